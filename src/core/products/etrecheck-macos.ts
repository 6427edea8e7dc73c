import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** EtreCheck: an indented tree under headings. */
export const etrecheckMacos: Product = {
  id: 'etrecheck-macos',
  name: 'EtreCheck for macOS',
  brand: 'EtreCheck',
  deskDomains: ['etrecheck.com'],
  subjects: [/EtreCheck/i],
  markers: ['Hardware Information:'],
  openers: [],
  keys: keyTable(
    {
      appVersion: 'EtreCheck version|EtreCheckPro version',
      time: 'Report generated',
      uptime: 'Time since boot',
      model: 'Hardware Information',
      paths: 'Download EtreCheck from',
      setting: 'Install Date|System Integrity Protection',
      backup: 'Time Machine',
    },
    {
      battery: 'Battery',
      screen: 'Video Information',
      freeStorage: 'Drives|Disk Information',
      uptime: 'Runtime',
      matter: 'Problem',
      status: 'Performance',
      setting: 'Gatekeeper',
    },
    {
      installDate: 'Install Date',
      macProtection: 'System Integrity Protection|Gatekeeper',
      timeMachine: 'Time Machine',
      toldProblem: 'Problem',
      macSpeed: 'Performance',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^EtreCheck.*\.(?:txt|etrecheck|pdf)$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['EtreCheck reports as publicly pasted'],
};
