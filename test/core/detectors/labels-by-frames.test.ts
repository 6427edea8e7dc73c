/** Every kind that is told by its label, in every way in which programs and people put a label before a value: each with each, so that no detector knows fewer ways than another. */
import { describe, expect, it } from 'vitest';
import { findTraces } from '../../../src/core/findings/field-findings.ts';
import { labelFrames } from '../../fixtures/cases/label-frames.ts';

const kinds: Readonly<Record<string, { readonly labels: readonly string[]; readonly values: readonly string[] }>> = {
  'Wi-Fi name': { labels: ['ssid', 'wifi name', 'network name'], values: ['FRITZ!Box 7590 LK', 'Vodafone-A1B2'] },
  'host name': { labels: ['hostname', 'computer name', 'machine name'], values: ['lena-nuc', 'DESKTOP-7Q2KLM1'] },
  'user name': { labels: ['user', 'username', 'user name', 'account name'], values: ['kbrown', 'lena.ott', 'marco_b84'] },
  'account': { labels: ['account id', 'user id', 'customer id', 'player id'], values: ['88123045', 'u_7f3k2m9q', 'A-5512-889'] },
  'handle': { labels: ['twitter', 'instagram', 'telegram'], values: ['@moonfox_77', 'moonfox_77'] },
  'serial': { labels: ['serial', 'serial number', 'device serial'], values: ['C02XK1JHJG5H', 'R58M41ABCDE'] },
  'IMEI': { labels: ['imei', 'device imei'], values: ['356938035643809'] },
  'advertising id': { labels: ['idfa', 'advertising id'], values: ['38400000-8cf0-11bd-b23e-10b96e40000d'] },
  'key': { labels: ['api key', 'access token', 'client secret'], values: ['9f8a7c6e5d4b3a291807', 'Kx72mQpLz90sVtYb4Wn3'] },
  'password': { labels: ['password', 'passcode', 'wifi password'], values: ['Apfel77!kuchen', 'tr0ub4dor'] },
  'passport': { labels: ['passport', 'passport number'], values: ['YA1234567', 'C01X00T47'] },
  'latitude': { labels: ['latitude'], values: ['45.46427'] },
  'date of birth': { labels: ['date of birth', 'birthday'], values: ['1987-03-12', '12/03/1987'] },
  'name': { labels: ['customer', 'owner', 'contact'], values: ['Lena Brandt', 'Oyelaran Adebisi'] },
  'cookie': { labels: ['cookie'], values: ['sid=8fa2Kd93LmQx71'] },
};

/** What of a value is left when everything that was found is taken out. */
function left(text: string, value: string): boolean {
  let rest = text;
  for (const { start, end } of [...findTraces(text)].sort((a, b) => b.start - a.start)) rest = `${rest.slice(0, start)}[]${rest.slice(end)}`;
  return rest.includes(value.slice(-8));
}

describe.each(Object.entries(kinds))('%s', (_, { labels, values }) => {
  it.each(Object.entries(labelFrames))('in %s', (_frame, frame) => {
    const texts = labels.flatMap((label) => values.map((value) => ({ text: frame(label, value), value })));
    expect(texts.filter(({ text, value }) => left(text, value)).map(({ text }) => text)).toEqual([]);
  });
});

describe('a label below which its value stands', () => {
  it.each(['Serial number\nR58M41ABCDE', 'Device\n\nIMEI (slot 1)\n356938035643809\n\nUp time', '> Account name\n> marco_b84\n', 'User id\r\n88123045\r\n'])('%j', (text) => {
    expect(findTraces(text)).toHaveLength(1);
  });
});

describe('what is joined without a colon', () => {
  it.each([
    ['Hostname set to <nas-2>', 'nas-2'],
    ['serial number "R58M41ABCDE" accepted', 'R58M41ABCDE'],
    ['Account id was changed to 88123045', '88123045'],
    ['oaid c0ffee0012344abc8def0123456789ab', 'c0ffee0012344abc8def0123456789ab'],
  ])('%s', (text, value) => {
    expect(findTraces(text).map(({ start, end }) => text.slice(start, end))).toEqual([value]);
  });
});

describe('what only looks like a label with a value stays', () => {
  it.each([
    'The problem is: the app crashes after 2 minutes', 'Brightness was set to 80% by the sensor', 'Status changed to "v2-ready" at 10:11', 'unexpected token "x1" at line 4', 'contact: Customer Support', 'owner: Android System',
    'customer: ACME Corporation', 'client: Firefox Mobile', 'WLAN: NotConnected', 'network: MobileData', 'Network name: office', 'lat=12.1234ms', 'latitude: unknown', 'latitude: 0.000', 'License: Apache-2.0', 'license: LGPL-2.1', 'registration=2024-11-02',
    'cookies: 3', '<input type="text" name="user" id="x1">', '<user name="admin"/>', 'export APP_HOST="localhost"', '{ID:4 Name:default Active:true}', 'ssid: Option<String>', 'name: Optional(nil)', 'The user is: not signed in',
    'my password is: forgotten', 'Our network is: down', 'key "user_name" not found', 'field "email2" is required', 'user "root" logged in', 'My phone: Samsung Galaxy S21', 'docker run --name web2 nginx', 'Version\n4.2.1', 'Last login\n10:11:12',
    'User\n2024-11-02', 'if self.username == getattr(other, 0)', 'the long form of the address: all 8 groups, each padded to 4 digits', 'Thanks for your help with the account\n24 hours later it failed', 'CrashReporter key 351756051523999 lines skipped', 'Model is "SM-G991B"',
  ])('%j', (text) => {
    expect(findTraces(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});
