/** JSON as it is written (RFC 8259): its words in order, checked against the grammar. Several values one after another (JSON lines) are fine. No recursion: depth costs a byte a level. */
import type { Range } from '../../core/draft.ts';

export type JsonWord = 'open-object' | 'open-array' | 'close' | 'key' | 'string' | 'scalar';

/** The line separator stands for a line end in JSON that was packed in a string (`json-view.ts`). */
const blanks = /[ \t\r\n\ufeff\u2028]*/y;
const longRun = /[^"\\\u0000-\u001f]*/y;
/** What the grammar lets come next; `first-...` where a container may also end. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'comma';

const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** Calls `each` for every word (a string without its quotes). Gives false, when it meets what is no JSON; `open` lets the text end anywhere. */
export function lexJson(source: string, each: (word: JsonWord, range: Range) => void, open = false): boolean {
  /** 1 for an object, 0 for an array. */
  const containers: number[] = [];
  let at = 0;
  let values = 0;
  let expected = 'value' as Expected;
  const afterValue = (): void => {
    expected = containers.length === 0 ? 'value' : 'comma';
    if (containers.length === 0) values += 1;
  };
  for (;;) {
    at = endOf(blanks, source, at);
    if (at >= source.length) return open || (containers.length === 0 && values > 0);
    const sign = source[at];
    if ((sign === '}' || sign === ']') && expected !== 'value' && expected !== 'key') {
      if (containers.pop() !== (sign === '}' ? 1 : 0) || expected === (sign === '}' ? 'first-value' : 'first-key')) return false;
      each('close', { start: at, end: at + 1 });
      at += 1;
      afterValue();
    } else if (expected === 'comma') {
      if (sign !== ',') return false;
      at += 1;
      expected = containers.at(-1) === 1 ? 'key' : 'value';
    } else if (sign === '"') {
      const end = stringEnd(source, at + 1);
      if (source[end] !== '"') return open && end >= source.length - 6;
      const isKey = expected === 'key' || expected === 'first-key';
      each(isKey ? 'key' : 'string', { start: at + 1, end });
      at = end + 1;
      if (isKey) {
        at = endOf(blanks, source, at);
        if (at >= source.length) return open;
        if (source[at] !== ':') return false;
        at += 1;
        expected = 'value';
      } else afterValue();
    } else if (expected === 'key' || expected === 'first-key') return false;
    else if (sign === '{' || sign === '[') {
      containers.push(sign === '{' ? 1 : 0);
      each(sign === '{' ? 'open-object' : 'open-array', { start: at, end: at + 1 });
      expected = sign === '{' ? 'first-key' : 'first-value';
      at += 1;
    } else {
      const end = endOf(scalar, source, at);
      if (end === at) return open && source.length - at < 64 && /^[\w.+-]*$/.test(source.slice(at));
      each('scalar', { start: at, end });
      at = end;
      afterValue();
    }
  }
}

function endOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

/** Run by run: one repetition over megabytes with escapes in them would fill the stack of the pattern. Where it is no string, the place of the fault. */
function stringEnd(source: string, start: number): number {
  let at = endOf(longRun, source, start);
  while (source[at] === '\\') {
    const next = endOf(escape, source, at);
    if (next === at) return at;
    at = endOf(longRun, source, next);
  }
  return at;
}
