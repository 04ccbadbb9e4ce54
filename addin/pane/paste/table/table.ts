import type { Decision } from '../../../../shared/intake/decisions/decision';
import { rememberMapping, type RememberedMapping } from '../../../../shared/intake/mapping/mapping';
import type { QuestionContext } from '../../../../shared/intake/questions/question';
import type { RecognisedTable } from '../../../../shared/intake/result';
import type { PasteReading, PasteTable } from '../state';

/** What the tables of a source are read with, and where their figures go. */
export function contextOf({ frame, units, tables, known, unused, days }: PasteReading): QuestionContext {
  return {
    forms: frame.forms,
    units,
    tables,
    remembered: known.flatMap(({ mapping }) => (unused.includes(mapping.signature) ? [] : [mapping])),
    unit: frame.unit.code,
    days,
  };
}

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
