import { countColumns, type FormDocument, type Measure } from '../forms/document';
import { figureIn, togetherOf } from '../forms/joint-figures';
import { jointTotals } from '../forms/joint-sums';
import { TOTAL_ROW, type JointFigure, type Row, type Table } from '../forms/table';
import { unitRow } from '../rules/check/unit-total';

/** Measures of which the last quarter tells all. */
const AT_END: readonly (Measure | undefined)[] = ['stock', 'distinct'];

/**
 * A unit's tables of several quarters as one, column by column as the forms' measures say. A figure that one of the
 * quarters leaves blank where it is needed is blank, as is a column without a measure; printed rates are left out. A form
 * that one of them lacks is left out, unless all of it is told by the last. A row that a quarter does not have adds
 * nothing to it.
 * @param quarters oldest first
 */
export function spanTables(quarters: readonly (readonly Table[])[], forms: readonly FormDocument[]): Table[] {
  return forms.flatMap((form): Table[] => {
    const needed = toldByLast(form) ? quarters.slice(-1) : quarters;
    const tables = needed.flatMap((tables) => filledIn(tables, form.code) ?? []);
    if (tables.length === 0 || tables.length < needed.length) return [];
    return [{ form: form.code, rows: spanRows(tables, form) }];
  });
}

function toldByLast(form: FormDocument): boolean {
  return countColumns(form).every(({ measure }) => AT_END.includes(measure));
}

function filledIn(tables: readonly Table[], form: string): Table | undefined {
  return tables.find((table) => table.form === form && table.rows.length > 0);
}

function spanRows(tables: readonly Table[], form: FormDocument): Row[] {
  const keys = countColumns(form).map(({ key }) => key);
  const stated = tables.flatMap(({ rows }) => rows.find(({ key }) => key === TOTAL_ROW) ?? []);
  const details = tables.map(({ rows }) => rows.filter(({ key }) => key !== TOTAL_ROW));
  // Rows of some quarters only would look like all there is.
  const rows = details.some((own) => own.length === 0) ? [] : detailRows(details, form);
  const label = stated.at(-1)?.label;
  if (label === undefined) return rows;
  const totals = tables.map((table): Row => ({ key: TOTAL_ROW, label, ...unitRow(table, keys) }));
  return [...rows, addUp({ key: TOTAL_ROW, label }, totals, form)];
}

function detailRows(quarters: readonly (readonly Row[])[], form: FormDocument): Row[] {
  const newest = new Map<string, Row>();
  for (const row of [...quarters].reverse().flat()) {
    if (!newest.has(row.key)) newest.set(row.key, row);
  }
  return [...newest.values()].map(({ key, label }) =>
    addUp(
      { key, label },
      quarters.map((rows) => rows.find((row) => row.key === key)),
      form,
    ),
  );
}

/** @param quarters the row in each quarter, undefined where it has none */
function addUp(
  name: Pick<Row, 'key' | 'label'>,
  quarters: readonly (Row | undefined)[],
  form: FormDocument,
): Row {
  const columns = countColumns(form);
  const opening = columns.find(({ measure }) => measure === 'opening')?.key ?? '';
  const of = (row: Row | undefined, key: string) => (row ? figureIn(row, key) : 0);
  const sum = (rows: readonly (Row | undefined)[], key: string) =>
    rows.reduce<number | null>((known, row) => plus(known, of(row, key)), 0);
  const [first, ...later] = quarters;
  const cells = Object.fromEntries(
    columns.flatMap(({ key, measure }) => {
      const value = countOrNull(
        measure === undefined
          ? null
          : AT_END.includes(measure)
            ? of(quarters.at(-1), key)
            : measure === 'opening'
              ? of(first, key)
              : measure === 'flow'
                ? sum(quarters, key)
                : plus(sum(quarters, key), negative(sum(later, opening))),
      );
      return value === null ? [] : [[key, value]];
    }),
  );
  return { ...name, cells, ...togetherOf(jointFigures(quarters, form)) };
}

/** What quarters know of columns together only, where these have one measure. */
function jointFigures(quarters: readonly (Row | undefined)[], form: FormDocument): JointFigure[] {
  const keysOf = (measures: readonly Measure[]) =>
    countColumns(form)
      .filter(({ measure }) => measure !== undefined && measures.includes(measure))
      .map(({ key }) => key);
  const over = (rows: readonly (Row | undefined)[], keys: readonly string[]) =>
    jointTotals(
      rows.flatMap((row) => row ?? []),
      keys,
    ).filter(({ columns }) => columns.length > 1);
  return [...over(quarters, keysOf(['flow'])), ...over(quarters.slice(-1), keysOf(['stock', 'distinct']))];
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

/** Below 0 where a quarter carried over more than it had to deal with: no count. */
function countOrNull(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
