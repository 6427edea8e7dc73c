/** What the popup shows as chosen once it has looked into the files of a draft, in a real Chromium: its parts come one after the other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { demoBench, stopDemoBench, type DemoBench } from './demo-bench.ts';

let bench: DemoBench;
beforeAll(async () => { bench = await demoBench(); });
afterAll(stopDemoBench);

test('the proposal is marked beside the choices for files: no two groups share a name, and no two elements an id', async () => {
  const { page } = await bench.openPopup(await bench.open('/', demoDraft()));
  const marked = (): Promise<readonly string[]> => page.getByRole('radio', { name: /^(?:Everything|What they need|Only my words)$/ }).evaluateAll((radios) => radios.flatMap((radio) => ((radio as HTMLInputElement).checked ? [radio.parentElement?.textContent ?? ''] : [])));
  expect(await marked()).toEqual(['What they need']);
  const { groups, names, ids } = await page.evaluate(() => ({
    groups: [...document.querySelectorAll('fieldset.segmented')].map((group) => new Set([...group.querySelectorAll<HTMLInputElement>('input')].map(({ name }) => name)).size),
    names: [...document.querySelectorAll('fieldset.segmented')].map((group) => group.querySelector('input')?.name),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  }));
  expect(names.length).toBeGreaterThan(3);
  expect(new Set(groups)).toEqual(new Set([1]));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(ids).size).toBe(ids.length);
  await page.getByRole('radio', { name: 'Only my words' }).click({ force: true });
  expect(await marked()).toEqual(['Only my words']);
});
