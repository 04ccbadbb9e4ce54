import type { Tally } from '../../../shared/report/asked/lateness';
import type { paneReportWords } from './words';

/** What is wrong with the causes of lateness, in words; undefined where nothing is. */
export function causesProblem(
  tally: Tally,
  words: (typeof paneReportWords)['vi'],
  count: (value: number) => string,
): string | undefined {
  switch (tally.kind) {
    case 'none':
    case 'agrees':
      return undefined;
    case 'unexplained':
      return words.openCauses(count(tally.late));
    case 'open':
      return words.causesOpen;
    case 'differs':
      return words.causesDiffer(count(tally.stated), count(tally.late));
  }
}
