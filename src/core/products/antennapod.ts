import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** AntennaPod: Markdown headings, the app's version twice, a stack trace in a fence. */
export const antennapod: Product = {
  id: 'antennapod',
  name: 'AntennaPod',
  brand: 'AntennaPod',
  deskDomains: ['antennapod.org'],
  subjects: [/AntennaPod/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      appVersion: 'AntennaPod version',
    },
    {
      system: 'Android version|OS version',
      model: 'Model|Device|Product',
      maker: 'Manufacturer',
      time: 'Time',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^crash-report\.log$/i, /^full-logs\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['AntennaPod/AntennaPod BugReportViewModel.java'],
};
