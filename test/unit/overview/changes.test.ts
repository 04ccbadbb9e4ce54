import {
  changedUnits,
  changesInOrder,
  unitChanges,
  type LoggedVersion,
  type UnitLog,
} from '../../../shared/overview/changes';
import type { Row, Table } from '../../../shared/forms/table';
import { makeProvince } from '../../tools/province';

const { units } = makeProvince({ units: 6 });
const order = units.openOn('2026-03-14').map(({ code }) => code);
const tables = (cells: Row['cells']): Table[] => [
  { form: 'K03', rows: [{ key: 'a', label: 'Đất đai', cells }] },
];

function version(number: number, change: Partial<LoggedVersion> = {}): LoggedVersion {
  return {
    version: number,
    action: 'save',
    at: `2026-03-1${number}T01:00:00Z`,
    by: 'clerk',
    status: 'draft',
    tables: tables({ 3: 10 }),
    ...change,
  };
}

const changes = (...logs: UnitLog[]) =>
  changesInOrder(
    logs.flatMap((log) => unitChanges(log, units) ?? []),
    order,
  );

test('two looks differ in the units with newer versions, new ones from 0', () => {
  const before = { at: '2026-03-15T00:00:00Z', versions: { s1: 3, x1: 1, x2: 4 } };
  const now = { at: '2026-03-16T00:00:00Z', versions: { x2: 4, x3: 1, s1: 5, x1: 1 } };
  expect(changedUnits(before, now)).toEqual([
    { unit: 's1', from: 3, to: 5 },
    { unit: 'x3', from: 0, to: 1 },
  ]);
});

test('a corrected figure names who changed it and the return that asked for it', () => {
  const [unit] = changes({
    unit: 's1',
    seen: version(2, { action: 'submit', status: 'submitted' }),
    entries: [
      version(3, { action: 'return', status: 'returned', by: 'boss', reason: 'Xem lại cột (3).' }),
      version(4, { tables: tables({ 3: 12 }) }),
      version(5, { action: 'submit', status: 'submitted', tables: tables({ 3: 12 }) }),
    ],
  });
  expect(unit).toMatchObject({
    name: 'Sở Số 1',
    fromVersion: 2,
    toVersion: 5,
    fromStatus: 'submitted',
    toStatus: 'submitted',
    steps: [
      { version: 3, action: 'return', by: 'boss', reason: 'Xem lại cột (3).' },
      { version: 4, action: 'save', reason: null },
      { version: 5, action: 'submit' },
    ],
    cells: [
      {
        form: 'K03',
        rowLabel: 'Đất đai',
        column: '3',
        from: 10,
        to: 12,
        version: 4,
        by: 'clerk',
        cause: 'returned',
        reason: 'Xem lại cột (3).',
      },
    ],
  });
});

test('an amendment after reopening, edits of one’s own, and new figures are told apart', () => {
  const amended = {
    unit: 's1',
    seen: version(3, { action: 'accept', status: 'accepted' }),
    entries: [
      version(4, { action: 'reopen', reason: 'Sót hồ sơ.' }),
      version(5, { tables: tables({ 3: 11 }), by: 'second' }),
    ],
  } as const;
  const edited = {
    unit: 'x1',
    seen: version(1),
    entries: [version(2, { tables: tables({ 3: 9 }) })],
  } as const;
  const fresh = {
    unit: 'x2',
    seen: null,
    entries: [version(1), version(2, { action: 'submit', status: 'submitted' })],
  } as const;
  expect(
    changes(fresh, edited, amended).map(({ unit, fromStatus, cells }) => [
      unit,
      fromStatus,
      cells[0]?.cause,
      cells[0]?.reason,
    ]),
  ).toEqual([
    ['s1', 'accepted', 'reopened', 'Sót hồ sơ.'],
    ...order.flatMap((code) =>
      code === 'x1'
        ? [['x1', 'draft', 'edited', null]]
        : code === 'x2'
          ? [['x2', 'missing', 'first', null]]
          : [],
    ),
  ]);
});

test('a reason ends when the quarter is sent again', () => {
  const [unit] = changes({
    unit: 's1',
    seen: version(2, { action: 'submit', status: 'submitted' }),
    entries: [
      version(3, { action: 'return', status: 'returned', reason: 'A' }),
      version(4, { action: 'submit', status: 'submitted' }),
      version(5, { action: 'return', status: 'returned', reason: 'B' }),
      version(6, { tables: tables({ 3: 1 }) }),
    ],
  });
  expect(unit?.cells).toMatchObject([{ cause: 'returned', reason: 'B', version: 6 }]);
});

test('a figure changed and changed back is no change; a unit without new versions is left out', () => {
  const [unit, ...rest] = changes(
    { unit: 's1', seen: version(1), entries: [version(2, { tables: tables({ 3: 5 }) }), version(3)] },
    { unit: 'x1', seen: version(1), entries: [] },
  );
  expect(unit?.cells).toEqual([]);
  expect(unit?.steps).toHaveLength(2);
  expect(rest).toEqual([]);
});

test('a figure that was cleared is a change to blank', () => {
  const [unit] = changes({ unit: 's1', seen: version(1), entries: [version(2, { tables: tables({}) })] });
  expect(unit?.cells).toMatchObject([{ from: 10, to: null, cause: 'edited' }]);
});
