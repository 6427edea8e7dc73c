/** Roundcube 1.5 to 1.8 (elastic skin): a compose window is a page of its own, also as a separate window (`_extwin=1`). */
import { windowsOf, type WindowFacts } from './compose-window.ts';
import { textareaDriver } from './editors/textarea.ts';
import { tinymceDriver } from './editors/tinymce.ts';
import { roundcubeFiles } from './roundcube-files.ts';
import { roundcubeBody, roundcubeFinder } from './roundcube-finder.ts';
import { roundcubePlaces } from './roundcube-places.ts';
import { splitAddresses } from './split-addresses.ts';
import { waitForPage } from './wait-for-page.ts';
import type { EarlierCopy, EditorDriver, SaveResult, SendControl, Webmail } from './webmail.ts';

const savedWithin = 30_000;

function factsOf(root: Element): WindowFacts {
  const page = root.ownerDocument;
  const files = roundcubeFiles(root);
  const drivers = new WeakMap<Element, EditorDriver>();
  const field = (selector: string): HTMLInputElement | null => root.querySelector<HTMLInputElement>(selector);
  const addresses = (selector: string): string[] => splitAddresses(field(selector)?.value ?? '');
  const recipients = (): { to: string[]; cc: string[]; bcc: string[] } => ({ to: addresses('#_to'), cc: addresses('#_cc'), bcc: addresses('#_bcc') });

  // One of the user's identities in a list; a field where they may write another address.
  const sender = (): string | undefined => {
    const from = root.querySelector('#_from');
    const written = from?.tagName === 'SELECT' ? (from as HTMLSelectElement).selectedOptions[0]?.textContent : (from as HTMLInputElement | null)?.value;
    return written?.includes('@') === true ? written.trim() : undefined;
  };

  const body = (): EditorDriver | null => {
    const element = roundcubeBody(root);
    if (!element) return null;
    const known = drivers.get(element);
    if (known) return known;
    const frame = root.querySelector<HTMLIFrameElement>(roundcubePlaces.formattedBody);
    const driver = element.tagName === 'TEXTAREA' ? textareaDriver(element as HTMLTextAreaElement) : frame ? tinymceDriver(frame, element as HTMLElement) : null;
    if (driver) drivers.set(element, driver);
    return driver;
  };

  const sendControls = (): SendControl[] => [
    ...[...page.querySelectorAll<HTMLElement>(roundcubePlaces.sendButton)].map((element) => ({ name: 'sendButton', element })),
    ...[...page.querySelectorAll<HTMLElement>(roundcubePlaces.mobileSendButton)].map((element) => ({ name: 'mobileSendButton', element })),
  ];

  return {
    root, body, recipients, sender, sendControls,
    attachments: files.attachments, readBytes: files.readBytes, removeAttachment: files.removeAttachment, attach: files.attach,
    subject: () => field('#compose-subject'),
    save: (signal) => saveDraft(page, root, signal),
    selfCheck: () => ({
      webmail: 'roundcube',
      capabilities: {
        recipients: field('#_to') ? 'works' : 'fails',
        subject: field('#compose-subject') ? 'works' : 'fails',
        body: body() ? 'works' : 'fails',
        attachments: page.querySelector(roundcubePlaces.fileList) ? 'works' : 'fails',
        attach: files.fileField() ? 'works' : 'fails',
        save: page.querySelector(roundcubePlaces.saveButton) ? 'works' : 'fails',
        send: sendControls().length > 0 ? 'works' : 'fails',
      },
    }),
  };
}

/** Roundcube replaces the draft on the server and drops its own copy in local storage when it says that it has saved. */
async function saveDraft(page: Document, root: Element, signal: AbortSignal): Promise<SaveResult> {
  const button = page.querySelector<HTMLElement>(roundcubePlaces.saveButton);
  if (!button) return { ok: false, why: 'cannot' };
  const savedAs = (): string => root.querySelector<HTMLInputElement>(roundcubePlaces.savedAs)?.value ?? '';
  const before = savedAs();
  const old = new Set(page.querySelectorAll(`${roundcubePlaces.savedNotice}, ${roundcubePlaces.errorNotice}`));
  const fresh = (selector: string): boolean => [...page.querySelectorAll(selector)].some((notice) => !old.has(notice));
  button.click();
  const answer = await waitForPage(page, () => {
    if (fresh(roundcubePlaces.errorNotice)) return 'failed' as const;
    return savedAs() !== before || fresh(roundcubePlaces.savedNotice) ? ('saved' as const) : undefined;
  }, savedWithin, signal);
  if (answer === 'saved') return { ok: true, earlierCopies: earlierCopies(page, root, [before, savedAs()]) };
  return { ok: false, why: answer ?? 'timed-out' };
}

/** Copies that Roundcube keeps in local storage of this draft, by its compose id or by a number it was saved under; other drafts' copies are not ours to judge. */
function earlierCopies(page: Document, root: Element, savedIds: readonly string[]): EarlierCopy[] {
  const compose = root.querySelector<HTMLInputElement>(roundcubePlaces.composeId)?.value ?? '';
  const storage = page.defaultView?.localStorage;
  if (!storage) return [];
  const kept = Object.keys(storage).some((key) => {
    if (!/^roundcube\..*\.compose\.(?!index$)/.test(key)) return false;
    const words = storage.getItem(key) ?? '';
    return (compose !== '' && key.endsWith(`.${compose}`)) || savedIds.some((id) => id !== '' && words.includes(`"draft_id":${JSON.stringify(id)}`));
  });
  return kept ? ['local-storage'] : [];
}

export const roundcube: Webmail = { finder: roundcubeFinder, open: windowsOf(factsOf) };
