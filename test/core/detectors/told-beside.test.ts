/** Values right behind or before what they are, without a sign between, as people tell of them and as logs write: codes of cards, keys, accounts, dates of birth, papers and banks. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

describe('a value beside its word', () => {
  it.each([
    ['secret', 'la tarjeta SIM pide el PIN 6038 otra vez', '6038'],
    ['secret', 'nach der PIN 603811 kommt nichts', '603811'],
    ['secret', 'kod PIN 6038 nie działa', '6038'],
    ['secret', 'ПИН 6038 не подходит', '6038'],
    ['secret', '6038 is the PIN', '6038'],
    ['secret', 'PUK 60381177', '60381177'],
    ['secret', 'the access key tq7Zm20Xw1 is refused', 'tq7Zm20Xw1'],
    ['secret', 'Lizenzschlüssel QX71-M20W-77TZ-K0P4 abgelehnt', 'QX71-M20W-77TZ-K0P4'],
    ['secret', 'la chiave API tq7Zm20Xw1', 'tq7Zm20Xw1'],
    ['secret', 'session id 77c0e1b2a9d4 expired', '77c0e1b2a9d4'],
    ['birth-date', 'Ich wurde am 21. Mai 1979 geboren.', '21. Mai 1979'],
    ['birth-date', 'zij is op 21-05-1979 geboren', '21-05-1979'],
    ['birth-date', '21.05.1979 doğumlu', '21.05.1979'],
    ['birth-date', '1979.05.21-én születtem', '1979.05.21'],
    ['birth-date', '1979年5月21日に生まれました', '1979年5月21日'],
    ['birth-date', 'elle est née à Lyon le 21 mai 1979', '21 mai 1979'],
    ['birth-date', 'nació en Bilbao, nací el 21/05/1979', '21/05/1979'],
    ['birth-date', 'jag är född den 21 maj 1979', '21 maj 1979'],
    ['birth-date', 'urodziłam się 21.05.1979', '21.05.1979'],
    ['user-name', 'sync of user mirkov81 stopped', 'mirkov81'],
    ['user-name', 'Konto mirkov81 gesperrt', 'mirkov81'],
    ['account-handle', 'write on Discord mirkov#0417', 'mirkov#0417'],
    ['account-handle', 'scrivimi, il mio Telegram @mirkov_g', '@mirkov_g'],
    ['travel-document', 'паспорт 61 14 550177 выдан', '61 14 550177'],
    ['travel-document', 'Паспорт: серия 61 14 № 550177', '61 14 № 550177'],
    ['user-name', 'systemd[1]: Started Session 31 of User mirko.', 'mirko'],
    ['user-name', 'systemd-logind[744]: New session c2 of user mirko.', 'mirko'],
    ['user-name', 'CRON[51120]: (mirko) CMD (sync-all)', 'mirko'],
    ['secret', 'argv: ["--api-key", "tq7Zm20Xw1", "--fast"]', 'tq7Zm20Xw1'],
    ['secret', "refresh_token to 'tq7Zm20Xw1'", 'tq7Zm20Xw1'],
    ['mobile-operator', '  Provider Name           : yoigo', 'yoigo'],
    ['mobile-operator', 'operator-name: Kyivstar', 'Kyivstar'],
    ['network-name', "Activation: starting connection 'Villa Rosa 5G' (0f6b2c11)", 'Villa Rosa 5G'],
    ['network-name', 'Connected to WiFi: Villa!Rosa 60 AB (5c:a6:e6:11:22:33, 6)', 'Villa!Rosa 60 AB'],
    ['person-name', 'Kind regards, Ottoline Frayn', 'Ottoline Frayn'],
    ['person-name', 'It fails. Cordialement, Yvain Lestrade', 'Yvain Lestrade'],
    ['person-name', 'Liebe Grüße Jens Vogel', 'Jens Vogel'],
    ['host-name', 'Name: Kueche-Huber._googlecast._tcp.local.', 'Kueche-Huber'],
    ['opaque-id', 'customer no 5510-7720', '5510-7720'],
    ['cell-id', 'Tracking area code      : 28196', '28196'],
    ['device-number', 'id: 490154203237518, lat: 47.2', null],
    ['device-number', 'id: 356938035643809, lat: 47.2', '356938035643809'],
    ['phone-number', 'Kontakt 723 555 017', '723 555 017'],
    ['phone-number', 'WhatsApp: 655 501 177', '655 501 177'],
    ['phone-number', 'można dzwonić 723 555 017', '723 555 017'],
  ] as const)('%s: %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toEqual(value === null ? [] : [value]);
  });

  it.each([
    ['secret', 'PIN 2025 edition'],
    ['secret', 'gdm-password]: gkr-pam: no daemon control file'],
    ['secret', 'fields: ["user", "password", "remember"]'],
    ['secret', 'changed the token to "expired"'],
    ['user-name', 'Started Session 31 of user root.'],
    ['user-name', 'session 3 of user tests2'],
    ['mobile-operator', 'Provider Name           : GitHub'],
    ['host-name', '_services._dns-sd._udp.local'],
    ['host-name', 'Salon._googlecast._tcp.local'],
    ['host-name', 'browse _http._tcp.local'],
    ['person-name', 'Kind regards, Inkwell Support Team'],
    ['person-name', 'regards, the whole team'],
    ['opaque-id', 'this customer no longer calls'],
    ['network-name', 'starting connection to the server'],
    ['mobile-operator', 'Netz        Plus'],
    ['cell-id', 'cell id: cafe'],
    ['secret', 'I can pin 1200 messages'],
    ['secret', 'GPIO pin 1204'],
    ['secret', 'session background started'],
    ['secret', 'session start=1747820000aa'],
    ['secret', 'the api key screen2 is empty'],
    ['birth-date', 'bought on 21.05.2019, a bug was born'],
    ['birth-date', 'on 21.05.2019 born in the lab'],
    ['user-name', 'user account2 and user settings3'],
    ['user-name', 'user agent77'],
    ['user-name', 'user android11=1'],
    ['secret', 'product key features2024'],
    ['secret', 'session background1'],
    ['account-handle', 'see GitLab issue#1204'],
    ['account-handle', 'Follow us on Twitter @quillapp'],
    ['travel-document', 'паспорт 61 14'],
    ['phone-number', 'order number 655 501 177'],
    ['bank-account', 'SWIFT COMPILER failed'],
    ['bank-account', 'bic abcdefgh'],
  ] as const)('%s: %s: none', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });

  it("takes a bank's code beside its name, and behind an account in the same country", () => {
    expect(findByKind('bank-account', 'BIC/SWIFT: QUILNL2AXXX')).toEqual(['QUILNL2AXXX']);
    expect(findByKind('bank-account', 'NL91ABNA0417164300 / QUILNL2A')).toEqual(['NL91ABNA0417164300', 'QUILNL2A']);
    expect(findByKind('bank-account', 'NL91ABNA0417164300 BANKDE22')).toEqual(['NL91ABNA0417164300']);
  });
});
