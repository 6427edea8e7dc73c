/** Formats that spell a text in their own way: what is read is what is meant, and an edit changes nothing else. */
import { describe, expect, it } from 'vitest';
import { openBytes, textsOf, textWithout, without } from './opened.ts';

const phone = '+44 7700 900142';

describe('tables', () => {
  it('are read with their quotes, and a cell gets quotes when it needs them', async () => {
    const source = `\ufeffname,phone,note\r\n"Ada ""Q"" Rossi",${phone},"{""tel"": ""${phone}""}\r\nmore"\r\n`;
    const root = await openBytes('a.csv', source);
    expect(root.format).toBe('csv');
    expect([...(await textsOf(root)).values()]).toEqual([`\ufeffname,phone,note\r\n"Ada "Q" Rossi",${phone},"{"tel": "${phone}"}\r\nmore"\r\n`, 'full name: Ada "Q" Rossi\nphone: +44 7700 900142\nnote: {"tel": "+44 7700 900142"}  more']);
    expect(await textWithout('a.csv', source, { [phone]: '[a, "b"]', 'Ada "Q" Rossi': '[name 1]' })).toBe('\ufeffname,phone,note\r\n"[name 1]","[a, ""b""]","{""tel"": ""[a, ""b""]""}\r\nmore"\r\n');
  });

  it('with a quote that never closes lose nothing', async () => {
    expect(await textWithout('a.csv', `a,b\n"${phone},c\nd`, { [phone]: 'x' })).toBe('a,b\n"x,c\nd');
  });
});

describe('pages of HTML', () => {
  it('are read as they are seen, with what they hide beside', async () => {
    const source = `<!DOCTYPE html><html><body><p>Call <b>+44 7700</b> 900142</p><a href="tel:${phone.replace(/ /g, '')}">me</a><!-- ${phone} --></body></html>`;
    const root = await openBytes('a.html', source);
    expect(root.format).toBe('html');
    const after = new TextDecoder().decode(await without(root, { [phone]: '[phone 1]', 'tel:+447700900142': 'tel:[phone 1]' }));
    expect(after).toBe('<!DOCTYPE html><html><body><p>Call <b>[phone 1]</b></p><a href="tel:[phone 1]">me</a><!-- [phone 1] --></body></html>');
  });
});

describe('contacts and calendars', () => {
  const photo = Buffer.from(`a photo of ${phone}, `.repeat(20)).toString('base64');
  const folded = (base64: string): string => `\r\n ${base64.replace(/.{74}(?=.)/g, '$&\r\n ')}`;
  const card = (name: string, number: string, street: string, base64: string): string =>
    `BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${name}\r\nTEL;TYPE="cell,voice":${number}\r\nADR:;;${street}\\, back;Lon\r\n don;;SW1;UK\r\nPHOTO;ENCODING=BASE64;JPEG:${folded(base64)}\r\nEND:VCARD\r\n`;

  it('are read with lines unfolded and letters decoded, and folded lines are cut where the value stands', async () => {
    const source = card('R=C3=B6ssi;=\r\nAda', '+44 7700\r\n  900142', '12 High St', photo);
    const root = await openBytes('a.vcf', source);
    expect(root.format).toBe('cards');
    const text = (await textsOf(root)).get('attachment:a.vcf') ?? '';
    expect(text).toContain('QUOTED-PRINTABLE:Rössi;Ada\r\nTEL;TYPE="cell,voice":+44 7700 900142\r\nADR:;;12 High St, back;London;;SW1;UK\r\n');
    expect(root.children.map(({ name, format }) => [name, format])).toEqual([['photo-1', 'text']]);
    const after = new TextDecoder().decode(await without(root, { 'Rössi;Ada': '[näme 1]', [phone]: '[a,b;c]', '12 High St, back': '[place 1]' }));
    const changed = Buffer.from('a photo of [a,b;c], '.repeat(20)).toString('base64');
    expect(after).toBe(card('[n=C3=A4me 1]', '[a\\,b\\;c]', '@', changed).replace('@\\, back', '[place 1]'));
  });

  it('name who takes part in their parameters', async () => {
    const source = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nORGANIZER;CN="Rossi, Ada":mailto:ada@example.org\nSUMMARY:Call\\nat 10\\, sharp\nEND:VEVENT\nEND:VCALENDAR\n';
    const root = await openBytes('a.ics', source);
    expect([...(await textsOf(root)).values()][0]).toContain('SUMMARY:Call\u2028at 10, sharp\n');
    expect(new TextDecoder().decode(await without(root, { 'Rossi, Ada': '[name: 1]', 'ada@example.org': '[e-mail 1]' }))).toBe(source.replace('Rossi, Ada', '[name  1]').replace('ada@example.org', '[e-mail 1]'));
  });
});

describe('rich text', () => {
  const letter = (name: string, rest: string): string => String.raw`{\rtf1\ansi\ansicpg1250{\fonttbl{\f0 Arial;}}{\info{\author ${name}}{\company Ink}}\pard\f0 Ring ${rest}\tab now\par {\*\x y}\{last\}\~line\'bb\par}`;

  it('is read as it looks, whatever its runs break, and in its own code page', async () => {
    const root = await openBytes('a.rtf', letter(String.raw`Zo\'eb {\b H\u337?ol}t`, String.raw`{\b Z}{\i o\'eb}`));
    expect(root.format).toBe('rtf');
    expect([...(await textsOf(root)).values()]).toEqual(['Arial;\nfull name: Zoë Hőolt\nInk\nRing Zoë\tnow\ny\n{last} line»\n']);
  });

  it('keeps its words of looks where values go, and its letters escaped', async () => {
    const changed = await textWithout('a.rtf', letter(String.raw`Zo\'eb Holt`, String.raw`{\b Z}{\i o\'eb}, ${phone}`), { 'Zoë': 'ñ\\{1}', [phone]: '[phone 1]' });
    expect(changed).toBe(letter(String.raw`{\uc1\u241?}\\\{1\} Holt`, String.raw`{\b {\uc1\u241?}\\\{1\}}{\i }, [phone 1]`));
  });

  it('has what stands apart in lines of its own: notes and their writers, properties, variables, addresses of links; marks in a word are none', async () => {
    const source = String.raw`{\rtf1\ansi{\*\userprops{\propname Desk}\proptype30{\staticval ida@example.org}}{\*\docvar {who}{of Ida Moe}}{\info{\author }{\operator Ida Moe}}\pard Ring +44 77{\*\bkmkstart tel}00 900{\*\bkmkend tel}142 or {\field{\*\fldinst HYPERLINK "mailto:ida@example.org"}{\fldrslt write}}{\*\atnid IM}{\*\atnauthor Ida Moe}\chatn{\*\annotation {\*\atndate 1}a note}.{\footnote\pard below} End\par\par}`;
    const lines = ['Desk', 'ida@example.org', 'who', 'of Ida Moe', 'full name: ', 'full name: Ida Moe', 'Ring +44 7700 900142 or ', 'HYPERLINK "mailto:ida@example.org"', 'write', 'IM', 'full name: Ida Moe', '1', 'a note', '.', 'below', ' End', '', ''];
    const root = await openBytes('a.rtf', source);
    expect([...(await textsOf(root)).values()]).toEqual([lines.join('\n')]);
    const after = Buffer.from(await without(root, { '+44 7700 900142': '[phone 1]', 'ida@example.org': '[e-mail 1]', 'Ida Moe': '[name 1]' })).toString('latin1');
    expect(after).toBe(source.replaceAll('ida@example.org', '[e-mail 1]').replaceAll('Ida Moe', '[name 1]').replace('+44 77', '[phone 1]').replace('}00 900{', '}{').replace('}142 or', '} or'));
  });

  it('with letters as bytes, two bytes for those that know no Unicode, or none, and a zero at its end, is read all the same', async () => {
    const source = Buffer.from(String.raw`{\rtf1\ansi \uc2 h\u237\'c3\'advd \uc0 Zo\u235 ${phone} caf`, 'latin1');
    const root = await openBytes('a.rtf', Buffer.concat([source, Buffer.of(0xe9, 0x7d, 0)]));
    expect([...(await textsOf(root)).values()]).toEqual([`hívd Zoë${phone} café\0`]);
    expect(Buffer.from(await without(root, { [phone]: 'x' })).equals(Buffer.concat([Buffer.from(source.toString('latin1').replace(phone, 'x'), 'latin1'), Buffer.of(0xe9, 0x7d, 0)]))).toBe(true);
  });

  it('reads what was taken out, moved away or hidden apart from the words around it, in whatever runs it stands', async () => {
    const letter = (number: string, old: string): string => String.raw`{\rtf1\ansi\pard Ring {\b ${number}}{\revised\revauth1{\deleted\revauthdel1 \b ${old}}}{\deleted more}new\deleted  gone\deleted0  and {\mvf moved}on\v hidden\plain  here\par}`;
    const [before, old] = [String.raw`+44 77{\i 00 900}142`, String.raw`old\'e9`];
    expect([...(await textsOf(await openBytes('a.rtf', letter(before, old)))).values()]).toEqual([`Ring +44 7700 900142\noldémore\nnew\n gone\n and \nmoved\non\nhidden\n here\n`]);
    expect(await textWithout('a.rtf', letter(before, old), { '+44 7700 900142': '[phone 1]', 'oldé': 'x' })).toBe(letter(String.raw`[phone 1]{\i }`, 'x'));
  });

  it.each([
    ['that nobody knows, in the usual one', String.raw`99999 caf\'e9\u-10179?\u-9017?`, 'café\u{1F4C7}'],
    ['of Windows', String.raw`1252 \'93caf\'e9\'94`, '“café”'],
    ['of a console', String.raw`850 caf\'82`, 'café'],
    ['of a console of old', String.raw`437 caf\'82`, 'café'],
  ])('of a code page %s', async (_page, rest, text) => {
    expect([...(await textsOf(await openBytes('a.rtf', String.raw`{\rtf1\ansi\ansicpg${rest}}`))).values()]).toEqual([text]);
  });
});
