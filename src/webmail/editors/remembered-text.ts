/** Reading an editable element again costs nothing while none of its nodes changed. */
import { readRichText, RichTextReading, type RichText } from './rich-text.ts';

/** Reads an element, all of it at once or in several goes. */
export interface RememberedText {
  (root: HTMLElement): RichText;
  /** Reads on until `enough` says so: null then, and the next call goes on from there if nothing changed in between. */
  partly(root: HTMLElement, enough: () => boolean): RichText | null;
}

/** How often a reading that was overtaken by changes begins again before it is made in one go. */
const patience = 8;

/**
 * Gives the text of an element, and the same object as long as no node in it and none of its attributes changed: the browser tells of every such change
 * before it is asked. Restyling from outside is not told of; it moves a string between what shows and what is hidden, and both are parts of the draft. Contents of a
 * `template` are watched by nobody: with one in it the element is read every time.
 */
export function rememberedText(): RememberedText {
  let known: { readonly root: HTMLElement; readonly reading: RichTextReading; rich: RichText | null } | null = null;
  let overtaken = 0;
  // One change is enough to forget: typing is not followed.
  const forget = (): void => {
    if (known?.rich === null) overtaken += 1;
    known = null;
    observer.disconnect();
  };
  const observer = new MutationObserver(forget);
  const begin = (root: HTMLElement): NonNullable<typeof known> => {
    observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
    return { root, reading: new RichTextReading(root), rich: null };
  };
  const partly = (root: HTMLElement, enough: () => boolean): RichText | null => {
    if (known !== null && (known.root !== root || observer.takeRecords().length > 0)) forget();
    const now = known ?? begin(root);
    known = now;
    if (now.rich !== null) return now.rich;
    if (!now.reading.read(overtaken < patience ? enough : () => false)) return null;
    now.rich = now.reading.result;
    overtaken = 0;
    if (root.querySelector('template') !== null) forget();
    return now.rich;
  };
  const whole = (root: HTMLElement): RichText => partly(root, () => false) ?? readRichText(root);
  return Object.assign(whole, { partly });
}
