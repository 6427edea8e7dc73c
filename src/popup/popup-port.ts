/**
 * All that the popup needs of the world outside. `main.tsx` gives it the browser; tests and the gallery give it inventions.
 */
import type { Choices } from '../core/plan/choices.ts';
import type { PageProtocol } from '../platform/messages.ts';

export interface PopupPort {
  /** The tab the popup speaks of. */
  tab(): Promise<{ readonly id: number; readonly url: string | null } | null>;
  /** Puts the draft script into the tab. */
  look(tabId: number): Promise<'ok' | 'no-access' | 'no-page'>;
  hasAccess(url: string): Promise<boolean>;
  /** Asks the user for the site of this address. Must be called in the click itself. */
  grant(url: string): Promise<boolean>;
  /** @throws NoReceiver when no draft script is there; Error when it threw. */
  ask<Name extends keyof PageProtocol>(tabId: number, name: Name, ...request: Parameters<PageProtocol[Name]>): Promise<ReturnType<PageProtocol[Name]>>;
  loadTicks(key: string): Promise<Choices | null>;
  saveTicks(key: string, choices: Choices): Promise<void>;
  readSettings(): Promise<{ readonly withheldLine: boolean }>;
  saveSettings(settings: { readonly withheldLine: boolean }): Promise<void>;
  copy(text: string): Promise<void>;
  /** Resolves when it is time to look at a mail again that was changed. */
  pause(): Promise<void>;
  openWelcome(): Promise<void>;
  /** The page for pasted text and dropped files. */
  openManual(): Promise<void>;
  /** The page where parts of a picture are covered. */
  openPicture(tabId: number, draft: string, file: string): Promise<void>;
}
