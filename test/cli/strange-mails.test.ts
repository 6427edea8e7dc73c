import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { readSavedMail } from '../../src/cli/mail-draft.ts';
import { parseOptions, type Options } from '../../src/cli/options.ts';
import { toJson, toTable } from '../../src/cli/print-report.ts';
import { trimMail } from '../../src/cli/trim-mail.ts';

const number = '+44 7700 900123';
const top = 'From: a@example.com\r\nTo: b@example.org\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n';

function optionsOf(...words: string[]): Options {
  const parsed = parseOptions(words);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.options;
}

function mailOf(...lines: string[]): Buffer {
  return Buffer.from(top + lines.join('\r\n'), 'latin1');
}

async function hide(bytes: Buffer): Promise<Buffer> {
  return (await trimMail(bytes, optionsOf('--hide', 'all')))?.bytes ?? Buffer.alloc(0);
}

/** Everything that two other libraries decode, texts and files. */
async function everything(bytes: Buffer): Promise<string[]> {
  const one = await simpleParser(bytes, { skipTextToHtml: true, skipHtmlToText: true });
  const two = await PostalMime.parse(bytes);
  const files = one.attachments.map((file) => file.content.toString('utf8'));
  return [one.subject ?? '', one.text ?? '', one.html === false ? '' : (one.html ?? ''), ...files, two.subject ?? '', two.text ?? '', two.html ?? ''];
}

const text = (type: string, encoding: string, body: string): string[] => [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', body];

const utf7 = (words: string): string => `+${Buffer.from(words, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`;

describe('a mail in any charset', async () => {
  const bodies: [string, Buffer][] = [
    ['no label, UTF-8', mailOf('', Buffer.from(`Perché è così: ${number}`, 'utf8').toString('latin1'))],
    ['us-ascii label, Latin-1 bytes', mailOf(...text('text/plain; charset=us-ascii', '8bit', `Perch\xe9 \xe8 cos\xec: ${number}`))],
    ['no label, Latin-1 bytes', mailOf('', `Perch\xe9 \xe8 cos\xec: ${number}`)],
    ['iso-8859-1', mailOf(...text('text/plain; charset=iso-8859-1', '8bit', `Perch\xe9 \xe8 cos\xec: ${number}`))],
    ['windows-1252 in quoted-printable', mailOf(...text('text/plain; charset="windows-1252"', 'quoted-printable', `Perch=E9 =E8 cos=EC: ${number}`))],
    ['a kind of text that nobody knows', mailOf(...text('text/enriched; charset=utf-8', 'quoted-printable', `Perch=C3=A9 =C3=A8 cos=C3=AC: ${number}`))],
    ['UTF-7', mailOf(...text('text/plain; charset=unicode-1-1-utf-7', '7bit', `Perch+AOk +AOg- cos+AOw-: ${number.replace('+', '+-')}`))],
    ['UTF-7 with all but letters in base64', mailOf(...text('text/plain; charset="utf-7"', '7bit', `Perch${utf7('é è')} cos${utf7(`ì: ${number}`)}`))],
    ['utf-16 in base64', mailOf(...text('text/plain; charset=utf-16le', 'base64', Buffer.from(`Perché è così: ${number}`, 'utf16le').toString('base64')))],
  ];
  for (const [name, bytes] of bodies) {
    it(`${name}: the number goes and every letter stays`, async () => {
      expect(readSavedMail(bytes)?.draft.parts[1]?.text).toBe(`Perché è così: ${number}`);
      const after = await PostalMime.parse(await hide(bytes));
      const again = readSavedMail(await hide(bytes))?.draft.parts[1]?.text;
      expect(again).toBe('Perché è così: [phone 1]');
      // What the library takes for a file, or guesses a charset for, is not compared.
      if (!/Latin-1 bytes|nobody knows/.test(name)) expect(after.text?.trim()).toBe('Perché è così: [phone 1]');
    });
  }
});

describe('what stands beside the texts of a mail', () => {
  const sent = async (head: string[], ...body: string[]): Promise<{ left: string; told: readonly string[] }> => {
    const trimmed = await trimMail(mailOf(...head, '', ...body), optionsOf('--hide', 'all'));
    return { left: trimmed?.bytes.toString('latin1') ?? '', told: (trimmed?.leftovers ?? []).map(({ part, value }) => `${part}: ${value}`) };
  };

  it('header fields that repeat a removed value go, encoded ones too; others stay', async () => {
    const encoded = Buffer.from(`Anruf: ${number}`).toString('base64');
    const { left, told } = await sent([`Thread-Topic: call\r\n ${number}`, `X-Note: =?UTF-8?B?${encoded}?=`, 'X-Mailer: Inkwell 3', `Content-Description: ${number}`, 'Content-Type: text/plain'], `Call me: ${number}`);
    expect(left).toContain('Call me: [phone 1]');
    expect(left).toContain('X-Mailer: Inkwell 3');
    expect(left).not.toMatch(/900123|Thread-Topic|X-Note|Content-Description/);
    expect(told).toEqual([]);
  });

  it('fields by which a mail is found stay, and what they tell is said', async () => {
    const { left, told } = await sent(['Message-ID: <k7@jo-laptop.fritz.box>'], 'Host name: jo-laptop.fritz.box');
    expect(left).toContain('Message-ID: <k7@jo-laptop.fritz.box>');
    expect(told).toEqual(['headers: jo-laptop.fritz.box']);
  });

  it('what stands before the first part and behind the last one goes with a value in it', async () => {
    const inner = (said: string): string[] => [said, '--x', 'Content-Type: text/plain', `X-Part: ${number}`, '', `Call me: ${number}`, '--x--', said];
    const { left, told } = await sent(['Content-Type: multipart/mixed; boundary="x"'], ...inner(`call ${number}`));
    expect(left).toMatch(/--x\r\nContent-Type: text\/plain\r\n\r\nCall me: \[phone 1\]\r\n--x--/);
    expect(left).not.toContain('900123');
    expect(told).toEqual([]);
    expect((await sent(['Content-Type: multipart/mixed; boundary="x"'], ...inner('This is a multi-part message.'))).left).toContain('This is a multi-part message.');
  });
});

describe('a mail of many texts', async () => {
  const parts = (...inner: string[][]): Buffer => mailOf('Content-Type: multipart/mixed; boundary="x"', '', ...inner.flatMap((part) => ['--x', ...part]), '--x--', '');

  it('is trimmed in each of its inline texts', async () => {
    const bytes = parts(text('text/plain; charset=utf-8', '7bit', `Call ${number}`), ['Content-Type: image/png', 'Content-Disposition: attachment; filename=a.png', '', 'PNG'], text('text/plain', '7bit', `Or again ${number}`), text('text/html', '7bit', `<p>Or <b>${number}</b></p>`), text('text/html', '7bit', `<p>Last <a href="tel:+447700900123">${number}</a></p>`));
    for (const one of await everything(await hide(bytes))) expect(one.replace(/\D/g, '')).not.toContain('7700900123');
    const report = await trimMail(bytes, optionsOf());
    expect(report && JSON.parse(toJson('a.eml', report))).toMatchObject({ attachments: [{ path: 'a.png' }, { readable: true }, { readable: true }] });
  });

  it('gives the same value the same placeholder in text and HTML', async () => {
    const alternative = ['Content-Type: multipart/alternative; boundary="y"', '', '--y', ...text('text/plain', '7bit', `First ${number}, then +44 7700 900456`), '--y', ...text('text/html', '7bit', `<p title="+44 7700 900456">Then +44 7700 900456, first ${number}</p>`), '--y--'];
    const after = await simpleParser(await hide(parts(alternative)));
    expect(after.text?.trim()).toBe('First [phone 1], then [phone 2]');
    expect(after.html).toContain('<p title="[phone 2]">Then [phone 2], first [phone 1]</p>');
  });

  it('that is one text with the name of a file is the text, and its name goes with a value in it', async () => {
    const bytes = mailOf('Content-Type: text/plain; charset=utf-8; name="of +44 7700 900123.txt"', 'Content-Disposition: inline; filename="of +44 7700 900123.txt"', 'Content-Transfer-Encoding: 7bit', '', `Call ${number}`, '');
    const after = await simpleParser(await hide(bytes));
    expect(after.text?.trim()).toBe('Call [phone 1]');
    const written = await hide(bytes);
    expect(written.toString()).toContain('name="text.txt"');
    for (const one of await everything(written)) expect(one.replace(/\D/g, '')).not.toContain('7700900123');
    // Its header is written anew, because it says a charset that the text is not in.
    const wrong = await hide(mailOf('Content-Type: text/plain; charset=us-ascii; name="of +44 7700 900123.txt"', 'Content-Disposition: inline; filename="of +44 7700 900123.txt"', 'Content-Transfer-Encoding: 8bit', '', `Perch\xe9 \xe8 cos\xec: ${number}`, ''));
    expect(wrong.toString('latin1').match(/name="[^"]*"/g)).toEqual(['name="text.txt"', 'name="text.txt"']);
    const plain = mailOf('Content-Type: text/plain; charset=utf-8; name="notes.txt"', 'Content-Transfer-Encoding: 7bit', '', `Call ${number}`, '');
    expect((await hide(plain)).toString()).toBe(plain.toString().replace(number, '[phone 1]'));
  });

  it('without a closing boundary, or with none named, is read and trimmed', async () => {
    const open = mailOf('Content-Type: multipart/mixed; boundary="x"', '', '--x', ...text('text/plain', '7bit', `Call ${number}`));
    const unnamed = mailOf('Content-Type: multipart/mixed', '', `Call ${number}`, '');
    for (const bytes of [open, unnamed]) expect((await hide(bytes)).toString('latin1')).not.toContain('900123');
    expect((await PostalMime.parse(await hide(open))).text?.trim()).toBe('Call [phone 1]');
  });
});

describe('what the HTML repeats', async () => {
  const html = (body: string): Buffer => mailOf(...text('text/html; charset=utf-8', '7bit', body));
  const hidden: [string, string][] = [
    ['a hidden node split by tags', `<p>Call ${number}</p><div style="display:none">+44 <b>7700</b> 900<i>123</i></div>`],
    ['a hidden node with character references', `<p>Call ${number}</p><div hidden>&#43;44 77&#48;0 900123</div>`],
    ['an attribute without quotes', `<p>Call <a href=tel:+447700900123>${number}</a> now</p>`],
    ['a conditional comment', `<!--[if mso]><p>+44 <b>7700</b> 900123</p><![endif]--><p>Call ${number}</p>`],
    ['a value split by tags and soft breaks', `<p>Call +44 <span>77</span>00<wbr> 900<span>12</span>3</p>`],
  ];
  for (const [name, body] of hidden) {
    it(`goes from ${name}`, async () => {
      const after = (await hide(html(body))).toString('latin1');
      const bare = after.slice(after.indexOf('\r\n\r\n')).replace(/<\/?[a-z][^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      expect(bare.replace(/\D/g, '')).not.toContain('7700900123');
      expect(after.replace(/\D/g, '')).not.toContain('7700900123');
    });
  }

  it('keeps an attribute without quotes one attribute', async () => {
    expect((await hide(html(hidden[2]?.[1] ?? ''))).toString('latin1')).toContain('<a href="tel:[phone 1]">[phone 1]</a>');
  });
});

/** As `uuencode` writes it, in lines of 45 bytes. */
function uuencode(name: string, bytes: Buffer): string[] {
  const character = (six: number): string => String.fromCharCode(six === 0 ? 0x60 : six + 0x20);
  const lines = Array.from({ length: Math.ceil(bytes.length / 45) }, (_, i) => {
    const line = bytes.subarray(i * 45, i * 45 + 45);
    const bits = [...Buffer.concat([line, Buffer.alloc((3 - (line.length % 3)) % 3)])].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return character(line.length) + (bits.match(/.{6}/g) ?? []).map((six) => character(parseInt(six, 2))).join('');
  });
  return [`begin 644 ${name}`, ...lines, '`', 'end'];
}

describe('files in uuencode within a text', () => {
  const log = Buffer.from(`began\ncall to ${number} ended, reason 7\n${'all well\n'.repeat(9)}`);
  const body = [`Call me: ${number}`, '', ...uuencode('call.log', log), '', 'Thank you.', ''];

  it.each([
    ['in a mail that is nothing else', mailOf('', ...body)],
    ['in a part', mailOf('Content-Type: multipart/mixed; boundary="x"', '', '--x', 'Content-Type: text/plain; charset=utf-8', '', ...body, '--x--')],
    ['in base64', mailOf(...text('text/plain', 'base64', Buffer.from(body.join('\r\n')).toString('base64')))],
  ])('%s are read, trimmed, and go along as attachments', async (_, bytes) => {
    const report = await trimMail(bytes, optionsOf());
    expect(report?.report.attachments).toMatchObject([{ path: 'call.log', opened: true }]);
    expect(report?.report.findings.filter(({ part }) => part.startsWith('attachment:')).map(({ value }) => value)).toEqual([number]);
    const after = await PostalMime.parse(await hide(bytes));
    expect(after.text?.replace(/\s+/g, ' ').trim()).toBe('Call me: [phone 1] Thank you.');
    expect(after.attachments.map(({ filename, content }) => [filename, Buffer.from(content as ArrayBuffer).toString()])).toEqual([['call.log', log.toString().replace(number, '[phone 1]')]]);
  });

  it('words that only begin like one stay words', async () => {
    const bytes = mailOf('', 'begin 644 with the log', `then call ${number}`, 'end', '');
    expect((await hide(bytes)).toString()).toBe(bytes.toString().replace(number, '[phone 1]'));
  });
});

it('a mail whose lines end with CR alone is read and trimmed, and its lines still do', async () => {
  const bytes = Buffer.from(mailOf(...text('text/plain; charset=us-ascii', '7bit', `One\r\nCall me: ${number}\r\nThank you.\r\n`)).toString().replaceAll('\r\n', '\r'));
  expect((await trimMail(bytes, optionsOf()))?.report.findings).toMatchObject([{ part: 'body', line: 2, value: number }]);
  expect((await hide(bytes)).toString()).toBe(bytes.toString().replace(number, '[phone 1]'));
});

describe('of a signed mail', () => {
  const signed = (said: string): Buffer => mailOf('Content-Type: multipart/signed; boundary="x"; protocol="application/pgp-signature"', '', '--x', 'Content-Type: text/plain', '', said, '--x', 'Content-Type: application/pgp-signature', '', 'iQEz', '--x--', '');
  const clear = (said: string): Buffer => mailOf('', '-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: SHA512', '', said, '-----BEGIN PGP SIGNATURE-----', '', 'iQEz', '-----END PGP SIGNATURE-----', '');
  it.each([
    ['whose part was trimmed', signed(`Call me: ${number}`), true],
    ['whose text was trimmed', clear(`Call me: ${number}`), true],
    ['of which only the subject was trimmed', Buffer.from(signed('Call me.').toString().replace('Hello', `Call ${number}`)), false],
    ['in which nothing was to go', clear('Call me.'), false],
  ])('%s it is said whether the signature still fits', async (_, bytes, broken) => {
    const trimmed = await trimMail(bytes, optionsOf('--hide', 'all'));
    expect(trimmed?.signatureBroken).toBe(broken);
    expect(trimmed && toTable('a.eml', trimmed).includes('SIGNATURE: ')).toBe(broken);
    expect((await trimMail(bytes, optionsOf()))?.signatureBroken).toBe(false);
  });
});

describe('the places of findings', async () => {
  it('hold in the decoded subject and body; what only the source of the HTML holds is not listed', async () => {
    const mails = [
      mailOf('', 'One\r\ntwo', `three ${number}`, 'mail c@example.com'),
      mailOf(...text('text/html', '7bit', `<p title="d@example.com">One</p><p>two ${number}</p><!-- e@example.com -->`)),
      mailOf('Content-Type: multipart/alternative; boundary="x"', '', '--x', ...text('text/plain', '7bit', 'Nothing here'), '--x', ...text('text/html', '7bit', `<p>Some more words, then ${number}</p>`), '--x--'),
    ];
    for (const bytes of mails) {
      const trimmed = await trimMail(bytes, optionsOf());
      const body = readSavedMail(bytes)?.draft.parts[1]?.text ?? '';
      const { findings } = JSON.parse(trimmed ? toJson('a.eml', trimmed) : '') as { findings: { part: string; line: number; start: number; end: number; value: string }[] };
      for (const finding of findings.filter((one) => one.part === 'body')) {
        expect(body.slice(finding.start, finding.end)).toBe(finding.value);
        expect(body.slice(0, finding.start).split('\n').length).toBe(finding.line);
      }
    }
  });
});
