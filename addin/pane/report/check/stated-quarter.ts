import { periodsIn } from '../../../../shared/intake/recognise/stated';
import { parsePeriod, type Period } from '../../../../shared/period/period';

/** A report says of which quarter it is before it says anything else. */
const HEAD_LINES = 20;

/** The quarter that a report's head names first; undefined where it names none. */
export function statedQuarter(text: string): Period | undefined {
  const head = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, HEAD_LINES);
  const [key] = head.flatMap((line) => periodsIn(line).flatMap(({ quarter }) => quarter ?? []));
  return key === undefined ? undefined : parsePeriod(key);
}
