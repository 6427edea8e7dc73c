import { expect, test } from 'vitest';
import { tellBadge } from '../../../src/content/drafts/tell-badge.ts';

/** A background that answers when it is told to. */
function slowBackground(): { readonly asked: (number | null)[]; readonly answer: () => Promise<void>; readonly tell: (details: number | null) => void } {
  const asked: (number | null)[] = [];
  const answers: (() => void)[] = [];
  const ask = (details: number | null): Promise<void> => {
    asked.push(details);
    return new Promise((resolve) => void answers.push(resolve));
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const answer = async (): Promise<void> => {
    await settle();
    answers.shift()?.();
    await settle();
  };
  return { asked, answer, tell: tellBadge(ask) };
}

test('a number is told once the one before it is shown', async () => {
  const { asked, answer, tell } = slowBackground();
  tell(43);
  await answer();
  tell(0);
  await answer();
  expect(asked).toEqual([43, 0]);
});

test('of numbers that came while one was on its way only the last is told, and after it', async () => {
  const { asked, answer, tell } = slowBackground();
  tell(43);
  await new Promise((resolve) => setImmediate(resolve));
  tell(17);
  tell(null);
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toEqual([43]);
  await answer();
  expect(asked).toEqual([43, null]);
});
