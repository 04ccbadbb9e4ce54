import {
  compareQuarter,
  compareSpan,
  readUnitQuarters,
} from '../../../functions/services/province/comparison';
import { readOverview } from '../../../functions/services/province/overview';
import { spanFrameOf } from '../../../functions/services/province/span';
import { readSpan, readSpanContributors } from '../../../functions/services/province/span-totals';
import { readContributors, readTotals } from '../../../functions/services/province/totals';
import { frameOf, openQuarter, IN_PATH } from '../../../functions/services/quarter';
import { readExportData } from '../../../functions/services/exports/export-data';
import type { Services } from '../../../functions/services/services';
import type { Table } from '../../../shared/forms/table';
import { periodKey, type Span } from '../../../shared/period/period';
import type { ConsolidatedCellKey } from '../../../shared/totals/drill';
import { scoreUnit } from '../../../shared/totals/province-index';
import { memoryBlobs, memoryTables } from '../../tools/memory-ports';
import { makeProvince } from '../../tools/province';
import { spoiling } from '../../tools/spoiling-storage';
import { storeProvince } from '../../tools/stored-province';
import { servicesOf, storesOf } from '../../integration/exports/support';

type ProvinceIndexModule = { scoreUnit: typeof scoreUnit };
jest.mock('../../../shared/totals/province-index', () => {
  const actual = jest.requireActual<ProvinceIndexModule>('../../../shared/totals/province-index');
  return { ...actual, scoreUnit: jest.fn(actual.scoreUnit) };
});
const { scoreUnit: score } = jest.requireActual<ProvinceIndexModule>('../../../shared/totals/province-index');

const province = makeProvince({ units: 5, rows: 2, quarters: 2, last: { year: 2026, quarter: 2 } });
const period = periodKey(province.last);
const half: Span = { year: 2026, quarters: 2 };
const [made] = [...province.submissions(province.last)].filter(({ status }) => status === 'accepted');
const unit = made?.unit ?? '';
const [table] = made?.tables ?? [];
const form = table?.form ?? '';
const [column = ''] = Object.keys(table?.rows[0]?.cells ?? {});
const cell: ConsolidatedCellKey = { form, row: 'total', column };

let services: Services;
beforeAll(async () => {
  const ports = { tables: memoryTables(), blobs: memoryBlobs() };
  services = servicesOf(storesOf(ports, 'damaged', 'damaged'), '2026-06-18T11:00:00.000Z');
  await storeProvince(services, province);
});
afterEach(() => jest.mocked(scoreUnit).mockImplementation(score));

/** All that a province asks of its units, of one set of stored rows. */
const asked = {
  totals: async (of: Services) => await readTotals(of, await frameOf(of, province.last), 'submitted', 'vi'),
  drill: async (of: Services) =>
    await readContributors(of, await frameOf(of, province.last), 'submitted', cell),
  comparison: async (of: Services) => await compareQuarter(of, await frameOf(of, province.last), 'submitted'),
  overview: async (of: Services) => await readOverview(of, await frameOf(of, province.last), undefined),
  export: async (of: Services) => await readExportData(of, await frameOf(of, province.last), 'submitted'),
  span: async (of: Services) => await readSpan(of, await spanFrameOf(of, half), 'submitted', 'vi'),
  'drill into a span': async (of: Services) =>
    await readSpanContributors(of, await spanFrameOf(of, half), 'submitted', cell),
  'comparison of a span': async (of: Services) =>
    await compareSpan(of, await spanFrameOf(of, half), 'submitted'),
};

/** As if the unit's row could not be unpacked: what it is to be left out wholly. */
function unreadable(of: Services): Services {
  const { submissions } = of;
  return {
    ...of,
    submissions: {
      ...submissions,
      async *scan(key, range) {
        for await (const scanned of submissions.scan(key, range)) {
          yield key === period && scanned.unit === unit ? { unit, stored: undefined } : scanned;
        }
      },
    },
  };
}

const junk: Record<string, unknown> = {
  'no tables': null,
  'rows that are none': [{ form, rows: [null] }],
  'a row without a label': [{ form, rows: [{ key: 'r1', label: 7, cells: { [column]: 1 } }] }],
};

describe.each(Object.entries(asked))('%s', (_name, ask) => {
  test.each(Object.entries(junk))('names a unit with %s, and has nothing of it', async (_kind, tables) => {
    const odd = spoiling(services, { period, unit }, (content) => ({
      ...content,
      tables: tables as Table[],
    }));
    const answer = await ask(odd);
    expect(answer.damaged).toEqual([unit]);
    expect(answer).toEqual(await ask(unreadable(services)));
  });
});

test.each(['comparison', 'span', 'comparison of a span', 'totals'] as const)(
  '%s holds nothing of a unit that could be added and not scored',
  async (name) => {
    jest.mocked(scoreUnit).mockImplementation((set, contribution) => {
      if (contribution.unit.code === unit) throw new Error('cannot be scored');
      return score(set, contribution);
    });
    const fresh = {
      ...services,
      exports: { ...services.exports, readPart: () => Promise.resolve(undefined) },
    };
    const answer = await asked[name](fresh);
    expect(answer.damaged).toEqual([unit]);
    expect(answer).toEqual(await asked[name](unreadable(fresh)));
  },
);

test('a quarter that cannot be rated is named and is not complete, and the others are there', async () => {
  const odd = spoiling(services, { period, unit }, (content) => ({ ...content, tables: null as never }));
  const quarter = await openQuarter(odd, period, unit, IN_PATH, 'vi');
  const { answer, damaged } = await readUnitQuarters(odd, quarter, 'submitted');
  expect(damaged).toEqual([`${period}/${unit}`]);
  const [before, last] = answer.quarters.slice(-2);
  expect([before?.complete, last?.complete, last?.counts]).toEqual([true, false, []]);
});

test('changes that cannot be told are named, and those of other units are there', async () => {
  const { submissions } = services;
  const odd: Services = {
    ...services,
    submissions: {
      ...submissions,
      history: async (key, of) =>
        (await submissions.history(key, of)).map((entry) =>
          of === unit ? { ...entry, content: { ...entry.content, tables: null as never } } : entry,
        ),
    },
  };
  const since = { at: '2026-06-01T00:00:00.000Z', versions: {} };
  const { changes } = await readOverview(odd, await frameOf(odd, province.last), since);
  expect(changes?.unreadable).toEqual([unit]);
  expect(changes?.units.length).toBeGreaterThan(1);
});
