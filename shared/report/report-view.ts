import type { PeriodOrSpan } from '../period/period';
import type { SubmissionView } from '../submission/submission';

/** What a report is composed from: a unit's quarter, or a province's quarter or span in its shape. */
export type ReportView = Omit<SubmissionView, 'period'> & { period: PeriodOrSpan };
