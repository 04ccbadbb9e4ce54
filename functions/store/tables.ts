import type { TablePort } from './table-port';

export type TableName = 'quarters' | 'units' | 'forms' | 'exports';

/** Gives the port of a table by its name. */
export type Tables = (name: TableName) => TablePort;
