/** `docs/webmails.md` says what the layouts say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTable } from '../../scripts/webmail-table.ts';

test('the table of webmails is of today', () => {
  const page = readFileSync(new URL('../../docs/webmails.md', import.meta.url), 'utf8');
  expect(page).toBe(withTable(page));
});
