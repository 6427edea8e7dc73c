import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Cloud storage apps of mobile operators on iOS, such as lifebox: the phone number as `Msisdn`. */
export const carrierCloudIos: Product = {
  id: 'carrier-cloud-ios',
  name: 'an operator\'s cloud storage app',
  brand: 'Operator cloud',
  deskDomains: ['mylifebox.com', 'lifebox.com.tr'],
  subjects: [],
  markers: ['Please do not delete the information below. The information will be used to address the problem.'],
  openers: [],
  keys: keyTable(
    {
      phoneNumber: 'Msisdn',
      language: 'Language preference',
      network: 'Network Status',
      totalStorage: 'Total Storage',
      freeStorage: 'Used Storage',
    },
    {
      appVersion: 'Application Version',
      operator: 'Carrier',
      model: 'Device',
      system: 'Device OS',
      language: 'Language',
      plan: 'Packages',
    },
    {
      storagePackage: 'Packages',
      msisdn: 'Msisdn',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['Public code of an operator\'s cloud storage app for iOS'],
};
