import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

const drawn = 'q7Rz2Lm9XwT4vB8nKc5D';
const webToken = `${'eyJhbGciOi'}JIUzI1NiJ9.${'eyJzdWIiOi'}JhZGEifQ.c2lnbmF0dXJlLW9mLW5vYm9keQ`;
const key = (end: string): string => `-----BEGIN PRIVATE KEY-----${end}MIIBVgIBADANBgkq${end}-----END PRIVATE KEY-----`;

const must: readonly (readonly [kind: string, text: string, values: readonly string[]])[] = [
  ['secret', 'password: hunter22', ['hunter22']],
  ['secret', 'WIFI_PASSWORD="lago-azzurro"', ['lago-azzurro']],
  ['secret', `api_key=${drawn}`, [drawn]],
  ['secret', `{"clientSecret": "${drawn}"}`, [drawn]],
  ['secret', '"name": "REPORT_TOKEN",\n"value": "dev"', ['dev']],
  ['secret', '{\\"name\\":\\"DB_PASSWORD\\",\\"value\\":\\"lago\\"}', ['lago']],
  ['access-token', `key AKIA${'Q7RZ2LM9XWT4VB8N'}`, ['AKIAQ7RZ2LM9XWT4VB8N']],
  ['access-token', `xoxb${'-123456789012-123456789012'}-Q7rZ2lM9xWt4`, ['xoxb-123456789012-123456789012-Q7rZ2lM9xWt4']],
  ['access-token', `set ATATT3${drawn.repeat(6)} again`, [`ATATT3${drawn.repeat(6)}`]],
  ['access-token', `npm_${drawn}${'Y3dFgH6jPqAsXz1W'} and pul-${'9f3c0a17'.repeat(5)}`, [`npm_${drawn}Y3dFgH6jPqAsXz1W`, `pul-${'9f3c0a17'.repeat(5)}`]],
  ['sign-in-token', `id=${webToken}&x`, [webToken]],
  ['private-key', `${key('\n')} after`, [key('\n')]],
  ['private-key', `"${key('\\n')}"`, [key('\\n')]],
  ['url-password', 'git clone https://ada:lago7@git.example.com/x', ['ada:lago7']],
  ['url-password', 'ftp://ada:la@go@files.example.com/x?y=z', ['ada:la@go']],
  ['connection-string', 'postgres://ada:lago7@db.example.com:5432/notes?x=1 up', ['ada:lago7@db.example.com:5432/notes']],
  ['connection-string', 'Server=db7;Database=notes;Uid=ada;Pwd=lago7;timeout=9', ['db7', 'notes', 'ada', 'lago7']],
  ['sign-in', `Authorization: Bearer ${drawn}`, [drawn]],
  ['sign-in', 'curl -u ada:lagoazzurro https://example.com', ['ada:lagoazzurro']],
  ['sign-in', 'Cookie: sid=abc123; theme=dark; id=q7Rz2', ['abc123', 'q7Rz2']],
  ['sign-in', 'Set-Cookie: id=q7Rz2Lm9; Path=/; Max-Age=36000', ['q7Rz2Lm9']],
  ['bank-account', 'to GB82 WEST 1234 5698 7654 32 please', ['GB82 WEST 1234 5698 7654 32']],
  ['payment-card', 'card 4111-1111-1111-1111 12/30', ['4111-1111-1111-1111']],
  ['user-name', 'at C:\\Users\\ada.rossi\\Desktop', ['ada.rossi']],
  ['user-name', 'open /home/ada/.config', ['ada']],
  ['user-name', 'Username: ada_rossi', ['ada_rossi']],
];

const mustNot: readonly (readonly [kind: string, text: string])[] = [
  ['secret', 'Password: ${DB_PASSWORD}'],
  ['secret', 'password: ********'],
  ['secret', 'token_type: refreshable'],
  ['secret', 'The secret: be kind to people'],
  ['secret', 'public_key = q7Rz2Lm9XwT4vB8nKc5D'],
  ['secret', 'keyboard: it_IT_apple_2024'],
  ['secret', 'api_key: YOUR_KEY_HERE_1234567'],
  ['access-token', 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  ['access-token', 'SKILLS_inventory and xoxb-abc'],
  ['sign-in-token', 'eyes.eyebrow.eyelash'],
  ['private-key', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
  ['url-password', 'https://example.com/a:b@c'],
  ['url-password', 'https://user:${PASSWORD}@example.com'],
  ['connection-string', 'Server=db7;Database=notes;timeout=9'],
  ['connection-string', 'postgres://db.example.com/notes'],
  ['secret', 'library.jsonwebtoken: example-tokens-0.11.2'],
  ['sign-in', 'basic instructions for bearer bonds'],
  ['sign-in', 'curl -u "${USER}:${PASS}" https://example.com'],
  ['bank-account', 'GB83 WEST 1234 5698 7654 32'],
  ['payment-card', '4111-1111-1111-1112'],
  ['payment-card', 'at 1700000000000 ms'],
  ['user-name', '/home/user/file and C:\\Users\\Public'],
];

describe('secrets and accounts', () => {
  it.each(must)('%s in "%s"', (kind, text, values) => {
    expect(findByKind(kind, text)).toEqual(values);
  });

  it.each(mustNot)('no %s in "%s"', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
