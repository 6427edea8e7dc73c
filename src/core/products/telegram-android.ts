import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
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
    {
      numberInSubject: 'Phone',
      signInError: 'Error',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  // This desk exists for codes that do not arrive and for banned numbers: both go by the number.
  needs: [...nearlyAlways, { category: 'phone-number', need: 'needed', when: { subject: /regist|login|bann/i }, source: 'source_judgementAccount' }],
  desk: nothingStated,
  sources: ['Telegram for Android, LoginActivity.java'],
};
