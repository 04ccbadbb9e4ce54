import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { Lang } from '../../../shared/language/language';
import type { IsoDate } from '../../../shared/period/date';
import { publicHolidays } from '../../../shared/period/holidays';
import { deadline } from '../../../shared/period/deadline';
import { dayText } from '../../../shared/period/period-text';
import type { OpenQuarter } from './state';
import type { paneQuarterWords } from './words';

type Words = Pick<(typeof paneQuarterWords)[Lang], 'deadline' | 'resendBy'>;

type Quarter = Pick<OpenQuarter, 'frame' | 'stored'>;

/** The last day on which the quarter is handed in on time, whether anything of it is saved or not. */
export function lastDayOf({ frame, stored }: Quarter): IsoDate {
  return stored?.deadline ?? deadline(frame.period, frame.profile.deadlineWorkingDays, publicHolidays);
}

/** The day by which a quarter is sent, or sent again where a reviewer gave it back. */
export function dayToSend(words: Words, quarter: Quarter, lang: Lang): string {
  const resendBy = quarter.stored?.resendBy;
  return resendBy === undefined
    ? words.deadline(dayText(lastDayOf(quarter), lang))
    : words.resendBy(dayText(resendBy, lang));
}

/** Whether figures that were accepted before count in place of those in hand. */
export function isAmending({ status, acceptedVersion }: SubmissionResponse): boolean {
  return status !== 'accepted' && acceptedVersion !== undefined;
}
