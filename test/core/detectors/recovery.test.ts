/** What opens an account or a wallet when all else is lost, and addresses up to their postcode. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

const twelve = 'ripple cactus trumpet velvet oyster canyon lemon pioneer salmon anchor bubble mirror';

describe('words and codes for recovery', () => {
  it.each([
    [`Mnemonic: ${twelve}`, twelve],
    [`my seed phrase is ${twelve}, please check`, twelve],
    [`Seed = ${twelve}`, twelve],
    [`la frase di recupero è ${twelve}`, twelve],
    [`recovery_words: "${twelve} ${twelve}"`, `${twelve} ${twelve}`],
    ['Backup codes: 60413377, 92817364', '60413377, 92817364'],
    ['Backup-Code: 6041-3377', '6041-3377'],
    ['backup codes:\n4k2p9-7m3xq\n8h5t2-1v6wz', '4k2p9-7m3xq\n8h5t2-1v6wz'],
    ['My recovery key is EsUd 7qKL 2mPx', 'EsUd 7qKL 2mPx'],
    ['codice di recupero: 60413377', '60413377'],
    ['code de récupération : 60413377', '60413377'],
    ['Wiederherstellungsschlüssel: 604133-771928-550417', '604133-771928-550417'],
    ['wpa psk torta-di-mele-9', 'torta-di-mele-9'],
  ])('%s', (text, value) => {
    expect(findByKind('secret', text)).toEqual([value]);
  });

  it.each(['seed: 1234567890', 'Seed: the app crashes when I open it and then it shows an error each time', 'recovery key: see the sheet in the office', 'recovery codes: 10 left', 'backup code expired in March 2024'])('%s: none', (text) => {
    expect(findByKind('secret', text)).toEqual([]);
  });
});

describe('an address in English', () => {
  it.each([
    '18 Juniper Terrace, Dayton, OH 45402',
    '18 Juniper Terrace, Dayton 45402',
    '4300 Harbor Parkway, Long Beach, CA 90802-1234',
    '7A Mill Road, Leeds LS1 4AP',
    '12 Kings Place, London N1 9GU',
  ])('%s goes with its postcode', (text) => {
    expect(findByKind('postal-address', `We live at ${text} now`)).toEqual([text]);
  });
});
