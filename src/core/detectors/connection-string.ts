import type { Range } from '../draft.ts';
import { valueRange, type Detector } from './detector.ts';
import { isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

/** Addresses of databases and queues that carry a sign-in: the user, the machine and the database are all somebody's. Oracle's have a stroke in it: `jdbc:oracle:thin:scott/tiger@//host:1521/db`. */
const withSignIn = sought(/(?<![\p{L}\p{N}])(?:jdbc:oracle:(?:thin|oci):|(?:jdbc:)?(?:postgres(?:ql)?|mysqlx?|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mqtts?|sqlserver|mssql|oracle|cockroachdb|clickhouse|db2|ldaps?|nats|kafka):\/\/)([^\s"'<>`]{1,512})/giu);
/** `Server=a;Uid=b;Pwd=c`: pairs apart by semicolons, as ODBC, OLE DB, ADO.NET and storage accounts write them. */
const pair = /(?<![^\s;"'`=])([A-Za-z][A-Za-z ]{1,28}?) ?= ?(\{[^{}\r\n]{1,256}\}(?=;|$)|[^;"'`\r\n]{1,256})/g;
const signInPair = sought(/(?<![^\s;"'`=])(?:pwd|password|account ?key|shared ?access ?key|access ?key|secret) ?=(?! ?\/)/gi);
const aroundList = /[\r\n"'`]/;
const longestList = 1024;
const signIn = /^(?:pwd|password|account ?key|shared ?access ?key|access ?key|secret)$/i;
const telling = /^(?:server|data ?source|datasource|host|hostname|address|addr|network ?address|database|initial ?catalog|location|dbq|user ?id|uid|user|user ?name|username|login|account ?name|pwd|password|account ?key|shared ?access ?key|access ?key|secret)$/i;
const leastPairs = 2;

/**
 * Connection strings. Confirmed by a sign-in: an address with a user and a password, or a list of pairs one of which is a password. What stays: the
 * kind of server, and options (`timeout=1000`); references (`${DB}`) and fillers.
 */
export const connectionString: Detector = {
  kind: 'connection-string',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of matchesIn(text, withSignIn)) {
      const [, address = ''] = match;
      const options = address.indexOf('?', address.lastIndexOf('@'));
      const rest = (options < 0 ? address : address.slice(0, options)).replace(/[\\.,;:)\]}]{1,32}$/, '');
      const { start } = valueRange(match);
      const login = rest.slice(0, Math.max(0, rest.lastIndexOf('@')));
      const [, secret = ''] = /(?::|^\w{1,30}\/)(.+)/.exec(login) ?? [];
      if (secret !== '' && !isStandIn(secret)) found.push(rangeOf(start, rest));
    }
    let read = 0;
    for (const { index } of matchesIn(text, signInPair)) {
      if (index < read) continue;
      const list = listAround(text, index, read);
      read = list.end;
      found.push(...ofList(textAt(text, list), list.start));
    }
    return found.sort((a, b) => a.start - b.start);
  },
  canonical: (value) => value,
};

/** From the quote or line end before a place to the next one. */
function listAround(text: string, at: number, least: number): Range {
  let start = at;
  while (start > least && at - start < longestList && !aroundList.test(text.charAt(start - 1))) start -= 1;
  const length = text.slice(at, at + longestList).search(aroundList);
  return { start, end: length < 0 ? Math.min(text.length, at + longestList) : at + length };
}

function ofList(text: string, offset: number): Range[] {
  if (!text.includes(';')) return [];
  const pairs = [...text.matchAll(pair)].map((match) => ({ key: (match[1] ?? '').trim(), value: (match[2] ?? '').trim(), start: match.index + match[0].length - (match[2] ?? '').length }));
  const own = pairs.filter(({ key, value }) => telling.test(key) && value !== '' && !isStandIn(value.replace(/^\{(.*)\}$/, '$1')));
  if (own.length < leastPairs || !own.some(({ key }) => signIn.test(key))) return [];
  return own.map(({ value, start }) => rangeOf(offset + start, value));
}
