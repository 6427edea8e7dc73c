import { nothingStated } from './desk-facts.ts';
import { nearlyAlways } from './nearly-always.ts';
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
  needs: nearlyAlways,
  desk: { ...nothingStated, helpCentre: { is: 'https://developers.facebook.com/docs/whatsapp/on-premises', source: 'source_businessApiReference' } },
  sources: ['Business API on-premises reference, /v1/support'],
};
