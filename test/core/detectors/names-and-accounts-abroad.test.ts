/** Names below closings, behind labels in more languages, networks and accounts by their labels: and words that are none. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

describe('people and accounts', () => {
  it.each([
    ['person-name', 'S pozdravem\nBlanka Vrbová', ['Blanka Vrbová']],
    ['person-name', 'Üdvözlettel,\nSzabados Réka', ['Szabados Réka']],
    ['person-name', 'З повагою,\nОрися Гай', ['Орися Гай']],
    ['person-name', 'Groet, Jasmijn Hoogland', ['Jasmijn Hoogland']],
    ['person-name', 'Név: Szabados Réka\nTelefonszám: +36 20 555 0134', ['Szabados Réka']],
    ['person-name', 'お名前（カナ）：タナベ アカリ', ['タナベ アカリ']],
    ['network-name', 'Сеть Wi-Fi: Дача у реки', ['Дача у реки']],
    ['network-name', 'Wi-Fi-Netz: Haus am See', ['Haus am See']],
    ['serial-number', 'Framenummer = TW22K0098317', ['TW22K0098317']],
    ['account-handle', 'Pilot account: aero_ida', ['aero_ida']],
    ['account-handle', '暱稱：小鹿', ['小鹿']],
    ['user-name', 'logged in as ida_holm', ['ida_holm']],
  ])('%s in %j', (kind, text, values) => {
    expect(findByKind(kind, text)).toEqual(values);
  });

  it.each([
    ['person-name', 'S pozdravem\nTým podpory'],
    ['person-name', 'Název: Plnicí pero'],
    ['person-name', 'Nazwa: Pióro Wieczne'],
    ['account-handle', 'Account: premium'],
    ['account-handle', 'Profile: high_quality'],
    ['account-handle', 'Player: exo_player2'],
    ['network-name', 'Wi-Fi: connected'],
    ['user-name', 'logged in as administrator'],
  ])('no %s in %j', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
