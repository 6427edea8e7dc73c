/** Editors link what looks like an address: a version that a link repeats is no address, and an address that a link repeats still is. */
import { expect, test } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { draftOf } from '../../fixtures/drafts.ts';

function linked(body: string, ...links: readonly string[]): Draft {
  const draft = draftOf(body);
  return { ...draft, parts: [...draft.parts, ...links.map((text, i) => ({ id: `hidden:${i}` as const, place: 'hidden' as const, text }))] };
}

function addressesIn(draft: Draft): string[] {
  return audit(draft).findings.filter(({ kind }) => kind === 'ip-address').map(({ part, value }) => `${part} ${value}`);
}

test('the version of an app that the page linked is no address', () => {
  expect(addressesIn(linked('Hi\nVersion: 2.25.30.74\nCarrier: Example', 'http://2.25.30.74'))).toEqual([]);
});

test('an address that the page linked is one in the text and in the link', () => {
  const draft = linked('Hi\nServer: 198.51.100.7\nCarrier: Example', 'http://198.51.100.7/');
  expect(addressesIn(draft)).toEqual(['body 198.51.100.7', 'hidden:0 198.51.100.7']);
  const outcome = applyPlan(draft, makePlan(draft, audit(draft), hideAll(audit(draft))));
  expect(outcome.ok && outcome.draft.parts.some(({ text }) => text.includes('198.51.100.7'))).toBe(false);
});

test('an address in a link alone is found, also beside a linked version and where it begins as one', () => {
  expect(addressesIn(linked('Hi\nVersion: 2.25.30.74', 'http://2.25.30.74', 'http://2.25.30.7/x', 'http://203.0.113.9'))).toEqual(['hidden:1 2.25.30.7', 'hidden:2 203.0.113.9']);
});
