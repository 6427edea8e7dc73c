import { readFileSync } from 'node:fs';
import { parseRules, type RuleError } from '../core/findings/own-rules/parse-rules.ts';
import type { Rules } from '../core/findings/own-rules/rules.ts';

export type ReadRules = { readonly ok: true; readonly rules: Rules } | { readonly ok: false; readonly why: string };

const reasons: Readonly<Record<RuleError['why'], string>> = {
  'no-rule': 'this is no rule; a line begins with word:, pattern:, allow: or desk:',
  'no-letters': 'a word needs a letter or a digit',
  'no-domain': 'a desk is a domain, as in example.com',
  'too-short': 'one character would be found everywhere',
  'too-long': 'a rule has at most 500 characters',
  'broken-pattern': 'this pattern is not one (RE2 syntax: no look-around, no back-references)',
  'matches-nothing-everywhere': 'this pattern also matches where there is nothing',
};

/** The user's rules from a file; else a sentence with the line. */
export async function readRules(path: string): Promise<ReadRules> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { ok: false, why: `the rules cannot be read (${error instanceof Error ? error.message : String(error)}).` };
  }
  const parsed = parseRules(text);
  if (!parsed.ok) return { ok: false, why: sentence(parsed.error) };
  // Loaded only here: most runs have no rules.
  const { compileRules } = await import('../core/findings/own-rules/compile-rules.ts');
  const compiled = compileRules(parsed.rules);
  return compiled.ok ? compiled : { ok: false, why: sentence(compiled.error) };
}

const sentence = ({ line, why, text }: RuleError): string => `line ${String(line)}, ${JSON.stringify(text)}: ${reasons[why]}. Nothing was done.`;
