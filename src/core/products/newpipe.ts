import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** NewPipe: one JSON object, the user's words in it as `user_comment`; for GitHub a Markdown list. */
export const newpipe: Product = {
  id: 'newpipe',
  name: 'NewPipe',
  brand: 'NewPipe',
  deskDomains: ['newpipe.schabi.org', 'newpipe.net'],
  subjects: [/Exception in NewPipe/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      action: 'user_action|User Action',
      country: 'content_country|Content Country',
      language: 'content_language|app_language|Content Language|App Language',
    },
    {
      content: 'request|service|Service|Request',
      appPackage: 'package|Package',
      appVersion: 'version|Version',
      system: 'os|OS',
      time: 'time|Timestamp',
      error: 'exceptions',
    },
    {
      watched: 'request|Request',
      site: 'service|Service',
      whenItFailed: 'user_action|User Action',
      codePlace: 'exceptions',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['TeamNewPipe/NewPipe ErrorActivity.kt'],
};
