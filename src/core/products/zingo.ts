import { nothingStated } from './desk-facts.ts';
import { factOf } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Zingo: maker, model, system and version in one line, without keys. */
export const zingo: Product = {
  id: 'zingo',
  name: 'Zingo',
  brand: 'Zingo',
  deskDomains: ['zingolabs.org'],
  subjects: [/Zingo/i],
  markers: [],
  openers: [],
  lines: [{ pattern: /^[^:]{2,60} \/ [^:]{1,60} \/ /u, key: 'device', fact: factOf('model') }],
  keys: {},
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['zingolabs/zingo-mobile app/sendEmail.ts'],
};
