/** From rules as lines to something that finds. Apart from `rules.ts` because of its weight: it is loaded only when there are rules. */
import { RE2JS, RE2Set } from 're2js';
import { firstComeFirstServed, type Trace } from '../field-findings.ts';
import { isInGiven } from '../../placeholders.ts';
import { makeUncoloured } from '../../text/readable.ts';
import { findSpellings } from '../../spellings/value-spellings.ts';
import type { RuleError, RuleLine } from './parse-rules.ts';
import { ownRule, type Rules } from './rules.ts';

export type CompiledRules = { readonly ok: true; readonly rules: Rules } | { readonly ok: false; readonly error: RuleError };

interface Pattern {
  readonly re: RE2JS;
  readonly source: string;
}

/** The rules, ready to find; or the first pattern that is none, or that matches where there is nothing. Time is linear in the text, whatever the patterns. */
export function compileRules(lines: readonly RuleLine[]): CompiledRules {
  const patterns: Pattern[] = [];
  const set = new RE2Set();
  for (const { what, value, line } of lines) {
    if (what !== 'pattern') continue;
    const refuse = (why: RuleError['why']): CompiledRules => ({ ok: false, error: { line, why, text: value.slice(0, 80) } });
    try {
      const re = RE2JS.compile(value);
      if (re.matcher('').find()) return refuse('matches-nothing-everywhere');
      patterns.push({ re, source: value });
      set.add(value);
    } catch {
      return refuse('broken-pattern');
    }
  }
  if (patterns.length > 0) set.compile();
  const words = lines.filter(({ what }) => what === 'word').map(({ value }) => ({ value, kind: 'text', canonical: value.toLowerCase() }));
  const allowed = new Set(lines.filter(({ what }) => what === 'allow').map(({ value }) => plain(value)));
  const desks = lines.filter(({ what }) => what === 'desk').map(({ value }) => value.toLowerCase().replace(/^.*@/, ''));
  return {
    ok: true,
    rules: {
      find: (text) => firstComeFirstServed([...wordsIn(text, words), ...patternsIn(text, patterns, set)]).filter((trace) => !isInGiven(text, trace)),
      allows: ({ canonical }, value) => allowed.has(plain(value)) || allowed.has(plain(canonical)),
      allowsDesks: (domains) => domains.length > 0 && domains.every((domain) => domain !== null && desks.some((desk) => domain === desk || domain.endsWith(`.${desk}`))),
    },
  };
}

const plain = (value: string): string => value.trim().toLowerCase();

function wordsIn(text: string, words: readonly { value: string; kind: string; canonical: string }[]): Trace[] {
  return findSpellings(text, words).map(({ value, start, end }) => ({ kind: ownRule, category: 'identifiers', canonical: words[value]?.canonical ?? '', start, end }));
}

/** Line by line of the readable copy (a hard blank is a blank): the set says in one pass which patterns match a line at all. */
function patternsIn(written: string, patterns: readonly Pattern[], set: RE2Set): Trace[] {
  if (patterns.length === 0) return [];
  const traces: Trace[] = [];
  const { text, original } = makeUncoloured(written);
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    for (const index of set.match(line)) {
      const matcher = patterns[index]?.re.matcher(line);
      while (matcher?.find() === true) {
        const [from, to] = [matcher.start(), matcher.end()];
        if (to > from) traces.push({ kind: ownRule, category: 'identifiers', canonical: line.slice(from, to).toLowerCase(), start: original(start + from), end: original(start + to - 1) + 1 });
      }
    }
    start = end + 1;
  }
  return traces;
}
