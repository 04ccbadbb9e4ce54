import { jointKey, overlaps, togetherOf } from '../forms/joint-figures';
import { TOTAL_ROW, type JointFigure, type Row, type Table } from '../forms/table';
import { unitTotal, unitValue, type UnitFigures } from './check/unit-total';
import type { Expression } from './notation';

/** Blank cells of a row whose sum the other figures leave no choice about; a single cell is a sum as well. */
export interface ForcedSum {
  form: string;
  row: string;
  /** In printed order. */
  columns: string[];
  value: number;
  /** The figures that it follows from, each once. */
  from: FigureSource[];
}

/** A figure by where a row's relations find it; `rows`: the rows of the column together. */
export interface FigureSource {
  source: 'row' | 'previous' | 'other' | 'rows';
  form: string;
  column: string;
}

/**
 * The tables with forced sums as if they were stated: as counts, and as joint figures where their split is open. Figures
 * are computed with them; nothing of them is stored, added up or shown as a cell.
 */
export function withForcedSums(tables: readonly Table[], sums: readonly ForcedSum[]): Table[] {
  const byForm = sumsBy(sums, ({ form }) => form);
  return tables.map((table) => {
    const own = byForm.get(table.form);
    if (own === undefined) return table;
    const byRow = sumsBy(own, ({ row }) => row);
    return { ...table, rows: table.rows.map((row) => filled(row, byRow.get(row.key) ?? [])) };
  });
}

/** Sums under what each is told apart by, in their order. */
export function sumsBy(
  sums: readonly ForcedSum[],
  keyOf: (sum: ForcedSum) => string,
): ReadonlyMap<string, ForcedSum[]> {
  const found = new Map<string, ForcedSum[]>();
  for (const sum of sums) {
    const own = found.get(keyOf(sum));
    if (own) own.push(sum);
    else found.set(keyOf(sum), [sum]);
  }
  return found;
}

function filled(row: Row, own: readonly ForcedSum[]): Row {
  if (own.length === 0) return row;
  const counts = own.filter(({ columns }) => columns.length === 1);
  const cells = { ...row.cells };
  for (const { columns, value } of counts) cells[columns[0] as string] = value;
  const together: JointFigure[] = [...(row.together ?? [])];
  for (const { columns, value } of own)
    if (columns.length > 1 && !together.some((joint) => overlaps(joint, { columns })))
      together.push({ columns, value });
  return { ...row, cells, ...togetherOf(together) };
}

/** Unit totals of a unit's figures, where they state none by sums that are forced. */
export class KnownTables {
  private readonly filled: UnitFigures;

  constructor(
    private readonly figures: UnitFigures,
    private readonly sums: readonly ForcedSum[],
  ) {
    this.filled = { tables: withForcedSums(figures.tables, sums), previous: figures.previous };
  }

  /** The value of an expression with the sums that it took, as the unit's own: of its total row, else of all rows. */
  value(expression: Expression): { value: number | null; forced: ForcedSum[] } {
    const stated = unitValue(expression, this.figures);
    if (stated !== null) return { value: stated, forced: [] };
    const value = unitValue(expression, this.filled);
    return { value, forced: value === null ? [] : this.sumsIn(expression) };
  }

  private sumsIn({ terms }: Expression): ForcedSum[] {
    const blank = terms.flatMap((term) => {
      if (term.kind === 'constant' || term.period === 'previous') return [];
      const table = this.figures.tables.find(({ form }) => form === term.form);
      return unitTotal(table, term.column) === null ? [`${term.form} ${term.column}`] : [];
    });
    const found = new Map<string, ForcedSum>();
    for (const sum of this.sums) {
      const { form, columns, from } = sum;
      if (!columns.every((column) => blank.includes(`${form} ${column}`))) continue;
      const name = `${form} ${jointKey(columns)}`;
      const known = found.get(name);
      if (sum.row === TOTAL_ROW) found.set(name, sum);
      else if (known?.row !== TOTAL_ROW)
        found.set(name, { ...sum, row: '', from: distinctSources([...(known?.from ?? []), ...from]) });
    }
    return [...found.values()].flatMap((sum) => {
      const value = unitValue(sumOf(sum), this.filled);
      return value === null ? [] : [{ ...sum, row: TOTAL_ROW, value }];
    });
  }
}

function sumOf({ form, columns }: ForcedSum): Expression {
  return {
    terms: columns.map((column) => ({ kind: 'column', sign: 1, period: 'current', form, column })),
  };
}

export function distinctSources(sources: readonly FigureSource[]): FigureSource[] {
  const named = new Map(sources.map((one) => [`${one.source} ${one.form} ${one.column}`, one]));
  return [...named.values()];
}

/** Of several that are of the same columns the first. */
export function distinctSums(sums: readonly ForcedSum[]): ForcedSum[] {
  const first = new Map<string, ForcedSum>();
  for (const sum of sums) {
    const name = [sum.form, jointKey(sum.columns), sum.row].join('\n');
    if (!first.has(name)) first.set(name, sum);
  }
  return [...first.values()];
}
