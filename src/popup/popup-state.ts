/**
 * What the popup knows and does: reads the drafts of a tab, holds the choices, applies them, puts back. It says "applied" only of
 * what was read back from the page.
 */
import { state, type State } from '../ui/state.ts';
import type { Choices, Preset } from '../core/plan/choices.ts';
import { presetChoices } from '../core/plan/presets.ts';
import type { Preview } from '../core/plan/preview.ts';
import { NoReceiver, type DraftSummary, type DraftView, type FilesView } from '../platform/messages.ts';
import type { Words } from '../ui/words.ts';
import { awaitChange } from './await-change.ts';
import { presetOf } from './choosing.ts';
import { listDrafts } from './list-drafts.ts';
import { beginning, hasFilesToLookInto, lookIntoFiles } from './look-into-files.ts';
import type { PopupPort } from './popup-port.ts';
import type { Happened, Screen } from './screen.ts';
import { choicesCarried, possibleChoices, proposedChoices, ticksKey } from './view-choices.ts';
import { withheldLineOf } from './withheld-line.ts';

export class PopupState {
  readonly screen: State<Screen> = state({ is: 'reading' });
  readonly drafts: State<readonly DraftSummary[]> = state([]);
  /** Whether the line about what was withheld is to be left. */
  readonly leavesLine: State<boolean> = state(true);
  /** The address of a page that was looked at by the click alone; null where the site is granted. */
  readonly lookedOnce: State<string | null> = state(null);
  /** How far the looking into the draft's files is; null when there is none to look into, and once the report holds what was found. */
  readonly files: State<FilesView | null> = state(null);
  /** The mail as it will be, while the user looks at it. */
  readonly ahead: State<Preview | null> = state(null);
  #tabId = -1;
  #url: string | null = null;

  constructor(
    private readonly port: PopupPort,
    private readonly words: Words,
  ) {}

  /** Reads the tab anew. Ends on any screen but `reading`. */
  async open(): Promise<void> {
    this.screen.value = { is: 'reading' };
    const [tab, settings] = await Promise.all([this.port.tab(), this.port.readSettings().catch(() => ({ withheldLine: true }))]);
    this.leavesLine.value = settings.withheldLine;
    if (tab === null) return this.#show({ is: 'no-page' });
    [this.#tabId, this.#url] = [tab.id, tab.url];
    try {
      const listed = await listDrafts(this.port, tab.id, tab.url);
      if (listed.is !== 'drafts') return this.#show(listed.is === 'no-page' ? { is: 'no-page' } : { is: 'no-access', url: tab.url });
      this.lookedOnce.value = listed.granted ? null : tab.url;
      this.drafts.value = listed.drafts;
      const first = listed.drafts[0];
      if (first === undefined) return await this.#showWithoutDraft();
      await this.showDraft(first.id);
    } catch (error) {
      if (error instanceof NoReceiver) await this.#showWithoutDraft();
      else this.#show({ is: 'unreadable', id: null, cannot: [] });
    }
  }

  /** Nothing is being written: perhaps an answer of a desk is being read. */
  async #showWithoutDraft(): Promise<void> {
    const answer = await this.port.ask(this.#tabId, 'mail.answer').catch(() => null);
    this.#show(answer === null ? { is: 'no-draft' } : { is: 'answer', answer });
  }

  /** Switches to another open draft, or reads the same one again. */
  async showDraft(id: string): Promise<void> {
    await this.#showRead(id, (view) => this.#showView(view, null));
  }

  async #showRead(id: string, showIt: (view: DraftView) => Promise<void>): Promise<void> {
    try {
      const view = await this.port.ask(this.#tabId, 'draft.view', { id });
      if (view === null) this.#show({ is: 'closed', unsure: false });
      else await showIt(view);
    } catch (error) {
      this.#show(error instanceof NoReceiver ? { is: 'closed', unsure: false } : { is: 'unreadable', id, cannot: [] });
    }
  }

  /** The report of a draft that was trimmed already: for going on, or for leftovers. */
  async lookAgain(): Promise<void> {
    const screen = this.screen.value;
    if (screen.is !== 'applied') return;
    this.screen.value = { is: 'reading' };
    await this.#showRead(screen.view.id, (view) => this.#showReport(view, null));
  }

  choose(change: (choices: Choices) => Choices): void {
    const screen = this.screen.value;
    if (screen.is !== 'report') return;
    const choices = possibleChoices(screen.view, change(screen.choices));
    this.screen.value = { ...screen, choices };
    // Forgetting ticks is a pity; it must not stand in the way.
    this.port.saveTicks(ticksKey(this.#tabId, screen.view), choices).catch(() => undefined);
  }

  choosePreset(preset: Preset): void {
    const screen = this.screen.value;
    if (screen.is === 'report') this.choose(() => presetChoices(screen.view.report, preset));
  }

  /** The preset that the choices are now, or null. */
  preset(): Preset | null {
    const screen = this.screen.value;
    return screen.is === 'report' ? presetOf(screen.view.report, screen.choices, (choices) => possibleChoices(screen.view, choices)) : null;
  }

  /** The choices with the line for the desk, as they go to the page. */
  finalChoices(): Choices | null {
    const screen = this.screen.value;
    if (screen.is !== 'report') return null;
    return { ...screen.choices, withheldLine: this.leavesLine.value ? withheldLineOf(this.words, screen.view.report, screen.choices) : null };
  }

  leaveLine(leaves: boolean): void {
    this.leavesLine.value = leaves;
    this.port.saveSettings({ withheldLine: leaves }).catch(() => undefined);
  }

  async apply(): Promise<void> {
    const screen = this.screen.value;
    const choices = this.finalChoices();
    if (screen.is !== 'report' || choices === null) return;
    this.screen.value = { is: 'applying' };
    try {
      const outcome = await this.port.ask(this.#tabId, 'draft.apply', { id: screen.view.id, fingerprint: screen.view.report.fingerprint, choices });
      if (outcome.ok) return this.#showApplied({ ...screen.view, draft: { ...screen.view.draft, attachments: outcome.attachments }, applied: outcome.applied });
      if (outcome.view === null) return this.#show({ is: 'closed', unsure: outcome.why === 'undo-failed' });
      if (outcome.why === 'undo-failed') return this.#showApplied(outcome.view);
      if (outcome.why === 'closed') return this.#show({ is: 'closed', unsure: false });
      await this.#showRefused(screen, outcome.view, outcome.why);
    } catch {
      this.#show({ is: 'closed', unsure: true });
    }
  }

  /** Shows the mail as it will be; where it is another mail by now, that one. */
  async lookAhead(): Promise<void> {
    const screen = this.screen.value;
    const choices = this.finalChoices();
    if (screen.is !== 'report' || choices === null) return;
    const { id, report } = screen.view;
    const preview = await this.port.ask(this.#tabId, 'draft.preview', { id, fingerprint: report.fingerprint, choices }).catch(() => null);
    if (this.screen.value !== screen) return;
    if (preview !== null) this.ahead.value = preview;
    else await this.#showRead(id, (view) => this.#showRefused(screen, view, 'changed'));
  }

  closeAhead(): void {
    this.ahead.value = null;
  }

  /** The choices go along to the mail as it is now. */
  async #showRefused(screen: Extract<Screen, { is: 'report' }>, view: DraftView, why: 'changed' | 'refused-by-page'): Promise<void> {
    await this.#showChoices(view, choicesCarried(screen.view, screen.choices, view), { is: 'refused', why });
  }

  async putBack(): Promise<void> {
    const screen = this.screen.value;
    if (screen.is !== 'applied' && !(screen.is === 'report' && screen.view.applied !== null)) return;
    this.screen.value = { is: 'putting-back' };
    try {
      const outcome = await this.port.ask(this.#tabId, 'draft.putBack', { id: screen.view.id });
      if (outcome.view === null || !outcome.complete) this.#show({ is: 'put-back', outcome });
      else await this.#showReport(outcome.view, { is: 'put-back', outcome });
    } catch {
      this.#show({ is: 'closed', unsure: true });
    }
  }

  /** From the click itself: browsers ask the user only then. */
  async allowSite(): Promise<void> {
    if (this.#url === null) return;
    const granted = await this.port.grant(this.#url).catch(() => false);
    if (!granted) return;
    this.lookedOnce.value = null;
    if (this.screen.value.is === 'no-access') await this.open();
  }

  /** Copies how the compose window is built, without a word of the mail. False: there is nothing to copy, or the browser did not. */
  async copyStructure(id: string): Promise<boolean> {
    const structure = await this.port.ask(this.#tabId, 'draft.structure', { id }).catch(() => null);
    return structure === null ? false : this.port.copy(structure).then(() => true, () => false);
  }

  copy(text: string): Promise<void> {
    return this.port.copy(text);
  }

  openWelcome(): void {
    void this.port.openWelcome();
  }

  openManual(): void {
    void this.port.openManual();
  }

  /** Covering parts of a picture takes room: it has a page of its own. */
  openPicture(file: string): void {
    const screen = this.screen.value;
    if (screen.is === 'report') void this.port.openPicture(this.#tabId, screen.view.id, file);
  }

  async #showView(view: DraftView, happened: Happened | null): Promise<void> {
    if (view.cannot.includes('body')) this.#show({ is: 'unreadable', id: view.id, cannot: view.cannot });
    else if (view.applied !== null) this.#showApplied(view);
    else await this.#showReport(view, happened);
  }

  async #showReport(view: DraftView, happened: Happened | null): Promise<void> {
    const kept = await this.#keptTicks(view);
    await this.#showChoices(view, possibleChoices(view, kept ?? proposedChoices(view)), happened);
  }

  async #showChoices(view: DraftView, choices: Choices, happened: Happened | null): Promise<void> {
    this.#show({ is: 'report', view, choices, happened });
    // Whatever was looked into until now was another draft's.
    this.files.value = null;
    if (hasFilesToLookInto(view)) await this.#lookInto(view.id);
  }

  /** What is found in the files joins the report, and the choices go along. */
  async #lookInto(id: string): Promise<void> {
    const started = { ...beginning };
    let latest: FilesView = started;
    this.files.value = started;
    const before = this.screen.value;
    const isWanted = (): boolean => this.screen.value.is === 'report' && this.screen.value.view.id === id && this.files.value === latest;
    const view = await lookIntoFiles(id, (name, ...request) => this.port.ask(this.#tabId, name, ...request), (files) => { this.files.value = latest = files; }, isWanted);
    const kept = view && (await this.#keptTicks(view));
    if (!isWanted()) return;
    const screen = this.screen.value;
    // Ticks that were set while the page or the session was asked go along, and not the older ones that are kept.
    if (view !== null && screen.is === 'report') this.#show({ ...screen, view, choices: (screen === before ? kept : null) ?? choicesCarried(screen.view, screen.choices, view) });
    this.files.value = null;
  }

  /** Leaves files unopened that were not looked into yet. */
  async stopLooking(): Promise<void> {
    const screen = this.screen.value;
    if (screen.is === 'report') await this.port.ask(this.#tabId, 'draft.stopFiles', { id: screen.view.id }).catch(() => undefined);
  }

  /** The ticks that the user set before; null where none are kept. */
  async #keptTicks(view: DraftView): Promise<Choices | null> {
    return this.port.loadTicks(ticksKey(this.#tabId, view)).catch(() => null);
  }

  #showApplied(view: DraftView): void {
    const { applied } = view;
    this.#show(applied === null ? { is: 'closed', unsure: true } : { is: 'applied', view: { ...view, applied } });
  }

  #show(screen: Screen): void {
    this.ahead.value = null;
    this.screen.value = screen;
    if (screen.is === 'applied') void this.#follow(screen);
  }

  async #follow(screen: Extract<Screen, { is: 'applied' }>): Promise<void> {
    const { view } = screen;
    const now = await awaitChange(this.port, this.#tabId, view, () => this.screen.value === screen);
    if (now !== null) this.#showApplied({ ...now, report: view.report });
  }
}
