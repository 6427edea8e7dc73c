import type { Product } from './product.ts';
import { whatsappDesk } from './whatsapp-desk.ts';
import { whatsappKeys } from './whatsapp-keys.ts';
import { whatsappNeeds } from './whatsapp-needs.ts';

/** WhatsApp for Windows Phone: one empty line stands inside the block. */
export const whatsappWindowsPhone: Product = {
  id: 'whatsapp-windows-phone',
  name: 'WhatsApp for Windows Phone',
  brand: 'WhatsApp',
  deskDomains: ['support.whatsapp.com', 'whatsapp.com'],
  subjects: [/WhatsApp.{0,24}Windows/iu],
  markers: ['--Support Info--'],
  openers: [],
  keys: whatsappKeys,
  trailers: [],
  files: [/^debuginfo\.json$/i, /^[0-9a-f]{16}\.txt\.gz$/i],
  signs: [{ key: 'Wifi Conn', value: /./ }, { key: 'Cellular Conn', value: /./ }, { key: 'Device Firmware Version', value: /./ }, { key: 'Battery Saver Mode', value: /./ }],
  needs: whatsappNeeds,
  desk: whatsappDesk,
  sources: ['Public code of WhatsApp for Windows Phone 2.18.370'],
};
