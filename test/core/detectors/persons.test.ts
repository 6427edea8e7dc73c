/** Persons, where they live and were born, their taxes and accounts: what must be found, and what must stay. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

const must: readonly (readonly [kind: string, text: string, values: readonly string[]])[] = [
  ['person-name', 'Full name: Maria Bianchi', ['Maria Bianchi']],
  ['person-name', '"firstName":"mario","lastName":"rossi"', ['mario', 'rossi']],
  ['person-name', 'Registered Owner:          Karl Beispiel', ['Karl Beispiel']],
  ['person-name', 'Intestatario: ROSSI MARIO', ['ROSSI MARIO']],
  ['person-name', '姓名：张伟', ['张伟']],
  ['person-name', 'Dear Mr. Smith,\nthanks', ['Smith']],
  ['person-name', 'Gentile Dott.ssa Verdi,', ['Verdi']],
  ['person-name', 'Ciao Marco,\ncome va?', ['Marco']],
  ['person-name', 'Best regards,\nAnna Müller', ['Anna Müller']],
  ['person-name', 'Mit freundlichen Grüßen\n\nJürgen Vogt', ['Jürgen Vogt']],
  ['person-name', 'grazie\ngiulia', ['giulia']],
  ['person-name', 'Thanks, Mario', ['Mario']],
  ['person-name', 'From: "Anna Müller" <anna@example.com>', ['Anna Müller']],
  ['person-name', 'To: Luca Conti <luca@example.com>, Support <support@example.com>', ['Luca Conti']],
  ['person-name', "My name is John O'Neill.", ["John O'Neill"]],
  ['person-name', "Device: iPhone (Mario's iPhone)", ['Mario']],
  ['person-name', 'Gerätename: Annas iPhone', ['Anna']],
  ['person-name', 'Nome: iPhone di Giulia', ['Giulia']],
  ['person-name', 'Ieri Luca Esposito mi ha scritto', ['Luca Esposito']],
  ['person-name', 'Ruslan Petrov called, then Aoife Byrne and Karla Vogt', ['Ruslan Petrov', 'Aoife Byrne', 'Karla Vogt']],
  ['person-name', 'On 3/3/26 10:12 AM, Tjeerd Hoekzema wrote:\n> hi', ['Tjeerd Hoekzema']],
  ['person-name', 'Am 03.03.26 um 10:12 schrieb Tjeerd Hoekzema:\n> hi', ['Tjeerd Hoekzema']],
  ['person-name', 'Le 03/03/2026 à 10:12, Tjeerd Hoekzema a écrit :', ['Tjeerd Hoekzema']],
  ['postal-address', 'Address: 12 Baker Street, London NW1 6XE', ['12 Baker Street, London NW1 6XE']],
  ['postal-address', 'abito in via Giuseppe Verdi 3/B, 40121 Bologna.', ['via Giuseppe Verdi 3/B, 40121 Bologna']],
  ['postal-address', 'Anschrift: Hauptstraße 5, 10115 Berlin', ['Hauptstraße 5, 10115 Berlin']],
  ['postal-address', 'Adresse : 12 rue de la Paix, 75002 Paris', ['12 rue de la Paix, 75002 Paris']],
  ['postal-address', 'Dirección: Calle Mayor 5, 2º B, 28013 Madrid', ['Calle Mayor 5, 2º B, 28013 Madrid']],
  ['postal-address', '"address":"Corso Italia 15, Torino","zip":"10121"', ['Corso Italia 15, Torino', '10121']],
  ['postal-address', 'Shipping address:\nJohn Smith\n12 Baker Street\nLondon\n', ['John Smith\n12 Baker Street\nLondon']],
  ['birth-date', 'Date of birth: 12/05/1980', ['12/05/1980']],
  ['birth-date', '"birthDate":"1980-05-12T00:00:00Z"', ['1980-05-12']],
  ['birth-date', 'nato il 12 maggio 1980 a Roma', ['12 maggio 1980']],
  ['birth-date', 'Geburtsdatum: 12.05.1980', ['12.05.1980']],
  ['birth-date', '生年月日：1980年5月12日', ['1980年5月12日']],
  ['tax-number', 'P. IVA: 01333550323', ['01333550323']],
  ['tax-number', 'see DE136695976', ['DE136695976']],
  ['tax-number', 'TVA : FR40303265045', ['FR40303265045']],
  ['tax-number', 'GB 980 7806 84 on the bill', ['GB 980 7806 84']],
  ['tax-number', 'EIN: 12-3456789', ['12-3456789']],
  ['person-name', 'Name: Zbyszko\nPhone: +48 600 000 000', ['Zbyszko']],
  ['person-name', 'Device: Pixel 7\nName: Wojtek\nE-mail: wojtek@example.com', ['Wojtek']],
  ['account-handle', 'Twitter: @annam', ['@annam']],
  ['account-handle', 'support@inkwell.example | instagram.com/inkwell | github.com/annam7', ['annam7']],
  ['account-handle', 'Anna Conti <anna@annaconti.it>\nhttps://github.com/annaconti', ['annaconti']],
  ['account-handle', 'discord: mario#1234', ['mario#1234']],
  ['account-handle', 'Nickname: SuperMario88', ['SuperMario88']],
  ['account-handle', 'my Telegram is @annam', ['@annam']],
  ['account-handle', 'https://instagram.com/anna.m', ['anna.m']],
  ['account-handle', 'room of @anna:example.org', ['@anna:example.org']],
  ['travel-document', 'targa AB 123 CD', ['AB 123 CD']],
  ['travel-document', "carta d'identità CA00000AA", ['CA00000AA']],
  ['opaque-id', 'Codice cliente: 0012345', ['0012345']],
];

const mustNot: readonly (readonly [kind: string, text: string])[] = [
  ...['Name: com.example.app', 'Nome: Modello', 'Name: iPhone 14', 'App name: Great Notes', 'Name: Great Notes', 'Dear Support Team,', 'On 2026-03-03 10:12, Score Support wrote:', 'Figure 3 Grundriss Erdgeschoss:\nbelow', 'Hi all,', 'Ciao a tutti,', 'Thanks\n\nVersion: 3', 'Best regards\nSent from my iPhone', "Google's Pixel and Apple's iPhone", 'via Giuseppe Verdi', 'I am Android user', 'Last name: is wrong in the app', 'First name: required', 'Full name: null', 'Example Support <support@example.com>', 'User: admin', 'Name: Default Profile', 'Sono Felice di usare', 'Victoria Station and Paris Nord', 'Ruby Gems and Crystal Lang', 'Maintainer: Debian Fonts Maintainers <fonts@lists.example.org>'].map((text) => ['person-name', text] as const),
  ...['Indirizzo: 0x7fff5fbff8a0', 'MAC address: none', 'Address: not set', 'connected via Bluetooth 5', 'Speicherplatz 12 GB frei', 'Address: 10.0.0.1:8080', 'Address: anna@example.com', 'Arbeitsplatz 3', 'Zip: yes', 'build 12 Main Thread'].map((text) => ['postal-address', text] as const),
  ...['Build date: 12/05/1980', 'birthday reminders: 3', 'Date: 12/05/1980', 'installed on 2024-05-12', 'DOB: unknown', 'born ready'].map((text) => ['birth-date', text] as const),
  ...['VAT 22%', 'VAT: 21.50', 'IVA 22%: 12.00', 'FR12345678901', 'DE123456780', 'P. IVA: non presente', 'IT 00000000000'].map((text) => ['tax-number', text] as const),
  ...['Name: Inkwell\nVersion: 3.1', 'Name: Inkwell\nE-mail: help@inkwell.example', 'Name: Settings\nPhone: +39 331 000 0000', 'Name: Quillbox\nPhone: Samsung A54\nSerial number: 12345678'].map((text) => ['person-name', text] as const),
  ['account-handle', 'https://www.inkwell.co.uk/help and facebook.com/inkwell'],
  ['account-handle', 'follow us: https://twitter.com/inkwell and https://facebook.com/inkwell\nhttps://inkwell.example'],
  ...['Twitter: enabled', 'Telegram: 10.2.1', 'Facebook: not installed', 'Channel: beta', 'discord: connected', 'Steam: 2', 'see github.com/login', '@Override: x', 'Instagram: https://example.com', 'line = line.strip()', 'element = self.root.first_child', 'line: line.number, key: 2', 'signal = make_signal(4)', 'follow us: https://twitter.com/WhatsApp', 'https://facebook.com/signal'].map((text) => ['account-handle', text] as const),
];

describe('persons', () => {
  it.each(must)('%s in %j', (kind, text, values) => {
    expect(findByKind(kind, text)).toEqual(values);
  });

  it.each(mustNot)('no %s in %j', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
