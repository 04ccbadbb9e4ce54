import { periodName } from '../period/period-text';
import type { Period } from '../period/period';
import { inputWords } from './words';
import type { Lang } from '../language/language';
import { pick } from '../language/language';
import type { FormColumn, FormDocument } from './document';
import { editionIn } from './registry';
import { TOTAL_ROW } from './table';
import type { CellValue, Row, Table } from './table';

/** Input that cannot be taken: where in the document, a stable code, and a sentence for the person who sent it. */
export interface InputError {
  /** JSON pointer: `/tables/0/rows/1/cells/4`. */
  pointer: string;
  code: string;
  detail: string;
}

/**
 * Whether tables fit their forms: known forms in force in the period, known columns, distinct rows, counts that
 * are whole numbers from 0 to 2^53 - 1, ratios as text. Contradicting figures are no input errors but findings.
 */
export function validateTables(
  tables: readonly Table[],
  forms: readonly FormDocument[],
  period: Period,
  lang: Lang,
  pointer = '/tables',
): InputError[] {
  const errors: InputError[] = [];
  const words = inputWords[lang];
  const seen = new Set<string>();
  tables.forEach((table, index) => {
    const at = `${pointer}/${index}`;
    const named = forms.filter((form) => form.code === table.form);
    const form = named.find((candidate) => editionIn(candidate, period) !== undefined);
    if (named.length === 0) {
      errors.push({ pointer: `${at}/form`, code: 'form-unknown', detail: words.formUnknown(table.form) });
    } else if (!form) {
      const detail = words.formNotValid(table.form, periodName(period, lang));
      errors.push({ pointer: `${at}/form`, code: 'form-not-valid', detail });
    } else if (seen.has(table.form)) {
      errors.push({ pointer: `${at}/form`, code: 'form-twice', detail: words.formTwice(table.form) });
    } else {
      new TableValidator(form, at, lang, errors).table(table);
    }
    seen.add(table.form);
  });
  return errors;
}

class TableValidator {
  private readonly columns: ReadonlyMap<string, FormColumn>;
  private readonly words: (typeof inputWords)['vi'];

  constructor(
    private readonly form: FormDocument,
    private readonly pointer: string,
    private readonly lang: Lang,
    private readonly errors: InputError[],
  ) {
    this.columns = new Map(form.columns.map((column) => [column.key, column]));
    this.words = inputWords[lang];
  }

  table(table: Table): void {
    if (
      this.form.rows === 'single' &&
      (table.rows.length > 1 || (table.rows[0]?.key ?? TOTAL_ROW) !== TOTAL_ROW)
    ) {
      this.add('/rows', 'single-row', this.words.singleRow(this.form.code));
      return;
    }
    const keys = new Map<string, number>();
    table.rows.forEach((row, index) => {
      const at = `/rows/${index}`;
      const key = row.key.normalize('NFC').trim();
      const first = keys.get(key);
      if (first !== undefined) {
        this.add(
          `${at}/key`,
          'row-twice',
          this.words.rowTwice(this.form.code, row.label, first + 1, index + 1),
        );
      }
      keys.set(key, first ?? index);
      this.row(row, at);
    });
  }

  private row(row: Row, at: string): void {
    for (const [key, value] of Object.entries(row.cells)) {
      const column = this.columns.get(key);
      const cellAt = `${at}/cells/${escapePointer(key)}`;
      if (column === undefined || column.kind === 'ordinal' || column.kind === 'label') {
        this.add(cellAt, 'column-unknown', this.words.columnUnknown(this.form.code, key));
      } else if (value !== null) {
        this.cell(column, value, row, cellAt);
      }
    }
  }

  private cell(column: FormColumn, value: NonNullable<CellValue>, row: Row, at: string): void {
    const where = this.words.cell(this.form.code, row.label, pick(column.name, this.lang), column.key);
    if (column.kind === 'ratio') {
      if (typeof value !== 'string')
        this.add(at, 'number-in-ratio', this.words.numberInRatio(where, String(value)));
      return;
    }
    if (typeof value === 'string') this.add(at, 'text-in-count', this.words.textInCount(where, value));
    else if (value < 0) this.add(at, 'negative', this.words.negative(where, String(value)));
    else if (value > Number.MAX_SAFE_INTEGER) this.add(at, 'too-large', this.words.tooLarge(where));
    else if (!Number.isInteger(value))
      this.add(at, 'fractional', this.words.fractional(where, String(value)));
  }

  private add(at: string, code: string, detail: string): void {
    this.errors.push({ pointer: this.pointer + at, code, detail });
  }
}

/** A name inside a JSON pointer (RFC 6901). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
