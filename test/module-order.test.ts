/** The order in which the draft script's modules are built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const order = JSON.parse(readFileSync(join(root, 'scripts/module-order.json'), 'utf8')) as string[];

test('each module of the order is there, once', () => {
  expect(order.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  expect(new Set(order).size).toBe(order.length);
  expect(order.length).toBeGreaterThan(50);
});
