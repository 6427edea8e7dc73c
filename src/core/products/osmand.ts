import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** OsmAnd for Android: `Key : value`, no marker; crashes go to a desk of their own. */
export const osmand: Product = {
  id: 'osmand',
  name: 'OsmAnd',
  brand: 'OsmAnd',
  deskDomains: ['osmand.net'],
  subjects: [/OsmAnd/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      appVersion: 'Apk Version',
    },
    {
      model: 'Device|Model|Product',
      maker: 'Brand',
      systemBuild: 'Build',
      system: 'Version',
      appVersion: 'App Version',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^exception\.log$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['OsmAnd for Android, FeedbackHelper and ExceptionHandler'],
};
