import type { TablePort } from './azure/table-port';

export type TableName = 'quarters' | 'units' | 'forms' | 'mappings' | 'exports';

/** Gives the port of a table by its name. */
export type Tables = (name: TableName) => TablePort;
