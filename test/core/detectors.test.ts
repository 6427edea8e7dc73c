import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/core/detectors/index.ts';

/** What a detector finds in a text, as it stands there. */
function found(kind: string, text: string): string[] {
  const detector = detectors.find((candidate) => candidate.kind === kind);
  if (!detector) throw new Error(`no detector for ${kind}`);
  return detector.find(text).map(({ start, end }) => text.slice(start, end));
}

const must: readonly (readonly [kind: string, text: string, values: readonly string[]])[] = [
  ['phone-number', 'call +44 7700 900142 today', ['+44 7700 900142']],
  ['phone-number', 'Sim: +447700900142 5', ['+447700900142']],
  ['phone-number', '(447700900142@s.whatsapp.net)', ['447700900142']],
  ['phone-number', 'Tel. 07700 900142', ['07700 900142']],
  ['phone-number', 'tel:%2B447700900142', ['%2B447700900142']],
  ['phone-number', 'old +12025550142, new +12025550177', ['+12025550142', '+12025550177']],
  ['email-address', 'From: Ada <ada@example.com>', ['ada@example.com']],
  ['email-address', 'user=ada+news@mail.example.co.uk.', ['ada+news@mail.example.co.uk']],
  ['ip-address', 'peer 192.0.2.17:443', ['192.0.2.17']],
  ['ip-address', 'the app connects to 192.168.1.7', ['192.168.1.7']],
  ['ip-address', 'kernel: DROP IN=eth0 SRC=203.0.113.9 DST=192.168.1.2', ['203.0.113.9', '192.168.1.2']],
  ['ip-address', 'Chrome/131.0.0.0 from 203.0.113.7', ['203.0.113.7']],
  ['ip-address', 'firmware 198.51.100.4, then ping 198.51.100.4', ['198.51.100.4', '198.51.100.4']],
  ['ip-address', 'App IP: 203.0.113.8', ['203.0.113.8']],
  ['ip-address', 'the update server answered from 198.51.100.20', ['198.51.100.20']],
  ['ip-address', 'update server 203.0.113.5 is down; app 10.0.0.5:8080', ['203.0.113.5', '10.0.0.5']],
  ['ip-address', '"name": "X-Forwarded-For", "value": "192.0.2.17"', ['192.0.2.17']],
  ['email-address', "where mail='ada@example.org'", ['ada@example.org']],
  ['ip-address', 'from 2001:db8::8a2e:370:7334', ['2001:db8::8a2e:370:7334']],
  ['uuid', 'anid: 12345678-90ab-4cde-8f01-234567890abc', ['12345678-90ab-4cde-8f01-234567890abc']],
  ['mac-address', 'wlan0 3c:5a:b4:01:02:ef up', ['3c:5a:b4:01:02:ef']],
  ['mac-address', 'BSSID 3C-5A-B4-01-02-EF', ['3C-5A-B4-01-02-EF']],
];

const mustNot: readonly (readonly [kind: string, text: string])[] = [
  ['phone-number', '2020-03-18 21:04:11.512+0000'],
  ['phone-number', 'GMT+01:00'],
  ['phone-number', 'Invoice number: 2024-0142'],
  ['phone-number', 'Total: 1.240,00 EUR'],
  ['phone-number', '21474836480 (21 GB)'],
  ['phone-number', 'phone: 2024-05-12'],
  ['email-address', '447700900142@s.whatsapp.net'],
  ['email-address', 'foo@1.2.3'],
  ['email-address', 'see you @ eight'],
  ['ip-address', 'Update from 4.1.2.3 to 4.2.0.1 failed, Driver=12.60.1.0'],
  ['ip-address', 'Version: 2.20.206.24'],
  ['ip-address', 'useragent: WhatsApp/2.23.21.88 Android/14'],
  ['ip-address', 'OS: 10.0.15254.541'],
  ['ip-address', 'at 12:34:56 sharp'],
  ['ip-address', 'std::vector'],
  ['ip-address', 'localhost 127.0.0.1'],
  ['uuid', '00000000-0000-0000-0000-000000000000'],
  ['uuid', '0a1b2c3d4e5f60718293a4b5c6d7e8f9'],
  ['mac-address', '12:34:56:78:90:12'],
  ['mac-address', '00:00:00:00:00:00'],
  ['mac-address', '3c:5a:b4:01:02:ef:99'],
];

describe('detectors', () => {
  it.each(must)('%s in "%s"', (kind, text, values) => {
    expect(found(kind, text)).toEqual(values);
  });

  it.each(mustNot)('no %s in "%s"', (kind, text) => {
    expect(found(kind, text)).toEqual([]);
  });

  it('spells one value in one way', () => {
    const phone = detectors.find((detector) => detector.kind === 'phone-number');
    const spellings = ['+44 7700 900142', '%2B447700900142', '00447700900142', '447700900142@s.whatsapp.net'];
    expect(new Set(spellings.map((spelling) => phone?.canonical(spelling)))).toEqual(new Set(['447700900142']));
  });

  it('says of every kind in plain words what it is', async () => {
    for (const language of ['en', 'it']) {
      const { default: words } = (await import(`../../src/locales/${language}/kinds.json`)) as { default: Record<string, unknown> };
      for (const { kind } of detectors) expect(Object.keys(words)).toEqual(expect.arrayContaining([`kind_${kind.replaceAll('-', '_')}`, `kind_${kind.replaceAll('-', '_')}_explain`]));
    }
  });
});
