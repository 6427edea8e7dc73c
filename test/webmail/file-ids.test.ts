/** Ids of files while a page draws its list anew: a file keeps its own, and a file that was taken out gives its id to no other. */
import { expect, test } from 'vitest';
import { FileIds } from '../../src/webmail/file-ids.ts';

const file = (name: string) => ({ name, element: {} as Element });

test('a list that is drawn anew has the same ids, two of one name in their order', () => {
  const ids = new FileIds();
  const names = ['a.txt', 'b.txt', 'a.txt'];
  const first = ids.of(names.map(file));
  expect(new Set(first).size).toBe(3);
  expect(ids.of(names.map(file))).toEqual(first);
});

test('of two of one name the one whose element stays is itself, and the other that whose element went', () => {
  const ids = new FileIds();
  const [one, other] = [file('a.txt'), file('a.txt')];
  const [first, second] = ids.of([one, other]);
  expect(ids.of([file('a.txt'), other])).toEqual([first, second]);
  expect(ids.of([other])).toEqual([second]);
});

test('a file that was taken out is not the next one of its name', () => {
  const ids = new FileIds();
  const [one, other] = [file('a.txt'), file('a.txt')];
  const [first = '', second] = ids.of([one, other]);
  ids.forget(first);
  const [stays, fresh] = ids.of([other, file('a.txt')]);
  expect(stays).toBe(second);
  expect([first, second]).not.toContain(fresh);
});

test('an element that is given to another file is another file', () => {
  const ids = new FileIds();
  const element = {} as Element;
  const [first] = ids.of([{ element, name: 'a.txt' }]);
  const [second] = ids.of([{ element, name: 'b.txt' }]);
  expect(second).not.toBe(first);
});
