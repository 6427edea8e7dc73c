import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Nextcloud Talk for Android: Markdown diagnosis under headings. */
export const spreedNextcloudTalk: Product = {
  id: 'spreed-nextcloud-talk',
  name: 'Nextcloud Talk for Android',
  brand: 'Nextcloud Talk',
  deskDomains: ['nextcloud.com'],
  subjects: [/Talk.{0,20}diagnos/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      appVersion: 'App name|App version',
      registered: 'Is Google Play Services available|Is GPlay available',
      batteryPermission: 'Battery optimization ignored',
      permissions: 'Notification permission granted',
      serverVersion: 'Server version',
      pushToken: 'Firebase push token',
      time: 'Latest push registration at server|Latest push registration at push proxy',
      setting: 'App theme',
    },
    {
      system: 'Android version',
      model: 'Device|Phone',
    },
    {
      googleServices: 'Is Google Play Services available|Is GPlay available',
      theme: 'App theme',
      pushRegistered: 'Latest push registration at server|Latest push registration at push proxy',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['nextcloud/talk-android DiagnoseActivity.kt'],
};
