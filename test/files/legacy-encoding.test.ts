/** Texts in encodings from before Unicode, written by iconv: read as they are meant, and every byte that is not edited stays. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLegacy, encodeLegacy, guessLegacy } from '../../src/files/legacy-encoding.ts';
import { openBytes, textsOf, without } from './opened.ts';

const inCharset = (charset: string, text: string): Buffer => execFileSync('iconv', ['-f', 'UTF-8', '-t', charset], { input: text });

test.each([
  ['WINDOWS-1250', 'a.xml', 'Łukasz Žižka', '<?xml version="1.0" encoding="windows-1250"?><r><name>@</name></r>'],
  ['ISO-8859-2', 'a.html', 'Jiří Dvořák', '<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"></head><body><p>@</p></body></html>'],
  ['WINDOWS-1254', 'a.html', 'Gülşah Yıldız', '<!doctype html><meta charset="windows-1254"><p>@</p>'],
  ['WINDOWS-1257', 'a.xml', 'Jānis Bērziņš', "<?xml version='1.0' encoding='windows-1257'?><r><name>@</name></r>"],
  ['SHIFT_JIS', 'a.xml', '山田太郎', '<?xml version="1.0" encoding="Shift_JIS"?><r><name>@</name></r>'],
  ['GBK', 'a.html', '王小明', '<!doctype html><meta charset=gb2312><p>@</p>'],
  ['UTF-8', 'a.xml', 'Łukasz Žižka', '<?xml version="1.0" encoding="iso-8859-1"?><r><name>@</name></r>'],
  ['KOI8-R', 'a.log', 'Иван Петров', 'Журнал: пользователь @ вошёл, ошибка сети, попробуйте ещё раз позже\n'],
  ['CP866', 'a.log', 'Иван Петров', 'Журнал: пользователь @ вошел, ошибка сети, попробуйте еще раз позже\n'],
  ['WINDOWS-1253', 'a.log', 'Γιώργος Παππάς', 'Μήνυμα σφάλματος: ο χρήστης @ δεν μπόρεσε να συνδεθεί στο δίκτυο\n'],
  ['WINDOWS-1251', 'a.log', 'Иван Петров', 'Журнал: пользователь @ вошёл, ошибка сети, попробуйте ещё раз позже\n'],
])('%s in %s', async (charset, file, name, source) => {
  const root = await openBytes(file, inCharset(charset, source.replace('@', name)));
  expect([...(await textsOf(root)).values()].join('\n')).toContain(name);
  expect(Buffer.from(await without(root, { [name]: '[name 1]' })).equals(inCharset(charset, source.replace('@', '[name 1]')))).toBe(true);
});

test('what is not sure is read as Windows-1252, which has a character for every byte', async () => {
  for (const [charset, text] of [['WINDOWS-1250', 'příliš žluťoučký kůň úpěl'], ['WINDOWS-1254', 'çağrı başarısız oldu, ğüşıöç'], ['WINDOWS-1252', 'déjà vu, Größe, señor, così']] as const) expect(guessLegacy(inCharset(charset, text))).toBe('windows-1252');
  const bytes = Buffer.concat([Buffer.from('call +447700900142 '), Buffer.from(Array.from({ length: 128 }, (_, i) => 0x80 + i))]);
  expect(Buffer.from(await without(await openBytes('a.log', bytes), { '+447700900142': 'x' })).toString('latin1')).toBe(bytes.toString('latin1').replace('+447700900142', 'x'));
});

test('whatever bytes are read as an encoding come back as the same bytes', () => {
  const encoding = fc.constantFrom('windows-1250', 'windows-1253', 'windows-1257', 'koi8-r', 'ibm866', 'shift_jis', 'euc-jp', 'gbk', 'big5', 'euc-kr');
  fc.assert(fc.property(encoding, fc.uint8Array({ maxLength: 40 }), (label, bytes) => {
    const text = decodeLegacy(bytes, label);
    if (text !== null) expect(encodeLegacy(text, label)).toEqual(bytes);
  }), { numRuns: 300 });
});
