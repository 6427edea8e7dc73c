import { expect, it } from 'vitest';
import { onChange, state } from '../../src/ui/state.ts';

it('tells whoever listens of each change, once it has happened, and of nothing else', () => {
  const size = state(1);
  const names = state<readonly string[]>([]);
  const heard: unknown[] = [];
  onChange(() => heard.push([size.value, names.value]));
  size.value = 1;
  expect(heard).toEqual([]);
  size.value = 2;
  names.value = ['a'];
  names.value = ['a'];
  expect(heard).toEqual([[2, []], [2, ['a']], [2, ['a']]]);
});
