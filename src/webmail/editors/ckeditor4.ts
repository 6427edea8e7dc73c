/** The driver for CKEditor 4, in a frame or in the page: it reads its nodes when it saves, and learns of changes by `input`. */
import { richDriver } from './rich-driver.ts';
import type { EditorDriver } from '../webmail.ts';

export function ckeditor4Driver(root: HTMLElement): EditorDriver {
  return richDriver({
    id: 'ckeditor4',
    root: () => root,
    told: (element) => element.dispatchEvent(new Event('input', { bubbles: true })),
    hasUndo: false,
  });
}
