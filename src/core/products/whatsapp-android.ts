import type { Product } from './product.ts';
import { whatsappDesk } from './whatsapp-desk.ts';
import { whatsappKeys } from './whatsapp-keys.ts';
import { whatsappNeeds } from './whatsapp-needs.ts';

/** WhatsApp and WhatsApp Business for Android, 2018 to 2026: fixed order, sorted order, unregistered, change of number, payments. */
export const whatsappAndroid: Product = {
  id: 'whatsapp-android',
  name: 'WhatsApp for Android',
  brand: 'WhatsApp',
  deskDomains: ['support.whatsapp.com', 'whatsapp.com'],
  subjects: [/WhatsApp.{0,24}Android/iu],
  markers: ['--Support Info--'],
  openers: [/^\{\{email_exception\}\}/],
  keys: whatsappKeys,
  trailers: [/^No log file to attach\.?$/],
  files: [/^logs(\.zip)?$/i, /^whatsapp.*\.log(\.gz)?$/i],
  signs: [{ key: 'App', value: /^com\.\w*whatsapp/i }, { key: 'useragent', value: /Android\// }, { key: 'CPU ABI', value: /./ }],
  needs: whatsappNeeds,
  desk: whatsappDesk,
  sources: ['Public code of the Android apps 2018-2026', 'Pasted reports (github.com/TeamVanced/VancedMicroG issue 318)'],
};
