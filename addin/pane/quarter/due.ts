import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { Lang } from '../../../shared/language/language';
import { dayText } from '../../../shared/period/period-text';
import type { paneQuarterWords } from './words';

type Words = Pick<(typeof paneQuarterWords)[Lang], 'deadline' | 'resendBy'>;

/** The day by which a quarter is sent, or sent again where a reviewer gave it back. */
export function dayToSend(
  words: Words,
  { deadline, resendBy }: Pick<SubmissionResponse, 'deadline' | 'resendBy'>,
  lang: Lang,
): string {
  return resendBy === undefined
    ? words.deadline(dayText(deadline, lang))
    : words.resendBy(dayText(resendBy, lang));
}

/** Whether figures that were accepted before count in place of those in hand. */
export function isAmending({ status, acceptedVersion }: SubmissionResponse): boolean {
  return status !== 'accepted' && acceptedVersion !== undefined;
}
