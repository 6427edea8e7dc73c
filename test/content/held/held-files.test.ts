/** What stands between the script that holds files and the bar: whatever fails there, each file comes to the page once, or to the bar. */
import { beforeEach, expect, test, vi } from 'vitest';
import type * as Seam from '../../../src/content/held/held-files.ts';
import type { ForTheBar } from '../../../src/content/held/held-files.ts';

const name = (one: ForTheBar): string => ('notice' in one ? one.notice.why : String(('held' in one ? one.held : one.lost).files[0]?.name));
let seam: typeof Seam;
let passed: string[];
let shown: string[];
const held = (file: string): ForTheBar => ({ held: { root: {} as Element, files: [new File([], file)], release: (files) => passed.push(...files.map((one) => one.name)) > 0, cancel: () => undefined } });

beforeEach(async () => {
  Reflect.deleteProperty(globalThis, Symbol.for('sendless.held'));
  vi.resetModules();
  seam = await import('../../../src/content/held/held-files.ts');
  [passed, shown] = [[], []];
});

test('what waits while the bar is loaded comes to it in order, and the bar is loaded once', async () => {
  let loads = 0;
  const load = async (): Promise<boolean> => ((loads += 1), seam.takeFromHold((one) => shown.push(name(one))), true);
  let begin: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (begin = resolve));
  for (const file of ['a', 'b']) seam.handToBar(held(file), () => ready.then(load));
  begin();
  await vi.waitFor(() => expect(shown).toEqual(['a', 'b']));
  seam.handToBar(held('c'), load);
  expect([shown, passed, loads]).toEqual([['a', 'b', 'c'], [], 1]);
});

test.each([['is refused', false], ['does not take what waits', true]])('a bar that %s: all files pass once, and the next one is asked for anew', async (_what, answer) => {
  for (const file of ['a', 'b']) seam.handToBar(held(file), () => Promise.resolve(answer));
  await vi.waitFor(() => expect(passed).toEqual(['a', 'b']));
  seam.handToBar(held('c'), () => Promise.resolve(answer));
  await vi.waitFor(() => expect(passed).toEqual(['a', 'b', 'c']));
});

test('what the bar cannot show passes, and what waits behind it is shown', () => {
  for (const file of ['a', 'b']) seam.handToBar(held(file), () => new Promise(() => undefined));
  seam.takeFromHold((one) => {
    if (name(one) === 'a') throw new Error('no place for a bar');
    shown.push(name(one));
  });
  expect([passed, shown]).toEqual([['a'], ['b']]);
});

test.each(['refused', 'broken'])('with a bar that is %s, files whose way into the page throws keep no others back', async (how) => {
  const dead: ForTheBar = { held: { root: {} as Element, files: [], cancel: () => undefined, release: () => { throw new TypeError("can't access dead object"); } } };
  const load = how === 'refused' ? Promise.resolve(false) : new Promise<boolean>(() => undefined);
  for (const one of [dead, held('b')]) seam.handToBar(one, () => load);
  if (how === 'broken') seam.takeFromHold(() => { throw new Error('no place for a bar'); });
  await vi.waitFor(() => expect(passed).toEqual(['b']));
});
