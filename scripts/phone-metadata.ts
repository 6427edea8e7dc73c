/**
 * The phone library's table of numbering plans without what the product never asks it: international numbers are told from others and split,
 * never dialled, written or told mobile from fixed. Of countries that share a code and the lengths of numbers the first one's plan stands for all: no question is which of them it is.
 */
import type { MetadataJson } from 'libphonenumber-js/core';

/**
 * Cells of a country's row (version 4 of the table): prefixes for calls abroad, the pattern of a whole number, ways of writing, what they do with the national prefix (two cells), kinds of numbers,
 * the prefix to write, the word before an extension. The pattern is asked of numbers alone that begin with the prefix for calls inside the country: two countries have numbers that do (free ones of
 * Belarus and Uruguay); of 367,500 numbers drawn at random for all countries 155 were read with a digit less, 2 of which are in use.
 */
const leftOut: ReadonlySet<number> = new Set([1, 2, 4, 6, 9, 11, 12, 13]);
const lengthsCell = 3;
/** What a prefix is read by, and what it is changed into. */
const [parsingCell, changedCell] = [7, 8];
/** Numbers of seven digits get the code of their area, where no code of a country stands before them. */
const withAreaCode = /^\d{3}\$1$/;
const version = 4;

/** The same table without those; an error where the table is of another version. */
export function plansOnly(metadata: MetadataJson): MetadataJson {
  const table = metadata as unknown as { version: number; country_calling_codes: Record<string, string[]>; countries: Record<string, unknown[]>; nonGeographic?: Record<string, unknown[]> };
  if (table.version !== version) throw new Error(`the phone library's table is of version ${String(table.version)}`);
  const bare = (rows: Record<string, unknown[]>): Record<string, unknown[]> => Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, withoutTail(row.map((cell, i) => (leftOut.has(i) || (isOfAreas(row) && (i === parsingCell || i === changedCell)) ? 0 : cell)))]));
  const codes = Object.fromEntries(Object.entries(table.country_calling_codes).map(([code, countries]) => [code, withoutLikes(countries, table.countries)]));
  const kept = new Set(Object.values(codes).flat());
  const countries = Object.fromEntries(Object.entries(table.countries).filter(([country]) => kept.has(country)));
  return { ...table, country_calling_codes: codes, countries: bare(countries), ...(table.nonGeographic ? { nonGeographic: bare(table.nonGeographic) } : {}) } as unknown as MetadataJson;
}

/** Whether what a row says of prefixes is about numbers that stand without a country's code. */
function isOfAreas(row: readonly unknown[]): boolean {
  return withAreaCode.test(String(row[changedCell]));
}

/** The countries that share a code, only the first one where all their numbers are as long. */
function withoutLikes(countries: readonly string[], rows: Readonly<Record<string, readonly unknown[]>>): readonly string[] {
  const lengths = countries.map((country) => JSON.stringify(rows[country]?.[lengthsCell]));
  return new Set(lengths).size === 1 ? countries.slice(0, 1) : countries;
}

/** A cell that says nothing is 0, and may be missing at the end. */
function withoutTail(row: readonly unknown[]): unknown[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== 0) + 1);
}
