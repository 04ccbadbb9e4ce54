import type { Table } from '../forms/table';
import { parseExpression } from '../rules/notation';
import { unitValue } from '../rules/check/unit-total';
import type { Outline } from './outline-schema';

/** The outline's figures by name; null where the tables do not give one. */
export type Figures = (name: string) => number | null;

/**
 * The figures of an outline in a unit's tables. A figure that is no whole number counts as not given: the checks
 * report it, and the report does not print it.
 */
export function figuresOf(outline: Outline, tables: readonly Table[], previous?: readonly Table[]): Figures {
  const values = new Map<string, number | null>();
  for (const [name, expressions] of Object.entries(outline.facts)) {
    values.set(name, firstKnown(expressions, tables, previous));
  }
  return (name) => values.get(name) ?? null;
}

function firstKnown(
  expressions: readonly string[],
  tables: readonly Table[],
  previous: readonly Table[] | undefined,
): number | null {
  for (const expression of expressions) {
    const value = unitValue(parseExpression(expression), { tables, previous });
    if (value !== null && Number.isSafeInteger(value)) return value;
  }
  return null;
}
