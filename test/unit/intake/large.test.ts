import { recognise } from '../../../shared/intake/recognise/recognise';
import type { GridCell } from '../../../shared/intake/grid';
import { sampleContext } from '../../fixtures/intake/context';

/** A sheet that counts how often its cells are looked at. */
function counted(rows: number, columns: number, text: (row: number, column: number) => string) {
  const looks = { count: 0 };
  const cell = (row: number, column: number): GridCell => ({
    get value() {
      looks.count += 1;
      return text(row, column);
    },
  });
  const grid = {
    name: 'Sổ theo dõi',
    rows: Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => cell(row, column)),
    ),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { grid, looks };
}

test('a large sheet of texts is passed over: most of its cells are never looked at closely', () => {
  const text = (row: number, column: number) => `Hồ sơ số ${row * 19 + column} của ông Nguyễn Văn An`;
  const { grid, looks } = counted(10_000, 19, text);
  expect(recognise([grid], sampleContext).tables).toEqual([]);
  // Once whether it may hold a figure; closely, several times, only at the top.
  expect(looks.count).toBeLessThan(3 * 190_000);
});

test('a heading that repeats on every page is compared with the page above, not with all before', () => {
  const words = ['STT', 'Lĩnh vực', 'Tổng số hồ sơ tiếp nhận', 'Quá hạn'];
  const few = counted(1_000, 4, (_row, column) => words[column] ?? '');
  const many = counted(4_000, 4, (_row, column) => words[column] ?? '');
  recognise([few.grid], sampleContext);
  recognise([many.grid], sampleContext);
  expect(many.looks.count).toBeLessThan(6 * few.looks.count);
});
