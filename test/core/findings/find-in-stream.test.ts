import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTraces, type Trace } from '../../../src/core/findings/field-findings.ts';
import { findInStream, type StreamOptions } from '../../../src/core/findings/find-in-stream.ts';
import { makeLog } from '../../bench/scan/make-log.ts';

async function collect(pieces: Iterable<string>, options: StreamOptions = {}): Promise<Trace[]> {
  const found: Trace[] = [];
  for await (const traces of findInStream(pieces, options)) found.push(...traces);
  return found;
}

function cut(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
}

describe('a text in pieces', () => {
  it('has the same findings, however it is cut', async () => {
    const text = [...makeLog({ bytes: 150_000, seed: 7 })].join('');
    const whole = findTraces(text);
    expect(whole.length).toBeGreaterThan(60);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 500, max: 40_000 }), fc.integer({ min: 2000, max: 60_000 }), async (length, stretch) => {
        expect(await collect(cut(text, length), { stretch })).toEqual(whole);
      }),
      { numRuns: 4 },
    );
  }, 300_000);

  it('finds what goes over the border of two stretches: a private key, and the rows of a table far below its head', async () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${'MIIBVgIBADANBgkqQ7\n'.repeat(900)}-----END PRIVATE KEY-----\n`;
    const rows = Array.from({ length: 3000 }, (_, i) => `${String(i)},host-${String(i % 10)}x,C02XK1ABJG${String(i % 9)}Z`).join('\n');
    const text = `start\n${'line of nothing\n'.repeat(200)}${key}id,host name,serial number\n${rows}\nend`;
    const whole = findTraces(text);
    expect(whole.filter(({ kind }) => kind === 'serial-number').length).toBe(3000);
    expect(whole.filter(({ kind }) => kind === 'private-key').length).toBe(1);
    expect(await collect(cut(text, 1000), { stretch: 8000 })).toEqual(whole);
  }, 300_000);

  it('finds the rows of a table with bars far below its head', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `| ${String(i)} | host-${String(i % 10)}x | C02XK1ABJG${String(i % 9)}Z |`).join('\n');
    const text = `start\n${'line of nothing\n'.repeat(200)}| # | host | serial number |\n|---|---|---|\n${rows}\nend`;
    const whole = findTraces(text);
    expect(whole.filter(({ kind }) => kind === 'serial-number').length).toBe(3000);
    expect(await collect(cut(text, 1000), { stretch: 8000 })).toEqual(whole);
  }, 300_000);

  it('finds the cells of a console’s table far below the names of its columns', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `dklein${String(i % 9)}  ${String(10_000 + i)}  /usr/bin/top`).join('\n');
    const text = `start\n${'line of nothing\n'.repeat(200)}\nUSER     PID    COMMAND\n${rows}\n\nnobody   10000  here`;
    const whole = findTraces(text);
    expect(whole.filter(({ kind }) => kind === 'user-name').length).toBe(3000);
    expect(await collect(cut(text, 1000), { stretch: 8000 })).toEqual(whole);
  }, 300_000);

  it('finds a key that begins shortly before a border, and reads on for it', async () => {
    const key = `-----BEGIN RSA PRIVATE\u00a0KEY-----\nProc-Type: 4,ENCRYPTED\n\n${'MIIBVgIBADANBgkqQ7\n'.repeat(900)}-----END RSA PRIVATE KEY-----\n`;
    for (const before of [111_000, 114_000, 117_000]) {
      const text = `${'a line that says nothing\n'.repeat(before / 25)}${key}${'a line that says nothing\n'.repeat(8000)}`;
      const whole = findTraces(text);
      expect(whole.map(({ kind }) => kind)).toEqual(['private-key']);
      expect(await collect(cut(text, 1000))).toEqual(whole);
    }
  }, 300_000);

  it('holds less than 128 kB at once, however long the pieces are', async () => {
    const found = 'mail anna@example.com\n';
    const text = found.repeat(40_000);
    const lengths: number[] = [];
    for await (const traces of findInStream([text.slice(0, 600_000), text.slice(600_000)])) lengths.push(traces.length * found.length);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(text.length);
    expect(Math.max(...lengths)).toBeLessThan(128 * 1024 - 8192);
    let given = 0;
    const pieces = function* (): Generator<string> {
      for (const piece of cut(text, 1000)) {
        given += piece.length;
        yield piece;
      }
    };
    for await (const traces of findInStream(pieces())) {
      expect(given).toBeLessThan(128 * 1024);
      given -= traces.length * found.length;
    }
  }, 300_000);

  it('a single line without end is read too', async () => {
    const text = 'mail anna@example.com and '.repeat(6000);
    expect(await collect(cut(text, 4096), { stretch: 10_000 })).toEqual(findTraces(text));
  }, 300_000);

  it('stops when the user gives up, and rests between stretches', async () => {
    const gaveUp = new AbortController();
    let rests = 0;
    const rest = (): Promise<void> => {
      rests += 1;
      if (rests === 2) gaveUp.abort(new Error('gave up'));
      return Promise.resolve();
    };
    await expect(collect(cut('a line\n'.repeat(40_000), 1000), { signal: gaveUp.signal, rest, stretch: 5000 })).rejects.toThrow('gave up');
    expect(rests).toBe(2);
  });
});
