import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** iOS apps after a German template: the block on top, the user's words under forty dashes. */
export const genericIosAppGerman: Product = {
  id: 'generic-ios-app-german',
  name: 'an iOS app from a German template',
  brand: 'iOS app',
  deskDomains: [],
  subjects: [],
  markers: ['----------------------------------------', 'Bitte gib dein Anliegen unten ein.'],
  openers: [],
  keys: keyTable(
    {
      appName: 'Application Name',
      appBuild: 'App Build',
    },
    {
      system: 'iOS',
      model: 'Device Model',
      appVersion: 'App Version',
    },
  ),
  trailers: [],
  signs: [],
  files: [],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['leo-lem/LaunchLab Email+links.swift'],
};
