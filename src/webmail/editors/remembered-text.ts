/** Reading an editable element again costs nothing while none of its nodes changed. */
import { readRichText, type RichText } from './rich-text.ts';

/**
 * Gives the text of an element, and the same object as long as no node in it and none of its attributes changed: the browser tells of every such change
 * before it is asked. Restyling from outside is not told of; it moves a string between what shows and what is hidden, and both are parts of the draft. Contents of a
 * `template` are watched by nobody: with one in it the element is read every time.
 */
export function rememberedText(): (root: HTMLElement) => RichText {
  let known: { readonly root: HTMLElement; readonly rich: RichText } | null = null;
  // One change is enough to forget: typing is not followed.
  const forget = (): void => {
    known = null;
    observer.disconnect();
  };
  const observer = new MutationObserver(forget);
  return (root) => {
    if (known !== null && (known.root !== root || observer.takeRecords().length > 0)) forget();
    if (known !== null) return known.rich;
    observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
    const rich = readRichText(root);
    if (root.querySelector('template') === null) known = { root, rich };
    else observer.disconnect();
    return rich;
  };
}
