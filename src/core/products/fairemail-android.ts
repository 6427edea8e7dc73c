import { nothingStated } from './desk-facts.ts';
import { factOf, keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** FairEmail: a real message in the drafts folder, the user's issue first, many keys, some lines with two pairs. */
export const fairemailAndroid: Product = {
  id: 'fairemail-android',
  name: 'FairEmail',
  brand: 'FairEmail',
  deskDomains: ['faircode.eu'],
  subjects: [/FairEmail .{0,20}debug info/i, /FairEmail/i],
  markers: [],
  openers: [],
  lines: [{ pattern: /^FairEmail \d/u, key: 'app', fact: factOf('appVersion') }],
  keys: keyTable(
    {
      status: 'Prior contact',
      identifier: 'Bugsnag UUID|Build UUID',
      systemPart: 'MIUI|Play Store',
      usedSince: 'Last cleanup',
      feature: 'Contact lookup',
      setting: 'Log main|Do not disturb|Data saver',
      systemBuild: 'SoC',
      batteryPermission: 'Battery optimizations|Standby bucket',
    },
    {
      account: 'Account|Accounts',
      appPackage: 'Package',
      system: 'Android|OS version',
      appVersion: 'Release',
      appSource: 'Installer',
      usedSince: 'Installed|Updated',
      time: 'Now',
      language: 'Locale|System',
      maker: 'Brand|Manufacturer',
      model: 'Model|Product|Device',
      systemBuild: 'Host|Time|Id|Display',
      screenReader: 'Accessibility',
      setting: 'Background|Charging|Doze|Polling',
      timeZone: 'Zone',
      batteryPermission: 'Ignoring|Optimizing',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^(?:settings|accounts|network|log|operations|tasks|logcat|notification|environment|classes)\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['M66B/FairEmail DebugHelper.java'],
};
