import { batchesOf } from '../../../addin/excel/draw/batches';
import { entered } from '../../../addin/excel/write/entered';
import { sheetSteps, stepBytes, type Step } from '../../../addin/excel/draw/sheet-steps';
import type { SheetModel } from '../../../shared/sheet/model';
import { madeSheet as sheet } from '../sheet/made-sheet';
import { row } from '../sheet/reference-view';
import { sheetOf } from './snapshots';

const of = (steps: Step[], kind: Step['kind']) => steps.filter((step) => step.kind === kind);

describe('what is written into a cell', () => {
  test.each([
    ['=1+1', '@', "'=1+1"],
    ['+84', '@', "'+84"],
    ['-5', '@', "'-5"],
    ['@SUM(A1)', '@', "'@SUM(A1)"],
    ["'tên", '@', "''tên"],
    ['159', '@', '159'],
    ['159', '#,##0', "'159"],
    ['1/2', undefined, "'1/2"],
    ['', '@', ''],
    [null, '#,##0', ''],
    [0, '#,##0', 0],
  ])('%p in a cell of format %p goes in as %p', (value, format, text) => {
    expect(entered(value, format)).toBe(text);
  });

  test('a text longer than a cell holds is cut', () => {
    expect(entered('x'.repeat(40_000), '@')).toHaveLength(32_767);
  });
});

describe('the steps of a sheet', () => {
  test('number formats come before values, merges before borders', () => {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    const kinds = sheetSteps(
      sheet(
        [{ value: 'x', style: { format: '@', border: 'thin' }, link: { sheet: 'A', row: 1, column: 1 } }],
        {
          merges,
        },
      ),
    ).map(({ kind }) => kind);
    expect(kinds.slice(0, 4)).toEqual(['link', 'numbers', 'values', 'merge']);
    expect(new Set(kinds.slice(4))).toEqual(new Set(['format']));
  });

  test('a border runs round and inside a merged cell', () => {
    const merges = [{ top: 1, left: 1, bottom: 2, right: 2 }];
    const borders = sheetSteps(
      sheet([{ style: { border: 'thin', borderColor: '#7F7F7F' } }], { merges }),
    ).filter((step) => step.kind === 'format' && step.format.border);
    expect(borders).toEqual([
      {
        kind: 'format',
        areas: 'A1:B2',
        format: { border: { thick: false, color: '#7F7F7F', rows: true, columns: true } },
      },
    ]);
  });

  test('marks are drawn after thin borders', () => {
    const steps = sheetSteps(
      sheet([{ style: { border: 'mark', borderColor: '#A80000' } }, { style: { border: 'thin' } }]),
    );
    const thick = steps.flatMap((step) =>
      step.kind === 'format' && step.format.border ? [step.format.border.thick] : [],
    );
    expect(thick).toEqual([false, true]);
  });

  test('blank cells are not written, values stay in their columns', () => {
    const steps = sheetSteps(sheet([{ value: null }, { row: 3, column: 2, value: 5 }]));
    expect(of(steps, 'values')).toEqual([
      { kind: 'values', rect: { top: 3, left: 1, bottom: 3, right: 2 }, rows: [['', 5]] },
    ]);
  });

  test('no write has more cells than the library takes in one piece', () => {
    const cells = Array.from({ length: 4000 }, (_, index) => ({ row: index + 1, column: 2, value: index }));
    const sizes = of(sheetSteps(sheet(cells)), 'values').map(
      (step) => step.kind === 'values' && step.rows.length * (step.rows[0]?.length ?? 0),
    );
    expect(sizes).toEqual([1500, 1500, 1500, 1500, 1500, 500]);
  });

  test('a table of 60 rows takes hardly more steps than one of 5', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        row(`r${index}`, `Lĩnh vực ${index}`, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0),
      );
    const short = sheetSteps(sheetOf('II.06a', rows(5)));
    const long = sheetSteps(sheetOf('II.06a', rows(60)));
    expect(long.length - short.length).toBeLessThan(5);
  });
});

describe('batches', () => {
  const one = sheetOf('II.06a', [row('khcn', 'KH&CN', 1, 1)]);
  const other = { ...one, name: 'Hai', role: 'form:K01' };
  const bytes = (model: SheetModel) => sheetSteps(model).reduce((sum, step) => sum + stepBytes(step), 0);

  test('sheets that fit go out together', () => {
    const batches = batchesOf([one, other]);
    expect(
      batches.map((parts) => parts.map(({ sheet: { name }, first, last }) => [name, first, last])),
    ).toEqual([
      [
        [one.name, true, true],
        ['Hai', true, true],
      ],
    ]);
  });

  test('larger ones go out in several, each sheet begun and ended once, no step lost', () => {
    const limit = Math.ceil(bytes(one) * 0.7);
    const batches = batchesOf([one, other], limit);
    expect(batches.length).toBeGreaterThan(1);
    const parts = batches.flat();
    for (const model of [one, other]) {
      const own = parts.filter(({ sheet: { role } }) => role === model.role);
      expect(own.map(({ first }) => first)).toEqual(own.map((_, index) => index === 0));
      expect(own.map(({ last }) => last)).toEqual(own.map((_, index) => index === own.length - 1));
      expect(own.flatMap(({ steps }) => steps)).toEqual(sheetSteps(model));
    }
    for (const batch of batches) {
      const size = batch.flatMap(({ steps }) => steps).reduce((sum, step) => sum + stepBytes(step), 0);
      expect(size).toBeLessThanOrEqual(limit);
    }
  });

  test('a sheet that does not fit beside another begins in the next one', () => {
    const batches = batchesOf([one, other], bytes(one) + 1);
    expect(batches.map((parts) => parts.map(({ sheet: { name } }) => name))).toEqual([[one.name], ['Hai']]);
  });
});
