/**
 * The driver for CKEditor 4, in a frame or in the page: it reads its nodes when it saves. It tells its page of a change when a key goes up after an
 * `input`, not at the `input`; and SOGo 5.8 takes no notice of the first such word after it has filled the editor, so it is told twice. A page that
 * was not told sends what the editor held before.
 */
import { richDriver } from './rich-driver.ts';
import type { EditorDriver } from '../webmail.ts';

export function ckeditor4Driver(root: HTMLElement): EditorDriver {
  return richDriver({
    id: 'ckeditor4',
    hasUndo: false,
    root: () => root,
    told: (element) => {
      for (const type of ['input', 'keyup', 'input', 'keyup']) element.dispatchEvent(new KeyboardEvent(type, { bubbles: true }));
    },
  });
}
