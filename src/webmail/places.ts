/** Where the parts of a compose window stand, by its layout; what the layout does not find is looked for as on a page that nobody listed. */
import { addressesAbove, editableOf, findSubjects } from './generic-finder.ts';
import type { Layout, RecipientPlace } from './layouts/layout.ts';
import { anAddress, splitAddresses } from './split-addresses.ts';
import type { Recipients } from '../core/draft.ts';

/** Whether a host is the one named, or for `*.example.com` that one or any below it. */
export function isOfHost(hostname: string, host: string): boolean {
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}

export function subjectOf(layout: Layout, root: Element): HTMLInputElement | null {
  return (layout.subject === null ? null : root.querySelector<HTMLInputElement>(layout.subject)) ?? findSubjects(root)[0] ?? null;
}

/** The element that is edited; of a frame, the editor's body in it. Null when the layout's places are not there. */
export function bodyOf(layout: Layout, root: Element): HTMLElement | null {
  for (const selector of layout.bodies) {
    for (const candidate of root.querySelectorAll(selector)) {
      const body = editableOf(candidate);
      if (body) return body;
    }
  }
  return null;
}

/** By the layout's places; when none of them holds an address, whatever address is written above the subject. */
export function recipientsOf(layout: Layout, root: Element): Recipients {
  const of = (field: RecipientPlace['field']): string[] => [...new Set(layout.recipients.filter((place) => place.field === field).flatMap((place) => addressesAt(root, place)))];
  const found: Recipients = { to: of('to'), cc: of('cc'), bcc: of('bcc') };
  if ([...found.to, ...found.cc, ...found.bcc].some((one) => anAddress.test(one))) return found;
  const subject = subjectOf(layout, root);
  return { ...found, to: [...found.to, ...(subject ? addressesAbove(root, subject) : [])] };
}

function addressesAt(root: Element, { selector, address, prefix = '' }: RecipientPlace): string[] {
  return [...root.querySelectorAll(selector)].flatMap((element) => {
    const words = address === 'value' ? (element as HTMLInputElement).value : address === 'text' ? element.textContent : (element.getAttribute(address) ?? '');
    return splitAddresses(words.startsWith(prefix) ? words.slice(prefix.length) : words);
  });
}

/** Where the page takes a file: in the window, or in a field that all windows share. */
export function fileFieldOf(layout: Layout, root: Element): HTMLInputElement | null {
  const named = layout.fileField === null ? null : (root.querySelector<HTMLInputElement>(layout.fileField) ?? root.ownerDocument.querySelector<HTMLInputElement>(layout.fileField));
  return named ?? root.querySelector<HTMLInputElement>('input[type="file"]:not([disabled])');
}
