import type { LocalText } from '../language/language';
import type { Period } from '../period/period';
import type { FormColumn, FormDocument } from './document';
import { editionIn } from './registry';
import { TOTAL_ROW, type CellValue, type Row, type Table } from './table';

/** Why a table cannot be taken: where in the document, and what there is to say of it. See wordedInput. */
export type InputProblem = { pointer: string; form: string } & (
  | { code: 'form-unknown' | 'form-twice' | 'single-row' }
  | { code: 'form-not-valid'; period: Period }
  /** Places of both rows, counted from 1. */
  | { code: 'row-twice'; label: string; first: number; second: number }
  | { code: 'column-unknown'; column: string }
  | CellProblem
  | JointProblem
);

type WrongCount = 'negative' | 'too-large' | 'fractional';

interface CellProblem {
  code: 'number-in-ratio' | 'text-in-count' | WrongCount;
  /** Its label. */
  row: string;
  column: string;
  name: LocalText;
  value: string;
}

/** Of a figure for several columns; `joint-overlap`: one of its columns is in another such figure of the row. */
interface JointProblem {
  code: 'joint-too-few' | 'joint-overlap' | `joint-${WrongCount}`;
  row: string;
  columns: string[];
  value: string;
}

/**
 * Whether tables fit their forms: known forms in force in the period, known columns, distinct rows, counts that
 * are whole numbers from 0 to 2^53 - 1, ratios as text, figures for at least two columns that share none. Contradicting figures are no input problems but findings.
 * @param pointer where the tables stand in the document: `/tables/0/rows/1/cells/4` names a cell
 */
export function validateTables(
  tables: readonly Table[],
  forms: readonly FormDocument[],
  period: Period,
  pointer = '/tables',
): InputProblem[] {
  const problems: InputProblem[] = [];
  const seen = new Set<string>();
  tables.forEach((table, index) => {
    const at = `${pointer}/${index}`;
    const named = forms.filter((form) => form.code === table.form);
    const form = named.find((candidate) => editionIn(candidate, period) !== undefined);
    const whole = { pointer: `${at}/form`, form: table.form };
    if (named.length === 0) problems.push({ ...whole, code: 'form-unknown' });
    else if (!form) problems.push({ ...whole, code: 'form-not-valid', period });
    else if (seen.has(table.form)) problems.push({ ...whole, code: 'form-twice' });
    else problems.push(...tableProblems(form, table, at));
    seen.add(table.form);
  });
  return problems;
}

function tableProblems(form: FormDocument, table: Table, pointer: string): InputProblem[] {
  const [only, ...more] = table.rows;
  if (form.rows === 'single' && (more.length > 0 || (only?.key ?? TOTAL_ROW) !== TOTAL_ROW)) {
    return [{ pointer: `${pointer}/rows`, form: form.code, code: 'single-row' }];
  }
  const columns = new Map(form.columns.map((column) => [column.key, column]));
  const keys = new Map<string, number>();
  return table.rows.flatMap((row, index) => {
    const at = `${pointer}/rows/${index}`;
    const key = row.key.normalize('NFC').trim();
    const first = keys.get(key);
    keys.set(key, first ?? index);
    const { label } = row;
    const twice: InputProblem[] =
      first === undefined
        ? []
        : [
            {
              pointer: `${at}/key`,
              form: form.code,
              code: 'row-twice',
              label,
              first: first + 1,
              second: index + 1,
            },
          ];
    return [
      ...twice,
      ...rowProblems(form.code, columns, row, at),
      ...jointProblems(form.code, columns, row, at),
    ];
  });
}

function jointProblems(
  form: string,
  known: ReadonlyMap<string, FormColumn>,
  { label, together = [] }: Row,
  at: string,
): InputProblem[] {
  const taken = new Set<string>();
  return together.flatMap(({ columns, value }, index): InputProblem[] => {
    const place = { pointer: `${at}/together/${index}`, form };
    const strange = columns.find((column) => known.get(column)?.kind !== 'count');
    if (strange !== undefined) return [{ ...place, code: 'column-unknown', column: strange }];
    const wrong = wrongCount(value);
    const overlap = columns.some((column) => taken.has(column));
    for (const column of columns) taken.add(column);
    const code =
      new Set(columns).size < 2
        ? 'joint-too-few'
        : overlap || new Set(columns).size < columns.length
          ? 'joint-overlap'
          : wrong && (`joint-${wrong}` as const);
    return code === undefined ? [] : [{ ...place, code, row: label, columns, value: String(value) }];
  });
}

function rowProblems(
  form: string,
  columns: ReadonlyMap<string, FormColumn>,
  row: Row,
  at: string,
): InputProblem[] {
  return Object.entries(row.cells).flatMap(([key, value]): InputProblem[] => {
    const place = { pointer: `${at}/cells/${escapePointer(key)}`, form, column: key };
    const column = columns.get(key);
    if (column === undefined || column.kind === 'ordinal' || column.kind === 'label') {
      return [{ ...place, code: 'column-unknown' }];
    }
    const code = value === null ? undefined : cellProblem(column, value);
    const { name } = column;
    return code === undefined ? [] : [{ ...place, code, row: row.label, name, value: String(value) }];
  });
}

function cellProblem({ kind }: FormColumn, value: NonNullable<CellValue>): CellProblem['code'] | undefined {
  if (kind === 'ratio') return typeof value === 'string' ? undefined : 'number-in-ratio';
  return typeof value === 'string' ? 'text-in-count' : wrongCount(value);
}

/** Why a number counts nothing; undefined where it does. */
export function wrongCount(value: number): WrongCount | undefined {
  if (value < 0) return 'negative';
  if (value > Number.MAX_SAFE_INTEGER) return 'too-large';
  return Number.isInteger(value) ? undefined : 'fractional';
}

/** A name inside a JSON pointer (RFC 6901). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
