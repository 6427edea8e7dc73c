import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Mullvad VPN: system information, then logs between rules, already redacted. */
export const mullvad: Product = {
  id: 'mullvad',
  name: 'Mullvad VPN',
  brand: 'Mullvad',
  deskDomains: ['mullvad.net', 'mullvadvpn.net'],
  subjects: [/Mullvad/i],
  markers: ['System information:'],
  openers: [],
  keys: keyTable(
    {
      appVersion: 'mullvad-product-version|mullvad-daemon-version|app-version',
    },
    {
      system: 'os|android-api-level',
      log: 'Log',
      identifier: 'id',
    },
    {
      reportId: 'id',
      recordPlace: 'Log',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^problem-report.*\.(?:log|txt)$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['mullvad/mullvadvpn-app mullvad-problem-report'],
};
