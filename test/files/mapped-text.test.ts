/** Edits of a text as edits of a source that spells it differently: over one cell, over several, and between them. */
import { expect, test } from 'vitest';
import { editMapped, MappedTextBuilder, splice, type Spelling } from '../../src/files/mapped-text.ts';

/** `a='x''y';` is read as `a=x'y;`: what stands in quotes is a cell. */
function read(source: string): MappedTextBuilder {
  const view = new MappedTextBuilder(source);
  let at = 0;
  for (const { 0: quoted, index } of source.matchAll(/'(?:[^']|'')*'/g)) {
    view.copy(at, index);
    const from = view.length;
    for (let i = index + 1; i < index + quoted.length - 1; i += 1) {
      if (source.startsWith("''", i)) view.put("'", i, (i += 1) + 1);
      else view.copy(i, i + 1);
    }
    view.endCell(from, { start: index + 1, end: index + quoted.length - 1 }, 'quoted');
    at = index + quoted.length;
  }
  view.copy(at, source.length);
  return view;
}

const spelling: Spelling = { spell: (_cell, text) => text.replace(/'/g, "''") };
const source = "a='it''s x';b='';c='y';d='z';";
const text = "a=it's x;b=;c=y;d=z;";

function edited(from: string, to: string, replacement: string, how: Spelling = spelling): string {
  const start = text.indexOf(from);
  return editMapped(read(source), [{ start, end: text.indexOf(to, start) + to.length, replacement }], how);
}

test('the text is what the source spells, with the place of every character', () => {
  const view = read(source);
  expect(view.text).toBe(text);
  expect(view.cells.map(({ start, end }) => view.text.slice(start, end))).toEqual(["it's x", '', 'y', 'z']);
  expect(view.placesOf({ start: text.indexOf("'"), end: text.indexOf("'") + 1 })).toEqual([{ start: 5, end: 7 }]);
  expect(view.placesOf({ start: 2, end: 8 })).toEqual([{ start: 3, end: 10 }]);
});

test('an edit of one cell stays in it, and is spelled as the source spells', () => {
  expect(edited("'s", "'s", "'d")).toBe("a='it''d x';b='';c='y';d='z';");
  expect(edited("it's x", 'x', '')).toBe("a='';b='';c='y';d='z';");
});

test('an edit over several cells takes what it covers from each, stands in the first, and leaves what is between them', () => {
  expect(edited('x', 'z', '[1]')).toBe("a='it''s [1]';b='';c='';d='';");
  expect(edited('=y', 'd=', '[1]')).toBe("a='it''s x';b='';c='[1]';d='z';");
  expect(edited('x', 'z', '[1]', { ...spelling, stays: ({ source: { start } }) => source.slice(start).startsWith('y') })).toBe("a='it''s [1]';b='';c='y';d='';");
});

test('what is put in between two characters stands there once, before the cell that begins there, or at its end', () => {
  expect(edited('y', '', "'")).toBe("a='it''s x';b='';c='''y';d='z';");
  const end = text.indexOf(';d');
  expect(editMapped(read(source), [{ start: end, end, replacement: '!' }], spelling)).toBe("a='it''s x';b='';c='y!';d='z';");
});

test('a cell may be written anew as a whole', () => {
  expect(edited('x', 'y', '[1]', { ...spelling, anew: (_cell, changed) => `<${changed()}>` })).toBe("a='<it's [1]>';b='<>';c='<>';d='z';");
});

test('what the source has between two places of one cell stays, unless it is a fold, which goes with what it folds', () => {
  const folded = new MappedTextBuilder('N:Ada\n Rossi');
  folded.copy(0, 2);
  folded.copy(2, 5);
  folded.copy(7, 12);
  folded.endCell(2, { start: 2, end: 12 }, 'value');
  const all = [{ start: 4, end: 8, replacement: '[1]' }];
  expect(editMapped(folded, all, spelling)).toBe('N:Ad[1]\n si');
  expect(editMapped(folded, all, { ...spelling, takesFolds: true })).toBe('N:Ad[1]si');
});

test('edits are made in any order', () => {
  expect(splice('abcdef', [{ start: 4, end: 5, replacement: 'E' }, { start: 0, end: 2, replacement: '' }, { start: 4, end: 4, replacement: '-' }])).toBe('cd-Ef');
});
