/** Which driver an editable element takes, told by the structure that its editor gives it, whatever the site. */
import { ckeditor4Driver } from './ckeditor4.ts';
import { contenteditableDriver } from './contenteditable.ts';
import { modelDriver } from './model-driver.ts';
import { textareaDriver } from './textarea.ts';
import { tinymceDriver } from './tinymce.ts';
import type { EditorDriver } from '../webmail.ts';

/** Editors that draw the page from a model of their own, by what the editable element itself says. */
const modelEditors: readonly (readonly [id: string, selector: string])[] = [
  ['ckeditor5', '.ck-editor__editable'],
  ['prosemirror', '.ProseMirror'],
  ['lexical', '[data-lexical-editor]'],
  ['quill', '.ql-editor'],
  ['draft-js', '.public-DraftEditor-content'],
  ['slate', '[data-slate-editor]'],
];

const drivers = new WeakMap<Element, EditorDriver>();

/** The driver for a body: a text field, an editable element, or the editable body of a frame. The same one for the same element, wherever its page moves it. */
export function driverOf(element: HTMLElement): EditorDriver {
  const driver = drivers.get(element) ?? makeDriver(element);
  drivers.set(element, driver);
  return driver;
}

function makeDriver(element: HTMLElement): EditorDriver {
  if (element.tagName === 'TEXTAREA') return textareaDriver(element as HTMLTextAreaElement);
  const model = modelEditors.find(([, selector]) => element.matches(selector));
  if (model) return modelDriver(model[0], element);
  if (element.matches('.cke_editable')) return ckeditor4Driver(element);
  const frame = element.ownerDocument.defaultView?.frameElement;
  return element.id === 'tinymce' && frame ? tinymceDriver(frame as HTMLIFrameElement, element) : contenteditableDriver(element);
}
