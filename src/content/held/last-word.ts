/**
 * What a part of the bar says when nobody is left to say it: of an extension that is removed, switched off or updated nothing runs in Firefox any more, and the part's buttons
 * would do nothing, without a word. It is in the page beside the part, and comes in its place by an animation that is put off for as long as the part's script runs.
 */
import { say } from '../../platform/page-words.ts';
import { make } from './make-element.ts';

/** How long nobody puts it off until it comes. A page that is not seen puts it off less often, and at once when it is seen again. */
const late = { delay: 5000, duration: 1, fill: 'forwards' } as const;

export interface WithLastWord {
  /** The part, and what comes in its place. */
  readonly element: HTMLElement;
  putOff(): void;
}

export function withLastWord(part: HTMLElement, words: string): WithLastWord {
  // Browsers close it by its button themselves.
  const last = make('dialog', { open: '' }, make('p', { role: 'alert' }, words), make('form', { method: 'dialog', class: 'all' }, make('button', {}, say('bar_close'))));
  const switches = [
    part.animate({ visibility: 'hidden', blockSize: '0', overflow: 'clip' }, late),
    last.animate({ visibility: 'visible', blockSize: 'auto', overflow: 'visible' }, late),
  ];
  return {
    element: make('div', {}, part, last),
    putOff: () => {
      for (const one of switches) one.currentTime = 0;
    },
  };
}
