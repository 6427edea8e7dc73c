/** A webmail made of a layout. Each thing is looked for where the layout says, and where that finds nothing as on a page that nobody listed. */
import { windowsOf, type WindowFacts } from './compose-window.ts';
import { describedFiles } from './described-files.ts';
import { driverOf } from './editors/driver-of.ts';
import { genericFacts } from './generic.ts';
import { genericFinder } from './generic-finder.ts';
import { readHeadText } from './head-text.ts';
import type { Layout } from './layouts/layout.ts';
import { hostOf } from './page-origin.ts';
import { bodyOf, fileFieldOf, isOfHost, recipientsOf, subjectOf } from './places.ts';
import { waitForPage } from './wait-for-page.ts';
import type { ComposeFinder, EditorDriver, SaveResult, SendControl, Webmail } from './webmail.ts';

const savedWithin = 10_000;

export function describedWebmail(layout: Layout): Webmail {
  return { finder: describedFinder(layout), open: windowsOf((root) => describedFacts(layout, root)) };
}

function describedFinder(layout: Layout): ComposeFinder {
  return {
    id: layout.id,
    recognises: (page) => layout.hosts.some((host) => isOfHost(hostOf(page), host)) || (layout.sign !== null && page.querySelector(layout.sign) !== null),
    findComposeWindows: (page) => {
      const roots = layout.root === null ? [] : [...page.querySelectorAll(layout.root)].filter((root) => bodyOf(layout, root) !== null && subjectOf(layout, root) !== null);
      const outermost = roots.filter((root) => !roots.some((other) => other !== root && other.contains(root)));
      return outermost.length > 0 ? outermost : genericFinder.findComposeWindows(page);
    },
    readHead: (root, limit) => ({ recipients: recipientsOf(layout, root), subject: subjectOf(layout, root)?.value ?? '', body: readHeadText(bodyOf(layout, root), limit) }),
  };
}

function describedFacts(layout: Layout, root: Element): WindowFacts {
  const page = root.ownerDocument;
  const generic = genericFacts(root);
  const body = (): EditorDriver | null => {
    const element = bodyOf(layout, root);
    return element ? driverOf(element) : generic.body();
  };
  const subject = (): HTMLInputElement | null => subjectOf(layout, root);
  const files = layout.files ? describedFiles(layout, layout.files, root) : generic;
  const sendControls = (): SendControl[] => {
    const own = layout.send.flatMap(({ name, selector, where }) => [...(where === 'page' ? page : root).querySelectorAll<HTMLElement>(selector)].map((element) => ({ name, element })));
    return own.length > 0 ? own : generic.sendControls();
  };
  const saveButton = (): HTMLElement | null => (layout.save ? (root.querySelector<HTMLElement>(layout.save.button) ?? page.querySelector<HTMLElement>(layout.save.button)) : null);
  return {
    root, body, subject, sendControls,
    recipients: () => recipientsOf(layout, root),
    attachments: files.attachments, readBytes: files.readBytes, removeAttachment: files.removeAttachment, attach: files.attach,
    save: (signal) => (layout.save ? save(page, saveButton(), layout.save.saved, signal) : generic.save(signal)),
    selfCheck: () => ({
      webmail: layout.id,
      capabilities: {
        recipients: recipientsOf(layout, root).to.length > 0 ? 'works' : 'cannot',
        subject: subject() ? 'works' : 'fails',
        body: body() ? 'works' : 'fails',
        attachments: layout.files || generic.attachments().length > 0 ? 'works' : 'cannot',
        attach: fileFieldOf(layout, root) ? 'works' : 'cannot',
        save: layout.save ? (saveButton() ? 'works' : 'fails') : 'cannot',
        send: sendControls().length > 0 ? 'works' : 'fails',
      },
    }),
  };
}

/** The webmail's own button, and its own word for "saved" when it comes up anew. */
async function save(page: Document, button: HTMLElement | null, saved: string, signal: AbortSignal): Promise<SaveResult> {
  if (!button) return { ok: false, why: 'cannot' };
  const before = new Map([...page.querySelectorAll(saved)].map((notice) => [notice, notice.textContent]));
  button.click();
  const answer = await waitForPage(page, () => ([...page.querySelectorAll(saved)].some((notice) => before.get(notice) !== notice.textContent) ? true : undefined), savedWithin, signal);
  return answer ? { ok: true, earlierCopies: [] } : { ok: false, why: 'timed-out' };
}
