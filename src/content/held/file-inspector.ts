/**
 * What the bar asks about a held file: what is inside, and a trimmed copy.
 */
export interface FileSaid {
  /** Sentences in the user's language, the most important first. */
  readonly lines: readonly string[];
  /** Whether a cleaned copy can be asked for. */
  readonly cleanable: boolean;
  /** Whether its trimmed text can be asked for, to go along instead of it. */
  readonly hasText: boolean;
}

export type Cleaned = { readonly ok: true; readonly file: File } | { readonly ok: false; readonly why: string };

export interface FileInspector {
  inspect(file: File, signal: AbortSignal): Promise<FileSaid>;
  /** Whether other files of the mail have told what was not known when this one was looked into. */
  isOutdated(file: File): boolean;
  /** Whether more was taken out of the mail since this file was looked into, or this copy cleaned; of a copy also whether other files have told more. */
  isStale(file: File): boolean;
  /** `why`: a sentence in the user's language. */
  clean(file: File, how: 'clean' | 'text', signal: AbortSignal): Promise<Cleaned>;
}
