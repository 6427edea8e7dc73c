/** The command line: audits saved mails, and trims them. See `options.ts` for the contract. */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { helpText, parseOptions, type Options } from './options.ts';
import { shownPart, signatureSentence, toJson, toTable } from './print-report.ts';
import { noRules, type Rules } from '../core/findings/own-rules/rules.ts';
import { readRules } from './read-rules.ts';
import { trimMail, type TrimmedMail } from './trim-mail.ts';

/** Paths are relative to the folder in which npm was called. */
const callFolder = process.env['INIT_CWD'] ?? process.cwd();
const notDone = 2;

/** Runs the command; the exit code: 0, or 2 when a file could not be done or the words are off. */
export async function runAudit(words: readonly string[]): Promise<number> {
  const parsed = parseOptions(words);
  if (!parsed.ok) return complain(parsed.why);
  const { options } = parsed;
  if (options.help) {
    process.stdout.write(helpText);
    return 0;
  }
  if (options.files.length === 0) return complain('Name at least one saved mail (FILE.eml); see --help.');
  const rules = options.rules === null ? { ok: true as const, rules: noRules } : await readRules(resolve(callFolder, options.rules));
  if (!rules.ok) return complain(`${options.rules ?? ''}: ${rules.why}`);
  let code = 0;
  const written = new Set<string>();
  for await (const read of inOrder(options.files, (file) => readAndTrim(file, options, rules.rules))) {
    const outcome = read.ok ? writeOut(read, options, written) : read;
    if (!outcome.ok) {
      code = complain(outcome.why);
      continue;
    }
    process.stdout.write(outcome.text);
    if (!read.ok) continue;
    if (options.out !== null) sayLeftovers(read);
    if (options.out !== null && read.mail.signatureBroken) process.stderr.write(`${read.file}: ${signatureSentence}\n`);
    for (const { path, why } of read.mail.leftOut) code = complain(`${read.file}: ${path} cannot be written anew (${why}); it is left out of the trimmed mail.`);
  }
  return code;
}

/** Unpacking waits for threads of its own: meanwhile the next mails are begun. Results come in the order of the files. */
const atOnce = 4;

async function* inOrder<Result>(files: readonly string[], work: (file: string) => Promise<Result>): AsyncIterable<Result> {
  const begun: Promise<Result>[] = [];
  for (const file of files) {
    begun.push(work(file));
    const first = begun.length >= atOnce ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of begun) yield await rest;
}

function complain(why: string): number {
  process.stderr.write(`${why}\n`);
  return notDone;
}

/** What the written mail still holds is said where nobody overlooks it; the values are in the report. */
function sayLeftovers({ file, mail: { leftovers } }: Extract<Read, { ok: true }>): void {
  if (leftovers.length === 0) return;
  const places = [...new Set(leftovers.map(({ part }) => shownPart(part)))].join(', ');
  process.stderr.write(`${file}: ${leftovers.length === 1 ? 'one removed value is' : `${String(leftovers.length)} removed values are`} still there (${places}).\n`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Also by way of a link. */
function isSameFile(path: string, target: string): boolean {
  return existsSync(target) && realpathSync(path) === realpathSync(target);
}

type Outcome = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };
type Read = { readonly ok: true; readonly file: string; readonly path: string; readonly mail: TrimmedMail } | { readonly ok: false; readonly why: string };

async function readAndTrim(file: string, options: Options, rules: Rules): Promise<Read> {
  const path = resolve(callFolder, file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, why: `${file}: cannot be read (${reasonOf(error)}).` };
  }
  try {
    const mail = await trimMail(bytes, options, rules);
    return mail ? { ok: true, file, path, mail } : { ok: false, why: `${file}: this is not a mail; nothing was done with it.` };
  } catch (error) {
    return { ok: false, why: `${file}: could not be trimmed, and nothing was written (${reasonOf(error)}).` };
  }
}

function writeOut({ file, path, mail }: Extract<Read, { ok: true }>, options: Options, written: Set<string>): Outcome {
  const shown = options.json ? `${toJson(file, mail)}\n` : toTable(file, mail);
  if (options.out === null) return { ok: true, text: shown };
  const folder = resolve(callFolder, options.out);
  const target = join(folder, basename(path));
  if (target === path) return { ok: false, why: `${file}: --out would overwrite the mail itself; name another folder.` };
  if (written.has(target)) return { ok: false, why: `${file}: another mail of the same name was written to ${options.out} already; this one was left out.` };
  try {
    mkdirSync(folder, { recursive: true });
    if (isSameFile(path, target)) return { ok: false, why: `${file}: --out would overwrite the mail itself; name another folder.` };
    writeFileSync(target, mail.bytes);
  } catch (error) {
    return { ok: false, why: `${file}: cannot be written to ${options.out} (${reasonOf(error)}).` };
  }
  written.add(target);
  return { ok: true, text: shown };
}
