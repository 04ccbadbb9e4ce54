import { apiErrors } from './api-error';

/** Readers of arguments: `undefined` where one was left out, an Excel error where its kind is wrong. */
export function textArgument(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw apiErrors.invalidArgument(`${name} must be a string`);
}

export function integerArgument(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw apiErrors.invalidArgument(`${name} must be a whole number`);
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw apiErrors.invalidArgument(`${name} must be a number`);
}

export function booleanArgument(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value;
  throw apiErrors.invalidArgument(`${name} must be true or false`);
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw apiErrors.invalidArgument(`${name} must be one of ${allowed.join(', ')}`);
  return found;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordArgument(value: unknown, name: string): Record<string, unknown> {
  if (isRecord(value)) return value;
  throw apiErrors.invalidArgument(`${name} must be an object`);
}
