/**
 * Makes a language's one message file out of its topic files: `src/locales/LANG/TOPIC.json` -> `_locales/LANG/messages.json`.
 * A missing or doubled id, or a placeholder that one language lacks, is an error: better here than a blank on a user's screen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}

/** The messages of one language by id, and from which topic file each came. */
export interface Language {
  readonly messages: ReadonlyMap<string, Message>;
  readonly topicOf: ReadonlyMap<string, string>;
}

/**
 * All languages below `folder`, merged and checked.
 * @throws Error with one line for each thing that is wrong.
 */
export function readLocales(folder: string): Map<string, Language> {
  const wrong: string[] = [];
  const languages = new Map<string, Language>();
  for (const language of readdirSync(folder).sort()) languages.set(language, readLanguage(join(folder, language), language, wrong));
  compareLanguages(languages, wrong);
  if (wrong.length > 0) throw new Error(`locales:\n${wrong.join('\n')}`);
  return languages;
}

/** The text of `_locales/LANG/messages.json`: ids in alphabetical order, so that the build repeats byte for byte. */
export function messagesFile(language: Language): string {
  const ids = [...language.messages.keys()].sort();
  return `${JSON.stringify(Object.fromEntries(ids.map((id) => [id, language.messages.get(id)])))}\n`;
}

function readLanguage(folder: string, language: string, wrong: string[]): Language {
  const messages = new Map<string, Message>();
  const topicOf = new Map<string, string>();
  const seen = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    const topic = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Message>;
    for (const [id, message] of Object.entries(topic)) {
      // Browsers look ids up without regard to case.
      const twin = seen.get(id.toLowerCase());
      if (twin !== undefined) wrong.push(`${language}: "${id}" is in ${twin} and in ${file}`);
      if (!/^[A-Za-z0-9_@]+$/.test(id)) wrong.push(`${language}/${file}: "${id}" holds a character that browsers refuse in an id`);
      checkMessage(message, `${language}/${file}: "${id}"`, wrong);
      seen.set(id.toLowerCase(), file);
      messages.set(id, message);
      topicOf.set(id, file);
    }
  }
  return { messages, topicOf };
}

function checkMessage(message: Message, where: string, wrong: string[]): void {
  if (typeof message.message !== 'string' || message.message === '') {
    wrong.push(`${where} has no text`);
    return;
  }
  const declared = new Set(Object.keys(message.placeholders ?? {}).map((name) => name.toLowerCase()));
  const used = new Set([...message.message.matchAll(/\$([A-Za-z0-9_@]+)\$/g)].map((match) => (match[1] ?? '').toLowerCase()));
  for (const name of used) if (!declared.has(name)) wrong.push(`${where} uses $${name}$ without declaring it`);
  for (const name of declared) if (!used.has(name)) wrong.push(`${where} declares "${name}" and does not use it`);
}

function compareLanguages(languages: ReadonlyMap<string, Language>, wrong: string[]): void {
  const contents = (message: Message | undefined): string =>
    Object.values(message?.placeholders ?? {}).map((placeholder) => placeholder.content).sort().join(' ');
  const everyId = new Set([...languages.values()].flatMap((language) => [...language.messages.keys()]));
  for (const id of everyId) {
    const texts = [...languages].map(([name, language]) => ({ name, message: language.messages.get(id) }));
    const source = [...languages.values()].map((language) => language.topicOf.get(id)).find((topic) => topic !== undefined);
    for (const { name, message } of texts) if (message === undefined) wrong.push(`${name}: "${id}" (${source}) is missing`);
    const there = texts.filter(({ message }) => message !== undefined);
    if (new Set(there.map(({ message }) => contents(message))).size > 1) wrong.push(`"${id}" (${source}) takes different values in different languages`);
  }
}
