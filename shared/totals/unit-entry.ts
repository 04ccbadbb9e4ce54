import { countColumns } from '../forms/document';
import { togetherOf } from '../forms/joint-figures';
import { TOTAL_ROW, type JointFigure, type Table } from '../forms/table';
import { cutOff, type Calendar } from '../period/period';
import { compileRules, type RuleSet } from '../rules/compile';
import type { Finding } from '../rules/finding';
import { isOf } from '../judgement/match-explanations';
import type { Explanation, SubmissionStatus } from '../submission/submission';
import type { UnitIndex } from '../units/tree';
import type { ConsolidationFrame } from './consolidation-frame';
import { rememberingFold } from './contained-rows';
import { countedFigures } from './counted';
import { FieldTotals, type FieldPart } from './field-totals';
import {
  isReporting,
  type CountedAs,
  type FieldDifference,
  type Include,
  type ReportingUnit,
  type UnitContribution,
  type UnitSubmission,
} from './province-totals';
import { failuresOf } from './recheck';
import { totalTable, unitFormFigures, type UnequalColumn } from './unit-figures';
import { figureRows, type FigureRow } from './unit-rows';
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
  /** Where its rows do not make its total; absent where they do. */
  difference?: Pick<FieldDifference, 'columns' | 'explanation'>;
  /** The rows, only of a unit with others below it: whether they are added is known when all are in. */
  table: Table | null;
}

/** One unit's quarter worked up for adding: plain data, small, and all that is left of the submission. */
export interface UnitEntry {
  unit: string;
  status: SubmissionStatus;
  /** Null where nothing of it counts. */
  as: CountedAs | null;
  /** Of what counts, as the calendar is. */
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
  /** Adds its rows to the maker's lĩnh vực; nothing where others are below the unit. */
  addRows: () => void;
  /** Its rows of a form; none where it did not fill it in, or does not count. */
  rows: (form: string) => FigureRow[];
}

/** What some of the units add to a period's totals: stored and added later, it gives the same as they themselves. */
export interface TotalsPart {
  units: UnitEntry[];
  /** The units' rows by lĩnh vực, by form code. */
  fields: Record<string, FieldPart[]>;
}

/** What a unit adds; undefined when it does not count. */
export function contributionOf(entry: UnitEntry, units: UnitIndex): UnitContribution | undefined {
  const { as, version, late, forms } = entry;
  const unit = units.find(entry.unit);
  if (!forms || !unit || !isReporting(unit) || as === null) return undefined;
  const tables = forms.map((figures) => totalTable(figures.form, unit.name, figures));
  return { unit, status: as, version, late, tables };
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
    const { unit: code, status, late } = submission;
    const unit = this.byCode.get(code);
    const counted = countedFigures(submission, this.include);
    const { as = null, version, calendar } = counted ?? { ...submission, as: null };
    const entry = { unit: code, status, as, version, late, calendar };
    if (!unit || !counted) {
      const nothing = { ...entry, forms: null, failures: [], suspects: [] };
      return { entry: nothing, addRows: () => undefined, rows: () => [] };
    }
    const waits = this.parents.has(code);
    const forms: FormEntry[] = [];
    const addable = new Map<string, Table>();
    const additions: (() => void)[] = [];
    for (const form of this.frame.forms) {
      const figures = unitFormFigures(form, counted.tables, this.fold);
      if (!figures) continue;
      const { table, cells, together = [], contained, unequal } = figures;
      const names = contained.map(({ key, label }) => ({ key, label }));
      forms.push({
        form: form.code,
        cells,
        ...togetherOf(together),
        contained: names,
        ...this.differenceOf(form.code, unequal, counted.explanations),
        table: waits ? table : null,
      });
      addable.set(form.code, table);
      // Worked up even where it waits: what cannot be added must not come to light when all the others are in.
      const addition = this.fields.get(form.code)?.workUp(table);
      if (addition && !waits) additions.push(addition);
    }
    const tables = forms.map((entry) => totalTable(entry.form, unit.name, entry));
    const { tables: own, previous: before } = counted;
    const previous = before && this.unitTotalsOf(before, unit);
    const failures = failuresOf(this.rules, tables, previous);
    const suspects =
      failures.length === 0 ? [] : unitSuspects({ rules: this.rules, tables: own, previous: before });
    return {
      entry: { ...entry, forms, failures, suspects },
      addRows() {
        for (const add of additions) add();
      },
      rows: (form) => {
        const table = addable.get(form);
        return table ? figureRows(table, this.rules.byCode.get(form)?.keys ?? []) : [];
      },
    };
  }

  /** The rows of all units so far, but of those with others below them. */
  fieldParts(): TotalsPart['fields'] {
    return Object.fromEntries([...this.fields].map(([form, totals]) => [form, totals.parts()]));
  }

  /** Only a form by lĩnh vực has totals that its rows may not make; how the unit explains it stands at that relation. */
  private differenceOf(
    form: string,
    columns: UnequalColumn[],
    explanations: readonly Explanation[],
  ): Pick<FormEntry, 'difference'> {
    if (columns.length === 0) return {};
    const total = this.rules.byCode.get(form)?.relations.find(({ kind }) => kind === 'total');
    const code = total?.relation.code ?? '';
    const given = explanations.find((one) => isOf(one, { code, form, row: TOTAL_ROW }));
    return { difference: { columns, explanation: given?.text.trim().replace(/\s+/g, ' ') ?? null } };
  }

  private unitTotalsOf(tables: readonly Table[], unit: ReportingUnit): Table[] {
    return tables.flatMap(({ form: code }) => {
      const form = this.frame.forms.find((candidate) => candidate.code === code);
      const figures = form && unitFormFigures(form, tables, this.fold);
      return figures ? [totalTable(code, unit.name, figures)] : [];
    });
  }
}
