/** A real webmail as a person uses it: open a draft, look, type, press Send. */
import type { Page } from 'playwright-core';

export interface WebmailSession {
  readonly page: Page;
  /** Opens a mail of the Drafts folder in its editor; resolves when its text can be edited and its files are listed. */
  openDraft(uid: number): Promise<void>;
  /** The text of the body as the user sees it: the textarea's, or the editor's. */
  bodyText(): Promise<string>;
  /** Names of the attached files as listed. */
  fileNames(): Promise<string[]>;
  /** Types at the start of the body. */
  typeAtStart(text: string): Promise<void>;
  /** Presses Send and waits until the editor is gone. */
  send(): Promise<void>;
}
