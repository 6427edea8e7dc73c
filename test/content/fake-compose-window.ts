/**
 * A compose window without a page: a draft in memory, and every step of it can be made to fail.
 */
import type { Attachment, Draft } from '../../src/core/draft.ts';
import type { Edit } from '../../src/core/plan/plan.ts';
import type { ComposeWindow, RestoreResult, SelfCheck } from '../../src/webmail/webmail.ts';

export interface FakeFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly readable: boolean;
}

/** From the end to the start, so that positions hold. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((now, { start, end, replacement }) => now.slice(0, start) + replacement + now.slice(end), text);
}

export class FakeComposeWindow implements ComposeWindow {
  readonly id: string = 'fake';
  // The orchestration never looks at the page itself.
  readonly root = {} as Element;
  subject = 'WhatsApp Android problem';
  files: FakeFile[] = [];
  /** What happened, in order: `write`, `remove logs.zip` ... */
  readonly log: string[] = [];
  /** Called before a step of this name; may change the draft or throw. */
  readonly before: Partial<Record<'write' | 'restore' | 'readBytes' | 'remove' | 'attach' | 'save' | 'read', () => void>> = {};
  capabilities: SelfCheck['capabilities'] = { body: 'works', attachments: 'works', save: 'works' };
  open = true;
  private next = 100;

  constructor(
    public body: string,
    public to: string = 'android@support.whatsapp.com',
    private readonly focus: number = 0,
  ) {}

  isOpen = (): boolean => this.open;
  lastFocus = (): number => this.focus;
  watch = (): void => undefined;
  sendControls = (): [] => [];
  selfCheck = (): SelfCheck => ({ webmail: 'fake', capabilities: this.capabilities });

  read(): Draft {
    this.before.read?.();
    const attachments: Attachment[] = this.files.map(({ id, name, bytes, readable }) => ({ id, name, type: '', bytes: bytes.length, inline: false, readable }));
    return {
      recipients: { to: [this.to], cc: [], bcc: [] },
      parts: [
        { id: 'subject', place: 'subject', text: this.subject },
        { id: 'body', place: 'body', text: this.body },
        ...attachments.map(({ id, name }) => ({ id: `name:${id}`, place: 'file-name' as const, text: name })),
      ],
      attachments,
    };
  }

  async write(edits: Parameters<ComposeWindow['write']>[0]): ReturnType<ComposeWindow['write']> {
    this.step('write');
    const of = (part: string) => edits.filter((edit) => edit.part === part);
    if (edits.some(({ part, start, end, expected }) => (part === 'body' ? this.body : this.subject).slice(start, end) !== expected)) return { ok: false, why: 'changed' };
    const opaque = { body: this.body, subject: this.subject };
    this.body = edited(this.body, of('body'));
    this.subject = edited(this.subject, of('subject'));
    return { ok: true, undo: { edits, opaque } };
  }

  async restore({ opaque }: Parameters<ComposeWindow['restore']>[0]): Promise<RestoreResult> {
    this.step('restore');
    Object.assign(this, opaque);
    return { complete: true, unplaced: [] };
  }

  async readBytes(id: string): ReturnType<ComposeWindow['readBytes']> {
    this.step('readBytes');
    const file = this.file(id);
    return file.readable && file.bytes.length > 0 ? { ok: true, bytes: file.bytes } : { ok: false, why: 'http-404' };
  }

  async removeAttachment(id: string): ReturnType<ComposeWindow['removeAttachment']> {
    this.step('remove', this.file(id).name);
    this.files = this.files.filter((file) => file.id !== id);
    return { ok: true };
  }

  async attach({ name, bytes }: Parameters<ComposeWindow['attach']>[0]): ReturnType<ComposeWindow['attach']> {
    this.step('attach', name);
    const id = `f${(this.next += 1)}`;
    this.files = [...this.files, { id, name, bytes, readable: true }];
    return { ok: true, id };
  }

  async save(): ReturnType<ComposeWindow['save']> {
    this.step('save');
    return { ok: true, earlierCopies: [] };
  }

  private file(id: string): FakeFile {
    const file = this.files.find((candidate) => candidate.id === id);
    if (file === undefined) throw new Error(`no file ${id}`);
    return file;
  }

  private step(name: keyof FakeComposeWindow['before'], detail = ''): void {
    this.before[name]?.();
    this.log.push(`${name} ${detail}`.trim());
  }
}
