/** Why content was not read, or not all of it. Each has a sentence in the locales, as `unread_REASON`. */
export type Unread =
  | 'unknown-format'
  | 'unknown-packing'
  | 'binary'
  | 'no-text'
  | 'picture-text'
  | 'sound'
  | 'page-text'
  | 'unsure-letters'
  | 'raw-picture'
  | 'encrypted'
  | 'broken'
  | 'lying'
  | 'unsafe-name'
  | 'too-large'
  | 'too-many'
  | 'too-deep'
  | 'outside-link'
  | 'database-log'
  | 'with-database'
  | 'not-a-file';

/** A file that cannot be opened, and why. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead';
  readonly why: Unread;

  constructor(why: Unread, detail = '') {
    super(detail === '' ? why : `${why}: ${detail}`);
    this.why = why;
  }
}
