/** How the gate recognises Roundcube's compose page (1.5 to 1.8) and reads its first lines. Selectors are of the elastic skin; ids are older than it. */
import { readHeadText } from './head-text.ts';
import { splitAddresses } from './split-addresses.ts';
import type { ComposeFinder } from './webmail.ts';

const fieldText = (root: Element, selector: string): string => root.querySelector<HTMLTextAreaElement | HTMLInputElement>(selector)?.value ?? '';

/** The body in use: TinyMCE's own body when the draft is HTML, else the plain textarea. */
export function roundcubeBody(root: Element): Element | null {
  const html = fieldText(root, '[name="_is_html"]') === '1';
  const frame = html ? root.querySelector<HTMLIFrameElement>('#composebody_ifr') : null;
  return frame ? (frame.contentDocument?.body ?? null) : root.querySelector('#composebody');
}

export const roundcubeFinder: ComposeFinder = {
  id: 'roundcube',
  // By the ids alone at first: browsers keep a table of them, and compare anything else with every element of the page.
  recognises: (page) => page.querySelector('#compose-subject') !== null && page.querySelector('#composebody')?.matches('form[name="form"] textarea, form textarea.form-control') === true,
  findComposeWindows: (page) => {
    const form = page.querySelector('#composebody')?.closest('form');
    return form ? [form] : [];
  },
  readHead: (root, limit) => ({
    recipients: { to: splitAddresses(fieldText(root, '#_to')), cc: splitAddresses(fieldText(root, '#_cc')), bcc: splitAddresses(fieldText(root, '#_bcc')) },
    subject: fieldText(root, '#compose-subject'),
    body: readHeadText(roundcubeBody(root), limit),
  }),
};
