import { keyTable } from './key-table.ts';
import type { Product } from './product.ts';

/** Telegram for Android: the body is the block alone; the phone number stands in the subject too. */
export const telegramAndroid: Product = {
  id: 'telegram-android',
  name: 'Telegram for Android',
  brand: 'Telegram',
  deskDomains: ['telegram.org', 'stel.com'],
  subjects: [/Android (?:registration|login|banned).{0,40}/i, /Banned phone number/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      model: 'Device Name',
    },
    {
      appVersion: 'App version',
      system: 'OS version',
      phoneNumber: 'Phone',
      language: 'Locale',
      error: 'Error',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: [],
  helpCentre: null,
  sources: ['Telegram for Android, LoginActivity.java'],
};
