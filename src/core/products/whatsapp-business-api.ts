import type { Product } from './product.ts';
import { businessApiKeys } from './whatsapp-keys.ts';

/** The on-premises WhatsApp Business API: the JSON answer of `GET /v1/support`, pasted into a mail to any support desk. */
export const whatsappBusinessApi: Product = {
  id: 'whatsapp-business-api',
  name: 'WhatsApp Business API',
  brand: 'WhatsApp',
  deskDomains: [],
  subjects: [/\/v1\/support/],
  markers: [],
  openers: [],
  keys: businessApiKeys,
  trailers: [],
  files: [/^support\.json$/i],
  signs: [{ key: 'db_engine', value: /./ }, { key: 'debug_info', value: /./ }],
  needs: [
    { category: 'app-version', need: 'needed', source: 'Business API support reference' },
    { category: 'device-type', need: 'needed', source: 'Business API support reference' },
  ],
  helpCentre: 'https://developers.facebook.com/docs/whatsapp/on-premises',
  sources: ['Business API on-premises reference, /v1/support'],
};
