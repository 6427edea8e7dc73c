/** What files of a mail told: kept in the order in which it was told, and within bounds. */
import { expect, test } from 'vitest';
import { hasNews, learn, learntFromFiles } from '../../../src/content/held/learnt-from-files.ts';
import { auditNow, certainIn } from '../../../src/content/drafts/find-drafts.ts';
import type { Learnt } from '../../../src/core/findings/learn.ts';
import { FakeComposeWindow } from '../fake-compose-window.ts';

const network = (value: string): Learnt => ({ kind: 'network-name', category: 'identifiers', canonical: value, value });
const networks = (count: number, from = 0): Learnt[] => Array.from({ length: count }, (_, i) => network(`CasaRossi${String(from + i)}`));
const root = (): Element => new FakeComposeWindow('').root;

test('the list is the same as long as nothing more is told', () => {
  const mail = root();
  learn(mail, networks(2));
  const before = learntFromFiles(mail);
  learn(mail, networks(1));
  expect(learntFromFiles(mail)).toBe(before);
  learn(mail, networks(1, 2));
  expect(learntFromFiles(mail).map(({ value }) => value)).toEqual(['CasaRossi0', 'CasaRossi1', 'CasaRossi2']);
});

test('news is what others told since, not what a file tells itself', () => {
  const mail = root();
  learn(mail, networks(2));
  const knew = learntFromFiles(mail).length;
  expect(hasNews(mail, knew, [])).toBe(false);
  learn(mail, networks(1, 2));
  expect(hasNews(mail, knew, networks(1, 2))).toBe(false);
  expect(hasNews(mail, knew, [])).toBe(true);
});

test('hundreds of files that tell a thousand names each fill no memory', () => {
  const mail = root();
  for (let file = 0; file < 200; file += 1) learn(mail, networks(1000, file * 1000));
  expect(learntFromFiles(mail)).toHaveLength(5000);
  expect(learntFromFiles(mail).at(-1)?.value).toBe('CasaRossi4999');
});

test('what the text tells is not sought anew each time that a file tells more', () => {
  const window = new FakeComposeWindow('Network: Wi-Fi\nSSID: CasaVerde\nMy number is +447700900142.');
  const { findings } = auditNow(window).report;
  expect(findings.length).toBeGreaterThan(0);
  learn(window.root, networks(1));
  expect(certainIn(window, window.read())).toBe(findings);
  expect(auditNow(window).report.findings).not.toBe(findings);
});
