import type { CellValue, Table } from '../forms/table';
import { openingTables } from '../rules/carried-over';
import type { RuleSet } from '../rules/compile';
import type { CellOrigin } from './correction';

/** What is known of where a unit's figures come from. */
export interface Sources {
  /** The unit's quarter before. */
  previous?: readonly Table[] | undefined;
  /** The version of this quarter that the figures were changed from. */
  stored?: readonly Table[] | undefined;
  /** The last version that the province accepted. */
  accepted?: readonly Table[] | undefined;
}

/**
 * Where the filled count cells come from, as far as it is known: as accepted goes before as carried over, and that
 * before changed. Where all figures are those of a version, that version tells none from the others and is left out.
 */
export function originsOf(
  rules: RuleSet,
  tables: readonly Table[],
  { previous = [], stored, accepted }: Sources,
): CellOrigin[] {
  const opened = valuesOf(openingTables(rules, previous));
  const trusted = accepted && valuesOf(accepted);
  const before = stored === undefined ? trusted : valuesOf(stored);
  const own = valuesOf(tables);
  const moved =
    trusted !== undefined && [...own].some(([key, { value }]) => trusted.get(key)?.value !== value);
  const origins: CellOrigin[] = [];
  for (const [key, { value, ...cell }] of own) {
    if (!rules.byCode.get(cell.form)?.keys.includes(cell.column)) continue;
    if (trusted?.get(key)?.value === value) {
      if (moved) origins.push({ ...cell, origin: 'accepted' });
    } else if (opened.get(key)?.value === value) origins.push({ ...cell, origin: 'carried' });
    else if (before !== undefined && before.get(key)?.value !== value)
      origins.push({ ...cell, origin: 'typed' });
  }
  return origins;
}

interface Figure {
  form: string;
  row: string;
  column: string;
  value: CellValue;
}

/** Filled cells by form, row and column. */
function valuesOf(tables: readonly Table[]): Map<string, Figure> {
  const values = new Map<string, Figure>();
  for (const { form, rows } of tables)
    for (const { key: row, cells } of rows)
      for (const [column, value] of Object.entries(cells))
        if (value !== null) values.set(`${form}\n${row}\n${column}`, { form, row, column, value });
  return values;
}
