/** Any webmail that nobody listed: what can be told from names and structure. Nothing here is special to one page. */
import { windowsOf, type WindowFacts } from './compose-window.ts';
import { driverOf } from './editors/driver-of.ts';
import { findBody, findSubjects, genericFinder, genericRecipients } from './generic-finder.ts';
import { genericFiles, sendNames, submits, wordsOf } from './generic-files.ts';
import { waitForPage } from './wait-for-page.ts';
import type { EditorDriver, SaveResult, SendControl, Webmail } from './webmail.ts';

const saveNames = 'button[name*="save" i],[data-testid*="save" i],[data-test-id*="save" i],[data-action*="save" i],[ng-click*=".save("],button[class*="save" i]';
/** By all that a button says, so that "Discard" and "Save and send" do not pass for it: pressed by mistake they cost the mail, and what is not pressed only stays unsaved. */
const isSave = (element: Element): boolean => element.matches(saveNames) && /(?:(?<![a-z])s|S)ave(?![a-z])/.test(wordsOf(element)) && !/template|discard|delete|remove|cancel|close|send|unsave|don.?t/i.test(wordsOf(element));
const savedWithin = 3000;

/** What can be told of a compose window by names and structure alone. */
export function genericFacts(root: Element): WindowFacts {
  const subject = (): HTMLInputElement | null => findSubjects(root)[0] ?? null;
  const bodyElement = (): HTMLElement | null => {
    const field = subject();
    return field ? (findBody(field)?.body ?? null) : null;
  };
  const body = (): EditorDriver | null => {
    const element = bodyElement();
    return element && driverOf(element);
  };
  const recipients = (): ReturnType<typeof genericRecipients> => {
    const field = subject();
    return field ? genericRecipients(root, field) : { to: [], cc: [], bcc: [] };
  };
  const files = genericFiles(root, bodyElement);
  const sendControls = (): SendControl[] => {
    const outside = (element: Element): boolean => bodyElement()?.contains(element) !== true && !isSave(element);
    const found = [...root.querySelectorAll<HTMLElement>(submits)].filter(outside);
    const controls = found.length > 0 ? found : [...root.querySelectorAll<HTMLElement>(sendNames)].filter(outside);
    return controls.map((element) => ({ name: 'sendButton', element }));
  };
  const saveButton = (): HTMLElement | undefined => [...root.querySelectorAll<HTMLElement>(saveNames)].find(isSave);

  return {
    root, body, subject, recipients, sendControls,
    attachments: files.attachments, readBytes: files.readBytes, removeAttachment: files.removeAttachment, attach: files.attach,
    save: (signal) => save(root, saveButton(), signal),
    selfCheck: () => ({
      webmail: 'generic',
      capabilities: {
        recipients: recipients().to.length > 0 ? 'works' : 'cannot',
        subject: subject() ? 'works' : 'fails',
        body: body() ? 'works' : 'fails',
        attachments: files.attachments().length > 0 ? 'works' : 'cannot',
        attach: files.fileField() ? 'works' : 'cannot',
        save: saveButton() ? 'works' : 'cannot',
        send: sendControls().length > 0 ? 'works' : 'cannot',
      },
    }),
  };
}

/** A page that nobody listed has no known way to say "saved": a notice that appears after the click is taken as its answer, silence as none. */
async function save(root: Element, button: HTMLElement | undefined, signal: AbortSignal): Promise<SaveResult> {
  if (!button) return { ok: false, why: 'cannot' };
  const page = root.ownerDocument;
  const notices = '[role="status"],[role="alert"],[aria-live]';
  // By their nodes, not their words: after an autosave a notice says the same words once more.
  const said = (): ChildNode[] => [...page.querySelectorAll(notices)].filter((notice) => notice.textContent.trim() !== '').flatMap((notice) => [...notice.childNodes]);
  const before = new Map(said().map((node) => [node, node.textContent]));
  button.click();
  const answer = await waitForPage(page, () => (said().some((node) => before.get(node) !== node.textContent) ? true : undefined), savedWithin, signal);
  return answer ? { ok: true, earlierCopies: [] } : { ok: false, why: 'timed-out' };
}

export const generic: Webmail = { finder: genericFinder, open: windowsOf(genericFacts) };
