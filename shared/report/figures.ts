import type { Table } from '../forms/table';
import { parseExpression, type Expression } from '../rules/notation';
import { unitValue, type UnitFigures } from '../rules/check/unit-total';
import { KnownTables, type ForcedSum } from '../rules/forced-sum';
import type { Outline } from './outline-schema';

/** The outline's figures by name; null where the tables do not give one. */
export type Figures = (name: string) => number | null;

/** Figures that the tables give only by sums of blanks, which the other figures force; none where they state them. */
export type ForcedFigures = (name: string) => readonly ForcedSum[];

/**
 * The figures of an outline in a unit's tables. A figure that is no whole number counts as not given: the checks
 * report it, and the report does not print it.
 */
export function figuresOf(outline: Outline, tables: readonly Table[], previous?: readonly Table[]): Figures {
  const values = new Map<string, number | null>();
  for (const [name, expressions] of Object.entries(outline.facts)) {
    const ways = expressions.map((expression) => parseExpression(expression));
    values.set(name, firstKnown(ways, { tables, previous }));
  }
  return (name) => values.get(name) ?? null;
}

/** The same where sums of blanks are known: a figure that the tables state in any of its ways needs none of them. */
export function figuresWithSums(
  outline: Outline,
  figures: UnitFigures,
  sums: readonly ForcedSum[],
): { figures: Figures; forced: ForcedFigures } {
  const stated = figuresOf(outline, figures.tables, figures.previous);
  if (sums.length === 0) return { figures: stated, forced: () => [] };
  const tables = new KnownTables(figures, sums);
  const found = new Map<string, { value: number | null; forced: ForcedSum[] }>();
  for (const [name, expressions] of Object.entries(outline.facts)) {
    if (stated(name) !== null) continue;
    const known = expressions.map((expression) => tables.value(parseExpression(expression)));
    const first = known.find(({ value }) => value !== null && Number.isSafeInteger(value));
    if (first !== undefined) found.set(name, first);
  }
  return {
    figures: (name) => stated(name) ?? found.get(name)?.value ?? null,
    forced: (name) => found.get(name)?.forced ?? [],
  };
}

/** The figure as the first of its ways gives it that is known; null where none does, or where it is no whole number. */
export function firstKnown(ways: readonly Expression[], figures: UnitFigures): number | null {
  for (const way of ways) {
    const value = unitValue(way, figures);
    if (value !== null && Number.isSafeInteger(value)) return value;
  }
  return null;
}
