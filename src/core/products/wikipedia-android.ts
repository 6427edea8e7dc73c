import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Wikipedia for Android: two keys under the user's words. */
export const wikipediaAndroid: Product = {
  id: 'wikipedia-android',
  name: 'Wikipedia for Android',
  brand: 'Wikipedia',
  deskDomains: ['wikimedia.org'],
  subjects: [/Android App .{1,40}Feedback/i, /^Android App/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {},
    {
      appVersion: 'Version',
      model: 'Device',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['wikimedia/apps-android-wikipedia SettingsPreferenceLoader.kt'],
};
