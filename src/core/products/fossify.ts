import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Fossify and Simple Mobile Tools: two localised keys on top, thirty dashes, the user's words below. */
export const fossify: Product = {
  id: 'fossify',
  name: 'Fossify or Simple Mobile Tools',
  brand: 'Fossify',
  deskDomains: ['fossify.org', 'simplemobiletools.com'],
  subjects: [],
  markers: ['------------------------------'],
  openers: [],
  keys: keyTable(
    {
      appVersion: 'App version|Versione app|アプリバージョン|إصدار التطبيق|App-Version|Version de l\'application|Versión de la aplicación|Versão do aplicativo|Wersja aplikacji|Версия приложения|Uygulama sürümü|앱 버전|App-versie',
      system: 'Device OS|SO dispositivo|デバイスOS|نظام تشغيل الجهاز|Geräte-OS|OS de l\'appareil|SO del dispositivo|SO do dispositivo|ОС устройства|Cihaz işletim sistemi|기기 OS|System operacyjny urządzenia',
    },
    {
      system: 'Betriebssystem|Besturingssysteem',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['FossifyOrg/Commons AboutActivity.kt'],
};
