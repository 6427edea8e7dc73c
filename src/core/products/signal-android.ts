import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Signal for Android: a block under a localised divider, labels localised, and a link to the uploaded log. */
export const signalAndroid: Product = {
  id: 'signal-android',
  name: 'Signal for Android',
  brand: 'Signal',
  deskDomains: ['signal.org'],
  subjects: [/Signal.{0,12}Android/i, /Signal.{0,40}(?:Support|Request|Feedback)/i],
  markers: ['--- Support Info ---', '--- Informazioni di supporto ---', '--- Informazioni per il supporto ---', '--- Infos de support ---', '--- Supportinformationen ---', '--- Información de soporte ---', '--- Informações de suporte ---'],
  openers: [],
  keys: keyTable(
    {
      model: 'Device info',
      appVersion: 'Signal version',
      appPackage: 'Signal package',
      registered: 'Registration lock',
      status: 'Challenge received',
    },
    {
      system: 'Android version',
      language: 'Locale',
      logLink: 'Debug log',
      matter: 'Filter',
      registered: 'Registered',
      backup: 'Backups',
    },
    {
      registrationLock: 'Registration lock',
      challenge: 'Challenge received',
      sortingWord: 'Filter',
      signalRegistered: 'Registered',
      signalBackups: 'Backups',
      signedPackage: 'Signal package',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['Signal-Android SupportEmailUtil.java'],
};
