import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** iOS apps that write their details under three dashes; `Device` is often the owner's name. */
export const genericIosApp: Product = {
  id: 'generic-ios-app',
  name: 'an iOS app with its details in the footer',
  brand: 'iOS app',
  deskDomains: [],
  subjects: [],
  markers: ['Please do not delete the information below — it helps us investigate your report.'],
  openers: [],
  keys: keyTable(
    {},
    {
      appVersion: 'App Version',
      system: 'iOS Version|iOS',
      deviceName: 'Device',
      model: 'Device Model',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['Public code of several iOS apps'],
};
