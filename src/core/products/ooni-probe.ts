import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** OONI Probe: one key, the device. */
export const ooniProbe: Product = {
  id: 'ooni-probe',
  name: 'OONI Probe',
  brand: 'OONI',
  deskDomains: ['openobservatory.org', 'ooni.org'],
  subjects: [/\[bug-report\] OONI Probe/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      model: 'Device model',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['ooni/probe issue 819'],
};
