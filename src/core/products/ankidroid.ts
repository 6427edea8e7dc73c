import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** AnkiDroid: pasted debug info, `Key = value` with two blanks behind each line. */
export const ankidroid: Product = {
  id: 'ankidroid',
  name: 'AnkiDroid',
  brand: 'AnkiDroid',
  deskDomains: ['ankidroid.org'],
  subjects: [/AnkiDroid/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      appVersion: 'AnkiDroid Version',
      serverVersion: 'Backend Version',
      appSource: 'ProductFlavor|Product Flavor',
      systemPart: 'WebView Info|Webview User Agent',
      identifier: 'ACRA UUID',
      feature: 'FSRS|Anki Backend',
      setting: 'Crash Reports Enabled|DatabaseV2 Enabled|New schema',
    },
    {
      system: 'Android Version',
      model: 'Device Info|Model|Hardware',
      maker: 'Manufacturer',
    },
    {
      browserPart: 'WebView Info|Webview User Agent',
      crashReportId: 'ACRA UUID',
      repetitions: 'FSRS',
      crashReportsOn: 'Crash Reports Enabled',
      cardStorage: 'DatabaseV2 Enabled|New schema|Anki Backend',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['ankidroid/Anki-Android DebugInfoService.kt'],
};
