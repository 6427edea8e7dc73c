/** JSON of many strings is gone through once: the next sign of escape is sought in a string alone, and not to the end of the file. */
import { afterEach, expect, test, vi } from 'vitest';
import { readJsonView } from '../../../src/files/markup/json-view.ts';
import { namedInJson } from '../../../src/files/named/json-values.ts';

afterEach(() => { vi.restoreAllMocks(); });

/** How many characters `indexOf` goes through while `read` works. */
function soughtIn(read: () => unknown): number {
  const { indexOf } = String.prototype;
  let sum = 0;
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, what: string, from = 0) {
    const at = indexOf.call(this, what, from);
    sum += (at < 0 ? this.length : at) - from;
    return at;
  });
  read();
  vi.restoreAllMocks();
  return sum;
}

test.each([
  ['its view', (source: string) => readJsonView(source, new Set())],
  ['its named values', namedInJson],
])('%s', (_what, read) => {
  const source = JSON.stringify(Array.from({ length: 2000 }, (_, i) => ({ [`key${String(i)}`]: `value ${String(i)}`, serial: `RF8N30ABC${String(i)}` })));
  expect(soughtIn(() => read(source))).toBeLessThan(4 * source.length);
  // The last string alone has a sign of escape.
  const escaped = source.replace(/"\}\]$/, '\\n"}]');
  expect(soughtIn(() => read(escaped))).toBeLessThan(4 * escaped.length);
});
