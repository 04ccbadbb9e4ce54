import type { TablePort } from './azure/table-port';

export const TABLE_NAMES = ['quarters', 'units', 'forms', 'mappings', 'exports'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Gives the port of a table by its name. */
export type Tables = (name: TableName) => TablePort;
