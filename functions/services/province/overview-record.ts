import { tellingExplanations } from '../../../shared/judgement/explanation-substance';
import { findingSentences } from '../../../shared/rules/sentence/finding-sentence';
import { deadline } from '../../../shared/period/deadline';
import { publicHolidays } from '../../../shared/period/holidays';
import { vietnamDay } from '../../../shared/period/date';
import {
  matrixOf,
  type OverviewMatrix,
  type UnitRecord,
  type UnitTally,
} from '../../../shared/overview/matrix';
import { checkTables } from '../../../shared/judgement/judge';
import { isSentBack } from '../../../shared/submission/workflow';
import { firstSent } from '../submissions/state-marks';
import type { PassingSubmission } from './each-submission';
import type { PeriodFrame } from '../quarter';

/** The overview as of now. */
export function overviewOn(frame: PeriodFrame, now: Date, tallies: Iterable<UnitTally>): OverviewMatrix {
  const { units, forms, period } = frame;
  const today = vietnamDay(now.toISOString());
  return matrixOf({ units, forms, period, deadline: lastDay(frame), today }, tallies);
}

/** A passing submission with what the rules say of it. */
export function overviewRecord(frame: PeriodFrame, { submission, state }: PassingSubmission): UnitRecord {
  const { unit, tables, previous } = submission;
  const { findings } = checkTables(frame, tables, previous);
  const { status, version, contentHash, savedAt, late, sentBackAt, content } = state;
  const firstSentAt = firstSent(state);
  return {
    unit,
    status,
    version,
    contentHash,
    savedAt,
    ...(firstSentAt === undefined ? {} : { firstSentAt }),
    ...(late === undefined ? {} : { late }),
    ...(isSentBack(status) && sentBackAt !== undefined ? { sentBackAt } : {}),
    tables,
    findings,
    explanations: tellingExplanations(findings, content.explanations, (finding) =>
      findingSentences(frame.rules, finding),
    ),
  };
}

/** The last day on which units hand the period in on time. */
export function lastDay({ period, units }: Pick<PeriodFrame, 'period' | 'units'>): string {
  return deadline(period, units.profile.deadlineWorkingDays, publicHolidays);
}
