import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Home Assistant: pasted Markdown tables without leading pipes, keys in two languages. */
export const homeAssistant: Product = {
  id: 'home-assistant',
  name: 'Home Assistant',
  brand: 'Home Assistant',
  deskDomains: ['home-assistant.io', 'nabucasa.com'],
  subjects: [/Home Assistant/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      appSource: 'installation_type',
      setting: 'logged_in|remote_enabled|remote_connected|alexa_enabled|google_enabled|can_reach_cert_server|can_reach_cloud_auth|can_reach_cloud',
      serverVersion: 'supervisor_version|supervisor_api|version_api|docker_version|agent_version|update_channel|python_version',
      paths: 'config_dir',
      system: 'host_os',
      freeStorage: 'disk_total|disk_used',
      feature: 'installed_addons',
      usedSince: 'subscription_expiration',
    },
    {
      setting: 'dev|docker|supported|healthy|virtualenv|hassio',
      feature: 'resources|views|mode|dashboards',
      system: 'os_version|os_name',
      model: 'board',
      appVersion: 'version',
      account: 'user',
      timeZone: 'timezone',
      processor: 'arch',
    },
    {
      cloudSignedIn: 'logged_in',
      fromOutside: 'remote_enabled|remote_connected',
      voiceAssistant: 'alexa_enabled|google_enabled',
      cloudReached: 'can_reach_cert_server|can_reach_cloud_auth|can_reach_cloud',
      additions: 'installed_addons',
      paidUntil: 'subscription_expiration',
      howInstalled: 'dev|docker|virtualenv|supported|healthy|hassio',
      screens: 'resources|views|mode|dashboards',
      runsAs: 'user',
      settingsFolder: 'config_dir',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['home-assistant/operating-system issues 3663 and 1738'],
};
