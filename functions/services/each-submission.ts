import { isValidOn } from '../../shared/period/date';
import { cutOff } from '../../shared/period/period';
import type { Table } from '../../shared/forms/table';
import type { UnitSubmission } from '../../shared/totals/province-totals';
import type { SubmissionState } from '../store/types';
import { tablesBefore } from './judgement';
import { quarterBefore } from './quarter-before';
import type { PeriodFrame } from './quarter';
import type { Services } from './services';

/** A unit's stored quarter on its way through a fold; not kept. */
export interface PassingSubmission {
  submission: UnitSubmission;
  state: SubmissionState;
}

/**
 * Goes through all submissions of a period once and gives each to `visit`, with the tables of the quarter before where
 * they compare. Memory does not grow with the units.
 * @returns codes of the units whose stored rows cannot be read, sorted; they are left out
 */
export async function eachSubmission(
  services: Services,
  frame: PeriodFrame,
  visit: (passing: PassingSubmission) => void,
): Promise<string[]> {
  const damaged: string[] = [];
  const before = quarterBefore(services, frame);
  const day = cutOff(frame.period);
  try {
    for await (const { unit: code, stored } of services.submissions.scan(frame.key)) {
      if (!stored) {
        damaged.push(code);
        continue;
      }
      const unit = frame.units.find(code);
      const { calendar } = stored.state.content;
      const previous =
        unit && isValidOn(unit, day)
          ? await tablesBefore({ ...frame, unit }, calendar, before.read)
          : undefined;
      visit({ submission: unitSubmission(code, stored.state, previous), state: stored.state });
    }
  } finally {
    await before.close();
  }
  return damaged.sort();
}

/** A stored state in the shape that consolidation takes. */
export function unitSubmission(
  unit: string,
  { status, version, late = false, contentHash, content }: SubmissionState,
  previous?: readonly Table[],
): UnitSubmission {
  const { calendar, tables } = content;
  return {
    unit,
    status,
    version,
    late,
    contentHash,
    calendar,
    tables,
    ...(previous ? { previous } : {}),
  };
}
