import { addresseesIn } from '../units/addressees';
import type { SubmissionView } from '../submission/submission';
import type { Lang } from '../language/language';
import { sheetWords } from './words';

/** Who receives the unit's report of the period, on one line. */
export function receiverOf(view: SubmissionView, lang: Lang): string {
  return addresseesIn(view.profile, view.period, view.unit).join('; ') || sheetWords[lang].cover.noReceiver;
}
