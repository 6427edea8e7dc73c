import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { simpleParser } from 'mailparser';
import nodemailer from 'nodemailer';
import { expect, test } from 'vitest';
import { parseOptions, type Options } from '../../src/cli/options.ts';
import { toJson } from '../../src/cli/print-report.ts';
import { trimMail } from '../../src/cli/trim-mail.ts';
import { bytesInMemory, collectText } from '../../src/files/byte-stream.ts';
import { nodesOf, openTree } from '../../src/files/trees/open-tree.ts';
import { makePng, makeZip } from '../../scripts/bench/make-files.ts';
import { packTar } from '../files/trees/trees.ts';
import { root } from '../read-source.ts';

const phone = '+447700900142';
const log = `start\ncall ${phone} from 00:1a:2b:3c:4d:5e\nend\n`;
const files: Readonly<Record<string, Buffer>> = {
  'app.log': Buffer.from(log),
  'wide.txt': Buffer.from(`\ufeff${log}`, 'utf16le'),
  'logs.zip': makeZip({ 'wa/ada.log': log, 'inner.zip': makeZip({ 'deep.log': log }), 'kept.bin': Buffer.of(1, 0, 2, 0, 0, 3) }),
  'logs.tgz': gzipSync(packTar({ 'wa.log': Buffer.from(log), [`of-${phone.slice(1)}.txt`]: Buffer.from('nothing here\n') })),
  'old.log.gz': gzipSync(log),
  'note.png': makePng(2, 2, { Author: `Ada, ${phone}` }),
  'locked.zip': Buffer.from('UEsDBBQACQAAAAAA', 'base64'),
};

async function mailWithFiles(): Promise<Buffer> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const sent = await transport.sendMail({ from: 'a@example.org', to: 'help@example.com', subject: 'Logs', text: 'See the files.', attachments: Object.entries(files).map(([filename, content]) => ({ filename, content })) });
  return sent.message as Buffer;
}

function optionsOf(...words: string[]): Options {
  const parsed = parseOptions(words);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.options;
}

/** Every text and name in the files of a mail. */
async function textsOf(bytes: Buffer): Promise<Map<string, string>> {
  const mail = await simpleParser(bytes);
  const texts = new Map<string, string>();
  for (const file of mail.attachments) {
    for (const node of nodesOf(await openTree(bytesInMemory(file.filename ?? '', file.content)))) {
      texts.set(node.path, (await Promise.all((node.opened?.texts ?? []).map((text) => collectText(text.read())))).join('\n'));
    }
  }
  return texts;
}

test('findings inside files, archives in archives and metadata are told with their path', async () => {
  const trimmed = await trimMail(await mailWithFiles(), optionsOf());
  const json = JSON.parse(trimmed ? toJson('a.eml', trimmed) : '') as { findings: { part: string; line: number; value: string }[]; attachments: { path: string; readable: boolean; why?: string }[] };
  const places = json.findings.filter(({ value }) => value === phone).map(({ part, line }) => `${part}:${String(line)}`);
  expect(places).toEqual(expect.arrayContaining(['attachment:app.log:2', 'attachment:wide.txt:2', 'attachment:logs.zip/wa/ada.log:2', 'attachment:logs.zip/inner.zip/deep.log:2', 'attachment:logs.tgz/wa.log:2', 'attachment:old.log.gz:2']));
  const unread = json.attachments.filter(({ readable }) => !readable).map(({ path, why }) => `${path}: ${why ?? ''}`);
  expect(unread).toEqual(['logs.zip/kept.bin: This is no text. Sendless looked only at the readable words in it, and cannot trim it: keep it or remove it.', 'locked.zip: This file is damaged and could not be opened.']);
});

test('a removed value stands in no file, no entry and no name; what holds none stays byte for byte', async () => {
  const trimmed = await trimMail(await mailWithFiles(), optionsOf('--hide', 'all'));
  expect(trimmed?.leftovers).toEqual([]);
  const after = await simpleParser(trimmed?.bytes ?? Buffer.alloc(0));
  const texts = await textsOf(trimmed?.bytes ?? Buffer.alloc(0));
  for (const [path, text] of texts) expect(`${path}\n${text}`.replace(/\D/g, '')).not.toContain('7700900142');
  expect(texts.get('logs.zip/inner.zip/deep.log')).toBe('start\ncall [phone 1] from [MAC address 1]\nend\n');
  expect(texts.has('logs.tgz/of-[phone 1].txt')).toBe(true);
  expect(after.attachments.find(({ filename }) => filename === 'locked.zip')?.content.equals(files['locked.zip'] ?? Buffer.alloc(0))).toBe(true);
  expect(after.attachments.find(({ filename }) => filename === 'wide.txt')?.content.toString('utf16le')).toBe('\ufeffstart\ncall [phone 1] from [MAC address 1]\nend\n');
});

test('where everything is hidden, what stands beside the content of a document or a picture goes too, although nothing was found in it', async () => {
  const core = (inner: string): string => `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${inner}</cp:coreProperties>`;
  const document = '<w:document xmlns:w="w"><w:p><w:r><w:t>Nothing to find.</w:t></w:r></w:p></w:document>';
  const inside = makeZip({ 'n.docx': makeZip({ '[Content_Types].xml': '<Types xmlns="x"/>', 'docProps/core.xml': core('<dc:creator>osk</dc:creator>'), 'word/document.xml': document }), 'i.png': makePng(2, 2, { Author: 'osk' }) });
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const sent = await transport.sendMail({ from: 'a@example.org', to: 'help@example.com', subject: 'Notes', text: 'See the file.', attachments: [{ filename: 'n.zip', content: inside }] });
  const metadata = async (...words: string[]): Promise<string> => JSON.stringify([...(await textsOf((await trimMail(sent.message as Buffer, optionsOf(...words)))?.bytes ?? Buffer.alloc(0)))]);
  expect((await metadata('--hide', 'phone-number')).match(/osk/g)).toHaveLength(2);
  const after = await metadata('--hide', 'all');
  expect(after).not.toContain('osk');
  expect(after).toContain('Nothing to find.');
});

test('a value in a file that cannot be trimmed is said to be left', async () => {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const sent = await transport.sendMail({ from: 'a@example.org', to: 'help@example.com', subject: 'Dump', text: `I am ${phone}`, attachments: [{ filename: 'core.dmp', content: Buffer.concat([Buffer.of(0, 1, 2, 3), Buffer.from(`number ${phone}`), Buffer.of(0, 0, 9)]) }] });
  const trimmed = await trimMail(sent.message as Buffer, optionsOf('--hide', 'all'));
  expect(trimmed?.leftovers.map(({ part, value }) => [part, value])).toEqual([['attachment:core.dmp#strings', phone]]);
});

test('a value that only the bytes of a file hold, in whatever encoding, is said to be left, on the standard error too', async () => {
  const big = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const twice = Buffer.from(Buffer.concat([Buffer.of(0, 1, 255), Buffer.from(phone)]).toString('base64')).toString('base64');
  const contents: Readonly<Record<string, Buffer>> = {
    'wide.bin': Buffer.concat([Buffer.of(0, 1, 2, 3, 0), big(phone), Buffer.of(0xff, 0, 9)]),
    'layers.zip': makeZip({ 'a.bin': Buffer.concat([Buffer.of(0, 1, 2), Buffer.from(twice.replace(/.{20}/g, '$&')), Buffer.of(0, 3)]) }),
    'kept.bin': Buffer.of(0, 1, 2, 3),
  };
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const sent = await transport.sendMail({ from: 'a@example.org', to: 'help@example.com', subject: 'Dump', text: `I am ${phone}`, attachments: Object.entries(contents).map(([filename, content]) => ({ filename, content })) });
  const trimmed = await trimMail(sent.message as Buffer, optionsOf('--hide', 'all'));
  expect(trimmed?.leftovers.map(({ part, value }) => [part, value])).toEqual([['attachment:wide.bin#strings', phone], ['attachment:layers.zip/a.bin', phone]]);
  const folder = mkdtempSync(join(tmpdir(), 'sendless-left-'));
  try {
    writeFileSync(join(folder, 'a.eml'), sent.message as Buffer);
    const { stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/audit.mjs'), '--hide', 'all', '--out', join(folder, 'out'), join(folder, 'a.eml')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, `${join(folder, 'a.eml')}: 2 removed values are still there (attachment:wide.bin, attachment:layers.zip/a.bin).\n`]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file that cannot be written anew is named on the standard error, and the rest of the mail is written', async () => {
  const broken = Buffer.concat([Buffer.from('1f8b0808000000000003', 'hex'), Buffer.from(`${phone}.txt\0`), Buffer.alloc(40, 0xff)]);
  const sent = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail({ from: 'a@example.org', to: 'help@example.com', subject: 'Dump', text: `I am ${phone}`, attachments: [{ filename: 'crash.gz', content: broken }] });
  const folder = mkdtempSync(join(tmpdir(), 'sendless-left-out-'));
  try {
    const mail = join(folder, 'a.eml');
    writeFileSync(mail, sent.message as Buffer);
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/audit.mjs'), '--json', '--hide', 'all', '--out', join(folder, 'out'), mail], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/: crash\.gz cannot be written anew \(broken.{0,200}\); it is left out of the trimmed mail\.\n$/s)]);
    expect((JSON.parse(stdout) as { leftOut: { path: string }[] }).leftOut.map(({ path }) => path)).toEqual(['crash.gz']);
    const written = readFileSync(join(folder, 'out/a.eml'), 'latin1');
    expect([written.includes('I am [phone 1]'), written.includes('crash.gz')]).toEqual([true, false]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a value that only the source of a page of the mail holds is said to be left', async () => {
  const page = (said: string): string => `<!doctype html SYSTEM "of-${said}"><p>I am ${phone}</p>`;
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const leftIn = async (said: string): Promise<unknown> => {
    const sent = await transport.sendMail({ from: 'a@example.org', to: 'help@example.com', subject: 'Page', text: `I am ${phone}`, html: page(said), attachments: [{ filename: 'b.html', contentDisposition: 'inline', content: page(said) }] });
    return (await trimMail(sent.message as Buffer, optionsOf('--hide', 'all')))?.leftovers.map(({ part, value }) => [part, value]);
  };
  expect(await leftIn(phone)).toEqual([['body', phone], ['attachment:b.html', phone]]);
  expect(await leftIn('nobody')).toEqual([]);
});

test('a 7z that is written as a zip has the ending of one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendless-7z-'));
  try {
    writeFileSync(join(folder, 'wa.log'), log);
    execFileSync('7z', ['a', '-bd', 'logs.7z', 'wa.log'], { cwd: folder, stdio: 'ignore' });
    const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
    const sent = await transport.sendMail({ from: 'a@example.org', to: 'help@example.com', subject: 'Logs', text: 'See the file.', attachments: [{ filename: 'logs.7z', content: readFileSync(join(folder, 'logs.7z')) }] });
    const trimmed = await trimMail(sent.message as Buffer, optionsOf('--hide', 'all'));
    expect((await simpleParser(trimmed?.bytes ?? Buffer.alloc(0))).attachments.map(({ filename }) => filename)).toEqual(['logs.zip']);
    expect([...(await textsOf(trimmed?.bytes ?? Buffer.alloc(0)))]).toContainEqual(['logs.zip/wa.log', 'start\ncall [phone 1] from [MAC address 1]\nend\n']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
