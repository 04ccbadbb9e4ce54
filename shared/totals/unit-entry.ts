import { countColumns } from '../forms/document';
import { togetherOf } from '../forms/joint-figures';
import type { JointFigure, Table } from '../forms/table';
import { cutOff, type Calendar } from '../period/period';
import { compileRules, type RuleSet } from '../rules/compile';
import type { Finding } from '../rules/finding';
import type { SubmissionStatus } from '../submission/submission';
import type { UnitIndex } from '../units/tree';
import type { ConsolidationFrame } from './consolidation-frame';
import { rememberingFold } from './contained-rows';
import { FieldTotals, type FieldPart } from './field-totals';
import { totalTable, unitFormFigures } from './form-totals';
import {
  isReporting,
  type Include,
  type MissingReason,
  type ReportingUnit,
  type UnitContribution,
  type UnitSubmission,
} from './province-totals';
import { failuresOf } from './recheck';
import { unitSuspects, type Suspects } from './unit-suspects';

/** One unit's figures of one form, as far as adding them up needs them. */
export interface FormEntry {
  form: string;
  /** The unit's total by column; null = left blank. */
  cells: Record<string, number | null>;
  /** What it knows of columns together only. */
  together?: JointFigure[];
  /** Rows left out because they contain others. */
  contained: { key: string; label: string }[];
  /** The rows, only of a unit with others below it: whether they are added is known when all are in. */
  table: Table | null;
}

/** One unit's quarter worked up for adding: plain data, small, and all that is left of the submission. */
export interface UnitEntry {
  unit: string;
  status: SubmissionStatus;
  version: number;
  late: boolean;
  calendar: Calendar;
  /** The forms that it filled in; null where its figures do not count. */
  forms: FormEntry[] | null;
  /** Relations that its own totals break. */
  failures: Finding[];
  /** What is likely behind them; none where none is. */
  suspects: Suspects[];
}

/** A unit's quarter worked up and not added yet. */
export interface WorkedUpUnit {
  entry: UnitEntry;
  /** Its rows by lĩnh vực, for EntryMaker.addRows; none of a unit with others below it. */
  rows: readonly Table[];
}

/** What some of the units add to a period's totals: stored and added later, it gives the same as they themselves. */
export interface TotalsPart {
  units: UnitEntry[];
  /** The units' rows by lĩnh vực, by form code. */
  fields: Record<string, FieldPart[]>;
}

/** Why a submission of a unit that reports does not count; undefined when it does. */
export function reasonLeftOut(status: SubmissionStatus, include: Include): MissingReason | undefined {
  if (status === 'draft' || status === 'returned') return status;
  return status === 'submitted' && include === 'accepted' ? 'not-accepted' : undefined;
}

/** What a unit adds; undefined when it does not count. */
export function contributionOf(entry: UnitEntry, units: UnitIndex): UnitContribution | undefined {
  const { status, version, late, forms } = entry;
  const unit = units.find(entry.unit);
  if (!forms || !unit || !isReporting(unit) || status === 'draft' || status === 'returned') return undefined;
  const tables = forms.map((figures) => totalTable(figures.form, unit.name, figures));
  return { unit, status, version, late, tables };
}

/** The units that report in the period, in the tree's order. */
export function reportingUnits({ units, period }: ConsolidationFrame): ReportingUnit[] {
  return units.openOn(cutOff(period)).filter(isReporting);
}

/** Works submissions up one by one, in any order; they are not kept. */
export class EntryMaker {
  private readonly rules: RuleSet;
  private readonly byCode: ReadonlyMap<string, ReportingUnit>;
  private readonly parents: ReadonlySet<string>;
  private readonly fold = rememberingFold();
  private readonly fields: ReadonlyMap<string, FieldTotals>;

  constructor(
    private readonly frame: ConsolidationFrame,
    private readonly include: Include,
  ) {
    this.rules = frame.rules ?? compileRules(frame.forms);
    const expected = reportingUnits(frame);
    this.byCode = new Map(expected.map((unit) => [unit.code, unit]));
    this.parents = new Set(expected.flatMap((unit) => unit.parent ?? []));
    this.fields = new Map(
      frame.forms
        .filter((form) => form.rows === 'fields')
        .map((form) => [
          form.code,
          new FieldTotals(
            countColumns(form).map(({ key }) => key),
            this.fold,
          ),
        ]),
    );
  }

  /** Adds nothing, so that a unit of which something cannot be worked out leaves no trace. */
  workUp(submission: UnitSubmission): WorkedUpUnit {
    const { unit: code, status, version, late, calendar } = submission;
    const entry = { unit: code, status, version, late, calendar };
    const unit = this.byCode.get(code);
    if (!unit || reasonLeftOut(status, this.include)) {
      return { entry: { ...entry, forms: null, failures: [], suspects: [] }, rows: [] };
    }
    const waits = this.parents.has(code);
    const forms: FormEntry[] = [];
    const rows: Table[] = [];
    for (const form of this.frame.forms) {
      const figures = unitFormFigures(form, submission.tables, this.fold);
      if (!figures) continue;
      const { table, cells, together = [], contained } = figures;
      const names = contained.map(({ key, label }) => ({ key, label }));
      forms.push({
        form: form.code,
        cells,
        ...togetherOf(together),
        contained: names,
        table: waits ? table : null,
      });
      if (!waits) rows.push(table);
    }
    const tables = forms.map((entry) => totalTable(entry.form, unit.name, entry));
    const previous = submission.previous && this.unitTotalsOf(submission.previous, unit);
    const failures = failuresOf(this.rules, tables, previous);
    const { tables: own, previous: before } = submission;
    const suspects =
      failures.length === 0 ? [] : unitSuspects({ rules: this.rules, tables: own, previous: before });
    return { entry: { ...entry, forms, failures, suspects }, rows };
  }

  addRows(rows: readonly Table[]): void {
    for (const table of rows) this.fields.get(table.form)?.add(table);
  }

  /** The rows of all units so far, but of those with others below them. */
  fieldParts(): TotalsPart['fields'] {
    return Object.fromEntries([...this.fields].map(([form, totals]) => [form, totals.parts()]));
  }

  private unitTotalsOf(tables: readonly Table[], unit: ReportingUnit): Table[] {
    return tables.flatMap(({ form: code }) => {
      const form = this.frame.forms.find((candidate) => candidate.code === code);
      const figures = form && unitFormFigures(form, tables, this.fold);
      return figures ? [totalTable(code, unit.name, figures)] : [];
    });
  }
}
