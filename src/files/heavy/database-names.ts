/** Names as SQL writes them. */

export const quote = (name: string): string => `"${name.replace(/"/g, '""')}"`;
export const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;
/** A table's own column of that name would be a key of the table's, with quotes. */
export const isRowid = (key: string): boolean => key === 'rowid' || key === '_rowid_' || key === 'oid';

/** The name of what a statement of a schema makes, without its quotes; SQLite writes what stands before it in one way. */
export function nameIn(statement: string): string {
  const [, name = ''] = /^CREATE (?:UNIQUE |VIRTUAL )?(?:TABLE|INDEX|VIEW|TRIGGER) ("(?:[^"]|"")*"|'(?:[^']|'')*'|`[^`]*`|\[[^\]]*\]|[^\s("'`[]+)/.exec(statement) ?? [];
  const quoted = /^["'`[]/.exec(name)?.[0];
  return quoted === undefined ? name : name.slice(1, -1).replaceAll(quoted + quoted, quoted);
}
