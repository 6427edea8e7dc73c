import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Pocket Casts: the report is normally a file; inline, `Label? yes` and values over two lines. */
export const pocketCastsAndroid: Product = {
  id: 'pocket-casts-android',
  name: 'Pocket Casts for Android',
  brand: 'Pocket Casts',
  deskDomains: ['pocketcasts.com'],
  subjects: [/Android (?:support|feedback)\. v[\d.]+/i, /Pocket Casts/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      email: 'Sync account',
      usedSince: 'Last sync|Last refresh',
      setting: 'Background refresh|Auto archive settings|Auto download on new episode|Is background data on|Is the app in power save mode|Work manager tasks|Only on unmetered WiFi|Warning when not on Wifi',
      network: 'Restrict Background Status',
      batteryPermission: 'Is the app excluded from battery optimizations|Battery restriction',
      screenReader: 'Accessibility services',
      content: 'Up Next',
      plan: 'Signed in',
      freeStorage: 'Space available',
    },
    {
      appVersion: 'App version',
      model: 'Phone|Device',
      system: 'OS',
      content: 'Podcasts|Playback',
      plan: 'Subscription',
      network: 'Metered',
      freeStorage: 'Storage',
    },
    {
      podcastsFetched: 'Last sync|Last refresh',
      whileUnused: 'Background refresh|Is background data on|Is the app in power save mode|Work manager tasks',
      byItself: 'Auto archive settings|Auto download on new episode',
      hearNext: 'Up Next',
      podcasts: 'Podcasts|Playback',
      havingAccount: 'Signed in|Subscription',
      podcastAccount: 'Sync account',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^debug(?:_wear)?\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['Automattic/pocket-casts-android Support.kt'],
};
