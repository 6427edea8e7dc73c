/** The table of `docs/webmails.md`, made from the layouts themselves: `npx tsx scripts/webmail-table.ts` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { factsOf } from './webmail-facts.ts';
import { layouts } from '../src/webmail/layouts/index.ts';
import type { Capability, Layout } from '../src/webmail/layouts/layout.ts';

const capabilities: readonly Capability[] = ['recipients', 'subject', 'body', 'attachments', 'bytes', 'remove', 'attach', 'save', 'send'];
const page = new URL('../docs/webmails.md', import.meta.url);
const [begin, end] = ['<!-- table -->', '<!-- end of table -->'];

/** Whether a layout names a place for a capability; what it does not name is looked for by structure. */
function isNamed(layout: Layout, capability: Capability): boolean {
  const { recipients, files, fileField, save, send, bodies } = layout;
  const named: Readonly<Record<Capability, boolean>> = {
    recipients: recipients.length > 0,
    subject: layout.subject !== null,
    body: bodies.length > 0,
    attachments: files !== null,
    bytes: files !== null && files.link !== null && !files.encrypted,
    remove: files?.remove != null,
    attach: fileField !== null,
    save: save !== null,
    send: send.length > 0,
  };
  return named[capability];
}

function cellOf(layout: Layout, capability: Capability): string {
  if (capability === 'bytes' && layout.files?.encrypted) return 'cannot';
  if (capability === 'save' && layout.save === null) return 'by itself';
  return isNamed(layout, capability) ? factsOf(layout).evidence[capability] : 'structure';
}

/** The rows, one a webmail. */
export function webmailTable(): string {
  const rows = layouts.map((layout) => {
    const facts = factsOf(layout);
    return [facts.name, layout.hosts.length > 0 ? layout.hosts.join(', ') : 'any host', ...capabilities.map((capability) => cellOf(layout, capability)), facts.sendKeys.join(', ') || '–', facts.editor ?? '–', facts.mailto === null ? '–' : 'known', facts.ran === undefined ? 'replica' : `**real** (${facts.ran}), replica`, facts.read];
  });
  const head = ['webmail', 'where', ...capabilities, 'keys that send', 'editor', 'mailto links', 'shown on', 'facts read'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The page with the table of today in it. */
export function withTable(text: string): string {
  return `${text.slice(0, text.indexOf(begin) + begin.length)}\n${webmailTable()}\n${text.slice(text.indexOf(end))}`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(page, withTable(readFileSync(page, 'utf8')));
