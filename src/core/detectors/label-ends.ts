/** Where the values behind labels end. */
const mostSharing = 4;
const longestShared = 256;
const separator = /[:=：]/;
const delimiter = /[\s"'`,;<>(){}[\]|\\]/;

/** What ends a value of one kind; each is asked in rising order, so that the text is read once however many labels stand in it. */
export class LabelEnds {
  readonly word: NextEnd;
  readonly line: NextEnd;
  readonly and: NextEnd;
  readonly hash: NextEnd;
  readonly #quotes: Readonly<Record<string, NextEnd>>;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.word = new NextEnd(/[\s"'`,;<>(){}[\]|\\，、；]/g, text);
    this.line = new NextEnd(/[\n\r]/g, text);
    this.and = new NextEnd(/&/g, text);
    this.hash = new NextEnd(/#/g, text);
    this.#quotes = { '"': new NextEnd(/["\n\r]/g, text), "'": new NextEnd(/['\n\r]/g, text), '`': new NextEnd(/[`\n\r]/g, text) };
  }

  /** A run that holds label after label (`a=a=a=`) would be read once for each: only the first few get a long value. */
  bare(start: number): number {
    const end = this.word.after(start);
    return end - start > longestShared && this.#sharing(start) >= mostSharing ? start + longestShared : end;
  }

  /** The labels before a place in the same run, as far back as is looked. */
  #sharing(start: number): number {
    let count = 0;
    for (let at = start - 1; at >= 0 && start - at < longestShared && count <= mostSharing && !delimiter.test(this.#text.charAt(at)); at -= 1) if (separator.test(this.#text.charAt(at))) count += 1;
    return count - 1;
  }

  quote(mark: string): NextEnd {
    return this.#quotes[mark] ?? this.line;
  }
}

/** The next place that matches, asked in rising order: what lies between two answers is read once. An earlier question is answered too, from the text. */
class NextEnd {
  readonly #pattern: RegExp;
  readonly #text: string;
  #from = 0;
  #end = -1;

  constructor(pattern: RegExp, text: string) {
    this.#pattern = pattern;
    this.#text = text;
  }

  after(start: number): number {
    if (start > this.#end || start < this.#from) {
      this.#pattern.lastIndex = start;
      this.#from = start;
      this.#end = this.#pattern.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#end;
  }
}
