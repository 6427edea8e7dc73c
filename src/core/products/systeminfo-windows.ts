import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** The output of `systeminfo`: keys padded to one column, `[01]:` on lines of their own. */
export const systeminfoWindows: Product = {
  id: 'systeminfo-windows',
  name: 'systeminfo for Windows',
  brand: 'Windows',
  deskDomains: [],
  subjects: [],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      system: 'OS Name|OS Version|OS Configuration|OS Build Type',
      maker: 'OS Manufacturer|System Manufacturer',
      personName: 'Registered Owner|Registered Organization',
      identifier: 'Product ID',
      time: 'Original Install Date',
      uptime: 'System Boot Time',
      processor: 'Processor(s)',
      model: 'System Model|System Type',
      systemBuild: 'BIOS Version|Hotfix(s)|Hyper-V Requirements',
      paths: 'Windows Directory|System Directory|Boot Device|Page File Location(s)',
      language: 'System Locale|Input Locale',
      memory: 'Total Physical Memory|Available Physical Memory|Virtual Memory',
      machineName: 'Logon Server',
      address: 'Network Card(s)',
    },
    {
      machineName: 'Host Name|Domain',
      timeZone: 'Time Zone',
    },
    {
      licence: 'Product ID',
      windowsSince: 'Original Install Date',
      registeredTo: 'Registered Owner|Registered Organization',
      updates: 'Hotfix(s)',
      virtualMachines: 'Hyper-V Requirements',
      networkCards: 'Network Card(s)',
      logonServer: 'Logon Server|Domain',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^system-?info.*\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['systeminfo reports as publicly pasted'],
};
