/** The text in which rules are kept: one a line, `word: …`, `pattern: …`, `allow: …`, `desk: …`; lines with `#` and empty ones are skipped. See `docs/rules.md`. */

export interface RuleLine {
  readonly what: 'word' | 'pattern' | 'allow' | 'desk';
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** A line that is no rule, for a sentence to the user. */
export interface RuleError {
  readonly line: number;
  readonly why: 'no-rule' | 'no-letters' | 'no-domain' | 'too-short' | 'too-long' | 'broken-pattern' | 'matches-nothing-everywhere';
  readonly text: string;
}

export type ParsedRules = { readonly ok: true; readonly rules: readonly RuleLine[] } | { readonly ok: false; readonly error: RuleError };

/** Shorter words stand in other words by chance. */
const shortestWord = 2;
const longestRule = 500;
/** `example.com`, or an address at it. */
const domain = /^(?:[^\s@]{1,64}@)?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u;
const ruleLine = /^(word|pattern|allow|desk)[ \t]{0,8}:[ \t]{0,8}(\S.*)$/i;

/** The rules of a text, or its first line that is none. Patterns are only looked at when they are compiled. */
export function parseRules(text: string): ParsedRules {
  const rules: RuleLine[] = [];
  for (const [i, written] of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/).entries()) {
    const content = written.trim();
    if (content === '' || content.startsWith('#')) continue;
    const line = i + 1;
    const refuse = (why: RuleError['why']): ParsedRules => ({ ok: false, error: { line, why, text: content.slice(0, 80) } });
    const match = ruleLine.exec(content);
    const value = (match?.[2] ?? '').trim();
    if (!match) return refuse('no-rule');
    if (value.length > longestRule) return refuse('too-long');
    if (value.length < shortestWord) return refuse('too-short');
    const what = (match[1] ?? '').toLowerCase();
    if (what === 'word' && !/[\p{L}\p{N}]/u.test(value)) return refuse('no-letters');
    if (what === 'desk' && !domain.test(value)) return refuse('no-domain');
    rules.push({ what: what as RuleLine['what'], value, line });
  }
  return { ok: true, rules };
}
