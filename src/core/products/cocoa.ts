import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** COCOA, Japan: a line that asks to leave the lines below alone, full-width colons, Japanese keys in every language. */
export const cocoa: Product = {
  id: 'cocoa',
  name: 'COCOA',
  brand: 'COCOA',
  deskDomains: ['cov19.mhlw.go.jp', 'mhlw.go.jp'],
  subjects: [/COCOA/i],
  markers: ['----以下は削除しないでください----'],
  openers: [],
  keys: keyTable(
    {
      model: 'モデル名|デバイス名',
      system: 'OSバージョン',
      appVersion: 'アプリバージョン',
      log: '動作情報ID',
    },
    {
      system: 'OS',
      maker: 'メーカー',
    },
    {
      recordId: '動作情報ID',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['cocoa-mhlw/cocoa AppResources, InqueryPageViewModel.cs'],
};
