import fc from 'fast-check';
import { readTable } from '../../../addin/excel/read/read-table';
import { canonicalTables } from '../../../shared/forms/canonical';
import { isContradicted, restOf } from '../../../shared/forms/joint-figures';
import type { JointFigure, Row } from '../../../shared/forms/table';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import { wordedFindings } from '../../../shared/rules/sentence/worded-finding';
import { jointText, readJointText } from '../../../shared/forms/joint-text';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { drawn, FORMS, formOf, sheetOf, type, viewWith } from '../addin-excel/snapshots';
import { row } from './reference-view';

const form = formOf('II.06a');
const FIRST = 8;
const joint = (value: number, ...columns: string[]): JointFigure => ({ columns, value });
const open: Row = {
  ...row('dat-dai', 'Đất đai', 60, 40, 20, 0, 59, null, null, 2, 1, 1, 0),
  together: [joint(57, '8', '9')],
};
const rows = [open, row('ho-tich', 'Hộ tịch', 9, 7, 0, 2, 7, 5, 2, 0, 2, 2, 0)];
const canonical = (of: Row[]) => canonicalTables([{ form: 'II.06a', rows: of }], FORMS)[0]?.rows;
const reread = (of: Row[], known: Row[] = []) => readTable(form, drawn('II.06a', of), known);

describe('a joint figure in the sheet', () => {
  test('stands as text in the first of its cells, and the column that needs it computed shows what was stated', () => {
    const { cells } = sheetOf('II.06a', rows);
    const at = (column: number) => cells.find((cell) => cell.row === FIRST && cell.column === column);
    expect(at(8)).toMatchObject({
      value: '(8) + (9) = 57',
      style: { italic: true, wrap: true, unlocked: true },
    });
    expect(at(8)?.formula).toBeUndefined();
    expect(at(9)?.value).toBeNull();
    expect(at(7)).toMatchObject({ value: 59 });
    expect(at(7)?.formula).toBeUndefined();
  });

  test('a form of its findings says in the margin and in a note what it is', () => {
    const view = viewWith('II.06a', rows);
    const rules = compileRules(FORMS);
    const { findings } = check(rules, { tables: view.content.tables });
    const book = submissionWorkbook({ ...view, findings: wordedFindings(rules, findings, 'vi') }, 'vi');
    const sheet = book.sheets.find(({ role }) => role === 'form:II.06a');
    const first = sheet?.cells.filter((cell) => cell.row === FIRST) ?? [];
    expect(first.at(-1)?.value).toBe('? gộp (8)+(9): 57, chưa tách');
    expect(first.find(({ column }) => column === 8)).toMatchObject({
      value: '(8) + (9) = 57',
      note: expect.stringContaining('ghi gộp là 57, chưa tách') as string,
    });
  });

  test('is read back, as is a row that has nothing else', () => {
    const alone = { key: 'total', label: 'Tổng cộng', cells: {}, together: [joint(64, '8', '9')] };
    expect(canonical(reread([...rows, alone]).table.rows)).toEqual(canonical([...rows, alone]));
    expect(reread(rows).problems).toEqual([]);
  });

  test.each([
    ['(8) + (9) = 57', joint(57, '8', '9')],
    [' (8)+(9)+(10)=1.234 ', joint(1234, '8', '9', '10')],
    ['(8) = 57', undefined],
    ['(8) + (9) = ', undefined],
    ['57', undefined],
  ])('%j', (text, read) => {
    expect(readJointText(text, form)).toEqual(read);
  });

  test('a text that names a column that the form has not is no figure', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, FIRST, 8, '(8) + (77) = 57');
    expect(readTable(form, snapshot).problems).toMatchObject([{ kind: 'cell', column: '8' }]);
  });

  test('whatever rows have comes back, with what was last read of them', () => {
    const cell = fc.option(fc.nat({ max: 99 }), { freq: 3 });
    const made = fc
      .record({
        cells: fc.record(
          Object.fromEntries(['3', '7', '8', '9', '10', '12', '13'].map((key) => [key, cell])),
        ),
        groups: fc.constantFrom<string[][]>(
          [],
          [['8', '9']],
          [
            ['12', '13'],
            ['8', '9', '10'],
          ],
          [['7', '10']],
        ),
        value: fc.nat({ max: 300 }),
      })
      .map(({ cells, groups, value }): Row => ({
        key: 'dat-dai',
        label: 'Đất đai',
        cells,
        together: groups.map((columns) => ({ columns, value })),
      }));
    fc.assert(
      fc.property(made, (one) => {
        const [stated] = canonical([one]) ?? [];
        const [again] = canonical(reread([one], [one]).table.rows) ?? [];
        expect(again ?? { cells: {} }).toMatchObject({ cells: stated?.cells ?? {} });
        expect(again?.together).toEqual(stated?.together);
        for (const own of again?.together ?? []) expect(readJointText(jointText(own), form)).toEqual(own);
        // Without it, what the cells contradict has no place in the sheet.
        const [alone] = canonical(reread([one]).table.rows) ?? [];
        const told = (stated?.together ?? []).filter(
          (own) => !isContradicted(restOf(one, own)) || restOf(one, own).columns.length > 0,
        );
        expect(alone?.together ?? []).toEqual(told);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what the clerk types over it', () => {
  const typed = (eight: unknown, nine: unknown) => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, FIRST, 8, eight);
    type(snapshot, FIRST, 9, nine);
    return readTable(form, snapshot, rows).table.rows[0];
  };

  test('one of the columns: the sum stays, and the other is what is left', () => {
    expect(typed(40, '')).toMatchObject({ cells: { 8: 40 }, together: [joint(57, '8', '9')] });
    expect(typed('(8) + (9) = 57', 17)).toMatchObject({ cells: { 9: 17 }, together: [joint(57, '8', '9')] });
  });

  test('both, adding up: it is gone', () => {
    expect(typed(40, 17)).not.toHaveProperty('together');
  });

  test('both, adding up to something else: it stays to be told', () => {
    expect(typed(45, 17)).toMatchObject({ cells: { 8: 45, 9: 17 }, together: [joint(57, '8', '9')] });
  });

  test('nothing: it is given up', () => {
    expect(typed('', '')).not.toHaveProperty('together');
  });
});
