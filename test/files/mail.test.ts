import { execFileSync } from 'node:child_process';
import nodemailer from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { expect, test } from 'vitest';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { openBytes, textsOf, without } from './opened.ts';

const phone = '+447700900142';
const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });

async function makeMail(attachments: readonly { filename: string; content: Buffer | string; contentType?: string }[]): Promise<Buffer> {
  const sent = await transport.sendMail({
    from: 'Ada Rössi <ada@example.org>', to: 'help@example.com', subject: `Über ${phone}`, messageId: '<one@example.org>', date: new Date(0),
    text: `Größe: ${phone}\n`, html: `<p>Größe: <a href="tel:${phone}">${phone}</a></p>`, textEncoding: 'quoted-printable', attachments: [...attachments],
  });
  return sent.message as Buffer;
}

test('headers are read decoded, parts are opened by their own formats, and a mail in a mail too', async () => {
  const inner = await makeMail([{ filename: 'logs.zip', content: makeZip({ 'wa.log': `call ${phone}\n` }) }]);
  const root = await openBytes('a.eml', await makeMail([{ filename: 'old.eml', content: inner, contentType: 'message/rfc822' }]));
  expect(root.format).toBe('mail');
  const texts = await textsOf(root);
  expect(texts.get('attachment:a.eml#headers')).toContain(`From: Ada Rössi <ada@example.org>`);
  expect([...texts].filter(([, text]) => text.includes(phone)).map(([id]) => id)).toEqual(['attachment:a.eml#headers', 'attachment:a.eml/text-1.txt', 'attachment:a.eml/text-2.html', 'attachment:a.eml/text-2.html#hidden:0', ...['#headers', '/text-1.txt', '/text-2.html', '/text-2.html#hidden:0', '/logs.zip/wa.log'].map((rest) => `attachment:a.eml/old.eml${rest}`)]);

  const read = async (bytes: Uint8Array): Promise<Email> => PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const after = await read(await without(root, { [phone]: '[phone 1]' }));
  const html = '<p>Größe: <a href="tel:[phone 1]">[phone 1]</a></p>';
  expect([after.subject, after.text?.trim(), after.html?.trim()]).toEqual(['Über [phone 1]', 'Größe: [phone 1]', html]);
  const old = await read(new Uint8Array(after.attachments[0]?.content as ArrayBuffer));
  expect([old.subject, old.text?.trim(), old.html?.trim(), old.from?.name]).toEqual(['Über [phone 1]', 'Größe: [phone 1]', html, 'Ada Rössi']);
  expect([...(await textsOf(await openBytes('logs.zip', new Uint8Array(old.attachments[0]?.content as ArrayBuffer)))).values()]).toContain('call [phone 1]\n');
});

test('a line of a million blanks in quoted-printable is read, and ends', async () => {
  const mail = `From: a@example.org\nTo: b@example.org\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${' '.repeat(1_000_000)}x\ncall ${phone} \t\n`;
  expect([...(await textsOf(await openBytes('a.eml', mail))).values()].map((text) => text.slice(-21))).toContain(`x\ncall ${phone}\n`);
});

test('what is not changed stays byte for byte', async () => {
  const bytes = await makeMail([{ filename: 'a.bin', content: Buffer.of(1, 0, 2, 0xff) }]);
  const after = Buffer.from(await without(await openBytes('a.eml', bytes), { 'ada@example.org': '[e-mail 1]' }));
  expect(after.toString('latin1')).toBe(bytes.toString('latin1').replace(/^From: .*$/m, 'From: =?UTF-8?B?QWRhIFLDtnNzaSA8W2UtbWFpbCAxXT4=?='));
});

test('what stands around the parts, where nobody sees it, is read and goes; so do mails one after the other in one file', async () => {
  const body = ['', `before the parts ${phone}`, '--A', 'Content-Type: text/plain', '', 'hello', '--A--', `behind the parts ${phone}`, ''];
  const one = ['From: ada@example.org', 'To: help@example.com', 'Subject: one', 'Date: Tue, 3 Mar 2026 10:00:00 +0100', 'Content-Type: multipart/mixed; boundary=A', ...body].join('\r\n');
  const root = await openBytes('a.eml', Buffer.from(one));
  expect((await textsOf(root)).get('attachment:a.eml#around')).toContain('behind the parts');
  expect(Buffer.from(await without(root, { [phone]: '[phone 1]' })).toString()).toBe(one.replaceAll(phone, '[phone 1]'));

  const lines = `From ada@example.org Tue Mar  3 10:00:00 2026\r\n`;
  const box = `${lines}${one}\r\n${lines}${one.replace('hello', 'From here on\r\n\r\nFrom there')}`;
  const kept = await openBytes('all.mbox', Buffer.from(box));
  expect([kept.format, ...kept.children.map(({ name, format }) => `${name} ${format ?? ''}`)]).toEqual(['mbox', 'mail-1.eml mail', 'mail-2.eml mail']);
  expect(Buffer.from(await without(kept, { [phone]: '[phone 1]', 'From ada@example.org': 'From [e-mail 1]' })).toString()).toBe(box.replaceAll(phone, '[phone 1]').replaceAll('From ada@example.org', 'From [e-mail 1]'));
});

test('what stands in base64 and is none is read and goes, the file stays; lines that decoders pass over too', async () => {
  const log = `the log begins\n${'all is well\n'.repeat(20)}`;
  const signature = execFileSync('sh', ['-ec', 'd=$(mktemp -d); openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout $d/k -out $d/c -days 9 -subj /CN=Ida 2> $d/said; echo words | openssl smime -sign -signer $d/c -inkey $d/k -outform DER; rm -r $d']);
  const footer = ['', '_______________________________________________', 'regards', `our list, ring ${phone} or list.owner@example.org`, ''];
  // With padding and without it.
  for (const [type, name, content] of [['application/octet-stream', 'a.log', log], ['application/octet-stream', 'a.log', `${log}.`], ['application/pkcs7-signature', 'smime.p7s', signature]] as const) {
    const lines = Buffer.from(content).toString('base64').match(/.{1,76}/g) ?? [];
    const mail = (body: readonly string[]): string => ['From: a@example.org', 'To: b@example.com', 'Subject: x', 'MIME-Version: 1.0', `Content-Type: ${type}; name="${name}"`, 'Content-Transfer-Encoding: base64', '', ...body, ''].join('\r\n');
    const [behind, within] = [[...lines, ...footer], [...lines.slice(0, 2), ...footer, ...lines.slice(2)]];
    for (const body of [behind, within]) {
      const root = await openBytes('a.eml', mail(body));
      const file = Buffer.from((await root.children[0]?.file?.whole()) ?? []);
      if (body === behind) expect(file.equals(Buffer.from(content))).toBe(true);
      // Letters of lines in the midst count as base64, to other decoders too; the file goes on behind them.
      else expect(file.length).toBeGreaterThanOrEqual(content.length);
      const after = Buffer.from(await without(root, { [phone]: '[phone 1]', 'list.owner@example.org': '[e-mail 1]' })).toString();
      expect(after).toBe(mail(body).replace(phone, '[phone 1]').replace('list.owner@example.org', '[e-mail 1]'));
    }
  }
});

test.each(['', '; charset=cp850', '; charset=IBM850'])('a part as a Windows console wrote it (text/plain%s) keeps its letters, and says which they are', async (charset) => {
  const words = 'Gerät überprüft, läuft für Größe, später ungültig';
  const written = (text: string): Buffer => execFileSync('iconv', ['-f', 'UTF-8', '-t', 'CP850'], { input: text });
  const mail = Buffer.concat([Buffer.from(`From: a@example.org\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`), written(`${words} ${phone}\r\n`)]);
  const root = await openBytes('a.eml', mail);
  expect([...(await textsOf(root)).values()].join('\n')).toContain(words);
  const after = Buffer.from(await without(root, { [phone]: '[phone 1]' }));
  expect(after.includes(written(`${words} [phone 1]\r\n`))).toBe(true);
  expect(after.toString('latin1')).toMatch(/^Content-Type: text\/plain; charset="?(?:ibm|cp)850"?\r$/im);
});

test('a part in uuencode, written by uuencode, is decoded, and goes back in base64; the name in it goes too', async () => {
  const log = `call ${phone}\n${'more words \u00e9\n'.repeat(40)}`;
  for (const [name, type, content] of [['a.log', 'application/octet-stream', Buffer.from(log)], ['a.zip', 'application/octet-stream', makeZip({ 'wa.log': log })], ['a.txt', 'text/plain; charset=utf-8', Buffer.from(log)]] as const) {
    const body = execFileSync('uuencode', [`of-${phone}-${name}`], { input: content }).toString();
    const mail = `From: a@example.org\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: ${type}; name=${name}\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\n${body.replace(/\n/g, '\r\n')}\r\n--q--\r\n`;
    const root = await openBytes('a.eml', mail);
    expect([...(await textsOf(root)).values()].join('\n')).toContain(log);
    const after = Buffer.from(await without(root, { [phone]: '[phone 1]' })).toString('latin1');
    expect(after).not.toContain(phone);
    const again = await openBytes('a.eml', after);
    expect([...(await textsOf(again)).values()]).toContain(log.replace(phone, '[phone 1]'));
    // What stands before it and behind it is no part of the file.
    const around = ['somebody@example.org sends:', 'ask list.owner@example.org'] as const;
    const besides = await openBytes('a.eml', mail.replace(body.replace(/\n/g, '\r\n'), (lines) => `${around[0]}\r\n${lines}${around[1]}\r\n`));
    expect((await textsOf(besides)).get('attachment:a.eml#around')?.split('\n').map((line) => line.trim())).toEqual(expect.arrayContaining([...around]));
    // Of a part that keeps its bytes the name alone changes.
    const kept = Buffer.from(await without(await openBytes('a.eml', mail.replace(body.slice(body.indexOf('\n')).replace(/\n/g, '\r\n'), '\r\n#0V%T\r\n`\r\nend\r\n')), { [phone]: '[phone 1]' })).toString('latin1');
    expect(kept).toContain(`begin 644 of-[phone 1]-${name}\r\n#0V%T\r\n`);
  }
});
