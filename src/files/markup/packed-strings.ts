/** Strings of JSON that hold a file in base64: bodies of HAR files (`"encoding": "base64"`), binary frames of sockets (`"opcode": 2`), data URLs, and what begins as files begin. */
import type { Range } from '../../core/draft.ts';
import { lexJson } from './json-lexer.ts';
import { isSecretUnder } from './secret-string.ts';

export interface PackedString {
  /** The string in the source, without its quotes. */
  readonly range: Range;
  /** Characters before the base64: `data:image/png;base64,`. */
  readonly prefix: number;
}

interface OpenContainer {
  key: string;
  body: Range | null;
  packed: boolean;
}

const dataUrl = /data:[\w.+/-]{0,80}(?:;[\w=.-]{1,40}){0,3};base64,/y;
/** How base64 of JSON, gzip, zip, PNG, JPEG, PDF, a binary plist and sqlite begins. A string without padding or in the other alphabet is read as the text that it is. */
export const fileInBase64 = /(?:eyJ|ewog|W3si|WyJ|H4sI|UEsDB|iVBORw0KGgo|\\?\/9j\\?\/|JVBERi0|YnBsaXN0MD|U1FMaXRlIGZv)/y;
const leastFile = 24;
const tells = new RegExp(`"base64"|;base64,|"opcode"|"${fileInBase64.source}`);

/** In the order of the source, which `lexJson` accepts. */
export function findPackedStrings(source: string): PackedString[] {
  if (!tells.test(source)) return [];
  const found: PackedString[] = [];
  const open: OpenContainer[] = [];
  lexJson(source, (word, range) => {
    const own = open.at(-1);
    if (word === 'open-object' || word === 'open-array') open.push({ key: '', body: null, packed: false });
    else if (word === 'close') {
      open.pop();
      if (own?.body && (own.packed || beginsAsFile(source, own.body, ''))) found.push({ range: own.body, prefix: 0 });
    } else if (word === 'key') {
      if (own) own.key = source.slice(range.start, Math.min(range.end, range.start + 40));
    } else if (word === 'scalar') {
      if (own?.key === 'opcode' && source.slice(range.start, range.end) === '2') own.packed = true;
    } else {
      dataUrl.lastIndex = range.start;
      const prefix = dataUrl.exec(source)?.[0].length;
      if (prefix !== undefined) found.push({ range, prefix });
      else if (own && (own.key === 'text' || own.key === 'data' || own.key === 'body')) own.body = range;
      else if (beginsAsFile(source, range, own?.key ?? '')) found.push({ range, prefix: 0 });
      else if (own?.key === 'encoding' && source.slice(range.start, range.end) === 'base64') own.packed = true;
    }
  });
  return found.sort((a, b) => a.range.start - b.range.start);
}

function beginsAsFile(source: string, { start, end }: Range, key: string): boolean {
  fileInBase64.lastIndex = start;
  return end - start >= leastFile && fileInBase64.test(source) && !isSecretUnder(key, source.slice(start, end));
}
