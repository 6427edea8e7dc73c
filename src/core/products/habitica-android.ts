import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Habitica for Android: ends with `Details:`, below which the user writes. */
export const habiticaAndroid: Product = {
  id: 'habitica-android',
  name: 'Habitica for Android',
  brand: 'Habitica',
  deskDomains: ['habitica.com'],
  subjects: [/\[Android\] Bugreport/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      setting: 'Is in Inn|Uses Costume|Custom Day Start',
    },
    {
      account: 'User ID',
      timeZone: 'Timezone Offset',
      appVersion: 'App Version',
      model: 'Device',
      system: 'Android Version|OS Version',
      count: 'Level',
      setting: 'Class',
    },
    {
      resting: 'Is in Inn',
      costume: 'Uses Costume|Class',
      dayStart: 'Custom Day Start',
      level: 'Level',
      accountNumber: 'User ID',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['HabitRPG/habitica-android BugFixFragment.kt'],
};
