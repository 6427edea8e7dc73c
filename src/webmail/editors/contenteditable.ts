/** The driver for a contenteditable element that has no editor library behind it that must be asked. */
import { richDriver } from './rich-driver.ts';
import type { EditorDriver } from '../webmail.ts';

export function contenteditableDriver(root: HTMLElement): EditorDriver {
  return richDriver({
    id: 'contenteditable',
    hasUndo: false,
    root: () => root,
    told: (element) => element.dispatchEvent(new Event('input', { bubbles: true })),
  });
}
