import type { WordedIndicator, WordedIndicatorResult } from '../../../shared/indicators/indicator';
import { isOpen } from '../../../shared/indicators/score-text';
import { capitalised } from '../../../shared/language/capitalised';
import type { Lang } from '../../../shared/language/language';
import { paneIndicatorsWords } from './words';

/** The whole score, with its rating where it has one. */
export function scoreLine(result: WordedIndicatorResult, lang: Lang): string {
  const score = `${capitalised(result.score)}.`;
  return isOpen(result) ? score : `${score} ${paneIndicatorsWords[lang].band(result.bandName)}`;
}

/** An indicator by its name, with its points. */
export function indicatorLine({ id, name, score, status }: WordedIndicator, lang: Lang): string {
  const line = `${id}. ${name}: ${score}`;
  return status === 'not-applicable' ? `${line} (${paneIndicatorsWords[lang].notApplicable})` : line;
}
