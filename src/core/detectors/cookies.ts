import type { Range } from '../draft.ts';
import { isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';

/** `Cookie: a=1; b=2`, `"name": "Cookie", "value": "a=1"` as an archive of requests has it, `Set-Cookie: a=1; Path=/`, `document.cookie = "a=1; path=/"`, `curl -b 'a=1'`: the list behind the mark. */
const list = sought(/(?:(?<![\p{L}\p{N}_])(?:set-)?cookie(?:["']{0,1} {0,2}[:=]|\\?["'],\s{0,80}\\?["']value\\?["'] {0,2}:)|(?<![\p{L}\p{N}])curl(?=\s)[^\n\r]{0,400}?\s(?:-b|--cookie)(?=[ =])|(?<=[\\^`]\r?\n[ \t]{0,8})(?:-b|--cookie)(?=[ =])) {0,2}=? {0,2}\\?["'`]{0,1}([^\n\r"'`]{4,16384})/giu);
const pair = /(?<=^|[;,&] {0,3})([\w!#$%&*+.^|~-]{1,128})=([^\s;,"']{1,8192})/g;
/** How long and for whom a cookie holds says nothing about anybody. */
const attribute = /^(?:path|domain|expires|max-age|samesite|secure|httponly|priority|partitioned|version|comment)$/i;
/** A setting: `dark`, `it_IT`, `true`, `1`. */
const setting = /^(?:[A-Za-z]{1,8}|[a-z]{2}[-_][A-Za-z]{2}|\d{1,3})$/;

/** A line of a browser's file of cookies: domain, flag, path, flag, time, name, value. */
const inFile = sought(/\t(?:TRUE|FALSE)\t\/[^\t\n]{0,256}\t(?:TRUE|FALSE)\t\d{1,16}\t[^\t\n]{1,256}\t([^\t\n\r]{1,4096})/g);

/** The values of cookies, each by itself; names, attributes, settings and fillers stay. */
export function findCookies(text: string): Range[] {
  const found: Range[] = [];
  for (const match of matchesIn(text, list)) {
    const cookies = match[1] ?? '';
    const start = match.index + match[0].length - cookies.length;
    for (const one of cookies.matchAll(pair)) {
      const [, name = '', value = ''] = one;
      const at = start + one.index + one[0].length - value.length;
      if (!attribute.test(name) && !setting.test(value) && !isStandIn(value.slice(0, 256))) found.push({ start: at, end: at + value.length });
    }
  }
  for (const match of matchesIn(text, inFile)) {
    const [whole, value = ''] = match;
    if (!setting.test(value)) found.push({ start: match.index + whole.length - value.length, end: match.index + whole.length });
  }
  return found;
}
