import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../src/core/plan/apply.ts';
import { audit } from '../../../../src/core/audit.ts';
import type { Draft } from '../../../../src/core/draft.ts';
import { compileRules } from '../../../../src/core/findings/own-rules/compile-rules.ts';
import { parseRules } from '../../../../src/core/findings/own-rules/parse-rules.ts';
import type { Rules } from '../../../../src/core/findings/own-rules/rules.ts';
import { makePlan } from '../../../../src/core/plan/plan.ts';
import { hideAll } from '../../../../src/core/plan/presets.ts';
import { products } from '../../../../src/core/products/index.ts';

function rulesOf(text: string): Rules {
  const parsed = parseRules(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const compiled = compileRules(parsed.rules);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.rules;
}

const draftOf = (body: string, to = 'help@example.com'): Draft => ({ recipients: { to: [to], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: 'Kestrel' }, { id: 'body', place: 'body', text: body }], attachments: [] });

function hide(body: string, rules: Rules): string[] {
  const draft = draftOf(body);
  const report = audit(draft, { products, rules });
  const outcome = applyPlan(draft, makePlan(draft, report, hideAll(report)));
  return outcome.ok ? outcome.draft.parts.map(({ text }) => text) : [];
}

describe("the user's own rules", () => {
  it('finds words in any case and spelling, in subject and body, not inside longer words', () => {
    expect(hide('KESTREL, kestrel-1 and kestrels; ada\u00a0rossi', rulesOf('word: Kestrel\nword: Ada Rossi'))).toEqual(['[own 1]', '[own 1], [own 1]-1 and kestrels; [own 2]']);
  });

  it('finds patterns, one placeholder for one value', () => {
    expect(hide('PRJ-1234 then PRJ-9999 then PRJ-1234', rulesOf('pattern: PRJ-\\d{4}'))[1]).toBe('[own 1] then [own 2] then [own 1]');
  });

  it('finds patterns where a blank is a hard one or a mark without width stands between', () => {
    expect(hide('ticket\u00a0#12\u200b34, ticket #1234', rulesOf('pattern: ticket #\\d+'))[1]).toBe('[own 1], [own 1]');
  });

  it('leaves alone what a placeholder says, not what stands in brackets of the user', () => {
    const rules = rulesOf('word: own\nword: phone\npattern: PRJ \\d+');
    expect(hide('own phone +447700900142, [own 7] [PRJ 1]', rules)[1]).toBe('[own 8] [own 9] [phone 1], [own 7] [[own 10]]');
    expect(rules.find('[own 8] [own 9] [phone 1], [own 7] [[own 10]]')).toEqual([]);
    expect(rules.find('[phone 1] own [token 2]').map(({ start }) => start)).toEqual([10]);
  });

  it('leaves allowed values and desks alone', () => {
    expect(hide('from 192.0.2.10 to 192.0.2.11', rulesOf('allow: 192.0.2.10'))[1]).toBe('from 192.0.2.10 to [IP address 1]');
    const called = (to: string): number => audit(draftOf('call +447700900142', to), { products, rules: rulesOf('desk: support.example.com') }).findings.length;
    expect([called('a@support.example.com'), called('a@eu.support.example.com'), called('a@example.com')]).toEqual([0, 0, 1]);
    const withFriend: Draft = { ...draftOf('call +447700900142', 'a@support.example.com'), recipients: { to: ['a@support.example.com'], cc: ['b@example.org'], bcc: [] } };
    expect(audit(withFriend, { products, rules: rulesOf('desk: support.example.com') }).findings.length).toBe(1);
    const whatsapp = draftOf('--Support Info--\nDebug info: +447700900142\nCCode: 44\nRadio MCC-MNC: 234-10\n', 'android@support.whatsapp.com');
    expect(audit(whatsapp, { products, rules: rulesOf('desk: whatsapp.com') })).toMatchObject({ supportDraft: false, findings: [], details: 0 });
  });

  it('names the line that is no rule', () => {
    expect(parseRules('# note\n\nKestrel\n')).toEqual({ ok: false, error: { line: 3, why: 'no-rule', text: 'Kestrel' } });
    expect(parseRules('word: ++')).toMatchObject({ ok: false, error: { why: 'no-letters' } });
    expect(parseRules('desk: WhatsApp')).toMatchObject({ ok: false, error: { why: 'no-domain' } });
    expect(parseRules('word: a')).toMatchObject({ ok: false, error: { why: 'too-short' } });
    const refused = (pattern: string): unknown => compileRules([{ what: 'pattern', value: pattern, line: 7 }]);
    expect(refused('(ab')).toMatchObject({ ok: false, error: { line: 7, why: 'broken-pattern' } });
    expect(refused('(?=a)b')).toMatchObject({ ok: false, error: { why: 'broken-pattern' } });
    expect(refused('x*')).toMatchObject({ ok: false, error: { why: 'matches-nothing-everywhere' } });
  });

  it('any rules on any text: ranges lie in the text, in order, and what they found is gone after hiding', () => {
    const word = fc.stringMatching(/^[a-z]{2,6}( [a-z]{2,6})?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 20 }), (words, pieces) => {
        const rules = rulesOf(words.map((one) => `word: ${one}`).join('\n'));
        const text = [...pieces, ...words].join('. ');
        let last = 0;
        for (const { start, end } of rules.find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        expect(rules.find(hide(text, rules)[1] ?? text).length).toBe(0);
      }),
    );
  });
});
