import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/cli/options.ts';

describe('options', () => {
  it('given twice add up', () => {
    expect(parseOptions(['--remove', 'backup', '--remove', 'time', '--hide', 'uuid', '--hide', 'phone-number', 'a.eml'])).toMatchObject({ ok: true, options: { remove: new Set(['backup', 'time']), hide: new Set(['uuid', 'phone-number']) } });
    expect(parseOptions(['--hide', 'all', '--hide', 'uuid'])).toMatchObject({ ok: true, options: { hide: 'all' } });
  });

  it('that are unknown, or miss their value, are refused with a sentence', () => {
    for (const words of [['--nothing'], ['--hide', 'nothing'], ['--remove'], ['--preset', 'all'], ['--out'], ['--out', '--json']]) expect(parseOptions(words), words.join(' ')).toMatchObject({ ok: false });
  });
});
