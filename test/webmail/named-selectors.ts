/** Every selector of a layout by the name that a person would use for what it finds. */
import type { Layout } from '../../src/webmail/layouts/layout.ts';

export interface NamedSelector {
  /** `subject`, `body 2` for the second of several, `to 1`, `file name`, `sendButton`. */
  readonly name: string;
  readonly selector: string;
  /** Within each element that this one finds; in the page when it is left out. */
  readonly within?: string;
}

export function namedSelectors({ sign, root, subject, bodies, recipients, files, fileField, save, send, sender }: Layout): NamedSelector[] {
  const named: { name: string; selector: string | null | undefined; within?: string }[] = [
    { name: 'sign', selector: sign },
    { name: 'compose window', selector: root },
    { name: 'subject', selector: subject },
    ...bodies.map((selector, i) => ({ name: `body ${String(i + 1)}`, selector })),
    ...recipients.map(({ field, selector }, i) => ({ name: `${field} ${String(recipients.slice(0, i).filter((one) => one.field === field).length + 1)}`, selector })),
    { name: 'file', selector: files?.item },
    ...(['name', 'size', 'link', 'remove'] as const).map((part) => ({ name: `file ${part}`, selector: files?.[part], within: files?.item ?? '' })),
    { name: 'file field', selector: fileField },
    { name: 'save button', selector: save?.button },
    { name: 'saved notice', selector: save?.saved },
    ...send,
    { name: 'sender', selector: sender },
  ];
  return named.flatMap(({ name, selector, within }) => (selector == null ? [] : [{ name, selector, ...(within === undefined ? {} : { within }) }]));
}
