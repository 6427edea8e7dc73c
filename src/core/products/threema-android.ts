import { nothingStated } from './desk-facts.ts';
import { factOf, keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Threema for Android: positional lines under what looks like a signature. */
export const threemaAndroid: Product = {
  id: 'threema-android',
  name: 'Threema for Android',
  brand: 'Threema',
  deskDomains: ['threema.ch'],
  subjects: [/Threema/i],
  markers: [],
  openers: [],
  lines: [{ pattern: /^[\p{L}][^;/]{1,30};[^/;]{1,40}\/[^/]{1,12}\/.{1,30}$/u, key: 'device info', fact: factOf('model') }, { pattern: /^\*?[A-Z0-9]{8}$/u, key: 'Threema ID', fact: factOf('account') }],
  keys: keyTable(
    {
      account: 'Threema ID',
    },
    {
      appVersion: 'Version|App version',
      model: 'Device|Manufacturer',
    },
    {
      threemaId: 'Threema ID',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^debug_log\.zip$/i, /^debug_log\.txt$/i, /^meta_data\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['threema-ch/threema-android'],
};
