import { applyMapping } from '../../../shared/intake/mapping/apply-mapping';
import type { Grid } from '../../../shared/intake/grid';
import { gridFromText } from '../../../shared/intake/clipboard/clipboard';
import {
  layoutSignature,
  mappingOf,
  rememberMapping,
  type MappedColumn,
  type Mapping,
  type RememberedMapping,
} from '../../../shared/intake/mapping/mapping';
import { recognise } from '../../../shared/intake/recognise/recognise';
import type { RecognisedTable } from '../../../shared/intake/result';
import { wordKey } from '../../../shared/intake/word-key';
import { buildGrid } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { fieldRows, unitRows } from '../../fixtures/intake/figures';
import { ii06a } from '../../fixtures/intake/layouts';
import { samples } from '../../fixtures/intake/make';
import { doubtsOf } from '../../fixtures/intake/said';
import { grid, odd, only } from './odd-layout';

function remembers(table: RecognisedTable | undefined): RememberedMapping {
  if (table === undefined) throw new Error('no table');
  return rememberMapping(table);
}

describe('remembered layouts', () => {
  test('the next export of the same layout needs no question', () => {
    const mapping = mappingOf(only(recognise([odd], sampleContext)));
    const answered = {
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.key === null && column.role === 'figure' ? { ...column, key: '8' } : column,
      ),
    };
    const remembered = [remembers(applyMapping(odd, answered, sampleContext))];
    const next = fieldRows(950, 5);
    const later = buildGrid({
      columns: ii06a().map((column) =>
        column.path.includes('Trước hạn') ? { ...column, path: ['Hồ sơ xanh'] } : column,
      ),
      rows: next,
      shift: { rows: 4, columns: 2 },
    });
    const result = recognise([later], { ...sampleContext, remembered });
    expect(doubtsOf(result)).toEqual([]);
    expect(only(result)).toMatchObject({ remembered: true, form: 'II.06a' });
    expect(only(result).table.rows.map(({ cells }) => cells['8'])).toEqual(
      next.map(({ figures }) => figures.early),
    );
  });

  test('another layout is not taken for it', () => {
    const remembered = [{ ...rememberMapping(only(recognise([grid], sampleContext))), columns: [] }];
    expect(only(recognise([odd], { ...sampleContext, remembered })).remembered).toBe(false);
  });

  const plain = recognise([grid], sampleContext);
  const kept = rememberMapping(only(plain));
  const figure = kept.columns.findIndex(({ key }) => key === '8');
  const withColumn = (change: Partial<MappedColumn>): RememberedMapping => ({
    ...kept,
    columns: kept.columns.map((column, at) => (at === figure ? { ...column, ...change } : column)),
  });

  test.each<[string, RememberedMapping]>([
    ['of a form that there is no more', { ...kept, form: 'II.99' }],
    ['of a column that the form has no more', withColumn({ key: '88' })],
    ['of names in a column of figures', withColumn({ key: '2' })],
    ['that holds columns which the form has no more', withColumn({ key: null, holds: ['8', '99'] })],
    ['with one column of the form twice', withColumn({ key: '9' })],
    ['with names that are also a figure', withColumn({ role: 'label' })],
    ['with a source that has no heading', withColumn({ sources: [99] })],
    ['with names left of the sheet', withColumn({ role: 'label', key: null, sources: [-1] })],
    ['of a turned table', { ...kept, orientation: 'columns' }],
  ])('a layout %s is passed over, and the table read as without it', (_what, remembered) => {
    expect(recognise([grid], { ...sampleContext, remembered: [remembered] })).toEqual(plain);
  });

  test('a column that holds several of the form’s is remembered as such', () => {
    const combined = samples()
      .map(({ grids }) => ({ grids, result: recognise(grids, sampleContext) }))
      .find(({ result }) => result.tables[0]?.columns.some(({ holds }) => holds !== undefined));
    if (combined === undefined) throw new Error('no sample has one');
    const first = only(combined.result);
    const remembered = [rememberMapping(first)];
    const [again] = recognise(combined.grids, { ...sampleContext, remembered }).tables;
    expect(again).toMatchObject({ remembered: true, aggregates: first.aggregates });
    expect(again?.aggregates.length).toBeGreaterThan(0);
  });

  test('a row that somebody decided is taken by its name, and asked about again where its name comes twice', () => {
    const units = unitRows(910, ['snv', 'skhcn']);
    const [first] = units;
    if (first === undefined) throw new Error('no row');
    const once = buildGrid({ columns: ii06a('Đơn vị'), rows: units });
    const twice = buildGrid({ columns: ii06a('Đơn vị'), rows: [...units, { ...first, ordinal: 3 }] });
    const left = { label: wordKey(first.label), kind: 'other' as const, key: null };
    const layout = rememberMapping(only(recognise([once], sampleContext)));
    const keysIn = (sheet: Grid, rows: RememberedMapping['rows']) => {
      const result = recognise([sheet], {
        ...sampleContext,
        remembered: [{ ...layout, rows }],
      });
      return [result.tables[0]?.table.rows.map(({ key }) => key), doubtsOf(result).map(({ what }) => what)];
    };
    expect(keysIn(once, [left])).toEqual([['skhcn'], []]);
    expect(keysIn(twice, [left])).toEqual([['skhcn'], ['row-twice', 'row-twice']]);
    expect(keysIn(once, [left, { ...left, kind: 'detail', key: 'snv' }])).toEqual([['snv', 'skhcn'], []]);
  });

  test('a list of single figures is remembered by its labels, wherever it stands', () => {
    const list = (open: number, handled: number) =>
      gridFromText(`Số TTHC được công khai: ${open}\nPAKN đã xử lý: ${handled}\n`);
    const asked = recognise([list(58, 3)], sampleContext);
    const [doubt] = asked.doubts;
    expect(doubt).toMatchObject({ what: 'column', shown: 'Số TTHC được công khai' });
    const [form = '', key = ''] = doubt?.candidates[0]?.value.split(' ') ?? [];
    const answered: Mapping = {
      ...mappingOf(only(asked)),
      form,
      columns: [{ sources: [doubt?.where.row ?? 0], key, role: 'figure' }],
    };
    const remembered = [remembers(applyMapping(list(58, 3), answered, sampleContext))];
    const again = list(60, 4);
    const lower = { ...again, rows: [[{ value: 'Báo cáo quý II' }], [], ...again.rows] };
    const result = recognise([lower], { ...sampleContext, remembered });
    expect(doubtsOf(result)).toEqual([]);
    expect(result.tables).toMatchObject([
      { remembered: true, orientation: 'list', table: { form, rows: [{ cells: { [key]: 60 } }] } },
      { remembered: false, table: { form: 'K04', rows: [{ cells: { 6: 4 } }] } },
    ]);
    for (const [layout] of [
      [{ ...remembered[0], form: 'II.99' }],
      [{ ...remembered[0], columns: [{ sources: [0], key: '99', role: 'figure' }] }],
      [{ ...remembered[0], signature: '0'.repeat(16) }],
    ] as RememberedMapping[][]) {
      const passed = recognise([again], { ...sampleContext, remembered: layout ? [layout] : [] });
      expect(passed).toEqual(recognise([again], sampleContext));
    }
  });

  test('a signature follows the headings, not their case or place', () => {
    expect(layoutSignature(['0 STT', '1 Quá hạn'])).toBe(layoutSignature(['0 stt', '1 QUÁ HẠN']));
    expect(layoutSignature(['0 STT', '1 Quá hạn'])).not.toBe(layoutSignature(['0 Quá hạn', '1 STT']));
  });
});
