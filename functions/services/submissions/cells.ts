import { QUARTERS_BEFORE, type CellsResponse } from '../../../shared/contract/cells';
import type { Lang } from '../../../shared/language/language';
import type { CellRef } from '../../../shared/locate/correction';
import { cutOff, periodKey, shiftPeriod, type Period } from '../../../shared/period/period';
import { cellChanges } from '../../../shared/submission/changes';
import {
  historyFigures,
  lastPeriods,
  sourcesOn,
  type HistoricFigures,
} from '../../../shared/totals/history/unit-history';
import type { LogEntry } from '../../store/types';
import type { Quarter } from '../quarter';
import type { Services } from '../services';
import { readComments } from './comments';
import { readEntries } from './history';
import { readOne } from './quarter-before';

/** What the cells of a quarter are laid beside, whether or not anything of it is stored; one read of each quarter. */
export async function readCells(
  services: Services,
  quarter: Quarter,
  lang: Lang,
): Promise<{ response: CellsResponse; damaged: string[] }> {
  const { key: period, unit } = quarter;
  const [before, stored, { response, damaged }] = await Promise.all([
    quartersBefore(services, quarter),
    services.submissions.read(period, unit.code),
    readComments(services, quarter, lang),
  ]);
  const log = stored ? await readEntries(services, quarter, stored.state.version) : { entries: [] };
  return { response: { ...response, before, changes: lastChanges(log.entries) }, damaged };
}

async function quartersBefore(services: Services, quarter: Quarter): Promise<CellsResponse['before']> {
  const { unit, units, forms, period } = quarter;
  const periods = lastPeriods(shiftPeriod(period, -1), QUARTERS_BEFORE);
  const figures = new Map<string, HistoricFigures>();
  // Later mergers are no matter of this quarter's.
  const until = cutOff(period);
  const name = (code: string, of: Period) => `${periodKey(of)} ${code}`;
  await Promise.all(
    periods.flatMap((of) =>
      sourcesOn(unit, cutOff(of), units, until).map(async ({ code }) => {
        const stored = await readOne(services, periodKey(of), code);
        if (stored) figures.set(name(code, of), stored.state.content);
      }),
    ),
  );
  const lookup = (code: string, of: Period) => figures.get(name(code, of));
  return historyFigures(unit, periods, lookup, { units, forms, until }).map(
    ({ period: of, tables, sources, complete }) => {
      const [first] = sources.map(({ unit: code }) => lookup(code, of));
      return complete && first
        ? { period: periodKey(of), calendar: first.calendar, tables }
        : { period: periodKey(of), calendar: null, tables: null };
    },
  );
}

/** Each cell with the entry that changed it last, newest first; a cell of several columns by its joint key. */
function lastChanges(entries: readonly LogEntry[]): CellsResponse['changes'] {
  const seen = new Set<string>();
  const changes = entries.map(({ version, at, by, content }, index) => {
    const before = entries[index - 1]?.content.tables ?? [];
    return { version, at, by, changed: cellChanges(before, content.tables) };
  });
  return changes.reverse().flatMap(({ changed, ...entry }) => {
    const cells = changed.flatMap(({ form, row, column }): CellRef[] => {
      const key = [form, row, column].join('\n');
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ form, row, column }];
    });
    return cells.length === 0 ? [] : [{ ...entry, cells }];
  });
}
