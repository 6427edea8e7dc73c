import { readFileSync } from 'node:fs';
import type { Draft } from '../src/core/draft.ts';

export interface ExpectedField {
  readonly key: string;
  readonly value: string;
  readonly category: string;
  readonly line: number;
}

export interface Expected {
  /** The id of a product; null or another word when the draft is of none that is known. */
  readonly product: string | null;
  readonly isSupportDraft: boolean;
  readonly fields: readonly ExpectedField[];
}

const mediaTypes: Readonly<Record<string, string>> = { zip: 'application/zip', gz: 'application/gzip', json: 'application/json', txt: 'text/plain', log: 'text/plain', png: 'image/png', jpg: 'image/jpeg', pdf: 'application/pdf' };

/**
 * A draft from the corpus format: header lines (`To`, `Cc`, `Subject`, `Attachments`), an empty line, the body. Attached files are named only.
 */
export function readCorpusDraft(source: string): Draft {
  const split = /\r?\n\r?\n/.exec(source);
  const head = split ? source.slice(0, split.index) : source;
  const body = split ? source.slice(split.index + split[0].length) : '';
  const header = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const list = (name: string): string[] => header(name).split(',').map((item) => item.trim()).filter((item) => item !== '');
  const attachments = list('Attachments').map((name, index) => ({
    id: String(index),
    name,
    type: mediaTypes[name.split('.').at(-1) ?? ''] ?? '',
    bytes: null,
    inline: false,
    readable: false,
    why: 'named only',
  }));
  return {
    recipients: { to: list('To'), cc: list('Cc'), bcc: [] },
    parts: [
      { id: 'subject', place: 'subject', text: header('Subject') },
      { id: 'body', place: 'body', text: body },
      ...attachments.map((file) => ({ id: `name:${file.id}`, place: 'file-name' as const, text: file.name })),
    ],
    attachments,
  };
}

export function readExpected(path: string): Expected {
  return JSON.parse(readFileSync(path, 'utf8')) as Expected;
}
