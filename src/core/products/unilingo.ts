import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** UniLingo: Markdown with bold keys, the user's name and mail. */
export const unilingo: Product = {
  id: 'unilingo',
  name: 'UniLingo',
  brand: 'UniLingo',
  deskDomains: ['unilingo.co.uk'],
  subjects: [/UniLingo/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {},
    {
      appVersion: 'App Version',
      system: 'Platform',
      model: 'Device',
      time: 'Timestamp|Date',
      personName: 'User',
    },
    {
      nameAndMail: 'User',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['EmesOrdCo/UniLingo_V1 guide'],
};
