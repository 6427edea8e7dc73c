import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** BookPlayer: an HTML body; the purchase id stands in the attached file. */
export const bookplayer: Product = {
  id: 'bookplayer',
  name: 'BookPlayer',
  brand: 'BookPlayer',
  deskDomains: ['bookplayer.app'],
  subjects: [/BookPlayer/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      identifier: 'RevenueCat ID|RevenueCat id',
    },
    {
      appVersion: 'BookPlayer|Version',
      system: 'iOS',
      model: 'Device',
    },
    {
      purchases: 'RevenueCat ID|RevenueCat id',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^build-info\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['TortugaPower/BookPlayer SettingsView.swift'],
};
