import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Tasks.org: rules of ten dashes around and inside the block. */
export const tasksOrg: Product = {
  id: 'tasks-org',
  name: 'Tasks.org',
  brand: 'Tasks',
  deskDomains: ['tasks.org'],
  subjects: [/Tasks (?:Feedback|logs)/i],
  markers: ['----------'],
  openers: [],
  keys: keyTable(
    {
      permissions: 'background location|foreground location|calendar permission',
      batteryPermission: 'ignoring battery optimizations|battery optimizations disabled',
      appSource: 'play services',
    },
    {
      appVersion: 'Version|version',
      language: 'Locale|locale',
      timeZone: 'Timezone|timezone',
      model: 'Model|Device',
      permissions: 'permissions|notifications|reminders|calendar',
      maker: 'Manufacturer',
      system: 'Android',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^logs\.zip$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['tasks/tasks DiagnosticInfo.kt, HelpAndFeedback.kt'],
};
