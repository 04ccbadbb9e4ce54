import { countColumns, type FormDocument } from '../forms/document';
import { TOTAL_ROW, type Row, type Table } from '../forms/table';
import { foldName } from '../language/fold';
import labels from './data/total-labels.json';

/** A unit's table whose rows can be added, and the rows that were left out because they contain others. */
export interface AddableTable {
  table: Table;
  contained: Row[];
}

const TOTAL_NAMES = new Set(labels.total.map(foldName));
const LEVEL_NAMES = new Set(labels.level.map(foldName));
/** Without a stated total and without a telling name, equal sums count as proof only over so many columns above 0. */
const LEAST_COLUMNS = 3;
const LEAST_OTHERS = 2;

/** Folds names; the same few come from every unit, so a caller over many units gives one that remembers. */
export type FoldNames = (text: string) => string;

/** @example const fold = rememberingFold(); fold('Hộ tịch') // 'ho tich' */
export function rememberingFold(): FoldNames {
  const folded = new Map<string, string>();
  return (text) => {
    const found = folded.get(text);
    if (found !== undefined) return found;
    const made = foldName(text);
    folded.set(text, made);
    return made;
  };
}

/**
 * Leaves out rows that already contain other rows: a second total under another key, subtotals by level (cấp tỉnh, cấp
 * xã), a row that is the sum of all the others. With a stated total row they are left out only if the other rows then
 * add up to it exactly; without one only if they equal the rest in every column. A row named as a total stands in for a
 * missing total row. What is not proven stays in.
 */
export function addableTable(table: Table, form: FormDocument, fold: FoldNames = foldName): AddableTable {
  const asIs = { table, contained: [] };
  if (form.rows === 'single') return asIs;
  const total = table.rows.find((row) => row.key === TOTAL_ROW);
  const details = table.rows.filter((row) => row.key !== TOTAL_ROW);
  if (details.length < 2) return asIs;
  const named = details.filter((row) => TOTAL_NAMES.has(nameOf(row, fold)));
  const [stated] = named;
  if (total === undefined && stated) {
    const rest = details.filter((row) => row !== stated);
    const rows = [...rest, { ...stated, key: TOTAL_ROW }];
    const inner = addableTable({ form: table.form, rows }, form, fold);
    return { table: inner.table, contained: [stated, ...inner.contained] };
  }
  const levels = details.filter((row) => LEVEL_NAMES.has(nameOf(row, fold)));
  const sums = new ColumnSums(
    details,
    total,
    countColumns(form).map((column) => column.key),
  );
  const byName = total
    ? [[...named, ...levels], named, levels].find((rows) => rows.length > 0 && sums.totalWithout(rows))
    : [levels].find((rows) => rows.length > 0 && sums.repeatedBy(rows));
  const found = byName ?? details.filter((row) => sums.repeatedBy([row]) && sums.proves(row)).slice(0, 1);
  if (found.length === 0) return asIs;
  return {
    table: { form: table.form, rows: table.rows.filter((row) => !found.includes(row)) },
    contained: found,
  };
}

/** The sums of a table's details, column by column; undefined where one is blank, which proves nothing. */
class ColumnSums {
  private readonly sums: (number | undefined)[];

  constructor(
    private readonly details: readonly Row[],
    private readonly total: Row | undefined,
    private readonly keys: readonly string[],
  ) {
    this.sums = keys.map((key) => sumOf(details, key));
  }

  /** Whether the details without `rows`, and only without them, add up to the stated total in every column. */
  totalWithout(rows: readonly Row[]): boolean {
    let differs = false;
    const agrees = this.keys.every((key, index) => {
      const all = this.sums[index];
      const own = sumOf(rows, key);
      if (all === undefined || own === undefined) return false;
      if (own > 0) differs = true;
      return all - own === this.total?.cells[key];
    });
    return agrees && differs && rows.length < this.details.length;
  }

  /** Whether `rows` together equal all the other details in every column. */
  repeatedBy(rows: readonly Row[]): boolean {
    if (this.details.length - rows.length < LEAST_OTHERS) return false;
    let arisen = false;
    const equal = this.keys.every((key, index) => {
      const own = sumOf(rows, key);
      if (own === undefined || this.sums[index] !== 2 * own) return false;
      if (own > 0) arisen = true;
      return true;
    });
    return equal && arisen;
  }

  /** Whether a row that equals the rest is proven to repeat it: by the stated total, or by enough columns. */
  proves(row: Row): boolean {
    if (this.total) return this.totalWithout([row]);
    return this.keys.filter((key) => Number(row.cells[key] ?? 0) > 0).length >= LEAST_COLUMNS;
  }
}

function sumOf(rows: readonly Row[], key: string): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const value = row.cells[key];
    if (typeof value !== 'number') return undefined;
    sum += value;
  }
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** The folded label without an ordinal in front of it: "I. Cấp tỉnh" is "cap tinh". */
function nameOf(row: Row, fold: FoldNames): string {
  return fold(row.label).replace(/^[a-z0-9]{1,4}[.)] */, '');
}
