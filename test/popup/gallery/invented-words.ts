/**
 * The words of `src/locales` without a browser, in English or Italian, or stretched to words as long as no language has them.
 */
import type { Words } from '../../../src/ui/words.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const files = import.meta.glob<{ default: Record<string, Message> }>('../../../src/locales/*/*.json', { eager: true });

export function wordsOf(language: 'en' | 'it', how: { readonly rtl?: boolean; readonly long?: boolean } = {}): Words {
  const topics = Object.entries(files).filter(([path]) => path.includes(`/locales/${language}/`));
  const messages = new Map(topics.flatMap(([, topic]) => Object.entries(topic.default)));
  const t = (id: string, ...substitutions: readonly (string | number)[]): string => {
    const message = messages.get(id);
    if (message === undefined) throw new Error(`no message ${id}`);
    const text = how.long === true ? message.message.replace(/(?<![$\w])[a-z]{5,}(?![$\w])/gi, (word) => `${word}${word.toLowerCase()}lichkeiten`) : message.message;
    return text.replace(/\$([A-Z]+)\$/g, (_, name: string) => String(substitutions[Number(message.placeholders?.[name.toLowerCase()]?.content.slice(1)) - 1] ?? ''));
  };
  return { t, language, direction: how.rtl === true ? 'rtl' : 'ltr' };
}
