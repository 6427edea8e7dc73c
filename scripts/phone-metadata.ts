/** The phone library's table of numbering plans without how numbers are written in each country: the product tells and splits numbers, and never formats one. */
import type { MetadataJson } from 'libphonenumber-js/core';

/** Where the ways of writing stand in a country's row (version 4 of the table). */
const formats = 4;
const version = 4;

/** The same table without formats; an error where the table is of another version. */
export function withoutFormats(metadata: MetadataJson): MetadataJson {
  const table = metadata as unknown as { version: number; countries: Record<string, unknown[]>; nonGeographic?: Record<string, unknown[]> };
  if (table.version !== version) throw new Error(`the phone library's table is of version ${String(table.version)}`);
  const bare = (rows: Record<string, unknown[]>): Record<string, unknown[]> => Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row.map((cell, i) => (i === formats ? 0 : cell))]));
  return { ...table, countries: bare(table.countries), ...(table.nonGeographic ? { nonGeographic: bare(table.nonGeographic) } : {}) } as unknown as MetadataJson;
}
