import { countColumns, type FormDocument } from '../../../shared/forms/document';
import type { Table } from '../../../shared/forms/table';
import { indicatorSetIn } from '../../../shared/indicators/set';
import { periodKey, quartersOf, type Period, type Span } from '../../../shared/period/period';
import { compileRules, type RuleSet } from '../../../shared/rules/compile';
import { spanRules } from '../../../shared/span/span-rules';
import { spanTables } from '../../../shared/span/span-tables';
import { stockBreaks, type UnitQuarter } from '../../../shared/span/stock-breaks';
import type {
  Include,
  IncompleteUnit,
  MissingReason,
  MissingUnit,
  ReportingUnit,
  UnitSubmission,
} from '../../../shared/totals/province-totals';
import type { SpanNotices } from '../../../shared/totals/span/finish-span';
import { sumTables } from '../../../shared/totals/sum-tables';
import { reasonLeftOut, reportingUnits } from '../../../shared/totals/unit-entry';
import type { Unit } from '../../../shared/units/unit';
import type { StoredSubmission, SubmissionHead, SubmissionState } from '../../store/types';
import { frameOf, type PeriodFrame } from '../quarter';
import type { Services } from '../services';
import { quarterBefore } from '../submissions/quarter-before';
import { sourcesBefore, tablesBefore, type ReadBefore } from '../submissions/tables-before';
import type { FiguresFrame } from './totals';

/** A span with everything by which its quarters are added up: the units and forms of its last day. */
export interface SpanFrame extends FiguresFrame {
  period: Span;
  /** Oldest first. */
  quarters: PeriodFrame[];
  /** The rules of its forms for one quarter; `rules` are those that hold over several. */
  quarterRules: RuleSet;
  /** Codes of forms that are left out because their columns changed between the quarters. */
  changedForms: string[];
}

export async function spanFrameOf(services: Services, span: Span): Promise<SpanFrame> {
  const quarters: PeriodFrame[] = [];
  for (const period of quartersOf(span)) quarters.push(await frameOf(services, period));
  const { forms: all, units } = quarters.at(-1) as PeriodFrame;
  const forms = all.filter((form) => quarters.every((quarter) => hasSameColumns(form, quarter.forms)));
  const quarterRules = compileRules(forms);
  return {
    period: span,
    key: periodKey(span),
    units,
    forms,
    rules: spanRules(quarterRules),
    indicatorSet: indicatorSetIn(span),
    quarters,
    quarterRules,
    changedForms: all.filter((form) => !forms.includes(form)).map(({ code }) => code),
  };
}

function hasSameColumns(form: FormDocument, others: readonly FormDocument[]): boolean {
  const text = (one: FormDocument) =>
    countColumns(one)
      .map(({ key, measure }) => [key, measure])
      .join();
  const other = others.find(({ code }) => code === form.code);
  return other !== undefined && text(other) === text(form);
}

/** A unit's span on its way through a fold, with the quarters that it is made of; not kept. */
export interface PassingSpan {
  submission: UnitSubmission;
  /** Oldest first; a unit that began within the span has no earlier ones. */
  quarters: UnitQuarter[];
  notices: SpanNotices;
}

/**
 * Goes through the units whose figures of all quarters count and gives each to `visit`. A quarter before a merger is the
 * sum of the units that merged. Memory does not grow with the units' tables.
 * @returns the units that lack quarters and those that ended within the span, in the tree's order, and those whose
 * stored rows cannot be read, sorted
 */
export async function eachSpan(
  services: Services,
  frame: SpanFrame,
  include: Include,
  visit: (passing: PassingSpan) => void,
): Promise<{ incomplete: IncompleteUnit[]; ceased: MissingUnit[]; damaged: string[] }> {
  const heads: Heads[] = [];
  for (const { key } of frame.quarters) heads.push(await headsOf(services, key));
  const whole = new Map<string, { unit: ReportingUnit; sources: Unit[][] }>();
  const incomplete: IncompleteUnit[] = [];
  const standing = new Set<string>();
  for (const unit of reportingUnits(frame)) {
    const sources = sourcesOf(unit, frame.quarters);
    for (const { code } of sources.flat()) standing.add(code);
    const lacking = lackingOf(sources, frame.quarters, heads, include);
    if (lacking.length === 0) whole.set(unit.code, { unit, sources });
    else if (lacking.length < sources.length || lacking.some(({ reason }) => reason !== 'nothing')) {
      incomplete.push({ unit: unit.code, name: unit.name, lacking });
    }
  }
  const damaged: string[] = [];
  // Each quarter but the last is read beside it, in the same order, as the quarter before of the one after it.
  const readers = frame.quarters.map((quarter) => quarterBefore(services, quarter));
  const last = frame.quarters.at(-1) as PeriodFrame;
  try {
    for await (const { unit: code, stored } of services.submissions.scan(last.key)) {
      const found = whole.get(code);
      if (!found) continue;
      const own = stored && (await readQuarters(found.sources, stored, readers));
      if (!own) damaged.push(code);
      else
        visit(await passingSpan(frame, found.unit, own, readers[frame.quarters.length - own.length]?.read));
    }
  } finally {
    for (const reader of readers) await reader.close();
  }
  return { incomplete, ceased: ceasedUnits(frame.quarters, standing), damaged: damaged.sort() };
}

/** Units that reported in one of the quarters, while no unit of the last day stands for them. */
function ceasedUnits(quarters: readonly PeriodFrame[], standing: ReadonlySet<string>): MissingUnit[] {
  const ceased = new Map<string, MissingUnit>();
  for (const { code, name, kind } of quarters.flatMap((quarter) => reportingUnits(quarter))) {
    if (!standing.has(code)) ceased.set(code, { unit: code, name, group: kind, reason: 'ceased' });
  }
  return [...ceased.values()];
}

type Heads = ReadonlyMap<string, SubmissionHead>;

async function headsOf({ submissions }: Services, key: string): Promise<Heads> {
  const heads = new Map<string, SubmissionHead>();
  for await (const head of submissions.scanHeads(key)) heads.set(head.unit, head);
  return heads;
}

/** The units that stood for this one in each quarter, oldest first; no entry for quarters before it began. */
function sourcesOf(unit: Unit, quarters: readonly PeriodFrame[]): Unit[][] {
  let sources = [unit];
  const all = [sources];
  for (const { period, units } of [...quarters].slice(1).reverse()) {
    sources = sources.flatMap((source) => sourcesBefore({ period, units, unit: source }));
    if (sources.length === 0) break;
    all.unshift(sources);
  }
  return all;
}

function lackingOf(
  sources: readonly (readonly Unit[])[],
  quarters: readonly PeriodFrame[],
  heads: readonly Heads[],
  include: Include,
): IncompleteUnit['lacking'] {
  const skipped = quarters.length - sources.length;
  return sources.flatMap((units, index) => {
    const { period } = quarters[skipped + index] as PeriodFrame;
    const reasons = units.flatMap(({ code }) => reasonOf(heads[skipped + index]?.get(code), include) ?? []);
    const [reason] = reasons;
    return reason === undefined ? [] : [{ period, reason }];
  });
}

function reasonOf(head: SubmissionHead | undefined, include: Include): MissingReason | undefined {
  if (head === undefined) return 'nothing';
  return reasonLeftOut(head.status as SubmissionState['status'], include);
}

/** The states of each quarter's sources, oldest first; undefined where one cannot be read. */
async function readQuarters(
  sources: readonly (readonly Unit[])[],
  last: StoredSubmission,
  readers: readonly { read: ReadBefore }[],
): Promise<SubmissionState[][] | undefined> {
  const skipped = readers.length - sources.length;
  const all: SubmissionState[][] = [];
  for (const [index, units] of sources.slice(0, -1).entries()) {
    const reader = readers[skipped + index + 1] as { read: ReadBefore };
    const stored = await Promise.all(units.map(({ code }) => reader.read(code)));
    if (stored.includes(undefined)) return undefined;
    all.push(stored.flatMap((one) => one?.state ?? []));
  }
  return [...all, [last.state]];
}

async function passingSpan(
  frame: SpanFrame,
  unit: ReportingUnit,
  states: readonly (readonly SubmissionState[])[],
  readBefore: ReadBefore | undefined,
): Promise<PassingSpan> {
  const periods = quartersOf(frame.period).slice(-states.length);
  const quarters = states.map((own, index): UnitQuarter => ({
    period: periods[index] as Period,
    tables: tablesOf(own, frame.forms),
  }));
  const all = states.flat();
  const { version, contentHash, content } = all.at(-1) as SubmissionState;
  const calendarChanged = all.some((state) => state.content.calendar !== content.calendar);
  const [first] = quarters as [UnitQuarter];
  const previous =
    readBefore && states[0]?.length === 1
      ? await tablesBefore({ ...frame, period: first.period, unit }, content.calendar, readBefore)
      : undefined;
  return {
    submission: {
      unit: unit.code,
      status: all.every(({ status }) => status === 'accepted') ? 'accepted' : 'submitted',
      version,
      late: all.some(({ late = false }) => late),
      contentHash,
      calendar: content.calendar,
      tables: spanTables(
        quarters.map(({ tables }) => tables),
        frame.forms,
      ),
      ...(previous && !calendarChanged ? { previous } : {}),
    },
    quarters,
    notices: {
      unit: unit.code,
      name: unit.name,
      breaks: calendarChanged ? [] : stockBreaks(quarters, frame.quarterRules),
      calendarChanged,
    },
  };
}

function tablesOf(states: readonly SubmissionState[], forms: readonly FormDocument[]): readonly Table[] {
  const tables = states.map(({ content }) => content.tables);
  const [only] = tables;
  return only && tables.length === 1 ? only : sumTables(tables, forms);
}
