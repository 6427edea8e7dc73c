/** The order in which the modules of content scripts are built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const orders = Object.entries(JSON.parse(readFileSync(join(root, 'scripts/module-order.json'), 'utf8')) as Record<string, string[]>);

test.each(orders)('each module of the order of %s is there, once', (_script, order) => {
  expect(order.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  expect(new Set(order).size).toBe(order.length);
  expect(order.length).toBeGreaterThan(5);
});
