import { deadline } from '../../shared/period/deadline';
import { publicHolidays } from '../../shared/period/holidays';
import { vietnamDay } from '../../shared/period/date';
import { overviewMatrix } from '../../shared/overview/matrix';
import type { OverviewMatrix, UnitRecord } from '../../shared/overview/matrix';
import { check } from '../../shared/rules/check';
import type { Lang } from '../../shared/text/language';
import type { PassingSubmission } from './each-submission';
import type { PeriodFrame } from './quarter';

/** Stands for the rows of a table that is filled in: the overview asks for no more. */
const FILLED = [{ key: '', label: '', cells: {} }];

/** Builds the overview while submissions pass: of each only its state and its open findings are kept. */
export function overviewFold(
  frame: PeriodFrame,
  now: Date,
  lang: Lang,
): { add(passing: PassingSubmission): void; finish(): OverviewMatrix } {
  const records: UnitRecord[] = [];
  return {
    add({ submission, state }) {
      const { tables, previous } = submission;
      const { findings } = check(frame.rules, { tables, ...(previous ? { previous } : {}) }, lang);
      const { status, version, contentHash, savedAt, submittedAt, late, content } = state;
      records.push({
        unit: submission.unit,
        status,
        version,
        contentHash,
        savedAt,
        ...(submittedAt === undefined ? {} : { submittedAt }),
        ...(late === undefined ? {} : { late }),
        tables: tables.map(({ form, rows }) => ({ form, rows: rows.length > 0 ? FILLED : [] })),
        findings: findings.filter(
          ({ status: outcome, severity }) => outcome === 'fail' && severity !== 'info',
        ),
        explanations: content.explanations,
      });
    },
    finish() {
      const { units, forms, period } = frame;
      return overviewMatrix(
        { units, forms, period, deadline: lastDay(frame), today: vietnamDay(now.toISOString()) },
        records,
      );
    },
  };
}

/** The last day on which units hand the period in on time. */
export function lastDay({ period, units }: Pick<PeriodFrame, 'period' | 'units'>): string {
  return deadline(period, units.profile.deadlineWorkingDays, publicHolidays);
}
