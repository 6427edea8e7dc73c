/**
 * Rich Text Format as it reads (RTF 1.9.1): without the words that say how it looks, whatever runs those break a word into, and with letters as letters (`\'fc`, `\u252?`). People that it
 * names beside its content have a line of their own.
 */
import { decoderOf, type Decoder } from '../encodings/decoders.ts';
import { MappedTextBuilder, type MappedText, type Spelling } from '../mapped-text.ts';
import { rtfDataAt, type RtfData } from './rtf-data.ts';

/** A letter of Unicode with the one that stands instead of it, a byte, a sign, a word that says something, or what only groups. */
const token = /\\u(-?\d{1,6}) ?|\\'([\da-f]{2})|\\([\\{}~_-])|\\([a-z]{1,32})(?:-?\d{1,10})? ?|[{}\r\n]|\\[^a-z]/gi;
const lineEnds = new Set('par line row page sect company hlinkbase title subject category keywords comment doccomm creatim revtim printim propname staticval'.split(' '));
const tabs = new Set(['tab', 'cell']);
const people = new Set(['author', 'operator', 'manager', 'atnauthor']);
/** Groups that are no part of the line in which they stand; every group that begins with a star is one too. */
const apart = new Set('info fonttbl stylesheet header headerl headerr headerf footer footerl footerr footerf footnote'.split(' '));
/** What only has a name stands in the midst of words: the name is not read there. */
const marks = new Set(['bkmkstart', 'bkmkend', 'atrfstart', 'atrfend', 'atnref']);
/** What was taken out, moved elsewhere or hidden, and is still kept; `\plain` is none of it. */
const unseen = new Set(['deleted', 'mvf', 'v', 'plain']);
/** Of pairs of groups each is a line. */
const pairs = new Set(['docvar']);
/** Their groups end with the bytes of a file. */
const files = new Set(['pict', 'objdata', 'datastore', 'themedata']);
const signs: Readonly<Record<string, string>> = { '~': ' ', _: '-', '-': '' };

/** `data`: files that stand in it, in order; the text does not show them. */
export function readRtf(source: string): { readonly view: MappedText; readonly data: readonly RtfData[] } {
  const data: RtfData[] = [];
  const view = new MappedTextBuilder(source);
  const codePage = codePageOf(/\\ansicpg(\d{3,5})/.exec(source.slice(0, 400))?.[1]);
  let [at, line, begun, from, standIns] = [0, 0, 0, 0, 1];
  /** Of each open group: whether it is a line of its own, whether each group in it is, whether its words are unseen. */
  const groups: { own: boolean; pairs: boolean; unseen: boolean }[] = [];
  let afterUnseen = false;
  let starredAt = -1;
  const breakLine = (index: number, label = ''): void => {
    // A line with nothing in it is none, unless somebody wrote it.
    if (view.length > begun || source.startsWith('\\par', index)) {
      view.endCell(from, { start: line, end: index }, 'line');
      view.put('\n', index, at);
    }
    begun = view.length;
    if (label !== '') view.put(label, index, at);
    [line, from] = [at, view.length];
  };
  const skipData = (from: number): boolean => {
    const found = rtfDataAt(source, from);
    if (found === null) return false;
    data.push(found);
    at = found.end;
    return true;
  };
  /** What is not seen is no part of the words around it. */
  const keepApart = (isUnseen = false): void => {
    if (isUnseen !== afterUnseen) breakLine(at);
    afterUnseen = isUnseen;
  };
  for (const { 0: whole, 1: letter, 2: byte, 3: sign, 4: word, index } of source.matchAll(token)) {
    if (index < at) continue;
    const group = groups.at(-1);
    if (index > at) keepApart(group?.unseen);
    view.copy(at, index);
    at = index;
    if ((letter ?? byte ?? sign) !== undefined) keepApart(group?.unseen);
    at += whole.length;
    if (whole === '{') groups.push({ own: group?.pairs === true, pairs: false, unseen: group?.unseen === true });
    else if (whole === '}') {
      if (groups.pop()?.own === true) breakLine(index);
    } else if (whole === '\\*') starredAt = at;
    else if (letter !== undefined) {
      at = afterStandIns(source, at, standIns);
      view.put(String.fromCharCode(Number(letter) & 0xffff), index, at);
    } else if (word === 'uc') standIns = Number(whole.slice(3));
    else if (word !== undefined && unseen.has(word) && group) group.unseen = word !== 'plain' && !whole.trimEnd().endsWith('0');
    else if (byte !== undefined) view.put(codePage.decode(Uint8Array.of(Number.parseInt(byte, 16))), index, at);
    else if (sign !== undefined) view.put(signs[sign] ?? sign, index, at);
    else if (word !== undefined && files.has(word) && skipData(at)) breakLine(index);
    else if (word !== undefined && marks.has(word) && starredAt === index) at = endOfGroup(source, at);
    else if (word !== undefined && (starredAt === index || apart.has(word))) {
      if (group) [group.own, group.pairs] = [true, pairs.has(word)];
      breakLine(index, people.has(word) ? 'full name: ' : '');
    } else if (word !== undefined && (lineEnds.has(word) || people.has(word))) breakLine(index, people.has(word) ? 'full name: ' : '');
    else if (word !== undefined && tabs.has(word)) view.put('\t', index, at);
  }
  view.copy(at, source.length);
  view.endCell(from, { start: line, end: source.length }, 'line');
  return { view, data };
}

/** Before the sign that ends a group without others in it; where there is none, no further. */
function endOfGroup(source: string, at: number): number {
  const length = source.slice(at, at + longestMark).search(/[{}]/);
  return length < 0 ? at : at + length;
}

/** Names of marks are short. */
const longestMark = 400;
const standIn = /\\'[\da-f]{2}|[^\\{}\r\n]/iy;

/** Behind what a program shows that does not know Unicode: so many bytes or letters (`\\ucN`). */
function afterStandIns(source: string, at: number, count: number): number {
  let end = at;
  for (let i = 0; i < count; i += 1) {
    standIn.lastIndex = end;
    if (!standIn.test(source)) break;
    end = standIn.lastIndex;
  }
  return end;
}

function codePageOf(number = '1252'): Decoder {
  for (const label of [`windows-${number}`, `ibm${number}`]) {
    try {
      return decoderOf(label);
    } catch {
      // Not among those of this maker.
    }
  }
  return decoderOf('windows-1252');
}

export const rtfSpelling: Spelling = {
  spell: (_cell, text) => text.replace(/[\\{}]/g, '\\$&').replace(/[^ -~]/g, (unit) => `{\\uc1\\u${String((unit.charCodeAt(0) << 16) >> 16)}?}`),
};
