import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** DxDiag: boxed headings and right-aligned keys. */
export const dxdiagWindows: Product = {
  id: 'dxdiag-windows',
  name: 'DxDiag for Windows',
  brand: 'DxDiag',
  deskDomains: [],
  subjects: [],
  markers: ['System Information'],
  openers: [],
  keys: keyTable(
    {
      time: 'Time of this report',
      identifier: 'Machine Id',
      systemPart: 'DirectX Version|DX Setup Parameters|DxDiag Version',
      memory: 'Available OS Memory|Page File',
      paths: 'Windows Dir',
      setting: 'DWM DPI Scaling|Microsoft Graphics Hybrid',
      processor: 'Card name|Chip type|DAC type|Display Memory|Dedicated Memory',
      screen: 'Monitor Name|Current Mode|User DPI Setting',
    },
    {
      machineName: 'Machine name',
      system: 'Operating System',
      language: 'Language',
      maker: 'System Manufacturer|Manufacturer',
      model: 'System Model',
      systemBuild: 'BIOS',
      processor: 'Processor',
      memory: 'Memory',
      identifier: 'Device Key|Device ID',
      setting: 'Miracast',
    },
    {
      machineId: 'Machine Id',
      directX: 'DirectX Version|DX Setup Parameters|DxDiag Version',
      drawing: 'DWM DPI Scaling|Microsoft Graphics Hybrid|Miracast',
      hardwarePart: 'Device Key|Device ID',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^DxDiag.*\.(?:txt|xml|zip)$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['DxDiag reports as publicly pasted'],
};
