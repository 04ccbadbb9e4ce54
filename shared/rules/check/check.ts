import { TOTAL_ROW, type Row, type Table } from '../../forms/table';
import { openRests, type JointRest } from '../../forms/joint-figures';
import { compareRows } from '../../forms/row-order';
import type { CompiledForm, CompiledRelation, RuleSet } from '../compile';
import { checkComparison } from './check-comparison';
import { checkRatio } from './check-ratio';
import { sumRowOf } from './sum-row';
import { checkTotalRow } from './check-total-row';
import type { Finding } from '../finding';
import { bareFinding, relationFinding, rowNumbersOf } from './finding-frame';
import { jointFindings } from './joint-findings';
import type { Outcome } from './outcome';
import { repeatsOfUnitTotal } from './repeats';
import type { RowCursor } from './row-cursor';
import { NO_RESTS, tableValues, UNSTATED_TOTAL, unitValues, type TableValues } from './table-values';
import { unitRow, unitTotal, type UnitFigures } from './unit-total';

export interface CheckResult {
  /** Broken and undecided relations, blanks and missing tables, in printed order; a passed one leaves no finding. */
  findings: Finding[];
  /** Evaluated relations: one a row, one a column for total rows; what a total row only repeats is none. */
  counts: { pass: number; fail: number; undecided: number };
}

/**
 * Runs every relation of a period's forms over a submission's tables. Three-valued: a relation with blanks is
 * undecided unless what is known already breaks it. Findings are in no language: see
 * wordedFinding. Never throws for data; equal data in any row order give equal findings.
 */
export function check(rules: RuleSet, figures: UnitFigures): CheckResult {
  const run = new Run(rules, figures);
  for (const form of rules.forms) run.form(form);
  return { findings: run.findings, counts: run.counts };
}

/** What is said of rows stands before the relations and is not counted as one: blanks, joint figures, a sum among the details. */
const BLANKS = -3;
const TOGETHER = -2;
const SUM_ROW = -1;

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
  private placed: Placed[] = [];
  private readonly tables: ReadonlyMap<string, Table>;
  private readonly previousTables: ReadonlyMap<string, Table>;
  private readonly totals = new Map<string, number>();

  constructor(
    private readonly rules: RuleSet,
    { tables, previous = [] }: UnitFigures,
  ) {
    this.tables = new Map(tables.map((table) => [table.form, table]));
    this.previousTables = new Map(previous.map((table) => [table.form, table]));
  }

  form(form: CompiledForm): void {
    const table = this.tables.get(form.form.code);
    if (table === undefined || table.rows.length === 0) {
      this.counts.undecided += form.relations.length;
      const code = `${form.form.code}.missing`;
      this.findings.push(bareFinding(form, null, code, 'undecided', { kind: 'missing' }));
      return;
    }
    const previous = this.previousTables.get(form.form.code);
    const now = tableValues(form, table);
    const before = previous && tableValues(form, previous);
    this.placed = [];
    if (now.blanks) this.blanks(form, now);
    if (now.rests.size > 0) this.together(form, now);
    this.sumRow(form, now);
    for (const relation of form.relations) {
      const { scope } = relation.relation;
      if (relation.kind === 'total') checkTotalRow(this, form, relation, now);
      else if (relation.usesPrevious && !before) {
        const finding = relationFinding(form, null, relation, 'undecided', { kind: 'no-previous' });
        this.report(finding, { row: null, order: relation.order });
      } else {
        // With the scope `both` the unit total is checked once, whether it is stated or summed.
        if (scope !== 'unit') this.rows(form, relation, now, before, scope === 'both');
        if (scope !== 'rows') this.unit(form, relation, table, previous);
      }
    }
    this.placed.sort((a, b) => compareRows(a.row, b.row) || a.order - b.order || a.column - b.column);
    const repeats = repeatsOfUnitTotal(
      table,
      this.placed.map(({ finding }) => finding),
    );
    const rowNumber = rowNumbersOf(table);
    for (const { finding, order } of this.placed) {
      if (repeats.has(finding)) continue;
      this.findings.push({ ...finding, ...rowNumber(finding.row, finding.rowLabel) });
      if (order < 0) continue;
      if (finding.status === 'fail') this.counts.fail += 1;
      else this.counts.undecided += 1;
    }
  }

  pass(): void {
    this.counts.pass += 1;
  }

  report(finding: Finding, place: { row: Row | null; order: number; column?: number }): void {
    this.placed.push({ finding, row: place.row, order: place.order, column: place.column ?? -1 });
  }

  private rows(
    form: CompiledForm,
    relation: RowRelation,
    now: TableValues,
    before: TableValues | undefined,
    withoutTotal: boolean,
  ): void {
    const places = relation.usesPrevious && before ? placesByKey(before) : undefined;
    const cursor = this.cursor(now, before);
    now.rows.forEach((row, index) => {
      if (withoutTotal && row.key === TOTAL_ROW) return;
      cursor.row = row;
      cursor.values.at = index * now.width;
      if (places) cursor.values.previousAt = places.get(row.key) ?? -1;
      this.one(form, relation, cursor);
    });
  }

  private unit(form: CompiledForm, relation: RowRelation, table: Table, previous: Table | undefined): void {
    const before = previous && unitValues(form, previous);
    const cursor = this.cursor(unitValues(form, table), before);
    if (before) cursor.values.previousAt = 0;
    this.one(form, relation, cursor);
  }

  private cursor(now: TableValues, before: TableValues | undefined): RowCursor {
    return {
      row: now.rows[0] as Row,
      values: {
        row: now.values,
        at: 0,
        previous: before?.values ?? NONE,
        previousAt: -1,
        other: this.otherUnitTotal,
        rests: now.rests,
        previousRests: before?.rests ?? NO_RESTS,
        otherRests: this.otherRests,
      },
      large: now.large || (before?.large ?? false),
    };
  }

  private one(form: CompiledForm, relation: RowRelation, cursor: RowCursor): void {
    if (relation.kind === 'comparison') checkComparison(this, form, relation, cursor);
    else checkRatio(this, form, relation, cursor);
  }

  private blanks(form: CompiledForm, { rows, values, rests, width }: TableValues): void {
    rows.forEach((row, index) => {
      const at = index * width;
      const held = (rests.get(at) ?? []).flatMap(({ columns }) => columns);
      const cells = form.keys.filter((key, place) => Number.isNaN(values[at + place]) && !held.includes(key));
      if (cells.length > 0) {
        const finding = bareFinding(form, row, `${form.form.code}.blank`, 'undecided', { kind: 'blanks' });
        this.report({ ...finding, cells }, { row, order: BLANKS });
      }
    });
  }

  private together(form: CompiledForm, { rows }: TableValues): void {
    for (const row of rows) {
      for (const finding of jointFindings(form, row)) this.report(finding, { row, order: TOGETHER });
    }
  }

  private sumRow(form: CompiledForm, table: TableValues): void {
    const found = sumRowOf(form, table);
    if (found === undefined) return;
    const { row, equal, unequal } = found;
    const finding = bareFinding(form, row, `${form.form.code}.row-is-sum`, 'fail', {
      kind: 'row-is-sum',
      unequal,
    });
    this.report({ ...finding, severity: 'query', cells: equal }, { row, order: SUM_ROW });
  }

  /** The unit total of another form's column, NaN when blank or absent. */
  private readonly otherUnitTotal = (form: string, column: string): number => {
    const key = `${form} ${column}`;
    let value = this.totals.get(key);
    if (value === undefined) {
      value = unitTotal(this.tables.get(form), column) ?? NaN;
      this.totals.set(key, value);
    }
    return value;
  };

  private readonly otherRests = (code: string): readonly JointRest[] => {
    const table = this.tables.get(code);
    const form = this.rules.byCode.get(code);
    if (table === undefined || form === undefined) return [];
    return openRests({ ...UNSTATED_TOTAL, ...unitRow(table, form.keys) });
  };
}

type RowRelation = Exclude<CompiledRelation, { kind: 'total' }>;

const NONE = new Float64Array(0);

function placesByKey(table: TableValues): Map<string, number> {
  return new Map(table.rows.map((row, index) => [row.key, index * table.width]));
}
