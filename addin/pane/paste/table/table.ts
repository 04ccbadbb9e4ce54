import type { Decision } from '../../../../shared/intake/decisions/decision';
import { rememberMapping, type RememberedMapping } from '../../../../shared/intake/mapping/mapping';
import type { RecognisedTable } from '../../../../shared/intake/result';
import type { PasteTable } from '../state';

/** A table that was just recognised. */
export function pasteTable(first: RecognisedTable): PasteTable {
  const { grid, area, form } = first;
  return {
    id: [grid, area.top, area.left, form].join('-'),
    first,
    now: first,
    byHand: false,
    answers: [],
    changes: [],
    undone: [],
    included: true,
  };
}

export function decisionsOf({ answers, changes }: PasteTable): Decision[] {
  return [...answers.flatMap(({ decisions }) => decisions), ...changes];
}

/**
 * The layout of a table as it may be remembered: undefined where nobody decided anything, and for lists, whose lines
 * are found by what they say.
 */
export function layoutToRemember(table: PasteTable): RememberedMapping | undefined {
  const { now } = table;
  return now.orientation === 'list' || decisionsOf(table).length === 0 ? undefined : rememberMapping(now);
}
