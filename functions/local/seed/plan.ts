import { vietnamDay } from '../../../shared/period/date';
import { publicHolidays } from '../../../shared/period/holidays';
import { cutOff, periodKey, shiftPeriod, type Period } from '../../../shared/period/period';
import { addWorkingDays } from '../../../shared/period/working-days';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { hungYen } from '../../../shared/units/hung-yen';
import { createUnitIndex } from '../../../shared/units/tree';
import type { Unit } from '../../../shared/units/unit';
import { generateContent } from './content';
import { createRandom, type Random } from './random';
import { REFERENCE_OPENING, REFERENCE_PERIOD, REFERENCE_UNIT, referenceContent } from './reference';
import { SLIP_KINDS, withSlip } from './slips';

/** One unit's quarter to be stored for the demo. */
export interface PlannedSubmission {
  period: Period;
  unit: Unit;
  content: SubmissionContent;
  /** Drafts stay as saved: those with a slip, and the real report, which contradicts itself. */
  submit: boolean;
  accept: boolean;
  /** Instant (ISO 8601, UTC) at which the unit saves and submits; some are late, none is after `now`. */
  at: string;
}

const SEED = 20240614;

/** How many reporting units a quarter has at most, so that seeding stays quick. */
const MOST_UNITS = 40;

/** The quarters of the reference report's year, then the latest ones, under the units of today. */
const RUNS: { from: Period; quarters: number }[] = [
  { from: { year: 2024, quarter: 1 }, quarters: 4 },
  { from: { year: 2025, quarter: 4 }, quarters: 4 },
];

interface Fate {
  sends: 'nothing' | 'slip' | 'draft' | 'late' | 'in-time';
  accept: boolean;
}

/**
 * The demo province's submissions, oldest quarter first, units in the tree's order. Quarters whose figures are not
 * closed by `now` are left out; of the last one some units have sent nothing, some drafts, some late.
 */
export function demoPlan(now: Date): PlannedSubmission[] {
  const today = vietnamDay(now.toISOString());
  const runs = RUNS.map(({ from, quarters }) =>
    Array.from({ length: quarters }, (_, index) => shiftPeriod(from, index)).filter(
      (period) => cutOff(period) < today,
    ),
  );
  const latest = runs.flat().at(-1);
  const plan: PlannedSubmission[] = [];
  for (const periods of runs) {
    const before = new Map<string, SubmissionContent>();
    for (const period of periods) {
      const isLatest = latest !== undefined && periodKey(period) === periodKey(latest);
      plan.push(...quarter(period, isLatest, before));
    }
  }
  return plan.filter((planned) => planned.at <= now.toISOString());
}

/** One quarter of all its units; keeps what each reported in `before` for the next quarter. */
function quarter(
  period: Period,
  isLatest: boolean,
  before: Map<string, SubmissionContent>,
): PlannedSubmission[] {
  let slips = 0;
  return demoUnits(period).flatMap((unit) => {
    const random = createRandom(SEED, 'fate', unit.code, periodKey(period));
    const content = contentOf(unit, period, before.get(unit.code));
    before.set(unit.code, content);
    const fate = isLatest ? latestFate(unit, random) : settledFate(content, random);
    if (fate.sends === 'nothing') return [];
    const at = instantOf(period, fate.sends === 'late', random);
    const submit = fate.sends === 'late' || fate.sends === 'in-time';
    const planned = { period, unit, content, submit, accept: submit && fate.accept, at };
    if (fate.sends !== 'slip') return [planned];
    const kind = SLIP_KINDS[slips++ % SLIP_KINDS.length] ?? 'blank';
    return [{ ...planned, content: withSlip(content, kind, random) }];
  });
}

/** All units while they are few; of a province with communes the departments and communes spread over the list. */
function demoUnits(period: Period): Unit[] {
  const open = createUnitIndex(hungYen).openOn(cutOff(period));
  const communes = open.filter((unit) => unit.kind === 'commune');
  const others = open.filter((unit) => unit.kind !== 'commune');
  const places = Math.min(communes.length, MOST_UNITS - others.length);
  const chosen = Array.from(
    { length: places },
    (_, index) => communes[Math.floor((index * communes.length) / places)],
  );
  return [...others, ...chosen.filter((unit) => unit !== undefined)];
}

function contentOf(unit: Unit, period: Period, previous: SubmissionContent | undefined): SubmissionContent {
  const ofReference = (other: Period) =>
    unit.code === REFERENCE_UNIT && periodKey(other) === periodKey(REFERENCE_PERIOD);
  if (ofReference(period)) return referenceContent;
  return generateContent({
    unit,
    period,
    seed: SEED,
    ...(previous === undefined ? {} : { previous }),
    ...(ofReference(shiftPeriod(period, 1)) ? { closing: REFERENCE_OPENING } : {}),
  });
}

function settledFate(content: SubmissionContent, random: Random): Fate {
  if (content === referenceContent) return { sends: 'draft', accept: false };
  return { sends: random.next() < 0.04 ? 'late' : 'in-time', accept: true };
}

function latestFate(unit: Unit, random: Random): Fate {
  const accept = random.next() < 0.5;
  // The department people try first always has something to find.
  if (unit.code === REFERENCE_UNIT) return { sends: 'slip', accept: false };
  const chance = random.next();
  if (chance < 0.1) return { sends: 'nothing', accept: false };
  if (chance < 0.22) return { sends: 'slip', accept: false };
  if (chance < 0.28) return { sends: 'draft', accept: false };
  return { sends: chance < 0.36 ? 'late' : 'in-time', accept };
}

/** A moment of the office day in Việt Nam (8:00 to 16:59), on one of the working days allowed or just after them. */
function instantOf(period: Period, late: boolean, random: Random): string {
  const allowed = hungYen.profile.deadlineWorkingDays;
  const workingDay = late ? allowed + random.whole(1, 3) : random.whole(1, allowed);
  const day = addWorkingDays(cutOff(period), workingDay, publicHolidays);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day}T${pad(random.whole(1, 9))}:${pad(random.whole(0, 59))}:00.000Z`;
}
