/** The part of sql.js that is used, without the types of a page that its own bring along. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  export type SqlValue = number | bigint | string | Uint8Array | null;
  export interface Statement {
    bind(values: readonly SqlValue[]): boolean;
    step(): boolean;
    get(parameters: null, options: { useBigInt: true }): SqlValue[];
    getColumnNames(): string[];
    run(values: readonly SqlValue[]): void;
    free(): boolean;
  }
  export interface Database {
    prepare(sql: string): Statement;
    run(sql: string, values?: readonly SqlValue[]): Database;
    export(): Uint8Array;
    close(): void;
  }
  export default function initSqlJs(): Promise<{ readonly Database: new (bytes: Uint8Array) => Database }>;
}
