/** Labels in other languages than English, put together from the words of both tables, and names with the family's first. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

describe('numbers of people and devices', () => {
  it.each([
    ['opaque-id', 'ID utente: 7gH2pQz55LmXwYt3', ['7gH2pQz55LmXwYt3']],
    ['opaque-id', 'Kunden-ID: 60231177', ['60231177']],
    ['opaque-id', 'Geräte-ID: 41c0b76e9a2f8d35', ['41c0b76e9a2f8d35']],
    ['opaque-id', 'ID do usuário: 60231177', ['60231177']],
    ['opaque-id', 'Identificador de la cuenta: 60231177', ['60231177']],
    ['opaque-id', 'Identifiant utilisateur : 60231177', ['60231177']],
    ['opaque-id', 'id_del_dispositivo=41c0b76e9a2f8d35', ['41c0b76e9a2f8d35']],
    ['opaque-id', 'N° de client : 00731994', ['00731994']],
    ['opaque-id', 'ga_client_id=GA1.2.1187734502.1764201100', ['GA1.2.1187734502.1764201100']],
    ['opaque-id', 'My ID: Wd7Lr0aTnYc3UeRp5Hs2KdVb', ['Wd7Lr0aTnYc3UeRp5Hs2KdVb']],
    ['opaque-id', 'Policennummer: KV-31.772.905-2', ['KV-31.772.905-2']],
    ['opaque-id', 'Matrikelnummer: 7718203', ['7718203']],
    ['opaque-id', 'Il codice utente è 7718-2035-11', ['7718-2035-11']],
    ['serial-number', 'Gerätenummer: 8CG5521KLM', ['8CG5521KLM']],
    ['device-number', 'Xcode sees UDID 00008110-000A1D2C3E4F5A6B here', ['00008110-000A1D2C3E4F5A6B']],
    ['postal-address', 'Wir wohnen Birkenweg 12 in 04157 Leipzig', ['Birkenweg 12 in 04157 Leipzig']],
    ['phone-number', 'โทร 081-234-5678', ['081-234-5678']],
    ['national-id', 'AVS: 756.9217.0769.85', ['756.9217.0769.85']],
    ['travel-document', 'Reisepassnummer C22K00T91', ['C22K00T91']],
    ['birth-date', 'Geb.-Datum: 03.11.1991', ['03.11.1991']],
    ['birth-date', 'geb. am 3. November 1991 in Graz', ['3. November 1991']],
    ['user-name', 'Login as: tmoser', ['tmoser']],
    ['host-name', 'Nome host: PC-STUDIO', ['PC-STUDIO']],
    ['email-address', 'piero [punto] longo [at] posta [punto] example', ['piero [punto] longo [at] posta [punto] example']],
  ])('%s in "%s"', (kind, text, values) => {
    expect(findByKind(kind, text)).toEqual(values);
  });

  it.each([
    ['opaque-id', 'client_id=41c0b76e9a2f8d35'],
    ['opaque-id', 'mail_client_id: 41c0b76e9a2f8d35'],
    ['opaque-id', 'ID utente: non disponibile'],
    ['opaque-id', 'Anzahl Geräte: 60231177'],
    ['host-name', 'ID de dispositivo: 41c0b76e9a2f8d35'],
    ['person-name', 'Ansprechpartner: siehe Webseite'],
    ['birth-date', 'geb. am Meer'],
  ])('no %s in "%s"', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});

describe('a name with the family’s first', () => {
  it.each([
    ['Von: Moser, Thomas', ['Moser, Thomas']],
    ['Contatto: Longo, Piero', ['Longo, Piero']],
    ['From: Moser, Thomas <tm@moser.example>', ['Moser, Thomas']],
    ['An: Moser, Thomas <tm@moser.example>; Longo, Piero <pl@longo.example>', ['Moser, Thomas', 'Longo, Piero']],
    ['Kontakt: Thomas Moser, Leiter Verkauf', ['Thomas Moser']],
  ])('%s', (text, names) => {
    expect(findByKind('person-name', text)).toEqual(names);
  });
});

describe('a link by which one may read or join', () => {
  it.each([
    'https://chat.whatsapp.com/Kd83LmQz71TxWn0PbVcYeR',
    'https://t.me/+Kd83LmQz71TxWn0P',
    'https://drive.google.com/file/d/1Kd83LmQz71TxWn0PbVcYeRa5GhJ2uSo9/view?usp=sharing',
    'https://docs.google.com/spreadsheets/d/1Kd83LmQz71TxWn0PbVcYeRa5GhJ2uSo9/edit#gid=0',
    'https://www.dropbox.com/scl/fi/kd83lmqz71txwn0/log.txt?dl=0',
  ])('%s', (link) => {
    expect(findByKind('access-token', `The log: ${link}`)).toHaveLength(1);
  });

  it.each(['https://t.me/durov', 'https://docs.google.com/document/create', 'https://www.dropbox.com/support', 'https://chat.whatsapp.com/'])('%s: none', (link) => {
    expect(findByKind('access-token', `See ${link}`)).toEqual([]);
  });
});
