/**
 * Every state of the popup, each as an invented page and what the user did there.
 */
import ordinary from '../../fixtures/drafts/ordinary-signature-en.txt?raw';
import otherDesk from '../../fixtures/drafts/look-alike-marker-id.txt?raw';
import whatsapp from '../../fixtures/drafts/whatsapp-android-sorted-pt.txt?raw';
import calls from '../../fixtures/drafts/whatsapp-android-calls-en.txt?raw';
import footer from '../../fixtures/drafts/generic-ios-app-footer-en.txt?raw';
import quoted from '../../fixtures/drafts/whatsapp-android-quoted-ru.txt?raw';
import type { PopupState } from '../../../src/popup/popup-state.ts';
import { draftOf, insides, InventedPage, nothingInside } from './invented-page.ts';

export interface State {
  readonly page: InventedPage;
  act?(state: PopupState): Promise<void>;
}

/** A page with the WhatsApp draft, changed as wanted. */
function page(change: Partial<InventedPage> = {}): InventedPage {
  return Object.assign(new InventedPage([draftOf(whatsapp)]), change);
}
const apply = (state: PopupState): Promise<void> => state.apply();
const applyAndPutBack = async (state: PopupState): Promise<void> => {
  await state.apply();
  await state.putBack();
};

export const states: Readonly<Record<string, () => State>> = {
  'report': () => ({ page: page() }),
  'files-inside': () => ({ page: page({ inside: insides }) }),
  'files-looking': () => ({ page: page({ looked: { version: 0, working: true, files: [{ id: 'f1', state: 'opening', progress: 0.4 }, { id: 'f2', state: 'waiting', progress: 0 }] }, stallsAfter: 0 }) }),
  'files-unread': () => ({ page: page({ inside: new Map([['f1', { ...nothingInside, entries: [{ path: 'logs.zip', name: 'logs.zip', type: '', bytes: null, why: 'unread_died', opened: false, found: [], values: 0 }] }]]) }) }),
  'report-of-calls': () => ({ page: new InventedPage([draftOf(calls)]) }),
  'report-of-generic-app': () => ({ page: new InventedPage([draftOf(footer)]) }),
  'report-cannot-remove-files': () => ({ page: page({ cannot: ['attachments'] }) }),
  'files-unseen': () => ({ page: Object.assign(new InventedPage([draftOf(whatsapp, [])]), { cannot: ['attachments'] }) }),
  'several-drafts': () => ({ page: Object.assign(new InventedPage([draftOf(quoted), draftOf(whatsapp)]), {}) }),
  'looked-once': () => ({ page: page({ access: false }) }),
  'other-desk': () => ({ page: new InventedPage([draftOf(otherDesk, [])]) }),
  'no-recipient': () => ({ page: new InventedPage([draftOf(whatsapp.replace(/^To: .*$/m, 'To: '))]) }),
  'ordinary-mail': () => ({ page: new InventedPage([draftOf(ordinary, [])]) }),
  'nothing-found': () => ({ page: new InventedPage([draftOf('To: friend@example.com\nSubject: Lunch\n\nSee you at one.', [])]) }),
  'reading': () => ({ page: page({ stalls: ['drafts.list'] }) }),
  'no-access': () => ({ page: page({ silent: ['drafts.list'], looks: 'no-access', access: false }) }),
  'no-page': () => ({ page: page({ silent: ['drafts.list'], looks: 'no-page' }) }),
  'no-draft': () => ({ page: new InventedPage([]) }),
  'answer': () => ({ page: Object.assign(new InventedPage([]), { sender: 'android@support.whatsapp.com' }) }),
  'answer-unknown': () => ({ page: Object.assign(new InventedPage([]), { sender: 'Signal <support@signal.org>', access: false }) }),
  'unreadable': () => ({ page: page({ throws: ['draft.view'] }) }),
  'unreadable-body': () => ({ page: page({ cannot: ['body', 'save'] }) }),
  'applying': () => ({ page: page({ stalls: ['draft.apply'] }), act: (state) => Promise.resolve(void state.apply()) }),
  'applied': () => ({ page: page({ appliedAs: { earlierCopies: ['drafts', 'local-storage'] } }), act: apply }),
  'applied-leftovers': () => ({
    page: page({ appliedAs: { leftovers: [{ part: 'body', line: 4, value: '+351910000142' }, { part: 'hidden:0', line: 1, value: 'tel:+351910000142' }], failedFiles: [{ name: 'logs.zip', why: 'refused' }], saved: false } }),
    act: apply,
  }),
  'applied-files': () => ({ page: page({ appliedAs: { trimmedFiles: ['logs.zip'], failedFiles: [{ name: 'core.dump', why: 'files_notClean' }], notOpened: ['logs.zip/locked.zip'], cameSince: ['late.txt'] } }), act: apply }),
  'applied-not-restorable': () => ({ page: page({ appliedAs: { notRestorable: ['logs.zip'], earlierCopies: ['trash'] } }), act: apply }),
  'undo-failed': () => ({ page: page({ refuses: 'undo-failed' }), act: apply }),
  'refused-changed': () => ({ page: page({ refuses: 'changed' }), act: apply }),
  'refused-by-page': () => ({ page: page({ refuses: 'refused-by-page' }), act: apply }),
  'put-back': () => ({ page: page(), act: applyAndPutBack }),
  'put-back-partly': () => ({ page: page({ putsBack: { complete: false, unplaced: ['Debug info: +351910000142\nCarrier: Rede Exemplo'], missingFiles: ['logs.zip'], twiceFiles: ['debug.zip'] } }), act: applyAndPutBack }),
  'closed': () => ({ page: page({ refuses: 'closed' }), act: apply }),
  'page-stopped-answering': () => ({ page: page({ silent: ['draft.apply'] }), act: apply }),
};
