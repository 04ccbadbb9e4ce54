import { referenceContent } from '../../../functions/local/seed/reference';
import type { Table } from '../../../shared/forms/table';
import type { LocateInput } from '../../../shared/locate/correction';
import { locate } from '../../../shared/locate/locate';
import { LocateText } from '../../../shared/locate/sentence/locate-text';
import { ii06a, row, rules, withTotal } from './tables';

function said(tables: Table[], lang: 'vi' | 'en' = 'vi', more: Partial<LocateInput> = {}): string[] {
  const input = { rules, tables, ...more };
  const text = new LocateText(input, lang);
  const { clusters, implied } = locate(input, { deadline: () => false });
  return [
    ...clusters.flatMap((cluster) => [
      text.contradiction(cluster) ?? [],
      ...cluster.corrections.flatMap((one) => [
        `${text.confidence(one)}: ${text.correction(one)}`,
        ...text.why(one),
      ]),
    ]),
    ...implied.map((one) => text.implied(one)),
  ].flat();
}

const land = row('Đất đai', [100, 60, 30, 10, 70, 20, 49, 1, 30, 15, 15]);
const civil = row('Hộ tịch', [230, 130, 88, 12, 190, 112, 75, 3, 40, 38, 2]);

test('a cell, its right figure, how the slip came, and who bears it out', () => {
  const table = withTotal(land, civil);
  const wrong = {
    ...table,
    rows: table.rows.map((one) => (one === land ? { ...one, cells: { ...one.cells, 9: 94 } } : one)),
  };
  expect(said([wrong]).slice(0, 4)).toEqual([
    'Chắc chắn: (9) dòng “Đất đai”: 94 → 49 (hai chữ số liền nhau bị đảo).',
    '(7) = (8) + (9) + (10) ở dòng “Đất đai”: cho đúng số này.',
    'Tổng các dòng cột (9): cho đúng số này.',
    '(9) dòng “Đất đai” ghi 94 thay cho 49: hai chữ số liền nhau bị đảo.',
  ]);
  expect(said([wrong], 'en')[0]).toBe(
    'Certain: (9) of row “Đất đai”: 94 → 49 (two neighbouring digits exchanged).',
  );
});

test('what rules a cell out', () => {
  const answer = said(referenceContent.tables);
  expect(answer).toContain('Có thể: biểu K01 (3) dòng “Tổng cộng”: 58 → 56 (sai một chữ số).');
  expect(answer).toContain('Nhưng khi đó (6) ≤ (3) ở dòng “Tổng cộng” của biểu K01 không còn khớp.');
});

test('figures that cannot all be right', () => {
  const wrong = row('Đất đai', [100, 60, 30, 10, 70, 20, 49, 1, null, 20, 15]);
  expect(said([ii06a(wrong)])[0]).toBe(
    'Các số này không thể cùng đúng, dù điền ô để trống bằng số nào: (11) = (12) + (13) ở dòng “Đất đai” với (12) là 20, (13) là 15; (3) = (7) + (11) ở dòng “Đất đai” với (3) là 100, (7) là 70. Kiểm tra lại các ô đã ghi.',
  );
});

test('what a blank can be, and why', () => {
  const open = row('Đất đai', [100, 60, 30, 10, 70, null, null, 1, null, 20, null]);
  expect(said([ii06a(open)])).toEqual([
    '(8) dòng “Đất đai” chỉ có thể từ 0 đến 69, vì (7) = (8) + (9) + (10) ở dòng “Đất đai” với (7) là 70, (10) là 1.',
    '(9) dòng “Đất đai” chỉ có thể từ 0 đến 69, vì (7) = (8) + (9) + (10) ở dòng “Đất đai” với (7) là 70, (10) là 1.',
    '(11) dòng “Đất đai” chỉ có thể là 30, vì (3) = (7) + (11) ở dòng “Đất đai” với (3) là 100, (7) là 70.',
    '(13) dòng “Đất đai” chỉ có thể là 10, vì (11) = (12) + (13) ở dòng “Đất đai” với (12) là 20; (3) = (7) + (11) ở dòng “Đất đai” với (3) là 100, (7) là 70.',
  ]);
});

test('the quarter before, and a ratio that has to be computed again', () => {
  const carried = row('Đất đai', [100, 60, null, null, 70, 20, 49, 1, 30, 15, 15], { p4: '71' });
  const previous = [ii06a({ key: 'Đất đai', label: 'Đất đai', cells: { 11: 10 } })];
  expect(said([ii06a(carried)], 'vi', { previous })).toEqual([
    'Nhiều khả năng: (p4) dòng “Đất đai”: “71” → 70% (tỷ lệ chưa tính lại).',
    '(p4) dòng “Đất đai” ghi “71” thay cho 70: tỷ lệ chưa tính lại.',
    '(5) dòng “Đất đai” chỉ có thể là 30, vì (3) = (4) + (5) + (6) ở dòng “Đất đai” với (3) là 100, (4) là 60; (6) = (11) kỳ trước ở dòng “Đất đai” với (11) kỳ trước là 10.',
    '(6) dòng “Đất đai” chỉ có thể là 10, vì (6) = (11) kỳ trước ở dòng “Đất đai” với (11) kỳ trước là 10.',
  ]);
});
