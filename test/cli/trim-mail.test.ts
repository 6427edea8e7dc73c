import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { zipEntries } from '../../scripts/bench/decode-mail.ts';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { readSavedMail } from '../../src/cli/mail-draft.ts';
import { parseOptions, type Options } from '../../src/cli/options.ts';
import { trimMail } from '../../src/cli/trim-mail.ts';
import { audit } from '../../src/core/audit.ts';
import { fieldsOf } from '../../src/core/report.ts';
import { draftNamed, draftNames } from '../fixtures/drafts.ts';
import { autoLinkedHtml, makeMail } from '../fixtures/make-mail.ts';

function optionsOf(...words: string[]): Options {
  const parsed = parseOptions(words);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.options;
}

/** Everything that a reader of the delivered mail could see or find in its source, decoded by another library. */
async function decoded(bytes: Buffer): Promise<{ text: string; html: string; files: Map<string, string> }> {
  const mail = await simpleParser(bytes, { skipTextToHtml: true, skipHtmlToText: true });
  const files = new Map(mail.attachments.map((file) => [file.filename ?? '', file.content.toString('latin1')]));
  return { text: mail.text ?? '', html: mail.html === false ? '' : (mail.html ?? ''), files };
}

describe('a saved mail', () => {
  for (const name of draftNames()) {
    it(`${name}: body and subject are read as another library reads them`, async () => {
      const draft = draftNamed(name);
      const bytes = await makeMail(draft);
      const saved = readSavedMail(bytes);
      const other = await simpleParser(bytes);
      expect(saved?.draft.parts[0]?.text).toBe((other.subject ?? '').trim());
      expect(saved?.draft.parts[1]?.text.replace(/\r\n/g, '\n').trimEnd()).toBe((other.text ?? '').trimEnd());
      expect(saved?.draft.attachments.map((file) => file.name)).toEqual(draft.attachments.map((file) => file.name));
    });
  }

  it('gives back the same bytes when nothing is to be changed', async () => {
    const bytes = await makeMail(draftNamed('whatsapp-android-old-order-de'), '<p>x</p>');
    expect((await trimMail(bytes, optionsOf()))?.bytes.equals(bytes)).toBe(true);
  });

  it('is not seen in what is no mail', async () => {
    expect(await trimMail(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 1]), optionsOf())).toBeNull();
    expect(await trimMail(Buffer.from('Dear diary,\nNote: nothing happened.\n'), optionsOf())).toBeNull();
    expect(await trimMail(Buffer.alloc(0), optionsOf())).toBeNull();
  });
});

describe('a trimmed mail', () => {
  const choices = [['--remove', 'phone-number,phone-network'], ['--remove', 'device-type,identifiers,third-party'], ['--remove', 'backup,permissions,app-version,free-storage'], ['--preset', 'needed'], ['--preset', 'words']];
  for (const name of draftNames('whatsapp-android')) {
    for (const words of choices) {
      it(`${name} ${words.join(' ')}: lines and telling values are gone from text and HTML, the rest stays`, async () => {
        const draft = draftNamed(name);
        const body = draft.parts[1]?.text ?? '';
        const bytes = await makeMail(draft, autoLinkedHtml(body));
        const before = await decoded(bytes);
        const trimmed = await trimMail(bytes, optionsOf(...words));
        const after = await decoded(trimmed?.bytes ?? Buffer.alloc(0));
        const report = audit(draft);
        const gone = words[0] === '--remove' ? (category: string) => words[1]?.split(',').includes(category) === true : (_: string, need: string) => words[1] === 'words' || need !== 'needed';
        const htmlLines = after.html.split(/<br>/).map((line) => line.replace(/<[^>]*>/g, '').trim());
        for (const section of report.sections) {
          if (section.kind !== 'fields' || section.category === null) continue;
          for (const field of section.fields) {
            if (!gone(section.category, section.need)) continue;
            expect(after.text.split('\n').some((line) => line.replace(/^[> ]+/, '').startsWith(`${field.key}: `)), field.key).toBe(false);
            expect(htmlLines.some((line) => line.replace(/^(?:&gt;| )+/, '').startsWith(`${field.key}: `)), `html ${field.key}`).toBe(false);
          }
        }
        expect(trimmed?.leftovers).toEqual([]);
        for (const line of draft.parts[1]?.text.split('\n').slice(0, 1) ?? []) expect(after.text).toContain(line);
        for (const [file, content] of after.files) expect(content).toBe(before.files.get(file));
      });
    }
  }

  it('holds no spelling of a removed number: linked, split over nodes, in a title, in a file name', async () => {
    const base = draftNamed('whatsapp-android-old-order-de');
    const number = fieldsOf(audit(base)).find((field) => field.key === 'Debug info')?.value ?? '';
    const national = number.slice(3);
    const file = { id: '9', name: `chat-${number.slice(1)}.txt`, type: 'text/plain', bytes: 1, inline: false, readable: false };
    const draft = { ...base, attachments: [...base.attachments, file] };
    const bytes = await makeMail(draft, autoLinkedHtml(`Ruft mich an: ${number}\n${base.parts[1]?.text ?? ''}`));
    const after = await decoded((await trimMail(bytes, optionsOf('--remove', 'phone-number')))?.bytes ?? Buffer.alloc(0));
    for (const text of [after.text, after.html, ...after.files.keys()]) expect(text.replace(/\D/g, '')).not.toContain(national);
    expect(after.html).toContain('[phone 1]');
    expect([...after.files.keys()]).toContain('chat-[phone 1].txt');
  });

  it.each([
    '- Rechnername: WERKBANK-7, OS version: 5.10.177-android13, > Téléphone : +33 6 12 34 56 79 | ',
    'Machine Id: {00000000-743F-4ECA-AFBE-000000000000} | Sent from Inkwell 6.1 (611) on iPhone 13, iOS 17.4.1',
  ])('leaves nothing to a second hiding, where hidden values change how the rest is read: %s', async (body) => {
    const base = draftNamed('whatsapp-android-old-order-de');
    const draft = { ...base, parts: base.parts.map((part) => ({ ...part, text: part.place === 'body' ? body : '' })), attachments: [] };
    const once = await trimMail(await makeMail(draft), optionsOf('--hide', 'all'));
    const twice = await trimMail(once?.bytes ?? Buffer.alloc(0), optionsOf('--hide', 'all'));
    expect((await decoded(twice?.bytes ?? Buffer.alloc(0))).text).toBe((await decoded(once?.bytes ?? Buffer.alloc(0))).text);
  });

  it('says of a text in the mail what it still holds in escapes that nobody reads', async () => {
    const lines = ['From: a@example.com', 'To: support@example.com', 'Subject: crash', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Email: karl.vogt@example.org', '--b', 'Content-Type: text/plain; name=a.log', 'Content-Disposition: attachment; filename=a.log', '', String.raw`to=karl\x2evogt\x40example\x2eorg`, '--b--', ''];
    const trimmed = await trimMail(Buffer.from(lines.join('\r\n')), optionsOf('--hide', 'all'));
    expect((await decoded(trimmed?.bytes ?? Buffer.alloc(0))).text).toContain('Email: [e-mail 1]');
    expect(trimmed?.leftovers).toContainEqual({ part: 'attachment:a.log', line: 1, value: 'karl.vogt@example.org' });
    const body = await trimMail(Buffer.from(lines.map((line) => line.replace('Email:', String.raw`karl.vogt\x40example.org Email:`).replace(/^to=.*/, 'nothing')).join('\r\n')), optionsOf('--hide', 'all'));
    expect(body?.leftovers).toEqual([{ part: 'body', line: 1, value: 'karl.vogt@example.org' }]);
  });

  it('leaves out what cannot be written anew, the innermost of it, says so, and trims all else', async () => {
    const broken = Buffer.concat([Buffer.from('1f8b0808000000000003', 'hex'), Buffer.from('karl.vogt@example.org.txt\0'), Buffer.alloc(40, 0xff)]);
    const zipped = makeZip({ 'a/crash.gz': broken, 'a/app.log': 'of karl.vogt@example.org\n', 'kept.txt': 'kept\n' });
    const file = (name: string, bytes: Uint8Array): string[] => ['--b', 'Content-Type: application/octet-stream', 'Content-Transfer-Encoding: base64', `Content-Disposition: attachment; filename=${name}`, '', Buffer.from(bytes).toString('base64')];
    const lines = ['From: a@example.com', 'Subject: crash', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Email: karl.vogt@example.org', ...file('crash.gz', broken), ...file('logs.zip', zipped), ...file('last.log', Buffer.from('karl.vogt@example.org came\n')), '--b--', ''];
    const trimmed = await trimMail(Buffer.from(lines.join('\r\n')), optionsOf('--hide', 'all'));
    expect(trimmed?.leftOut.map(({ path }) => path)).toEqual(['crash.gz', 'logs.zip/a/crash.gz']);
    expect(trimmed?.leftovers).toEqual([]);
    const { text, files } = await decoded(trimmed?.bytes ?? Buffer.alloc(0));
    expect(text).toContain('Email: [e-mail 1]');
    expect([...files.keys()]).toEqual(['logs.zip', 'last.log']);
    expect(zipEntries(Buffer.from(files.get('logs.zip') ?? '', 'latin1')).map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['a/app.log', 'of [e-mail 1]\n'], ['kept.txt', 'kept\n']]);
    expect(files.get('last.log')).toBe('[e-mail 1] came\n');
  });

  it('hidden twice is the same as hidden once', async () => {
    for (const name of draftNames('whatsapp')) {
      const once = (await trimMail(await makeMail(draftNamed(name)), optionsOf('--hide', 'all')))?.bytes ?? Buffer.alloc(0);
      expect((await decoded((await trimMail(once, optionsOf('--hide', 'all')))?.bytes ?? Buffer.alloc(0))).text).toBe((await decoded(once)).text);
    }
  });
});
