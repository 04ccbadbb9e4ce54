import { isValidOn } from '../../../shared/period/date';
import { cutOff } from '../../../shared/period/period';
import type { Table } from '../../../shared/forms/table';
import { countedFigures, type Counted } from '../../../shared/totals/counted';
import type { Include, UnitSubmission } from '../../../shared/totals/province-totals';
import { StorageError } from '../../store/errors';
import { EVERY_UNIT, type SubmissionHead, type SubmissionState, type UnitRange } from '../../store/types';
import { tablesBefore } from '../submissions/tables-before';
import { quarterBefore } from '../submissions/quarter-before';
import type { PeriodFrame } from '../quarter';
import type { Services } from '../services';

/** A unit's stored quarter on its way through a fold; not kept. */
export interface PassingSubmission {
  submission: UnitSubmission;
  state: SubmissionState;
  /** The heads of what it carries over from, by unit, as far as they are stored and can be read. */
  before: ReadonlyMap<string, SubmissionHead>;
}

export interface Passage {
  units?: UnitRange;
  /** False where nothing is compared with the quarter before: it is not read then. */
  compared?: boolean;
}

/**
 * Works up what passes and gives its adding, which must not fail: so a unit of which something cannot be worked out
 * leaves nothing of itself in any sum.
 */
export type WorkUp<Passing> = (passing: Passing) => () => void;

/**
 * Goes through the submissions of a period once and has each worked up and added, with the tables of the quarter before
 * where they compare. Memory does not grow with the units.
 * @returns codes of the units whose stored rows cannot be read or worked up, sorted; they are left out wholly
 */
export async function eachSubmission(
  services: Services,
  frame: PeriodFrame,
  workUp: WorkUp<PassingSubmission>,
  { units = EVERY_UNIT, compared = true }: Passage = {},
): Promise<string[]> {
  const damaged: string[] = [];
  const quarter = compared ? quarterBefore(services, frame, units) : undefined;
  const day = cutOff(frame.period);
  try {
    for await (const { unit: code, stored } of services.submissions.scan(frame.key, units)) {
      if (!stored) {
        damaged.push(code);
        continue;
      }
      const { state } = stored;
      const add = await unlessDamaged(async () => {
        const unit = frame.units.find(code);
        const before = new Map<string, SubmissionHead>();
        const read = async (source: string) => {
          const found = await quarter?.read(source);
          if (found) before.set(source, headOf(source, found.state));
          return found;
        };
        const previous =
          quarter && unit && isValidOn(unit, day)
            ? await tablesBefore({ ...frame, unit }, state.content.calendar, read)
            : undefined;
        const accepted = await acceptedLast(services, frame.key, code, state);
        if (accepted === 'damaged') return accepted;
        return workUp({ submission: unitSubmission(code, state, previous, accepted), state, before });
      });
      if (add === 'damaged') damaged.push(code);
      else add();
    }
  } finally {
    await quarter?.close();
  }
  return damaged.sort();
}

/**
 * What can be unpacked and yet not worked up, whosever fault it is, must not cost the other units their figures. A
 * storage that does not answer is no damage.
 */
export async function unlessDamaged<Done>(work: () => Promise<Done>): Promise<Done | 'damaged'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError && error.transient) throw error;
    return 'damaged';
  }
}

/** What the store's scanHeads gives of the same row. */
export function headOf(
  unit: string,
  { status, version, contentHash, submittedAt, late = false, acceptedVersion }: SubmissionState,
): SubmissionHead {
  const kept = { submittedAt: submittedAt ?? null, acceptedVersion: acceptedVersion ?? null };
  return { unit, status, version, contentHash, late, ...kept };
}

/** What counts of a stored quarter by itself; see countedFigures. */
export async function countedOf(
  services: Services,
  period: string,
  unit: string,
  state: SubmissionState,
  include: Include,
): Promise<Counted | 'damaged' | undefined> {
  const accepted = await acceptedLast(services, period, unit, state);
  if (accepted === 'damaged') return 'damaged';
  return countedFigures(unitSubmission(unit, state, undefined, accepted), include);
}

/** A stored state in the shape that consolidation takes. */
function unitSubmission(
  unit: string,
  { status, version, late = false, contentHash, content }: SubmissionState,
  previous: readonly Table[] | undefined,
  accepted: UnitSubmission['accepted'],
): UnitSubmission {
  const { calendar, tables, explanations } = content;
  return {
    unit,
    status,
    version,
    late,
    contentHash,
    calendar,
    tables,
    explanations,
    ...(previous ? { previous } : {}),
    ...(accepted ? { accepted } : {}),
  };
}

/** The figures accepted last of a quarter that is not accepted now, from the log; undefined where none were. */
async function acceptedLast(
  { submissions }: Services,
  period: string,
  unit: string,
  { status, acceptedVersion }: SubmissionState,
): Promise<UnitSubmission['accepted'] | 'damaged'> {
  if (acceptedVersion === undefined || status === 'accepted') return undefined;
  return await unlessDamaged(async () => {
    const entry = await submissions.readVersion(period, unit, acceptedVersion);
    if (!entry) return 'damaged';
    const { calendar, tables, explanations } = entry.content;
    return { version: acceptedVersion, calendar, tables, explanations };
  });
}
