/** Texts in encodings from before Unicode, written by iconv: read as they are meant, and every byte that is not edited stays. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLegacy, encodeLegacy, guessLegacy } from '../../../src/files/encodings/legacy-encoding.ts';
import type { RemovedValue } from '../../../src/core/plan/removed-values.ts';
import { bytesInMemory } from '../../../src/files/byte-stream.ts';
import { lookInside } from '../../../src/files/look-inside.ts';
import { openBytes, textsOf, trimBytes, without } from '../opened.ts';

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

test.each([
  ['SHIFT_JIS', '渡辺 美咲', '接続エラー：@ の端末を再起動してください。'],
  ['EUC-JP', '渡辺 美咲', '接続エラー：@ の端末を再起動してください。'],
  ['EUC-KR', '박지훈', '연결 오류: @ 님의 기기를 다시 시작하세요.'],
  ['GBK', '陈晓东', '连接错误：请重新启动@的设备，然后再试一次。'],
  ['BIG5', '陳曉東', '連線錯誤：請重新啟動@的裝置，然後再試一次。'],
])('%s that nothing declares is read as it is written, and every other byte stays', async (charset, name, sentence) => {
  const source = `10:00 E-4021 ${sentence}\r\n`;
  expect(guessLegacy(inCharset(charset, source.replace('@', name)))).toEqual({ encoding: charset.toLowerCase(), sure: true });
  const root = await openBytes('a.log', inCharset(charset, source.replace('@', name)));
  expect(Buffer.from(await without(root, { [name]: '[name 1]' })).equals(inCharset(charset, source.replace('@', '[name 1]')))).toBe(true);
});

test.each([
  ['WINDOWS-1252', 'Größe für Übung, prêt à déjà vu, señor José Núñez, così è'],
  ['CP850', 'préféré déjà tôt, Größe für Übung, über Straßen'],
  ['KOI8-R', 'Ошибка: нет сети, вход'],
  ['CP866', 'Ошибка: нет сети, вход'],
  ['WINDOWS-1251', 'ОШИБКА: НЕТ СЕТИ'],
  ['WINDOWS-1253', 'Σφάλμα δικτύου, ΧΡΗΣΤΗΣ'],
  ['WINDOWS-1250', 'Łódź, źdźbło, ćwierć, żółć'],
])('%s is no text of Chinese, Japanese or Korean', (charset, text) => {
  expect(guessLegacy(inCharset(charset, text)).encoding).not.toMatch(/shift_jis|euc|gbk|big5/);
});

test('what is not sure is read as Windows-1252, which has a character for every byte', async () => {
  const bytes = Buffer.concat([Buffer.from('call +447700900142 '), Buffer.from(Array.from({ length: 128 }, (_, i) => 0x80 + i))]);
  expect(guessLegacy(bytes)).toEqual({ encoding: 'windows-1252', sure: false });
  expect(Buffer.from(await without(await openBytes('a.log', bytes), { '+447700900142': 'x' })).toString('latin1')).toBe(bytes.toString('latin1').replace('+447700900142', 'x'));
});

const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const clean = (name: string, content: Uint8Array, removed: readonly RemovedValue[] = []): ReturnType<typeof trimBytes> => trimBytes(bytesInMemory(name, content), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } }, { context });

test.each([
  ['WINDOWS-1250', 'Łukasz Żółciński', 'błąd połączenia, użytkownik @ spróbuje później'],
  ['ISO-8859-2', 'Łukasz Żółciński', 'błąd połączenia, użytkownik @ spróbuje później'],
  ['WINDOWS-1250', 'Jiří Dvořák', 'připojení selhalo, uživatel @ to zkusí znovu'],
  ['WINDOWS-1250', 'Őze Tünde', 'a kapcsolat megszakadt, @ újra próbálja, hűtő, tűrő'],
  ['WINDOWS-1254', 'Gülşah Yıldız', 'bağlantı başarısız oldu, @ şimdi yeniden deniyor'],
  ['ISO-8859-9', 'Gülşah Yıldız', 'bağlantı başarısız oldu, @ şimdi yeniden deniyor'],
  ['WINDOWS-1257', 'Jānis Bērziņš', 'savienojums neizdevās, @ mēģinās vēlreiz'],
  ['ISO-8859-13', 'Žydrūnė Šukytė', 'ryšys nutrūko, „@” bandys dar kartą, ačiū'],
  ['WINDOWS-1252', 'Zoë Dvořák’s', 'la connexion a échoué, l’utilisateur @ réessaiera'],
  ['CP850', 'Jörg Müller', 'Verbindungslokale Adresse für @ ist ungültig, später erneut'],
  ['CP437', 'Jörg Müller', '│ @ │ läuft │\r\n└──────────────┴───────┘'],
  ['CP437', 'Zoë Núñez', 'la conexión de @ falló, inténtelo otra vez mañana'],
  ['CP852', 'Łukasz Żółciński', 'błąd połączenia, użytkownik @ spróbuje później'],
  ['MACINTOSH', 'Jörg Müller', 'Verbindung für @ ist gestört, später erneut'],
])('%s that nothing declares: %s is read as it is written, found and taken out, and every other byte stays', async (charset, name, sentence) => {
  const written = charset === 'WINDOWS-1252' ? name.replace('ř', 'r') : name;
  const source = `10:00 started\r\n10:01 ${sentence}\r\nFull name: @\r\n10:02 \u0020 ended\n`;
  const { report, bytes } = await clean('a.log', inCharset(charset, source.replaceAll('@', written)), [{ value: written, kind: 'person-name', canonical: written.toLowerCase() }]);
  expect(report).toMatchObject({ ok: true, unread: [] });
  expect(Buffer.from(bytes ?? []).toString('latin1')).toBe(inCharset(charset, source.replaceAll('@', '[name 1]')).toString('latin1'));
});

test('a name goes from a text whose encoding nothing tells, and it is said that nothing tells', async () => {
  const name = 'Łukasz Żółciński';
  const removed = [{ value: name, kind: 'person-name', canonical: name.toLowerCase() }];
  const source = (who: string): Buffer => Buffer.concat([Buffer.from('10:00 '), inCharset('ISO-8859-2', `user ${who} left\n`), inCharset('WINDOWS-1252', `¼ × è © ÷ ½ ¥ ¬ Ð ÿ þ\n`), Buffer.of(0x81, 0x8d, 10)]);
  const { report, bytes } = await clean('a.log', source(name), removed);
  expect(report).toMatchObject({ ok: true });
  expect(Buffer.from(bytes ?? []).equals(source('[name 1]'))).toBe(true);
  const { entries } = await lookInside(bytesInMemory('a.log', source(name)), { context });
  expect(entries[0]).toMatchObject({ opened: true, why: 'unread_unsure_letters' });
  // Two entries: what one tells goes from the other.
  const mail = Buffer.concat([Buffer.from(`From: a@example.com\r\nTo: b@example.com\r\nSubject: logs\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFull name: ${name}\r\n--x\r\nContent-Type: text/x-log; name=a.log\r\nContent-Disposition: attachment; filename=a.log\r\n\r\n`), source(name), Buffer.from('\r\n--x--\r\n')]);
  const both = await clean('a.eml', mail);
  expect(both.report).toMatchObject({ ok: true });
  expect(Buffer.from(both.bytes ?? []).toString('latin1')).toContain(source('[name 1]').toString('base64').slice(0, 20));
});

test('whatever bytes are read as an encoding come back as the same bytes', () => {
  const encoding = fc.constantFrom('windows-1250', 'windows-1253', 'windows-1257', 'koi8-r', 'ibm866', 'shift_jis', 'euc-jp', 'gbk', 'big5', 'euc-kr');
  fc.assert(fc.property(encoding, fc.uint8Array({ maxLength: 40 }), (label, bytes) => {
    const text = decodeLegacy(bytes, label);
    if (text !== null) expect(encodeLegacy(text, label)).toEqual(bytes);
  }), { numRuns: 300 });
});
