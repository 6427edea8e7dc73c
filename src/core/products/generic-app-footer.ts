import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Apps whose footer stands under a sentence in capitals. */
export const genericAppFooter: Product = {
  id: 'generic-app-footer',
  name: 'an app that asks not to delete its details',
  brand: 'App',
  deskDomains: [],
  subjects: [],
  markers: ['-------- PLEASE DO NOT DELETE THE INFORMATION BELOW --------'],
  openers: [],
  keys: keyTable(
    {},
    {
      account: 'User ID',
      appVersion: 'App Version',
      system: 'Platform|OS Version',
      model: 'Device',
      plan: 'Premium',
    },
    {
      paying: 'Premium',
      accountNumber: 'User ID',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['Public code of several mobile apps'],
};
