import { TOTAL_ROW } from '../forms/table';
import type { Row, Table } from '../forms/table';
import { compareRows } from '../forms/row-order';
import type { Lang } from '../text/language';
import type { CompiledForm, CompiledRelation, RuleSet } from './compile';
import { checkComparison } from './check-comparison';
import { checkRatio } from './check-ratio';
import { checkTotal } from './check-total';
import { Describer } from './describe';
import type { Finding } from './finding';
import { EXACT_LIMIT } from './linear';
import type { Vector } from './linear';
import type { Outcome, RowValues } from './outcome';
import { unitTotal } from './unit-total';

export interface CheckInput {
  tables: readonly Table[];
  /** The same unit's tables of the quarter before; absent when none are stored or they count other days. */
  previous?: readonly Table[];
}

export interface CheckResult {
  /** Broken and undecided relations, blanks and missing tables, in printed order; a passed one leaves no finding. */
  findings: Finding[];
  /** Evaluated relations: one a row, one a column for total rows. */
  counts: { pass: number; fail: number; undecided: number };
}

/**
 * Runs every relation of a period's forms over a submission's tables. Three-valued: a relation with blanks is
 * undecided unless what is known already breaks it. Never throws for data; equal data in any row order give equal
 * findings.
 */
export function check(rules: RuleSet, input: CheckInput, lang: Lang = 'vi'): CheckResult {
  const run = new Run(input, lang);
  for (const form of rules.forms) run.form(form);
  return { findings: run.findings, counts: run.counts };
}

interface Placed {
  finding: Finding;
  row: Row | null;
  order: number;
  column: number;
}

/** One pass over one submission. */
class Run implements Outcome {
  readonly findings: Finding[] = [];
  readonly counts = { pass: 0, fail: 0, undecided: 0 };
  readonly describe: Describer;
  private placed: Placed[] = [];
  private readonly tables: ReadonlyMap<string, Table>;
  private readonly previousTables: ReadonlyMap<string, Table>;
  private readonly totals = new Map<string, number>();

  constructor(input: CheckInput, lang: Lang) {
    this.tables = new Map(input.tables.map((table) => [table.form, table]));
    this.previousTables = new Map((input.previous ?? []).map((table) => [table.form, table]));
    this.describe = new Describer(lang);
  }

  form(form: CompiledForm): void {
    const table = this.tables.get(form.form.code);
    if (table === undefined || table.rows.length === 0) {
      this.counts.undecided += form.relations.length;
      this.findings.push(this.describe.missing(form));
      return;
    }
    const previous = this.previousTables.get(form.form.code);
    const rows = rowValues(form, table, previous, this.otherTotal);
    const unit = unitValues(form, table, previous, this.otherTotal, this.describe.words.unitTotal);
    this.placed = [];
    for (const row of rows) this.blanks(form, row);
    for (const relation of form.relations) this.relation(form, relation, rows, unit, previous !== undefined);
    this.placed.sort((a, b) => compareRows(a.row, b.row) || a.order - b.order || a.column - b.column);
    for (const { finding } of this.placed) this.findings.push(finding);
  }

  pass(): void {
    this.counts.pass += 1;
  }

  report(finding: Finding, place: { row: Row | null; order: number; column?: number }): void {
    if (finding.status === 'fail') this.counts.fail += 1;
    else this.counts.undecided += 1;
    this.placed.push({ finding, row: place.row, order: place.order, column: place.column ?? -1 });
  }

  private relation(
    form: CompiledForm,
    relation: CompiledRelation,
    rows: readonly RowValues[],
    unit: RowValues,
    hasPrevious: boolean,
  ): void {
    if (relation.kind === 'total') return checkTotal(this, form, relation, rows);
    if (relation.usesPrevious && !hasPrevious) {
      this.report(this.describe.noPrevious(form, relation), { row: null, order: relation.order });
      return;
    }
    const { scope } = relation.relation;
    if (scope !== 'unit') {
      for (const row of rows) {
        // With the scope `both` the unit total is checked once, below, whether it is stated or summed.
        if (scope === 'rows' || row.row.key !== TOTAL_ROW) this.one(form, relation, row);
      }
    }
    if (scope !== 'rows') this.one(form, relation, unit);
  }

  private one(form: CompiledForm, relation: CompiledRelation, row: RowValues): void {
    if (relation.kind === 'comparison') checkComparison(this, form, relation, row);
    else if (relation.kind === 'ratio') checkRatio(this, form, relation, row);
  }

  private blanks(form: CompiledForm, row: RowValues): void {
    const blank = form.counts.filter((_, index) => Number.isNaN(row.values.row[index]));
    if (blank.length === 0) return;
    const finding = this.describe.blanks(form, row.row, blank);
    this.placed.push({ finding, row: row.row, order: -1, column: -1 });
  }

  /** The unit total of another form's column, NaN when blank or absent. */
  private readonly otherTotal = (form: string, column: string): number => {
    const key = `${form} ${column}`;
    let value = this.totals.get(key);
    if (value === undefined) {
      value = unitTotal(this.tables.get(form), column) ?? NaN;
      this.totals.set(key, value);
    }
    return value;
  };
}

type OtherTotal = RowValues['values']['other'];

function rowValues(
  form: CompiledForm,
  table: Table,
  previous: Table | undefined,
  other: OtherTotal,
): RowValues[] {
  const before = new Map((previous?.rows ?? []).map((row) => [row.key, row]));
  return table.rows.map((row) => {
    const then = before.get(row.key);
    return withValues(row, rowVector(form, row), then && rowVector(form, then), other);
  });
}

/** The unit total, stated or summed, as a row of its own. */
function unitValues(
  form: CompiledForm,
  table: Table,
  previous: Table | undefined,
  other: OtherTotal,
  unitLabel: string,
): RowValues {
  const stated = table.rows.find((row) => row.key === TOTAL_ROW);
  const row = stated ?? { key: TOTAL_ROW, label: unitLabel, cells: {} };
  return withValues(row, totalVector(form, table), previous && totalVector(form, previous), other);
}

function withValues(row: Row, current: Vector, previous: Vector | undefined, other: OtherTotal): RowValues {
  const large = isLarge(current) || (previous !== undefined && isLarge(previous));
  return { row, values: { row: current, previous, other }, large };
}

function isLarge(vector: Vector): boolean {
  for (let i = 0; i < vector.length; i += 1) if ((vector[i] as number) > EXACT_LIMIT) return true;
  return false;
}

function rowVector(form: CompiledForm, row: Row): Vector {
  const { counts } = form;
  const { cells } = row;
  const vector = new Float64Array(counts.length);
  for (let i = 0; i < counts.length; i += 1) {
    const value = cells[(counts[i] as { key: string }).key];
    vector[i] = typeof value === 'number' ? value : NaN;
  }
  return vector;
}

function totalVector(form: CompiledForm, table: Table): Vector {
  return Float64Array.from(form.counts, (column) => unitTotal(table, column.key) ?? NaN);
}
