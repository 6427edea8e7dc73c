import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** DAVx5: begin and end markers, headings in capitals, tables and lists. */
export const davx5: Product = {
  id: 'davx5',
  name: 'DAVx5',
  brand: 'DAVx5',
  deskDomains: ['bitfire.at', 'davx5.com'],
  subjects: [/DAVx/i],
  markers: ['--- BEGIN DEBUG INFO ---'],
  openers: [],
  keys: keyTable(
    {
      content: 'SyncDataType',
      freeStorage: 'Internal memory (/data)',
      batteryPermission: 'App exempted from power saving',
      battery: 'System in power-save mode',
      setting: 'System-wide synchronization',
      language: 'Locale(s)',
    },
    {
      account: 'Account',
      system: 'Android version',
      model: 'Device',
      timeZone: 'Time zone',
      address: 'DNS',
      setting: 'theme',
      error: 'Exception',
    },
    {
      syncType: 'SyncDataType',
      systemSync: 'System-wide synchronization',
      syncAccount: 'Account',
      theme: 'theme',
      nameServer: 'DNS',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^davx5.*\.zip$/i, /^debug-info\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['bitfireAT/davx5-ose DebugInfoGenerator.kt'],
};
