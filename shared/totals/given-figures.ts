import type { IndicatorInput } from '../indicators/compute';
import type { GivenFigures } from './province-index';

/** One indicator's two counts as the province stated them; both null where it has not, or has taken them back. */
export interface GivenFigure extends IndicatorInput {
  indicator: string;
}

/** What the province stated of a quarter, all of it each time; entries are added and never changed. */
export interface GivenEntry {
  number: number;
  /** Directory id and name of the person, as the account has it. */
  by: string;
  name: string;
  /** Instant, ISO 8601. */
  at: string;
  figures: GivenFigure[];
}

/** The last entry; undefined where there is none, or the newest cannot be read: an older one is no longer so. */
export function lastGiven({
  stored,
  next,
}: {
  stored: readonly { entry: GivenEntry }[];
  next: number;
}): GivenEntry | undefined {
  const last = stored.at(-1)?.entry;
  return last?.number === next - 1 ? last : undefined;
}

/** An entry's figures as a province is scored by them. */
export function givenFigures(entry: GivenEntry | undefined): GivenFigures {
  return Object.fromEntries(
    (entry?.figures ?? []).map(({ indicator, numerator, denominator }) => [
      indicator,
      { numerator, denominator },
    ]),
  );
}
