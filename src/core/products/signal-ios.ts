import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Signal for iOS: localised divider, CRLF, the mood after the block. */
export const signalIos: Product = {
  id: 'signal-ios',
  name: 'Signal for iPhone',
  brand: 'Signal',
  deskDomains: ['signal.org'],
  subjects: [/Signal.{0,12}iOS/i, /Signal.{0,12}iPhone/i],
  markers: ['--- Support Info ---', '--- Support Information ---'],
  openers: [],
  keys: keyTable(
    {
      identifier: 'HID',
      appVersion: 'Signal Version',
      logLink: 'Log URL',
    },
    {
      system: 'iOS Version',
      language: 'Locale',
      matter: 'Filter',
      model: 'Hardware',
    },
    {
      hid: 'HID',
      sortingWord: 'Filter',
    },
  ),
  trailers: [],
  signs: [{ key: 'iOS Version', value: /./ }],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['Signal-iOS, public code of its contact form'],
};
