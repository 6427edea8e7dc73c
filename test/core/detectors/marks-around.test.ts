/** Values with marks around them that are no part of them: of bold text, of code, of a sentence, of a quoted mail. */
import { describe, expect, it } from 'vitest';
import { findTraces } from '../../../src/core/findings/field-findings.ts';

const found = (text: string): string[] => findTraces(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('keys in bold text', () => {
  it.each([
    ['- **Numéro de série :** C41KX0QDH7', 'serial-number C41KX0QDH7'],
    ['*Mobil:* 0171 5551234', 'phone-number 0171 5551234'],
    ['**Geboortedatum**: 3 mei 1981', 'birth-date 3 mei 1981'],
    ['> **Ausweis-Nr.:** L01X00T471', 'travel-document L01X00T471'],
    ['1. *Hasło*: rudyLis77', 'secret rudyLis77'],
    ['**Instagram:** @lena.malt.viel', 'account-handle @lena.malt.viel'],
    ['**lat:** 50.11092, **lng:** 8.68213', 'coordinates 50.11092'],
  ])('%s', (text, value) => {
    expect(found(text)).toContain(value);
  });

  it('leaves the marks, and products and pointers, alone', () => {
    expect(found('a*b: 3, char *: 4\n**Note:** all *three:* of them')).toEqual([]);
  });
});

describe('values with a mark behind them', () => {
  it.each([
    ['The switch has 00a1.b2c3.d4e5.', 'mac-address 00a1.b2c3.d4e5'],
    ['en0 ether 0:1b:44:11:3a:b7.', 'mac-address 0:1b:44:11:3a:b7'],
    ['It was at lat: 50.11092, lng: 8.68213.', 'coordinates 8.68213'],
    ['ro.serialno=QX71FJ0KD2.', 'serial-number QX71FJ0KD2'],
    ['Instagram: @lena.malt.viel.', 'account-handle @lena.malt.viel'],
    ['(Klantnaam: Jonna van Wezel)', 'person-name Jonna van Wezel'],
    ['`Klantnaam: Jonna van Wezel`', 'person-name Jonna van Wezel'],
    ['{"text": "Klantnaam: Jonna van Wezel"}', 'person-name Jonna van Wezel'],
    ['Passnummer:\tX4471209', 'travel-document X4471209'],
  ])('%s', (text, value) => {
    expect(found(text)).toContain(value);
  });
});

describe('a key right before its value', () => {
  it.each([
    ['MAC:3c:5a:b4:0d:ee:7f', 'mac-address 3c:5a:b4:0d:ee:7f'],
    ['CTRL-EVENT bssid:3C-5A-B4-0D-EE-7F up', 'mac-address 3C-5A-B4-0D-EE-7F'],
    ['ether:0:1b:44:11:3a:b7', 'mac-address 0:1b:44:11:3a:b7'],
    ['Router:fe80::91b2:4', 'ip-address fe80::91b2:4'],
    ['IP:2001:db8:77::9', 'ip-address 2001:db8:77::9'],
    ['lat：50.11092，lng：8.68213', 'coordinates 50.11092'],
    ['| Passnummer | X4471209 |', 'travel-document X4471209'],
  ])('%s', (text, value) => {
    expect(found(text)).toContain(value);
  });

  it.each(['SHA1:a1:b2:c3:d4:e5:f6:07:18:29:3a:4b:5c:6d:7e:8f:90:a1:b2:c3:d4', 'std::dead::beef', 'ab:12:34:56:78:9a:bc', 'at 10:12:13:14:15:16'])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a value in the line below its key', () => {
  it.each([
    ['Benutzername:\nk.halvorsen', 'user-name k.halvorsen'],
    ['> Klantnaam:\r\n> Jonna van Wezel', 'person-name Jonna van Wezel'],
    ['  Hasło:\n  rudyLis77\n', 'secret rudyLis77'],
    ['Data de nascimento:\n17/09/1983', 'birth-date 17/09/1983'],
    [`API key:\n${'Zk3mQx9T'.repeat(9)}`, `secret ${'Zk3mQx9T'.repeat(9)}`],
  ])('%s', (text, value) => {
    expect(found(text)).toContain(value);
  });

  it.each(['Password:\nUsername:\nToken:\n', 'if not token:\n    return Refresh9x', 'password:\n- a1b2c3d4e5\n', 'Hasło:\n\nrudyLis77', 'tokens:\n  Kx91mQz7\n', 'Serial number:\n==========='])('leaves %s alone', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a number alone in its line', () => {
  it.each(['> 09175551234', '- 09175551234', '  * 09175551234', '• 09175551234'])('%s', (text) => {
    expect(found(text)).toEqual(['phone-number 09175551234']);
  });
});
