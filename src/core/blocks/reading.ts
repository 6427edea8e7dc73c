import type { BodyLine } from '../grammar/body-line.ts';
import { fieldsOfLine } from '../grammar/fields-of-line.ts';
import { isFraming, isHeading } from '../grammar/frame.ts';
import { isProse, isProseField, splitKeyValue, splitAtBlank, splitTightly, splitValueFirst, splitUnusually, type KeyValue } from '../grammar/key-value.ts';
import { isTelling } from '../grammar/telling-value.ts';
import { readPositional, type PositionalLine } from '../grammar/positional.ts';
import type { KnownKeys } from '../recognition/known-keys.ts';
import { thrown } from './opened-block.ts';
import { startsWithGiven } from '../placeholders.ts';
import { standIn } from '../recognition/shapes.ts';

/** `Key:: value`: a line or two among others may have keys that end with a colon, all are written with two. */
const doubled = /^[^:]{1,60}::\s/;
const single = /^[^:]{1,60}:(?!:)/;

/** A few words and no sign behind which a value could stand. */
function mayStandAlone(content: string): boolean {
  return content.length <= mostOfKey && /^\p{L}[\p{L}\p{N}'’ ()/-]*$/u.test(content);
}

/** Three words or more, and a colon. */
const introduction = /^\p{L}+(?: [^\s:]+){2,8} ?:$/u;
/** `What is your phone model?`, `2. Serial number:`: the key is what is asked for. */
const question = /^(?:\d{1,2}[.)] ?)?(\p{L}[^?？:：]{1,80}?) ?[?？:：]$/u;

/** `Network: can I use it at sea?`: what somebody asks is no value. */
const asking = /^[^"'=]{1,60}[:：] ?\S+ .*[?？]$/;
const title = /^(?:#{2,4} |\*\*)(\p{L}.{1,40}?)(?:\*\*)?$/u;

const anyKey = (): boolean => true;
/** What mail programs write over a mail that is passed on: it is no field of the block below. */
const mailHead = /^\*?(?:from|date|sent|subject|to|cc|von|gesendet|datum|an|betreff|da|inviato|data|oggetto|a|de|envoy[ée]|à|objet|para|enviad[ao]|fecha|asunto|assunto|van|verzonden|aan|onderwerp|od|wysłano|do|temat|от|від|кому|тема|дата|odesláno|komu|předmět|från|fra|skickat|sendt?|till?|[äe]mne|lähettäjä|lähetetty|vastaanottaja|aihe|kimden|tarih|kime|konu|felad[óo]|dátum|címzett|tárgy|trimis|către|subiect|من|إلى|التاريخ|الموضوع|差出人|送信日時|日付|宛先|件名|发件人|发送时间|日期|收件人|主题|寄件者|收件者|主旨|보낸 ?사람|날짜|받는 ?사람|제목) ?(?::\*? |：)/iu;
/** Of them in a row. */
const leastOfHead = 3;
/** A way of writing is a block's when so many lines near by have it. */
const linesAround = 4;
const leastAlike = 2;
const leastPairs = 3;
/** So many keys in a row that nobody knows part two rows. */
const mostUnknown = 4;
/** A blank says little: the lines must be close. */
const linesAtBlank = 2;
/** In UTF-16 units. */
const mostOfKey = 30;
const mostOfPhrase = 48;
const mostOfValue = 120;

/** The lines of a body with what each of them is by itself; every line is looked at once. */
export class Reading {
  readonly lines: readonly BodyLine[];
  readonly known: KnownKeys;
  readonly #splits: (KeyValue | null | undefined)[] = [];
  readonly #markers: (string | null | undefined)[] = [];
  /** By line what was asked of it: 1 for no, 2 for yes, 0 for not yet. */
  readonly #isFraming: Uint8Array;
  readonly #isData: Uint8Array;

  readonly #shapes: ReadonlyMap<number, string>;

  /** `shapes` are the lines that `shape` gives otherwise than they stand. */
  constructor(lines: readonly BodyLine[], known: KnownKeys, shapes: ReadonlyMap<number, string>) {
    this.lines = lines;
    this.known = known;
    this.#shapes = shapes;
    this.#isFraming = new Uint8Array(lines.length);
    this.#isData = new Uint8Array(lines.length);
  }

  content(i: number): string {
    return this.lines[i]?.content ?? '';
  }

  /** A line as it stands once what was found in it is hidden: by its words and its length it is judged in this shape, so that a trimmed draft is read as it was before. */
  shape(i: number): string {
    return this.#shapes.get(i) ?? this.content(i);
  }

  /** What a line says as a title or a frame, in that shape too: a hidden value alone is none. */
  framing(i: number): string {
    const shape = this.shape(i);
    return shape === standIn ? '' : shape;
  }

  readonly knows = (key: string): boolean => this.known.knows(key);

  /** The marker that a line is, in its one spelling; null for other lines. */
  marker(i: number): string | null {
    let marker = this.#markers[i];
    if (marker === undefined) this.#markers[i] = marker = this.known.markerIn(this.content(i));
    return marker;
  }

  isFraming(i: number): boolean {
    if (this.#isFraming[i] === 0) this.#isFraming[i] = isFraming(this.content(i)) ? 2 : 1;
    return this.#isFraming[i] === 2;
  }

  split(i: number): KeyValue | null {
    const ready = this.#splits[i];
    if (ready !== undefined) return ready;
    const content = this.content(i);
    const split = content === '' || this.#isMailHead(i) || this.#introduces(i, content) || asking.test(content) ? null : (this.#answered(i, content) ?? splitKeyValue(content, this.knows) ?? this.#splitAsAround(i, content) ?? this.#keyAlone(i, content) ?? this.#splitUnusually(i, content) ?? this.#splitValueFirst(i, content) ?? this.#splitAtBlank(i, content));
    // `1) SMS: does not arrive`: a person counts.
    if (split && /^\d{1,2}[)）]/.test(content) && !this.isHidden(i, split) && !isTelling(this.known.general(split.key)?.meaning ?? 'status', content.slice(split.valueAt))) return (this.#splits[i] = null);
    return (this.#splits[i] = split?.key.endsWith(':') === true && this.#alike(i, 1, (near) => doubled.test(near)) > 0 && this.#alike(i, 1, (near) => single.test(near)) === 0 ? { ...split, key: split.key.slice(0, -1).trimEnd() } : split);
  }

  /** Whether the value of a line is hidden, or will be: what it was tells no more of a draft than that. */
  isHidden(i: number, { valueAt }: KeyValue): boolean {
    return startsWithGiven(this.shape(i).slice(valueAt));
  }

  #isMailHead(i: number): boolean {
    const isHead = (at: number): boolean => mailHead.test(this.content(at));
    if (!isHead(i)) return false;
    let [first, last] = [i, i];
    while (last - first < leastOfHead && isHead(first - 1)) first -= 1;
    while (last - first < leastOfHead && isHead(last + 1)) last += 1;
    return last - first + 1 >= leastOfHead;
  }

  /** `Here is the version:` over an empty line: a person's words, although one of them is a key. */
  #introduces(i: number, content: string): boolean {
    return introduction.test(content) && this.content(i + 1) === '' && this.known.get(content.slice(0, -1).trim()) === undefined && this.known.general(content)?.sure !== true;
  }

  /** A desk's question over the user's answer, among others; what one of them asks for is known, and of several where they are not quoted. */
  #answered(i: number, content: string): KeyValue | null {
    const key = this.#questionOver(i);
    if (key === null) return null;
    const isQuoted = (this.lines[i]?.quoteDepth ?? 0) > (this.lines[i + 1]?.quoteDepth ?? 0);
    const others = [i - 3, i - 2, i + 2, i + 3].flatMap((near) => this.#questionOver(near) ?? []);
    const known = [key, ...others].filter((one) => this.knows(one) || this.known.partly(one) !== null);
    return others.length > 0 && known.length > (isQuoted ? 0 : 1) ? { key, keyAt: content.indexOf(key), valueAt: content.length, valueEnd: content.length } : null;
  }

  #questionOver(i: number): string | null {
    const [asking, below] = [this.lines[i], this.lines[i + 1]];
    if (!asking || !below || below.quoteDepth > asking.quoteDepth || below.content === '' || isProse(this.shape(i + 1))) return null;
    const key = question.exec(asking.content)?.[1] ?? null;
    // A field that is known answers no question.
    if (key === null || this.knows(splitKeyValue(below.content, this.knows)?.key ?? '')) return null;
    return below.quoteDepth < asking.quoteDepth || (/[?？]$/.test(asking.content) && !/[?？:：]$/.test(below.content)) ? key : null;
  }

  /** How many of the lines up to `reach` away are written in some way. */
  #alike(i: number, reach: number, isAlike: (content: string, at: number) => boolean): number {
    let alike = 0;
    for (let near = i - reach; near <= i + reach; near += 1) if (near !== i && isAlike(this.content(near), near)) alike += 1;
    return alike;
  }

  /** `Dunkler Modus:an` among lines whose keys are known and that are written in the same way. */
  #splitAsAround(i: number, content: string): KeyValue | null {
    const own = splitTightly(content);
    if (!own) return null;
    const alike = this.#alike(i, linesAround, (near) => {
      const other = splitTightly(near);
      return other?.separator === own.separator && this.knows(other.key);
    });
    return alike >= leastAlike ? own : null;
  }

  /** `Id- 58211` right next to another field. `Chain - lubricated` among lines whose keys are known and that are written in the same way; a tab makes a table of two columns whatever their keys. */
  #splitUnusually(i: number, content: string): KeyValue | null {
    const own = splitUnusually(content, anyKey);
    if (!own) return null;
    const isKnown = this.knows(own.key);
    const isWritten = (near: string, knows = this.knows): boolean => splitUnusually(near, knows)?.separator === own.separator;
    if (isKnown && this.#alike(i, 1, (near) => isWritten(near) || (near !== '' && splitKeyValue(near, this.knows) !== null)) > 0) return own;
    const knows = own.separator === '\t' ? anyKey : this.knows;
    return Number(isKnown) + this.#alike(i, linesAround, (near) => isWritten(near, knows)) >= leastAlike ? own : null;
  }

  #splitValueFirst(i: number, content: string): KeyValue | null {
    const own = splitValueFirst(content, this.knows);
    return own && this.#alike(i, linesAtBlank, (near) => splitValueFirst(near, this.knows) !== null) >= leastAlike ? own : null;
  }

  #splitAtBlank(i: number, content: string): KeyValue | null {
    // This asks short lines alone: a body may be one line of two megabytes.
    const own = splitAtBlank(content, this.knows, this.shape(i));
    const placed = readPositional(content);
    // `App version 6.1.2 (20)`; before `Inkwell 6.1.2` stands a name.
    if (!own || isHeading(this.framing(i)) || (placed ? placed.meaning !== 'appVersion' || !/appV|system$/.test(this.known.general(own.key)?.meaning ?? '') : this.knows(content))) return null;
    // Lines with a sign between key and value are written otherwise: below them a person goes on in words.
    const alike = this.#alike(i, linesAtBlank, (near, at) => near !== '' && splitKeyValue(near, this.knows) === null && (splitAtBlank(near, this.knows, this.shape(at)) !== null || readPositional(near) !== null));
    return alike >= leastAlike ? own : null;
  }

  /** A key alone on its line, as cells of tables and lists are pasted: its value is the line below, and others are written so above or below. One that nobody knows stands between two that are known, or beside one and over a number. */
  #keyAlone(i: number, content: string): KeyValue | null {
    if (!this.#isPair(i)) return null;
    const beside = [this.#pairBeside(i, -1), this.#pairBeside(i, 1)];
    let known = Number(this.knows(content));
    // `Venlig hilsen` over a name is none of them, whatever stands below.
    const sure = beside.filter((near) => this.#isPair(near) && this.knows(this.content(near))).length + Number((/\p{Nd}/u.test(this.content(i + 1)) && !startsWithGiven(this.content(i + 1))) || this.known.partly(content) !== null);
    if (known === 0 && sure < (beside.every((near) => this.#isPair(near) && this.#isApart(near)) ? 1 : 2)) return null;
    for (const [at, start = -1] of beside.entries()) {
      for (let near = start, unknown = 0; known < leastPairs && unknown < mostUnknown && this.#isPair(near); near = this.#pairBeside(near, at * 2 - 1)) {
        if (this.knows(this.content(near))) [known, unknown] = [known + 1, 0];
        else unknown += 1;
      }
    }
    return known < leastPairs ? null : { key: content, keyAt: 0, valueAt: content.length, valueEnd: content.length };
  }

  /** The line of the key before (-1) or behind (1) the one at `i`; one line may be empty between pairs. */
  #pairBeside(i: number, step: number): number {
    if (step > 0) return this.content(i + 2) === '' ? i + 3 : i + 2;
    return this.content(i - 1) === '' ? i - 3 : i - 2;
  }

  #isPair(i: number): boolean {
    const below = this.content(i + 1);
    return below !== '' && this.shape(i + 1).length <= mostOfValue && mayStandAlone(this.content(i)) && !isFraming(below) && !isProse(this.shape(i + 1)) && (this.#isApart(i) || !(mayStandAlone(below) && this.known.general(below)));
  }

  /** Two lines between empty ones: the second is no key, even if it could be one. */
  #isApart(i: number): boolean {
    return this.content(i - 1) === '' && this.content(i + 2) === '';
  }

  isKeyAlone(i: number): boolean {
    const split = this.split(i);
    return split !== null && split.valueAt === this.content(i).length && (mayStandAlone(this.content(i)) || this.#questionOver(i) !== null);
  }

  isKnownField(i: number): boolean {
    const split = this.split(i);
    return split !== null && (this.knows(split.key) || this.fields(i).length > 0);
  }

  /** The fields of a line that holds several; none for any other line. */
  fields(i: number): readonly KeyValue[] {
    const split = this.split(i);
    return split === null || split.valueAt >= split.valueEnd ? [] : fieldsOfLine(this.content(i).slice(0, split.valueEnd), split.keyAt, this.knows);
  }

  /** A line that is split and does not read like a sentence. */
  isDataField(i: number): boolean {
    if (this.#isData[i] === 0) {
      const split = this.split(i);
      this.#isData[i] = split !== null && (!isProseField(this.shape(i), split) || this.#isPhrase(i, split) || this.#questionOver(i) !== null || thrown.test(this.value(i)) || this.fields(i).length > 0) ? 2 : 1;
    }
    return this.#isData[i] === 2;
  }

  /** `Location: while the app is used`, right between two fields that are known: words of the app's. */
  #isPhrase(i: number, { key, valueAt }: KeyValue): boolean {
    return key.length <= mostOfKey && this.shape(i).length - valueAt <= mostOfPhrase && !/[.!?…,]$/.test(this.shape(i)) && this.isKnownField(i - 1) && this.isKnownField(i + 1);
  }

  positional(i: number): PositionalLine | null {
    if (this.split(i) !== null) return null;
    const key = this.titleOver(i);
    const general = isProse(this.shape(i)) ? null : this.known.general(key);
    if (general) return { key, at: 0, ...general };
    const placed = readPositional(this.content(i));
    // Four numbers that are an address are no version.
    return placed?.meaning === 'appVersion' && this.shape(i) === standIn ? null : placed;
  }

  /** What a title as forms have it (`### Device`, `**Device**`) says right above the line, or over an empty one; nothing when there is none. */
  titleOver(i: number): string {
    return title.exec(this.content(this.content(i - 1) === '' ? i - 2 : i - 1))?.[1] ?? '';
  }

  /** The column of the separator, by which right-aligned keys are told from wrapped lines. */
  column(i: number): number {
    const split = this.split(i);
    const line = this.lines[i];
    return split && line ? line.indent + split.keyAt + split.key.length : -1;
  }

  /** Whether the value stands in a column of its own: nobody types so many blanks. */
  isPadded(i: number): boolean {
    return /[:=] {3}/.test(this.content(i));
  }

  value(i: number): string {
    const split = this.split(i);
    return split ? this.content(i).slice(split.valueAt, split.valueEnd) : '';
  }

  /** The key without a value on the line above. */
  keyOver(i: number): string | null {
    const split = this.split(i - 1);
    return split && this.value(i - 1) === '' ? split.key : null;
  }

  /** The index of the next line that is not empty, at most `reach` lines on; -1 when there is none. */
  nextFilled(i: number, reach: number): number {
    for (let next = i + 1; next <= i + 1 + reach && next < this.lines.length; next += 1) if (this.content(next) !== '') return next;
    return -1;
  }
}
