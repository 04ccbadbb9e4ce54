import { stableZip } from '../../../functions/documents/stable-zip';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { canonicalTables } from '../../../shared/forms/canonical';
import type { Table } from '../../../shared/forms/table';
import { readDecided } from '../../../shared/intake/decisions/read-decided';
import type { Grid } from '../../../shared/intake/grid';
import { questionsOf } from '../../../shared/intake/questions/questions-of';
import { namedQuarter, otherQuarterText } from '../../../shared/intake/own/other-quarter';
import { isOwn } from '../../../shared/intake/own/read-own-sheet';
import { recognise } from '../../../shared/intake/recognise/recognise';
import type { RecognisedTable } from '../../../shared/intake/result';
import type { Lang } from '../../../shared/language/language';
import { periodDays } from '../../../shared/period/period';
import { openingTables } from '../../../shared/rules/carried-over';
import { compileRules } from '../../../shared/rules/compile';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { hungYen } from '../../../shared/units/hung-yen';
import { gridsOf } from '../../tools/read-upload';
import { referenceView } from '../sheet/reference-view';

const view = referenceView();
const { tables } = view.content;
const opening = openingTables(compileRules(view.forms), tables);
const context = (known: Table[]) => ({
  forms: view.forms,
  units: hungYen.units.map(({ code, name }) => ({ code, name })),
  tables: known,
  unit: view.unit.code,
  days: periodDays(view.period, view.content.calendar),
});

const sheets = async (lang: Lang = 'vi', content = tables): Promise<Grid[]> =>
  gridsOf(
    await paintWorkbook(
      content === tables
        ? submissionWorkbook(view, lang)
        : entryWorkbook({ ...view, content: { ...view.content, tables: content } }, lang),
    ),
  );

const figuresOf = (read: readonly RecognisedTable[]): Table[] =>
  canonicalTables(
    read.map(({ table }) => table),
    view.forms,
  ).filter(({ rows }) => rows.length > 0);

function asked(read: readonly RecognisedTable[], known: Table[]): string[] {
  return read.flatMap((table) =>
    questionsOf(table, [], context(known)).map(({ id }) => `${table.form} ${id}`),
  );
}

/** The sheet of a form with some cells changed, by row and column from 0. */
function changed(grids: readonly Grid[], code: string, cells: Record<string, Partial<Grid['rows'][0][0]>>) {
  return grids.map((grid): Grid => {
    if (!grid.name.startsWith(code)) return grid;
    const rows = grid.rows.map((row) => [...row]);
    for (const [place, cell] of Object.entries(cells)) {
      const [row = 0, column = 0] = place.split(':').map(Number);
      const there = rows[row] ?? [];
      there[column] = { ...(there[column] ?? { value: null }), ...cell } as Grid['rows'][0][0];
    }
    return { ...grid, rows };
  });
}

describe('a workbook that Khớp made is read back as it was written', () => {
  test.each(['vi', 'en'] as const)('in %s, with nothing asked', async (lang) => {
    const { tables: read, doubts } = recognise(await sheets(lang), context(tables));
    expect(doubts).toEqual([]);
    expect(read.map(({ form: code }) => code)).toEqual(view.forms.map(({ code }) => code));
    expect(read.every(isOwn)).toBe(true);
    expect(asked(read, tables)).toEqual([]);
    expect(read.flatMap(({ repairs }) => repairs)).toEqual([]);
    expect(figuresOf(read)).toEqual(canonicalTables(tables, view.forms));
  });

  test('without its hidden names too', async () => {
    const file = stableZip(await paintWorkbook(submissionWorkbook(view, 'vi')), (path, xml) =>
      path === 'xl/workbook.xml' ? xml.replace(/<definedNames>.*<\/definedNames>/s, '') : xml,
    );
    const { tables: read } = recognise(await gridsOf(file), context(tables));
    expect(asked(read, tables)).toEqual([]);
    expect(figuresOf(read)).toEqual(canonicalTables(tables, view.forms));
  });

  test('and its empty forms as forms without rows', async () => {
    const { tables: read, doubts } = recognise(await sheets('vi', []), context([]));
    expect(doubts).toEqual([]);
    expect(read.map(({ form: code }) => code)).toEqual(view.forms.map(({ code }) => code));
    expect(asked(read, [])).toEqual([]);
    expect(figuresOf(read)).toEqual([]);
  });

  test('a name that a unit has as well names a row of the form', async () => {
    const { tables: read } = recognise(await sheets(), context(tables));
    const k01 = read.find(({ form: code }) => code === 'K01');
    expect(k01?.subjects).toBe('fields');
    expect(k01?.table.rows.map(({ key }) => key)).toEqual(['khcn', 'total']);
    const again = readDecided(
      (await sheets())[k01?.grid ?? 0] as Grid,
      k01 as RecognisedTable,
      [{ about: 'cell', row: 6, column: 2, value: 59 }],
      [],
      context(tables),
    );
    expect(again.subjects).toBe('fields');
    expect(again.table.rows.map(({ key, cells }) => [key, cells['3']])).toEqual([
      ['khcn', 59],
      ['total', 58],
    ]);
  });
});

describe('filled in elsewhere', () => {
  const filled = { '7:3': { value: 150 }, '7:4': { value: 3 }, '7:5': { value: 0 } };

  test('a computed cell that its program left as it was, or made 0, is what its parts are', async () => {
    const zero = { value: 0, formula: true };
    for (const left of [{}, { '7:2': zero, '8:2': zero, '9:2': zero, '9:6': zero }]) {
      const grids = changed(await sheets('vi', opening), 'II.06a', {
        ...filled,
        ...left,
        '8:3': { value: 4 },
        '8:4': { value: 0 },
      });
      const { tables: read } = recognise(grids, context(opening));
      expect(asked(read, opening)).toEqual([]);
      const rows = read.find(({ form: code }) => code === 'II.06a')?.table.rows ?? [];
      expect(rows.map(({ key, cells }) => [key, cells['3'], cells['4'], cells['7'] ?? null])).toEqual([
        ['khcn', 153, 150, null],
        ['tdc', 6, 4, null],
        ['total', 159, 154, null],
      ]);
    }
  });

  test('a total that was typed over stays as it was typed', async () => {
    const grids = changed(await sheets(), 'II.06a', { '9:3': { value: 158, formula: false } });
    const { tables: read } = recognise(grids, context(tables));
    expect(read[0]?.table.rows.at(-1)?.cells['4']).toBe(158);
  });

  test('what is no figure, and a figure without a name, are asked about', async () => {
    const grids = changed(await sheets('vi', opening), 'II.06a', {
      ...filled,
      '7:4': { value: '3l' },
    });
    const { tables: read } = recognise(grids, context(opening));
    expect(asked(read, opening)).toEqual(['II.06a cell 7 4']);
    const empty = changed(await sheets('vi', []), 'II.06a', { '8:3': { value: 4 } });
    expect(asked(recognise(empty, context([])).tables, [])).toEqual(['II.06a row 8']);
  });

  test('formulas without a stored result are computed, and ask nothing in rows that are left free', async () => {
    const none = { value: null, formula: true };
    const grids = changed(await sheets('vi', []), 'II.06a', {
      '7:1': { value: 'Đất đai' },
      '7:2': none,
      '7:3': { value: 4 },
      '7:4': { value: 1 },
      '7:5': { value: 0 },
      '8:2': none,
      '9:6': none,
      '12:2': none,
      '12:3': none,
    });
    const { tables: read } = recognise(grids, context([]));
    expect(asked(read, [])).toEqual([]);
    expect(read[0]?.table.rows.map(({ key, cells }) => [key, cells['3'], cells['4']])).toEqual([
      ['dat-dai', 5, 4],
      ['total', 5, 4],
    ]);
  });

  test('new rows and signatures below the table', async () => {
    const grids = changed(await sheets('vi', []), 'II.06a', {
      '7:1': { value: 'Đất đai' },
      '7:3': { value: 4 },
      '14:1': { value: 'Người lập biểu' },
      '15:1': { value: 'Nguyễn Văn A' },
    });
    const { tables: read } = recognise(grids, context([]));
    expect(asked(read, [])).toEqual([]);
    expect(read[0]?.table.rows.map(({ key, cells }) => [key, cells['4']])).toEqual([
      ['dat-dai', 4],
      ['total', 4],
    ]);
  });

  test('the check column as it was called before', async () => {
    const grids = (await sheets()).map((grid): Grid => ({
      ...grid,
      rows: grid.rows.map((row) =>
        row.map((cell) => (cell.value === 'Kiểm tra' ? { ...cell, value: 'Đối chiếu' } : cell)),
      ),
    }));
    const { tables: read } = recognise(grids, context(tables));
    expect(read.filter(isOwn)).toHaveLength(view.forms.length);
  });

  test('a heading that was changed makes it a sheet like any other', async () => {
    const grids = changed(await sheets(), 'K04', { '3:1': { value: 'Tên gọi khác' } });
    const { tables: read } = recognise(grids, context(tables));
    expect(read.filter(isOwn)).toHaveLength(view.forms.length - 1);
  });
});

describe('whose quarter a workbook of ours is', () => {
  const asked = { unit: view.unit.name, period: view.period, forms: view.forms, units: context([]).units };
  const of = async (change: Partial<typeof asked>, lang: Lang = 'vi') =>
    otherQuarterText(await sheets(lang), { ...asked, ...change }, lang);

  test('is told only where it is another one', async () => {
    expect(await of({})).toBeUndefined();
    expect(await of({}, 'en')).toBeUndefined();
    expect(otherQuarterText([], asked, 'vi')).toBeUndefined();
  });

  test('with both quarters and both units', async () => {
    expect(await of({ period: { year: 2024, quarter: 3 } })).toContain(
      'Tệp này là biểu quý II/2024 của Sở Khoa học và Công nghệ, còn đang chọn quý III/2024 của Sở Khoa học và Công nghệ.',
    );
    expect(await of({ unit: 'Sở Y tế' })).toContain(
      'biểu quý II/2024 của Sở Khoa học và Công nghệ, còn đang chọn quý II/2024 của Sở Y tế.',
    );
    expect(await of({ period: { year: 2023, quarter: 2 } }, 'en')).toContain(
      'Sở Khoa học và Công nghệ for Q2 2024, but Sở Khoa học và Công nghệ for Q2 2023 is chosen.',
    );
  });

  test('is named whatever forms it holds', async () => {
    expect(namedQuarter(await sheets())).toEqual(view.period);
    expect(namedQuarter(await sheets('en'))).toEqual(view.period);
    expect(namedQuarter([])).toBeUndefined();
  });

  test('a unit that was typed by hand is no other unit', async () => {
    const grids = (await sheets()).map((grid): Grid => ({
      ...grid,
      rows: grid.rows.map((row) =>
        row.map((cell) =>
          typeof cell.value === 'string' && cell.value.startsWith('Đơn vị báo cáo')
            ? { value: 'Đơn vị báo cáo: Sở KH&CN' }
            : cell,
        ),
      ),
    }));
    expect(otherQuarterText(grids, asked, 'vi')).toBeUndefined();
  });
});
