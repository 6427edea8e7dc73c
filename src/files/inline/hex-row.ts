/** One line of a hex dump: an offset, bytes in hex, perhaps the same as letters. */

export interface HexRow {
  /** What stands before the offset: blanks, or what a log writes before each of its lines. */
  readonly before: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Whether the letters beside the bytes are theirs. */
  readonly shown: boolean;
  readonly style: HexStyle;
}

export interface HexStyle {
  readonly digits: number;
  readonly capitals: boolean;
  /** Between the offset and the bytes. */
  readonly gap: string;
  /** Bytes in a group, and whether the first comes last in it (`hexdump` alone, `xxd -e`). */
  readonly group: number;
  readonly swapped: boolean;
  /** Whether a wider gap parts the row in halves. */
  readonly halves: boolean;
  /** What stands between the bytes of a full row and their letters, or null where there are no letters. */
  readonly letters: { readonly gap: string; readonly close: string } | null;
}

/** Rows have this many bytes at most. */
const mostInRow = 64;
const rowAlone = /^[ \t]{0,8}[\da-f]{4}/i;
const row = /^(.{0,80}?)(?<![\da-f])([\da-f]{4,16})(:[ \t]{1,2}|[ \t]{1,4})(?=[\da-f]{2})((?:(?:[\da-f]{2}){1,16}(?:[ -]{1,15}|(?=\s|$))){1,64})/i;

/** What a line of a dump says; null for any other line. `alone`: nothing but blanks may stand before it. */
export function readRow(line: string, alone: boolean): HexRow | null {
  if (line.length > 400 || (alone && !rowAlone.test(line))) return null;
  const match = row.exec(line);
  if (!match) return null;
  const [, before = '', offset = '', gap = '', all = ''] = match;
  const rest = line.slice(match[0].length);
  if (alone && before.trim() !== '') return null;
  const colon = gap.startsWith(':');
  const own = groupsOf(all, colon);
  const end = (own.at(-1)?.index ?? 0) + (own.at(-1)?.[0].length ?? 0);
  const group = (own[0]?.[0].length ?? 0) / 2;
  const straight = Uint8Array.from(own.flatMap(([one]) => pairsOf(one, false)));
  if (straight.length === 0 || straight.length > mostInRow || (!colon && group > 2)) return null;
  const letters = lettersIn(`${all.slice(end)}${rest}`, straight.length);
  const turned = Uint8Array.from(own.flatMap(([one]) => pairsOf(one, true)));
  const swapped = group > 1 && (letters === null ? !colon : lettersOf(turned) === letters.shown && lettersOf(straight) !== letters.shown);
  const bytes = swapped ? turned : straight;
  return {
    before,
    offset: Number.parseInt(offset, 16),
    bytes,
    shown: letters !== null && lettersOf(bytes) === letters.shown,
    style: {
      digits: offset.length,
      capitals: /[A-F]/.test(offset + all.slice(0, end)),
      gap,
      group,
      swapped,
      halves: !colon && all.slice(0, end).includes('  '),
      letters,
    },
  };
}

/** The bytes of a row, group by group. Behind two blanks stand letters, which may be hex digits as well; or the second half of a row, or half a group that has blanks for the rest (`xxd -e`). */
function groupsOf(all: string, colon: boolean): RegExpExecArray[] {
  const groups: RegExpExecArray[] = [];
  let end = 0;
  for (const match of all.matchAll(/[\da-f]{1,32}/gi)) {
    const [first] = groups[0] ?? match;
    const blanks = groups.length === 0 ? 1 : match.index - end;
    const missing = first.length - match[0].length;
    if (missing < 0 || blanks > (colon || missing > 0 ? 1 + missing : 2)) break;
    groups.push(match);
    end = match.index + match[0].length;
    if (missing > 0) break;
  }
  return groups;
}

/** The letters beside so many bytes, with what stands around them. */
function lettersIn(text: string, count: number): (HexStyle['letters'] & { readonly shown: string }) | null {
  const framed = /^( {1,200}[|>])(.{0,64})([|<]) {0,9}$/.exec(text);
  if (framed?.[2]?.length === count) return { gap: framed[1] ?? '', close: framed[3] ?? '', shown: framed[2] };
  const gap = text.slice(0, -count);
  const shown = text.slice(-count);
  return text.length > count && gap.trim() === '' && shown.trim() !== '' ? { gap, close: '', shown } : null;
}

function pairsOf(group: string, swapped: boolean): number[] {
  const bytes = (group.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return swapped ? bytes.reverse() : bytes;
}

/** The letters that a dump shows for bytes. */
export function lettersOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
}
