import type { Category } from '../categories.ts';

/**
 * Table of facts: what keys mean, whatever app writes them, and the category of each meaning. The sentence of a meaning is the message
 * `keys_MEANING` (`src/locales/LANG/keys.json`).
 */
export const meanings = {
  appName: 'app-version',
  appVersion: 'app-version',
  appBuild: 'app-version',
  appPackage: 'app-version',
  appSource: 'app-version',
  serverVersion: 'app-version',
  maker: 'device-type',
  model: 'device-type',
  deviceName: 'device-type',
  system: 'device-type',
  systemBuild: 'device-type',
  systemPart: 'device-type',
  processor: 'device-type',
  memory: 'device-type',
  screen: 'device-type',
  rooted: 'device-type',
  freeStorage: 'free-storage',
  totalStorage: 'free-storage',
  memorySize: 'free-storage',
  operator: 'phone-network',
  network: 'phone-network',
  address: 'phone-network',
  phoneNumber: 'phone-number',
  language: 'device-language',
  country: 'device-language',
  permissions: 'permissions',
  batteryPermission: 'permissions',
  backup: 'backup',
  feature: 'features-used',
  count: 'features-used',
  setting: 'features-used',
  registered: 'features-used',
  action: 'features-used',
  content: 'features-used',
  usedSince: 'features-used',
  screenReader: 'accessibility',
  account: 'identifiers',
  email: 'identifiers',
  personName: 'identifiers',
  identifier: 'identifiers',
  machineName: 'identifiers',
  pushToken: 'identifiers',
  person: 'third-party',
  time: 'time',
  timeZone: 'time',
  uptime: 'time',
  plan: 'other',
  error: 'other',
  log: 'other',
  logLink: 'other',
  matter: 'other',
  status: 'other',
  battery: 'other',
  place: 'other',
  paths: 'other',
} as const satisfies Readonly<Record<string, Category>>;

export type Meaning = keyof typeof meanings;

/** What a key says in any app. `sure`: hardly written anywhere but by apps. */
export interface GeneralKey {
  readonly meaning: Meaning;
  readonly sure: boolean;
}

/** The message id of a meaning's sentence. */
export function sentenceOf(meaning: Meaning): string {
  return `keys_${meaning}`;
}
