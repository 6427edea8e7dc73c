/** Lines of contacts and calendars (RFC 6350, RFC 5545): `ADR;TYPE=home:;;12 High St;London`. Read only where a card or an event begins. */
import type { Range } from '../draft.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf } from '../text/ranges.ts';

export interface ContactLine {
  /** In capitals. */
  readonly property: string;
  readonly parameters: Range;
  readonly value: Range;
}

const begins = sought(/(?<=^|[\n\r\u2028\u2029])BEGIN:(?:VCARD|VCALENDAR|VEVENT|VTODO)(?=\s{0,16}?(?:[\n\r\u2028\u2029]|$))/gi);
const line = /^(?:[\w-]{1,20}\.)?([A-Za-z][\w-]{0,30})((?:;(?:[^":;\n\r]|"[^"\n\r]{0,200}"){0,300}){0,12}):([^\n\r\u2028]{1,2000})/gm;

export function readContactLines(text: string): ContactLine[] {
  if ([...matchesIn(text, begins)].length === 0) return [];
  return [...text.matchAll(line)].map((match) => {
    const [whole, property = '', parameters = '', value = ''] = match;
    const end = match.index + whole.length;
    const at = end - value.length - 1 - parameters.length;
    return { property: property.toUpperCase(), parameters: rangeOf(at, parameters), value: trimmed(text, end - value.length, end) };
  });
}

/** Without the separators of parts that nobody filled in. */
function trimmed(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && /[; ]/.test(text.charAt(start))) start += 1;
  while (end > start && /[; ]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
