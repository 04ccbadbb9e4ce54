import { questionsOf } from '../../../../shared/intake/questions/questions-of';
import type { Question } from '../../../../shared/intake/questions/question';
import { repetitions } from '../../../../shared/intake/recognise/repetitions';
import type { RecognisedTable } from '../../../../shared/intake/result';
import { decisionsOf } from '../table/table';
import type { PasteReading, PasteTable } from '../state';

/** What has to be answered before a table is taken. */
export function tableQuestions(reading: PasteReading, table: PasteTable): Question[] {
  return questionsOf(table.now, decisionsOf(table), reading.context);
}

/** Of two tables with a row in common only one counts; the answer leaves the other one out. */
export interface TwiceQuestion {
  id: string;
  form: string;
  /** Ids of the tables: the later one, and the one it repeats. */
  tables: [string, string];
}

export function twiceQuestions({ found }: PasteReading): TwiceQuestion[] {
  const taken = found.filter(({ included }) => included);
  const idOfTable = (now: RecognisedTable) => taken.find((table) => table.now === now)?.id ?? '';
  return repetitions(taken.map(({ now }) => now)).map(({ table, earlier }) => ({
    id: `twice ${idOfTable(table)}`,
    form: table.form,
    tables: [idOfTable(earlier), idOfTable(table)],
  }));
}

/** How many questions are open before the tables may be written; `compare`: before they may be compared. */
export function openQuestions(reading: PasteReading, compare = false): number {
  const counted = reading.found.filter(({ included }) => included);
  const own = counted.flatMap((table) =>
    tableQuestions(reading, table).filter(
      ({ what }) => !(compare && (what === 'span' || what === 'quarter')),
    ),
  );
  const whole = reading.open.filter(({ what }) => what !== 'nothing');
  return own.length + whole.length + twiceQuestions(reading).length;
}
