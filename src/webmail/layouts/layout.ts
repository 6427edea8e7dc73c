/**
 * What is known of one webmail's compose window, as facts: where things stand, by selectors that hold in every language. A layout is one file and
 * no code, with what is known beside it as `facts`; `described.ts` makes a webmail of it. Where a selector finds nothing, the structure is read as on a page that nobody listed.
 */

/** How sure a fact is: the webmail's own source (A), several users of it (B), one or an old one (C), nobody has seen it (U). */
export type Evidence = 'A' | 'B' | 'C' | 'U';

/** What a compose window can be asked for; each has its evidence. */
export type Capability = 'recipients' | 'subject' | 'body' | 'attachments' | 'bytes' | 'remove' | 'attach' | 'save' | 'send';

/** Elements that stand for a recipient each, and where in them the address is. */
export interface RecipientPlace {
  readonly field: 'to' | 'cc' | 'bcc';
  readonly selector: string;
  /** `value` for a text field with one or more addresses, `text` for the words of a chip, else an attribute's name. */
  readonly address: string;
  /** What stands before the address in that attribute. */
  readonly prefix?: string;
}

export interface FilePlaces {
  /** One element for each attached file. */
  readonly item: string;
  /** Within the item; null when the item itself. */
  readonly name: string | null;
  /** An attribute of the name's element that holds the whole name; null when its text does. */
  readonly nameAttribute: string | null;
  readonly size: string | null;
  /** A link to the bytes, from the page's own origin; null when there is none. */
  readonly link: string | null;
  /** The button that takes the file out. */
  readonly remove: string | null;
  /** What the page asks its server for to take a file out, by the ends of the paths, in order; without it the file is out when it is not listed any more. */
  readonly removedBy?: readonly string[];
  /** An attribute by which a file that is listed twice is one file; null when each is listed once. */
  readonly once: string | null;
  /** Why the bytes cannot be had although the file is listed: the server holds nothing but ciphertext. */
  readonly encrypted: boolean;
}

export interface SendPlace {
  /** What a person sees: `sendButton`, `scheduledSendItem`. */
  readonly name: string;
  readonly selector: string;
  /** Menus are drawn outside the compose window. */
  readonly where: 'window' | 'page';
}

export interface Layout {
  /** Lower case: `gmail`. */
  readonly id: string;
  /** `mail.example.com`, or `*.example.com` for it and all below it. Empty for what everybody hosts. */
  readonly hosts: readonly string[];
  /** What a self-hosted install shows on any host; null when the host alone tells. */
  readonly sign: string | null;
  /** The element with all of a compose window in it; null when nothing but what is around subject and body tells. */
  readonly root: string | null;
  /** Null when only its label tells. */
  readonly subject: string | null;
  /** In order: the first that is shown and can be edited is the body. A frame stands for the editor in it. */
  readonly bodies: readonly string[];
  readonly recipients: readonly RecipientPlace[];
  readonly files: FilePlaces | null;
  /** Where the page takes a file, when it has such a field in its document. */
  readonly fileField: string | null;
  /** The button that saves, and what says that it did; null when the webmail saves by itself. */
  readonly save: { readonly button: string; readonly saved: string } | null;
  readonly send: readonly SendPlace[];
  /** The address of who sent the mail that is being read; without it the page's own names are gone by. */
  readonly sender?: string;
}

/** What is said of a webmail in the documents and looked at by the tests; no page needs it, so it is not in the extension. */
export interface LayoutFacts {
  readonly name: string;
  /** The library behind the formatted body, by its makers' name; null for a text field, one of the webmail's own, or one that nobody knows. Its driver is told by what the page shows. */
  readonly editor: string | null;
  /** Keys that send, as written on keyboards: `Ctrl+Enter`. On a Mac Ctrl is Cmd. */
  readonly sendKeys: readonly string[];
  /** The address (or on a self-hosted install its path) that opens a `mailto:` draft, with `%s` for the whole URL or its query; null when none is known. */
  readonly mailto: string | null;
  readonly evidence: Readonly<Record<Capability, Evidence>>;
  /** When the facts were read, as `2026-11`. */
  readonly read: string;
  /** The version that ran in the tests, and when: `5.8.0, 2026-11`. Without it a replica alone was tried. */
  readonly ran?: string;
}
