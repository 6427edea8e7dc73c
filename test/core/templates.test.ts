/** The templates of docs/add-a-product.md and docs/add-a-detector.md, put where the pages say in a copy of the core: they compile, and the audit finds by them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../read-source.ts';

const copy = mkdtempSync(join(tmpdir(), 'sendless-templates-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Writes the file of a page's template, and its line into the list beside it. */
function addFrom(page: string): void {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const [, path = '', code = ''] = /```ts\n\s*\/\/ (src\/core\/\S+\.ts)\n([\s\S]*?)```/.exec(text) ?? [];
  writeFileSync(join(copy, path), code.replace(/^ {3}/gm, ''));
  const name = /export const (\w+)/.exec(code)?.[1] ?? '';
  const list = join(copy, path, '..', 'index.ts');
  const lines = readFileSync(list, 'utf8');
  writeFileSync(list, `import { ${name} } from './${path.split('/').at(-1) ?? ''}';\n${lines.replace(/\n\];/, `\n  ${name},\n];`)}`);
}

const run = (...command: readonly string[]): string => execFileSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });

const mail = `
import { audit } from './src/core/audit.ts';
const words = 'My notes are gone. My card is loy-79927398, my order LOY-79927391.';
const body = words + '\\n\\n--Notes Info--\\nNotes Version: 4.2.1\\nNotebooks: 12\\nInstall Tag: 7f3a\\nModel: FP5\\nOS: Android 14\\n';
const report = audit({ recipients: { to: ['help@notes.example'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: 'Example Notes 4.2.1' }, { id: 'body', place: 'body', text: body }], attachments: [] });
const fields = report.sections.flatMap((section) => section.fields).map(({ key, category }) => key + ' ' + category);
console.log(JSON.stringify({ product: report.product, desk: report.desk, fields, cards: report.findings.filter(({ kind }) => kind === 'loyalty-card').map(({ value, canonical }) => [value, canonical]) }));
`;

beforeAll(() => {
  for (const item of ['src/core', 'tsconfig.json', 'package.json']) cpSync(join(root, item), join(copy, item), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  addFrom('add-a-product.md');
  addFrom('add-a-detector.md');
  writeFileSync(join(copy, 'mail.ts'), mail);
});

it('compile in the strictness of the core', () => {
  expect(run('node_modules/typescript/bin/tsc', '-p', 'src/core/tsconfig.json', '--noEmit')).toBe('');
}, 120_000);

it('and find what they say, and only that', () => {
  expect(JSON.parse(run('--import', 'tsx', 'mail.ts'))).toEqual({
    product: 'example-notes',
    desk: 'notes.example',
    fields: ['Notes Version app-version', 'Notebooks features-used', 'Install Tag identifiers', 'Model device-type', 'OS device-type'],
    cards: [['loy-79927398', 'LOY-79927398']],
  });
}, 60_000);
