import type { Table } from '../../shared/forms/table';
import { isOwn } from '../../shared/intake/own/read-own-sheet';
import type { Lang } from '../../shared/language/language';
import { formatCount } from '../../shared/language/number';
import { periodDays } from '../../shared/period/period';
import { cellChanges } from '../../shared/submission/changes';
import { changeTable, effectOf, includeTable, openQuestions, readSource } from '../pane/paste/engine';
import type { PasteReading, PasteSource } from '../pane/paste/state';
import { panePasteWords } from '../pane/paste/words';
import type { KeptFile } from './kept';
import type { OpenedQuarter, Taken } from './state';

/** A file of which no table is known yet, read for a quarter. */
export function readFor({ frame, stored, known }: OpenedQuarter, source: PasteSource): PasteReading {
  const days = periodDays(frame.period, stored?.calendar ?? 'reporting');
  const tables = stored?.tables ?? rowsBefore(frame.previous ?? []);
  return readSource({ frame, source, units: frame.units, tables, days, known, unused: [] });
}

/** A new quarter's rows keep the keys of the quarter before; its figures are none of theirs. */
function rowsBefore(previous: readonly Table[]): Table[] {
  return previous.map(({ form, rows }) => ({
    form,
    rows: rows.map(({ key, label }) => ({ key, label, cells: {} })),
  }));
}

/** A file read again with what was answered about it; what is asked anew is asked. */
export function readAgain(quarter: OpenedQuarter, { source, answers }: KeptFile): PasteReading {
  return answers.reduce(
    (reading, { table, answers: given, included }) => {
      if (!reading.found.some(({ id }) => id === table)) return reading;
      const answered = changeTable(reading, table, (own) => ({ ...own, answers: given }));
      return includeTable(answered, table, included);
    },
    readFor(quarter, source),
  );
}

export function keptFileOf({ source, found }: PasteReading): KeptFile {
  const answers = found.map(({ id, answers: given, included }) => ({ table: id, answers: given, included }));
  return { source, answers };
}

/**
 * What taking the file makes of what is stored; null while a question is open. A sheet of ours is the whole form: its
 * rows are all rows. Of other tables the rows that they have are taken, as from a paste.
 */
export function takenOf({ frame, stored }: OpenedQuarter, reading: PasteReading, lang: Lang): Taken | null {
  if (openQuestions(reading) > 0) return null;
  const before = stored?.tables ?? [];
  const tables = reading.found.filter(({ included }) => included).map(({ now }) => now);
  const base = before.map((table): Table => {
    const own = tables.find((read) => isOwn(read) && read.form === table.form);
    if (own === undefined) return table;
    const there = new Set(own.table.rows.map(({ key }) => key));
    return { ...table, rows: table.rows.filter(({ key }) => there.has(key)) };
  });
  const effect = effectOf(base, tables, frame.forms);
  const words = panePasteWords[lang].accept;
  const after = effect.tables.filter(({ rows }) => rows.length > 0);
  return {
    tables: after,
    changes: cellChanges(before, after),
    added: effect.added.length,
    remarks: [
      ...effect.wrongTotals.map(({ form, column, stated, sum }) =>
        words.wrongTotal(form, column, formatCount(stated, lang), formatCount(sum, lang)),
      ),
      ...effect.partial.map((form) => words.partial(form)),
    ],
  };
}
