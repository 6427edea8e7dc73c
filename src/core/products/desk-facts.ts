/**
 * What is stated about a support desk, each statement with who made it. Where nobody said anything there is null: unknown, and shown as unknown.
 */
import type { Category } from '../categories.ts';

/** How much the desk needs a category to answer; `unknown` where there is no source. */
export type Need = 'needed' | 'helps' | 'not-needed' | 'unknown';

/** A statement, and the message id of who made it (`source_...`): people read it in the popup. */
export interface Stated<T> {
  readonly is: T;
  readonly source: string;
}

/** One way of reaching the desk, and what goes along by it. */
export interface Channel {
  readonly way: 'in-app-chat' | 'e-mail';
  /** Categories that are sent by this way; `what-the-draft-holds`: whatever stands in the mail and its files. */
  readonly takes: readonly Category[] | 'what-the-draft-holds';
  /** Whether the user may leave some of it out. */
  readonly choice: boolean;
  readonly source: string;
}

export interface DeskFacts {
  /** Empty when nobody said what the ways of reaching the desk take. */
  readonly channels: readonly Channel[];
  readonly helpCentre: Stated<string> | null;
  readonly statusPage: Stated<string> | null;
  /** Whether the desk's answers may be written by AI. */
  readonly aiAnswers: Stated<boolean> | null;
}

export const nothingStated: DeskFacts = { channels: [], helpCentre: null, statusPage: null, aiAnswers: null };
