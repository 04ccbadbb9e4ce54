import { openQuarter, IN_PATH } from '../../../functions/services/quarter';
import { createServices } from '../../../functions/services/services';
import { viewForReport } from '../../../functions/services/submissions/report-view';
import type { Stores } from '../../../functions/store/types';
import { hungYen } from '../../../shared/units/hung-yen';
import { memoryDocuments, memorySubmissions } from '../pane/stage/memory-store';
import { row, table } from '../report/report-views';

type Calendar = 'reporting' | 'calendar';

/** A store in which the unit received so many dossiers in each quarter, the first of them carried over. */
async function storeWith(received: Record<string, number>, calendars: Record<string, Calendar> = {}) {
  const stores = { submissions: memorySubmissions(), documents: memoryDocuments() };
  await stores.documents.writeUnits(hungYen, null);
  for (const [period, count] of Object.entries(received)) {
    await stores.submissions.write({
      period,
      unit: 'stp',
      next: {
        content: {
          calendar: calendars[period] ?? 'reporting',
          tables: [table('II.06a', row('total', '', count, count - 1, 0, 1, count, count, 0, 0, 0, 0, 0))],
          texts: {},
          explanations: [],
        },
        status: 'draft',
        version: 1,
        contentHash: period,
        savedAt: '2025-12-15T00:00:00Z',
        savedBy: 'clerk',
      },
      action: 'save',
      by: 'clerk',
      at: '2025-12-15T00:00:00Z',
      expectedTag: null,
      indicatorSet: '',
    });
  }
  const services = createServices(stores as unknown as Stores, () => new Date('2025-12-15T00:00:00Z'));
  return async (period: string) =>
    viewForReport(services, await openQuarter(services, period, 'stp', IN_PATH, 'vi'));
}

const figure = (
  tables: Awaited<ReturnType<Awaited<ReturnType<typeof storeWith>>>>['lastYear'],
  column: string,
) => tables?.[0]?.rows.at(-1)?.cells[column];

test('a report is compared with the quarter before and with the same one of last year', async () => {
  const view = await (await storeWith({ '2024-Q3': 30, '2025-Q2': 70, '2025-Q3': 90 }))('2025-Q3');
  expect(figure(view.previous, '3')).toBe(70);
  expect(figure(view.lastYear, '3')).toBe(30);
});

test('the year is added up by what each column measures, once all of its quarters are stored', async () => {
  const year = await storeWith({ '2025-Q1': 50, '2025-Q2': 70, '2025-Q3': 90 });
  const { yearToDate } = await year('2025-Q3');
  expect(figure(yearToDate, '4')).toBe(49 + 69 + 89);
  expect(figure(yearToDate, '6')).toBe(1);
  expect((await year('2025-Q1')).yearToDate).toBeUndefined();
  expect((await (await storeWith({ '2025-Q2': 70, '2025-Q3': 90 }))('2025-Q3')).yearToDate).toBeUndefined();
});

test('quarters that count other days are compared with nothing', async () => {
  const other = { '2024-Q3': 'calendar', '2025-Q1': 'calendar' } as const;
  const view = await (
    await storeWith({ '2024-Q3': 30, '2025-Q1': 50, '2025-Q2': 70, '2025-Q3': 90 }, other)
  )('2025-Q3');
  expect([view.lastYear, view.yearToDate]).toEqual([undefined, undefined]);
  expect(figure(view.previous, '3')).toBe(70);
});
