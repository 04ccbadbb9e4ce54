import { StorageError } from './errors';
import type { StoredRow } from './azure/table-port';

/** Typed reading of a row's own properties; anything else than what we write there is damage. */

export function textField(row: StoredRow, name: string): string {
  const value = optionalTextField(row, name);
  if (value === undefined) throw damagedField(row, name);
  return value;
}

export function optionalTextField(row: StoredRow, name: string): string | undefined {
  const value = row.properties[name];
  if (value === undefined || typeof value === 'string') return value;
  throw damagedField(row, name);
}

export function countField(row: StoredRow, name: string): number {
  const value = row.properties[name];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw damagedField(row, name);
}

export function choiceField<T extends string>(row: StoredRow, name: string, choices: readonly T[]): T {
  const value = row.properties[name];
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw damagedField(row, name);
  return choice;
}

function damagedField(row: StoredRow, name: string): StorageError {
  return new StorageError('read', `${row.key}: ${name} is damaged`, false);
}
