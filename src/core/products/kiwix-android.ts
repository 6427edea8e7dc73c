import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Kiwix for Android: headings and `Key:[value]`. */
export const kiwixAndroid: Product = {
  id: 'kiwix-android',
  name: 'Kiwix for Android',
  brand: 'Kiwix',
  deskDomains: ['kiwix.org'],
  subjects: [/Diagnostic Report/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      content: 'ZIM Files|ZIM Files in Library|Zim files|Current Zim File',
      place: 'Mount Points|Mount points',
    },
    {
      language: 'Locale|Current Locale',
      model: 'Device|Model|Product',
      maker: 'Manufacturer|Brand',
      systemBuild: 'Time',
      content: 'Articles|Creator',
      system: 'Android Version',
      appVersion: 'App Version|App version',
    },
    {
      libraries: 'ZIM Files|ZIM Files in Library|Zim files|Current Zim File|Articles|Creator',
      storagePlaces: 'Mount Points|Mount points',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^(?:logcat|kiwix).*\.(?:txt|log)$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['kiwix/kiwix-android ErrorActivity.kt'],
};
