/**
 * The driver for TinyMCE 5 to 8: a same-origin frame whose body is editable. No call into the page's world is needed:
 * TinyMCE reads its nodes when it saves, and takes an undo level when something is dragged to an end.
 */
import { richDriver } from './rich-driver.ts';
import type { EditorDriver } from '../webmail.ts';

/** The frame's body must be there: ask again when the user switches between plain text and HTML. */
export function tinymceDriver(frame: HTMLIFrameElement, body: HTMLElement): EditorDriver {
  return richDriver({
    id: 'tinymce',
    hasUndo: true,
    root: () => frame.contentDocument?.body ?? body,
    told: (element) => {
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new MouseEvent('dragend', { bubbles: true, clientX: 0, clientY: 0 }));
    },
  });
}
