/** What records of all kinds say of people: events of Windows, directories, calendars, facts about files, papers, addresses in parts, firms. Each with what only looks like it. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

describe('what records say', () => {
  it.each([
    // Behind words that end as what stands before streets and schools does.
    ['person-name', 'Account holder Josephine Ramírez', 'Josephine Ramírez'],
    ['person-name', 'Support Brigitte Krause, second floor', 'Brigitte Krause'],
    ['person-name', 'guest Brigitte Krause', 'Brigitte Krause'],
    ['person-name', 'Via Brigitte Krause', null],
    ['person-name', 'il Brigitte Krause', null],
    // The line goes on with other keys.
    ['person-name', 'contact_name=Tante Gudula seen=2026-02-11', 'Tante Gudula'],
    // Who made something, and whose firm it is.
    ['person-name', '"/Author": "Hilke Oltmanns"', 'Hilke Oltmanns'],
    ['person-name', 'Artist: Hilke Oltmanns', 'Hilke Oltmanns'],
    ['person-name', 'Author: Microsoft Office', null],
    ['person-name', 'Artist: unknown', null],
    ['person-name', 'Société : Menuiserie Oltmanns', 'Menuiserie Oltmanns'],
    ['person-name', 'Razón social: Talleres Oltmanns', 'Talleres Oltmanns'],
    ['person-name', 'Ragione sociale: Oltmanns Impianti', 'Oltmanns Impianti'],
    ['person-name', 'Comercio: electrónico', null],
    ['person-name', 'Registered to: Hilke', 'Hilke'],
    ['person-name', 'Registered to: the company', null],
    ['person-name', 'Child name: Linnea', 'Linnea'],
    ['person-name', 'Child name: header', null],
    ['person-name', 'Absender: Familie Oltmanns', 'Oltmanns'],
    ['person-name', 'Familie Android', null],
    // One half of a name tells that the other is one.
    ['person-name', 'Nom : Oltmanns\nPrénom : x', 'Oltmanns'],
    ['person-name', 'Name: Oltmanns\nVorname: x', 'Oltmanns'],
    ['person-name', 'Name: Oltmanns\nVersion: 2', null],
    ['person-name', 'ORGANIZER;CN=Hilke Oltmanns:mailto:h.oltmanns@example.org', 'Hilke Oltmanns'],
    ['person-name', 'see Inkwell:mailto:help@inkwell.example', null],
    ['user-name', "<Data Name='SubjectUserName'>holtmanns</Data>", 'holtmanns'],
    ['user-name', "<Data Name='LogonType'>holtmanns</Data>", null],
    ['user-name', 'dn: uid=holtmanns,ou=people,dc=example,dc=org', 'holtmanns'],
    ['user-name', 'uid=1000,ou=people', null],
    ['user-name', 'uid=holtmanns gid=100', null],
    ['user-name', 'token of OFFICE\\h.oltmanns refused', 'h.oltmanns'],
    ['user-name', 'loaded BIN\\setup.exe and C:\\WINDOWS\\notepad.exe and HKLM\\software.classes', null],
    ['user-name', 'The user has logged in, the user was logged out, User is signed in', null],
    ['user-name', 'def sign_in(user: str) -> bool:', null],
    ['host-name', "Nom de l'ordinateur : PC-DE-LUCETTE", 'PC-DE-LUCETTE'],
    ['host-name', 'ordinateur : portable', null],
    ['opaque-id', 'DUID: 77c0e1b2a9d45f3388e1b2a9d45f3310', '77c0e1b2a9d45f3388e1b2a9d45f3310'],
    ['opaque-id', 'euid=10123 suid=10123', null],
    ['national-id', 'cartão de cidadão 30081177 4ZX6', '30081177 4ZX6'],
    ['national-id', 'build 30081177-4ZX6B, 30081177.4ZX6', null],
    ['postal-address', 'PLZ/Ort: 48143 Münster', '48143 Münster'],
    ['postal-address', 'CAP/Città: 48143 Ravenna', '48143 Ravenna'],
    ['postal-address', 'Ort: Konferenzraum 3', null],
    ['postal-address', 'Address\n14 Orchard Lane\nLeeds LS2 8JT', '14 Orchard Lane\nLeeds LS2 8JT'],
    ['postal-address', 'Address\nof the server\nis unknown', null],
    ['postal-address', 'paczka na ul. Bratkowa 9/14, 31-512 Kraków', 'ul. Bratkowa 9/14, 31-512 Kraków'],
    ['postal-address', 'ul. w budowie', null],
    ['postal-address', 'Dirección de entrega: Calle Olmo 9, Sevilla', 'Calle Olmo 9, Sevilla'],
    ['postal-address', 'Indirizzo IP: 10.0.0.7', null],
    ['birth-date', 'Luogo e data di nascita: 21.05.1979', '21.05.1979'],
    ['birth-date', 'Datum: 21.05.1979', null],
    ['url-parameter', 'Protokoll: https://debuglogs.org/android/7.30.1/77c0e1b2a9d45f33', '77c0e1b2a9d45f33'],
    ['url-parameter', 'https://example.org/android/7.30.1/77c0e1b2a9d45f33', null],
    ['url-parameter', 'https://example.org/confirm/order-12-of-34', null],
  ])('%s: %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toEqual(value === null ? [] : [value]);
  });

  it('what is said of one person is said of no other', () => {
    expect(findByKind('person-name', 'Folder Brigitte Krause, Leder Brigitte Krause')).toEqual(['Brigitte Krause', 'Brigitte Krause']);
  });
});
