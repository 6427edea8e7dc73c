import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBytes, textsOf, textWithout, without } from '../opened.ts';

const phone = '+44 7700 900142';

async function textOf(source: string): Promise<string> {
  const root = await openBytes('a.json', source);
  expect(root.format).toBe('json');
  return (await textsOf(root)).get('attachment:a.json') ?? '';
}

describe('JSON', () => {
  it('is read with its escapes decoded, and the rest as it stands', async () => {
    expect(await textOf('{ "phone": "\\u002b44 7700 900142",\n  "site": "https:\\/\\/a.example", "n": 12 }\n')).toBe('{ "phone": "+44 7700 900142",\n  "site": "https://a.example", "n": 12 }\n');
    expect(await textOf('{"a":1}\n{"b":"\\ud83d\\ude00"}\n')).toBe('{"a":1}\n{"b":"😀"}\n');
  });

  it('is read inside strings of JSON, at any depth', async () => {
    const inner = JSON.stringify({ phone, note: 'a "b"\nc' }, null, 1);
    const text = await textOf(JSON.stringify({ one: JSON.stringify({ two: inner }) }));
    expect(text).toContain(`"phone": "${phone}"`);
    expect(text).toContain('a "b"\u2028c');
  });

  it('is edited in place, at the level where the value stands', async () => {
    const source = JSON.stringify({ one: JSON.stringify({ two: JSON.stringify({ phone }) }), kept: '\\/' });
    const after = await textWithout('a.json', source, { [phone]: '["phone" 1]' });
    expect(after).toBe(JSON.stringify({ one: JSON.stringify({ two: JSON.stringify({ phone: '["phone" 1]' }) }), kept: '\\/' }));
  });

  it('stays JSON when a number goes, alone or in a pair', async () => {
    expect(await textWithout('a.json', '{"imei": 490154203237518, "at": [48.85661, 2.35222]}', { '490154203237518': '[IMEI 1]', '48.85661, 2.35222': '[place 1]' })).toBe('{"imei": "[IMEI 1]", "at": ["[place 1]", ""]}');
    expect(await textWithout('a.json', '{"lat": 48.85661, "lng": 2.35222}', { '48.85661, "lng": 2.35222': '[place 1]' })).toBe('{"lat": "[place 1]", "lng": ""}');
  });

  it('is known wherever its beginning, by which files are known, is cut', async () => {
    const record = { key: 'va\\"l\u00fce', list: [-1.5e3, true, null, {}, []], open: { 'with space': 'x' } };
    const source = JSON.stringify(Array.from({ length: 200 }, () => record)).replaceAll('\u00fc', '\\u00fc');
    for (let shift = 0; shift < 100; shift += 1) expect((await openBytes('a.json', ' '.repeat(shift) + source)).format).toBe('json');
  });

  it.each(['{"a":1 "b":2}', '[1,]', '{"a"}', '{"a":}', '[1}', '{"a":1]', '{]', '[}', '{,}', '[,]', '{"a" 1}', '[01]', '[1 2]', '["\\x"]', '["\\u12g4"]', '[tru]', '[nulls]', '[1.]', '["a', '{"a":"b"', '{1:2}', '[-]', '{"a":1}}', '["a"\u0000]'])('is not what only looks like it: %s', async (source) => {
    expect((await openBytes('a.json', source)).format).not.toBe('json');
  });

  it('that is none, or is cut, is read as the text that it is', async () => {
    for (const source of ['[2026-01-01] {"a": 1} and so on', `{"a": "${phone}", "b": [1, 2`, '{"a": 1,}', '{\'a\': 1}']) {
      const root = await openBytes('a.json', source);
      expect([...(await textsOf(root)).values()]).toEqual([source]);
    }
  });

  it('of a hundred thousand levels is read', async () => {
    const deep = `${'['.repeat(100_000)}"${phone}"${']'.repeat(100_000)}`;
    expect(await textWithout('a.json', deep, { [phone]: 'x' })).toBe(deep.replace(phone, 'x'));
  });

  it('opens bodies in base64 as files of their own, and packs them again', async () => {
    const body = (text: string): string => Buffer.from(text).toString('base64');
    const har = (text: string, data: string): string => JSON.stringify({ log: { entries: [{ response: { content: { mimeType: 'text/plain', text: body(text), encoding: 'base64' } }, _webSocketMessages: [{ type: 'send', opcode: 2, data: body(data) }, { type: 'send', opcode: 1, data: 'hello' }] }], icon: `data:text/plain;base64,${body(data)}` } });
    const root = await openBytes('a.har', har(`call ${phone} now`, `from ${phone}`));
    expect(root.children.map(({ name, format }) => [name, format])).toEqual([['body-1', 'text'], ['body-2', 'text'], ['body-3', 'text']]);
    expect(new TextDecoder().decode(await without(root, { [phone]: '[phone 1]' }))).toBe(har('call [phone 1] now', 'from [phone 1]'));
  });

  it('opens what begins as a file begins, in base64 that nobody announces, and packs it again', async () => {
    const packed = (text: string): string => JSON.stringify({ state: Buffer.from(JSON.stringify({ phone: text })).toString('base64'), attached: [gzipSync(`call ${text} now\n`).toString('base64').replace(/\//g, '\\/')], body: gzipSync(`from ${text}`).toString('base64') }).replaceAll('\\\\/', '\\/');
    const root = await openBytes('a.json', packed(phone));
    expect(root.children.map(({ format }) => format)).toEqual(['json', 'gzip', 'gzip']);
    const after = JSON.parse(new TextDecoder().decode(await without(root, { [phone]: '[phone 1]' }))) as { state: string; attached: string[]; body: string };
    expect(JSON.parse(Buffer.from(after.state, 'base64').toString())).toEqual({ phone: '[phone 1]' });
    expect([after.attached[0] ?? '', after.body].map((one) => gunzipSync(Buffer.from(one, 'base64')).toString())).toEqual(['call [phone 1] now\n', 'from [phone 1]']);
  });

  it('is read where a string is base64 of a text, at any depth, and written in the same style', async () => {
    const styles = ['base64', 'base64url'] as const;
    const write = (text: string, style: (typeof styles)[number], slash: string): string => JSON.stringify({ one: Buffer.from(`für ${text}?>~\nzwei`).toString(style), in: JSON.stringify({ two: Buffer.from(text).toString(style) }) }).replace(/\//g, slash);
    for (const style of styles) {
      expect(await textOf(write(phone, style, '\\/'))).toContain(`"one":"für ${phone}?>~\u2028zwei"`);
      expect(await textWithout('a.json', write(phone, style, '\\/'), { [phone]: '[phone 1]' })).toBe(write('[phone 1]', style, '/'));
    }
  });

  it('leaves base64 as it stands where it is a secret by its name: all of it goes then', async () => {
    const words = { token: Buffer.from('secret-token-value-91').toString('base64'), password: Buffer.from('hunter2-hunter2').toString('base64'), authToken: Buffer.from('{"user": "mario.rossi"}').toString('base64') };
    const source = JSON.stringify(words);
    expect(await textOf(source)).toBe(source);
    expect((await openBytes('a.json', source)).children).toEqual([]);
  });

  it('leaves words that are no base64 of a text as they stand', async () => {
    const words = ['isNotificationsEnabled', '0123456789abcdef0123456789abcdef', 'deadbeefdeadbeef', 'application-settings', 'TELEPHONYMANAGER', randomBytes(48).toString('base64'), 'AAAAAAAAAAAAAAAAAAAAAA=='];
    const source = JSON.stringify(words);
    expect(await textOf(source)).toBe(source);
  });

  // A text with a U+2028 of its own is left as it is: that stands for a line end here.
  const graphemes = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u2028'));
  it('whatever text a string is base64 of, a value in it goes and the rest stays', async () => {
    await fc.assert(
      fc.asyncProperty(graphemes, graphemes, fc.boolean(), async (before, after, url) => {
        const write = (value: string): string => JSON.stringify({ kept: 'x', data: Buffer.from(`${before} ${value} ${after}`).toString(url ? 'base64url' : 'base64') });
        const written = JSON.parse(await textWithout('a.json', write('planted-value-7'), { 'planted-value-7': '[x 1]' })) as { kept: string; data: string };
        expect([written.kept, Buffer.from(written.data, 'base64').toString()]).toEqual(['x', `${before} [x 1] ${after}`]);
      }),
      { numRuns: 200 },
    );
  });

  it('any JSON, with any value taken away, is the same JSON without it', async () => {
    const secret = 'planted-value-7';
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), fc.json({ maxDepth: 2 }), fc.nat({ max: 3 }), async (a, b, depth) => {
        let planted: unknown = { id: secret, b: JSON.parse(b) as unknown };
        for (let i = 0; i < depth; i += 1) planted = { packed: JSON.stringify(planted) };
        const wrap = (inner: unknown): string => JSON.stringify([JSON.parse(a) as unknown, inner, secret]).replace(/\//g, '\\/').replace(/é/g, '\\u00e9');
        const after = await textWithout('a.json', wrap(planted), { [secret]: 'a "b"' });
        expect(after).not.toContain(secret);
        const expected = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
        let hidden: unknown = { id: 'a "b"', b: JSON.parse(b) as unknown };
        for (let i = 0; i < depth; i += 1) hidden = { packed: JSON.stringify(hidden) };
        expect(JSON.parse(after)).toEqual(expected([JSON.parse(a), hidden, 'a "b"']));
      }),
      { numRuns: 200 },
    );
  });
});
