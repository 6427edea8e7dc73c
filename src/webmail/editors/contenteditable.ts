/**
 * The driver for a contenteditable element that has no editor library behind it that must be asked. Some pages copy its text into the field that they send
 * when a key goes up, or at a `change`, and not at the `input`: a page that was not told sends what the editor held before.
 */
import { richDriver } from './rich-driver.ts';
import type { EditorDriver } from '../webmail.ts';

export function contenteditableDriver(root: HTMLElement): EditorDriver {
  return richDriver({
    id: 'contenteditable',
    hasUndo: false,
    root: () => root,
    told: (element) => {
      for (const type of ['input', 'keyup', 'change']) element.dispatchEvent(new KeyboardEvent(type, { bubbles: true }));
    },
  });
}
