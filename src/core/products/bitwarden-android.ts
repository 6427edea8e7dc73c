import { nothingStated } from './desk-facts.ts';
import { factOf, keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Bitwarden for Android: a line of copyright, the version, a device line with emoji, SDK and server. */
export const bitwardenAndroid: Product = {
  id: 'bitwarden-android',
  name: 'Bitwarden for Android',
  brand: 'Bitwarden',
  deskDomains: ['bitwarden.com'],
  subjects: [/Bitwarden/i],
  markers: ['© Bitwarden Inc. 2015-2026'],
  openers: [],
  lines: [{ pattern: /📱|🤖|📦/u, key: 'device', fact: factOf('model') }],
  keys: keyTable(
    {},
    {
      appVersion: 'Version|SDK',
      serverVersion: 'Server',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['bitwarden/android AboutViewModel.kt'],
};
