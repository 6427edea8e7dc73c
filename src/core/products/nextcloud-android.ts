import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Nextcloud for Android: the whole body is the block, hyphenated keys; crash reports are Markdown. */
export const nextcloudAndroid: Product = {
  id: 'nextcloud-android',
  name: 'Nextcloud for Android',
  brand: 'Nextcloud',
  deskDomains: ['nextcloud.com'],
  subjects: [/Android app logs/i, /Nextcloud.{0,30}(?:logs|crash)/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      system: 'Version-Codename|Version-Release',
    },
    {
      model: 'Model|Product|Device',
      maker: 'Brand|Manufacturer',
      systemBuild: 'Hardware',
      appVersion: 'Version',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^log(?:s)?\.(?:txt|log|zip)$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['nextcloud/android LogsEmailSender.kt'],
};
