import type { FormDocument } from '../../../shared/forms/document';
import type { Table } from '../../../shared/forms/table';
import { indicatorSetIn } from '../../../shared/indicators/set';
import { periodKey, quartersOf, type Period, type Span } from '../../../shared/period/period';
import { compileRules, type RuleSet } from '../../../shared/rules/compile';
import { haveSameColumns } from '../../../shared/span/same-columns';
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
import { countsAs, reasonLeftOut, type Counted } from '../../../shared/totals/counted';
import { reportingUnits } from '../../../shared/totals/unit-entry';
import type { Unit } from '../../../shared/units/unit';
import type { SubmissionStatus } from '../../../shared/submission/submission';
import type { StoredSubmission, SubmissionHead, SubmissionState } from '../../store/types';
import { frameOf, type PeriodFrame } from '../quarter';
import type { Services } from '../services';
import { quarterBefore } from '../submissions/quarter-before';
import { sourcesBefore, tablesBefore, type ReadBefore } from '../submissions/tables-before';
import { countedOf, unlessDamaged, type WorkUp } from './each-submission';
import { readHeads, type Heads } from './heads';
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
  const forms = all.filter((form) => quarters.every((quarter) => haveSameColumns(form, quarter.forms)));
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

/** A unit's span on its way through a fold, with the quarters that it is made of; not kept. */
export interface PassingSpan {
  submission: UnitSubmission;
  /** Oldest first; a unit that began within the span has no earlier ones. */
  quarters: UnitQuarter[];
  notices: SpanNotices;
}

/**
 * Goes through the units whose figures of all quarters count and has each worked up and added. A quarter before a merger
 * is the sum of the units that merged. Memory does not grow with the units' tables.
 * @returns the units that lack quarters and those that ended within the span, in the tree's order, and those whose
 * stored rows cannot be read or worked up, sorted; they are left out wholly
 */
export async function eachSpan(
  services: Services,
  frame: SpanFrame,
  include: Include,
  workUp: WorkUp<PassingSpan>,
): Promise<{ incomplete: IncompleteUnit[]; ceased: MissingUnit[]; damaged: string[] }> {
  const heads: Heads[] = [];
  for (const { period } of frame.quarters) heads.push(await readHeads(services, period));
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
      const add = await unlessDamaged(async () => {
        const states = stored && (await readQuarters(found.sources, stored, readers));
        const own = states && (await countedQuarters(services, frame, found.sources, states, include));
        if (!own) return 'damaged';
        const before = readers[frame.quarters.length - own.length]?.read;
        return workUp(await passingSpan(frame, found.unit, own, before));
      });
      if (add === 'damaged') damaged.push(code);
      else add();
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
  const status = head.status as SubmissionStatus;
  return countsAs(status, head.acceptedVersion !== null, include) ? undefined : reasonLeftOut(status);
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

/** A source's figures as they count. */
interface CountedSource extends Counted {
  contentHash: string;
  late: boolean;
}

/** What counts of each quarter's sources; undefined where something of it cannot be read. */
async function countedQuarters(
  services: Services,
  frame: SpanFrame,
  sources: readonly (readonly Unit[])[],
  states: readonly (readonly SubmissionState[])[],
  include: Include,
): Promise<CountedSource[][] | undefined> {
  const skipped = frame.quarters.length - sources.length;
  const all: CountedSource[][] = [];
  for (const [index, units] of sources.entries()) {
    const { key } = frame.quarters[skipped + index] as PeriodFrame;
    const own: CountedSource[] = [];
    for (const [place, state] of (states[index] ?? []).entries()) {
      const counted = await countedOf(services, key, units[place]?.code ?? '', state, include);
      if (counted === 'damaged' || counted === undefined) return undefined;
      own.push({ ...counted, contentHash: state.contentHash, late: state.late ?? false });
    }
    all.push(own);
  }
  return all;
}

async function passingSpan(
  frame: SpanFrame,
  unit: ReportingUnit,
  sources: readonly (readonly CountedSource[])[],
  readBefore: ReadBefore | undefined,
): Promise<PassingSpan> {
  const periods = quartersOf(frame.period).slice(-sources.length);
  const quarters = sources.map((own, index): UnitQuarter => ({
    period: periods[index] as Period,
    tables: tablesOf(own, frame.forms),
  }));
  const all = sources.flat();
  const { version, contentHash, calendar } = all.at(-1) as CountedSource;
  const calendarChanged = all.some((source) => source.calendar !== calendar);
  const [first] = quarters as [UnitQuarter];
  const previous =
    readBefore && sources[0]?.length === 1
      ? await tablesBefore({ ...frame, period: first.period, unit }, calendar, readBefore)
      : undefined;
  return {
    submission: {
      unit: unit.code,
      status: all.some(({ as }) => as === 'submitted') ? 'submitted' : 'accepted',
      version,
      late: all.some(({ late }) => late),
      contentHash,
      calendar,
      explanations: all.flatMap(({ explanations }) => explanations),
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

function tablesOf(sources: readonly CountedSource[], forms: readonly FormDocument[]): readonly Table[] {
  const tables = sources.map((source) => source.tables);
  const [only] = tables;
  return only && tables.length === 1 ? only : sumTables(tables, forms);
}
