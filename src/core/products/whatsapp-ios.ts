import type { Product } from './product.ts';
import { whatsappDesk } from './whatsapp-desk.ts';
import { whatsappKeys } from './whatsapp-keys.ts';
import { whatsappNeeds } from './whatsapp-needs.ts';

/** WhatsApp for iPhone: the block ends with the mail app's own signature. */
export const whatsappIos: Product = {
  id: 'whatsapp-ios',
  name: 'WhatsApp for iPhone',
  brand: 'WhatsApp',
  deskDomains: ['support.whatsapp.com', 'whatsapp.com'],
  subjects: [/WhatsApp.{0,24}iPhone/iu],
  markers: ['--[[Support Info]]--'],
  openers: [],
  keys: whatsappKeys,
  trailers: [],
  files: [/^logs\.tar\.gz$/i, /^debuginfo\.json$/i, /^whatsapp-.*\.log$/i],
  signs: [{ key: 'useragent', value: /iOS\// }, { key: 'Manufacturer', value: /^Apple$/ }, { key: 'VoiceOver', value: /./ }, { key: 'BUError', value: /./ }],
  needs: whatsappNeeds,
  desk: whatsappDesk,
  sources: ['Pasted reports of iOS blocks'],
};
