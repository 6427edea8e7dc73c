import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** iOS apps after a Korean template: the user's line on top, the block between two rules of dashes. */
export const genericIosAppKorean: Product = {
  id: 'generic-ios-app-korean',
  name: 'an iOS app from a Korean template',
  brand: 'iOS app',
  deskDomains: [],
  subjects: [],
  markers: ['----------'],
  openers: [],
  keys: keyTable(
    {
      system: 'iOS 버전',
      appVersion: '앱 버전',
      model: '기기 모델',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['Public code of several iOS apps'],
};
