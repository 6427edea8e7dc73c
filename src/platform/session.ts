/**
 * What is ticked in the popup, for as long as the browser runs: choices by id, no text of the mail.
 */
import browser from 'webextension-polyfill';
import type { Choice, Choices, FileChoice } from '../core/plan/choices.ts';

const prefix = 'ticks:';

/** Keeps the choices of a draft under a key of the caller's (the draft's id and fingerprint). */
export async function saveTicks(key: string, choices: Choices): Promise<void> {
  await browser.storage.session.set({ [prefix + key]: choices });
}

/** The choices kept under the key, or null when there are none or they cannot be understood. */
export async function loadTicks(key: string): Promise<Choices | null> {
  const stored: unknown = (await browser.storage.session.get(prefix + key))[prefix + key];
  return isChoices(stored) ? stored : null;
}

function isChoices(stored: unknown): stored is Choices {
  if (!isRecord(stored)) return false;
  const { fields, findings, sections, attachments, withheldLine } = stored;
  return (
    isRecordOf(fields, ['keep', 'hide', 'remove']) &&
    isRecordOf(findings, ['keep', 'hide', 'remove']) &&
    isRecordOf(sections, ['keep', 'remove']) &&
    isRecordOf(attachments, ['keep', 'clean', 'text', 'remove']) &&
    (withheldLine === null || typeof withheldLine === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordOf(value: unknown, allowed: readonly (Choice | FileChoice)[]): boolean {
  return isRecord(value) && Object.values(value).every((choice) => (allowed as readonly unknown[]).includes(choice));
}
