import { togetherOf } from '../forms/joint-figures';
import type { Calendar } from '../period/period';
import { compileRules } from '../rules/compile';
import { rememberingFold } from './contained-rows';
import { ContainedUnits } from './contained-units';
import { reasonLeftOut } from './counted';
import { FormTotals } from './form-totals';
import { noticeOf } from './notices';
import type { ConsolidationFrame } from './consolidation-frame';
import {
  UNIT_GROUPS,
  type ConsolidatedForm,
  type Include,
  type MissingReason,
  type MissingUnit,
  type ProvinceFinding,
  type ProvinceTotals,
  type ReportingUnit,
  type UnitContribution,
  type UnitGroup,
  type UnitLine,
  type UnitSubmission,
} from './province-totals';
import { Recheck } from './recheck';
import type { PlannedAddition } from './totals-part';
import {
  EntryMaker,
  contributionOf,
  reportingUnits,
  type FormEntry,
  type TotalsPart,
  type UnitEntry,
} from './unit-entry';

export interface ConsolidateOptions {
  include: Include;
  /** False where the caller writes out each unit's line as it comes: then the result holds sums only. */
  keepLines?: boolean;
}

/** A consolidation under way: submissions come one by one, in any order, and are not kept. */
export interface Consolidation {
  /**
   * Works up a unit's quarter; a draft, and one of a unit that does not report in the period, will not count. Its `add`
   * throws when a unit comes twice, which is a fault of the caller.
   */
  workUp(submission: UnitSubmission): PlannedAddition;
  /** The same, added at once; gives what counts. */
  add(submission: UnitSubmission): UnitContribution | undefined;
  /** Adds units that were worked up elsewhere for the same frame and options, and gives those that count. */
  addPart(part: TotalsPart): UnitEntry[];
  /**
   * The totals of what was added; call once.
   * @param damaged units whose stored rows cannot be read: named as such, not as having sent nothing
   */
  finish(damaged?: readonly string[]): ProvinceTotals;
}

/** Adds up all submissions of a period; see createConsolidation. */
export function consolidate(
  input: ConsolidationFrame & { submissions: Iterable<UnitSubmission> },
  options: ConsolidateOptions,
): ProvinceTotals {
  const consolidation = createConsolidation(input, options);
  for (const submission of input.submissions) consolidation.add(submission);
  return consolidation.finish();
}

/**
 * Adds up a province's quarter by unit, group and lĩnh vực. Missing units are named, blanks make a total "at least",
 * lines that contain others are not added twice, and every total is checked by the forms' own relations. The order of
 * the submissions does not matter.
 */
export function createConsolidation(frame: ConsolidationFrame, options: ConsolidateOptions): Consolidation {
  return new Fold(frame, options);
}

/** A line that may repeat those of the units below it: decided when all are in. */
interface Deferred {
  unit: ReportingUnit;
  line: UnitLine;
  form: FormTotals;
  entry: FormEntry;
}

class Fold implements Consolidation {
  private readonly forms: FormTotals[];
  private readonly recheck: Recheck;
  private readonly expected: ReportingUnit[];
  private readonly byCode: ReadonlyMap<string, ReportingUnit>;
  private readonly order: ReadonlyMap<string, number>;
  private readonly parents: ReadonlySet<string>;
  private readonly contained = new ContainedUnits();
  private readonly maker: EntryMaker;
  private readonly deferred: Deferred[] = [];
  private readonly seen = new Set<string>();
  private readonly reasons = new Map<string, MissingReason>();
  private readonly withoutForm = new Map<string, Set<string>>();
  private readonly calendars: Record<Calendar, string[]> = { reporting: [], calendar: [] };
  private readonly counts = { accepted: 0, submitted: 0, amending: 0 };
  private readonly notices: { finding: ProvinceFinding; unit: string }[] = [];

  constructor(
    private readonly frame: ConsolidationFrame,
    private readonly options: ConsolidateOptions,
  ) {
    const rules = frame.rules ?? compileRules(frame.forms);
    this.maker = new EntryMaker({ ...frame, rules }, options.include);
    const fold = rememberingFold();
    this.forms = frame.forms.map((form) => new FormTotals(form, options.keepLines ?? true, fold));
    this.recheck = new Recheck(rules);
    this.expected = reportingUnits(frame);
    this.byCode = new Map(this.expected.map((unit) => [unit.code, unit]));
    this.order = new Map(this.expected.map((unit, index) => [unit.code, index]));
    this.parents = new Set(this.expected.flatMap((unit) => unit.parent ?? []));
  }

  workUp(submission: UnitSubmission): PlannedAddition {
    const { entry, addRows } = this.maker.workUp(submission);
    return {
      contribution: contributionOf(entry, this.frame.units),
      add: () => {
        addRows();
        this.enter(entry);
      },
    };
  }

  add(submission: UnitSubmission): UnitContribution | undefined {
    const { contribution, add } = this.workUp(submission);
    add();
    return contribution;
  }

  addPart({ units, fields }: TotalsPart): UnitEntry[] {
    this.addFields(fields);
    return units.filter((entry) => this.enter(entry));
  }

  finish(damaged: readonly string[] = []): ProvinceTotals {
    for (const unit of damaged) this.reasons.set(unit, 'damaged');
    this.addFields(this.maker.fieldParts());
    for (const deferred of this.deferred) this.addDeferred(deferred);
    const order = (unit: string) => this.order.get(unit) ?? this.order.size;
    const groups = new Map<UnitGroup, string[]>(UNIT_GROUPS.map((group) => [group, []]));
    for (const unit of this.expected) {
      groups.get(unit.kind)?.push(unit.code);
    }
    const leftOut = this.missing(() => false);
    const forms: ConsolidatedForm[] = this.forms.map((form) => ({
      form: form.form.code,
      columns: form.columns,
      ...form.finish(groups, order),
      repeatedUnits: this.deferred
        .filter((deferred) => deferred.form === form && !deferred.line.added)
        .map(({ unit }) => unit.code)
        .sort((a, b) => order(a) - order(b)),
      missing: this.missing((unit) => this.withoutForm.get(form.form.code)?.has(unit) ?? false),
      findings: [],
    }));
    const findings = this.recheck.finish(forms, order);
    const notices = [...this.notices]
      .sort((a, b) => order(a.unit) - order(b.unit) || (a.unit < b.unit ? -1 : Number(a.unit > b.unit)))
      .map(({ finding }) => finding);
    for (const form of forms) {
      const own = notices.filter((finding) => finding.form === form.form);
      form.findings = [...own, ...(findings.get(form.form) ?? [])];
    }
    return {
      period: this.frame.period,
      include: this.options.include,
      order: this.expected.map(({ code }) => code),
      forms,
      units: { expected: this.expected.length, ...this.counts, leftOut },
      findings: [...notices.filter((finding) => finding.form === null), ...this.mixedCalendars(order)],
    };
  }

  /** True where the unit counts. */
  private enter({
    unit: code,
    status,
    as,
    version,
    late,
    calendar,
    forms,
    failures,
    suspects,
  }: UnitEntry): boolean {
    if (this.seen.has(code)) throw new RangeError(`Unit ${code} was added twice.`);
    this.seen.add(code);
    const unit = this.byCode.get(code);
    if (!unit) {
      this.notice(code, this.stranger(code));
      return false;
    }
    if (as === null || !forms) {
      this.reasons.set(code, reasonLeftOut(status));
      return false;
    }
    this.counts[as] += 1;
    this.calendars[calendar].push(code);
    for (const form of this.forms) {
      const figures = forms.find((candidate) => candidate.form === form.form.code);
      if (figures === undefined) this.lacksForm(form.form.code, code);
      else this.addForm(form, unit, { status: as, version, late }, figures);
    }
    this.recheck.addUnit(code, unit.name, failures, suspects);
    return true;
  }

  private addFields(fields: TotalsPart['fields']): void {
    for (const form of this.forms) form.addFieldParts(fields[form.form.code] ?? []);
  }

  private addForm(
    form: FormTotals,
    unit: ReportingUnit,
    how: Pick<UnitLine, 'status' | 'version' | 'late'>,
    entry: FormEntry,
  ): void {
    const { code } = form.form;
    const { cells, together = [], contained } = entry;
    const joint = togetherOf(together);
    const line: UnitLine = { unit: unit.code, name: unit.name, ...how, cells, ...joint, added: true };
    for (const row of contained) {
      const finding = noticeOf({ kind: 'row-contains-rows' }, 'error', unit, code);
      this.notice(unit.code, { ...finding, row: row.key, rowLabel: row.label });
    }
    this.contained.add(unit, code, cells);
    if (this.parents.has(unit.code)) this.deferred.push({ unit, line, form, entry });
    else this.addAdded(form, unit, line, entry);
  }

  private addAdded(
    form: FormTotals,
    { code, name, kind }: ReportingUnit,
    line: UnitLine,
    entry: FormEntry,
  ): void {
    form.addLine(kind, line);
    if (line.added && entry.difference) form.addDifference({ unit: code, name, ...entry.difference });
  }

  private addDeferred({ unit, line, form, entry }: Deferred): void {
    const { code } = form.form;
    const containment = this.contained.judge(unit, code, line.cells);
    if (containment === 'repeats') {
      line.added = false;
      this.notice(unit.code, noticeOf({ kind: 'unit-contains-units' }, 'error', unit, code));
    } else if (containment === 'may-contain') {
      this.notice(unit.code, noticeOf({ kind: 'unit-may-contain-units' }, 'query', unit, code));
    }
    this.addAdded(form, unit, line, entry);
    if (!line.added) return;
    if (entry.table) form.addRows(entry.table);
    if (this.lacksUnitsBelow(unit, code)) form.noteMayFall(unit.kind);
  }

  /** Whether units below one are missing: with all of them in, its line may turn out to repeat theirs. */
  private lacksUnitsBelow({ code }: ReportingUnit, form: string): boolean {
    const lacking = this.withoutForm.get(form);
    return this.expected.some(
      ({ code: below, parent }) =>
        parent === code && (!this.seen.has(below) || this.reasons.has(below) || lacking?.has(below)),
    );
  }

  /** A submission of a unit that does not report in the period: its figures are its successor's, or nobody's. */
  private stranger(code: string): ProvinceFinding {
    const known = this.frame.units.find(code);
    return known
      ? noticeOf({ kind: 'unit-not-open' }, 'error', known)
      : noticeOf({ kind: 'unit-unknown', unit: code }, 'error', undefined);
  }

  private missing(lacks: (unit: string) => boolean): MissingUnit[] {
    return this.expected.flatMap((unit): MissingUnit[] => {
      const counted = this.seen.has(unit.code) && !this.reasons.has(unit.code);
      if (counted && !lacks(unit.code)) return [];
      const reason = counted ? 'no-form' : (this.reasons.get(unit.code) ?? 'nothing');
      return [{ unit: unit.code, name: unit.name, group: unit.kind, reason }];
    });
  }

  private lacksForm(form: string, unit: string): void {
    const units = this.withoutForm.get(form) ?? new Set();
    this.withoutForm.set(form, units.add(unit));
  }

  private notice(unit: string, finding: ProvinceFinding): void {
    this.notices.push({ unit, finding });
  }

  /** Units that count other days than most: their figures add up, but not over the same days. */
  private mixedCalendars(order: (unit: string) => number): ProvinceFinding[] {
    const { reporting, calendar } = this.calendars;
    const fewer = reporting.length < calendar.length ? reporting : calendar;
    if (fewer.length === 0) return [];
    const units = [...fewer]
      .sort((a, b) => order(a) - order(b))
      .flatMap((code) => this.frame.units.find(code) ?? [])
      .map(({ code, name }) => ({ unit: code, name, difference: null }));
    const facts = {
      kind: 'mixed-calendars',
      calendar: fewer === reporting ? 'reporting' : 'calendar',
    } as const;
    return [{ ...noticeOf(facts, 'query', undefined), units }];
  }
}
