/** What stands in the base64 of a part and is none: a list's footer under a signature, a scanner's remark. Programs that decode it pass over it or stop there, so nobody sees it. */
import type { Range } from '../../core/draft.ts';

/** A line this long is base64, and no word of somebody's. */
const surelyNoWord = 40;

export interface Base64Body {
  /** Where it ends: behind its padding, or before lines that are none, if no base64 comes after them. */
  readonly end: number;
  /** The lines that are none: each within it, and all from its end on. */
  readonly beside: readonly Range[];
}

export function readBase64Body(body: string): Base64Body {
  const within: Range[] = [];
  /** Lines that are none, and short words under them, which may be either. */
  let doubtful: Range[] = [];
  for (let at = 0; at < body.length;) {
    const next = body.indexOf('\n', at) + 1 || body.length;
    const line = body.slice(at, next).trim();
    const [padded] = /^[A-Za-z0-9+/_-]+={1,2}/.exec(line) ?? [];
    if (padded !== undefined && doubtful.length === 0) return endsAt(body.indexOf(padded, at) + padded.length, within, body);
    if (!isBase64(line)) doubtful.push({ start: at, end: next });
    else if (line.length >= surelyNoWord) {
      within.push(...doubtful);
      doubtful = [];
    }
    at = next;
  }
  return endsAt(doubtful[0]?.start ?? body.length, within, body);
}

/** A rule over a footer is none, though both of its signs are in the alphabet for addresses. */
function isBase64(line: string): boolean {
  return /^[A-Za-z0-9+/_-]*$/.test(line) && !/^(?:_{2,}|-{2,})$/.test(line);
}

function endsAt(end: number, within: readonly Range[], body: string): Base64Body {
  return { end, beside: body.slice(end).trim() === '' ? within : [...within, { start: end, end: body.length }] };
}
