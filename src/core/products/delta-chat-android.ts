import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Delta Chat for Android: `key=value`, with the push token. */
export const deltaChatAndroid: Product = {
  id: 'delta-chat-android',
  name: 'Delta Chat for Android',
  brand: 'Delta Chat',
  deskDomains: ['delta.chat'],
  subjects: [/Delta Chat/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      pushToken: 'push-token|push_token',
      setting: 'notify_about_wrong_pw|mvbox_move|bcc_self|mdns_enabled|sentbox_watch|show_emails|is_chatmail|is_configured',
      address: 'configured_addr',
      freeStorage: 'blobs_size_bytes|database_version',
    },
    {
      language: 'lang|rtl',
      appSource: 'installer',
      appVersion: 'deltachat_core_version|sqlite_version',
      model: 'device|model|product',
      system: 'android',
      memory: 'MEMORY|memory',
      systemPart: 'webview',
      systemBuild: 'host',
      batteryPermission: 'ignoreBatteryOptimizations',
      personName: 'display_name|displayname',
      account: 'entered_account_settings|used_account_settings',
    },
    {
      passwordWarning: 'notify_about_wrong_pw',
      mailFolders: 'mvbox_move|sentbox_watch|show_emails',
      copyToSelf: 'bcc_self',
      readReceipts: 'mdns_enabled',
      mailAccountKind: 'is_chatmail|is_configured',
      mailAccountSettings: 'entered_account_settings|used_account_settings',
      chatAddress: 'configured_addr',
      chatStorage: 'blobs_size_bytes|database_version',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^deltachat-log.*\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['deltachat/deltachat-android LogViewFragment.java'],
};
