import type { Range } from '../draft.ts';
import { valueRange, findValues } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

/** `Cookie: a=1; b=2`, `"name": "Cookie", "value": "a=1"` as an archive of requests has it, `Set-Cookie: a=1; Path=/`, `document.cookie = "a=1; path=/"`. */
const label = soughtKey(/(?:^|_)cookies?$/);
/** `curl -b 'a=1'`, also with the option in a line of its own. */
const ofCommand = sought(/(?:(?<![\p{L}\p{N}])curl(?=\s)[^\n\r]{0,400}?\s|(?<=[\\^`]\r?\n[ \t]{0,8}))(?:-b|--cookie)[ =] {0,2}["'`]{0,1}([^\n\r"'`]{4,16384})/giu);
const longestList = 16_384;
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
  const lists = [...matchesIn(text, ofCommand)].map((match) => ({ start: valueRange(match).start, cookies: match[1] ?? '' }));
  for (const { word, quoted } of labelsIn(text, label)) lists.push({ start: word.start, cookies: quoted ? textAt(text, word) : (text.slice(word.start, word.start + longestList).split(/[\n\r]/, 1)[0] ?? '') });
  for (const { start, cookies } of lists) {
    for (const one of cookies.matchAll(pair)) {
      const [, name = '', value = ''] = one;
      const at = start + one.index + one[0].length - value.length;
      if (!attribute.test(name) && !setting.test(value) && !isStandIn(value.slice(0, 256))) found.push(rangeOf(at, value));
    }
  }
  return [...found, ...findValues(text, inFile, ([, value = '']) => !setting.test(value))];
}
