import type { Grid } from '../../../shared/intake/grid';
import { questionsOf } from '../../../shared/intake/questions/questions-of';
import { readDecided } from '../../../shared/intake/decisions/read-decided';
import { NameIndex } from '../../../shared/intake/read/names';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { statedIn } from '../../../shared/intake/recognise/stated';
import { buildGrid } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { fieldRows } from '../../fixtures/intake/figures';
import { ii06a } from '../../fixtures/intake/layouts';
import { only } from './odd-layout';

const units = new NameIndex([
  { key: 'skhcn', name: 'Sở Khoa học và Công nghệ' },
  { key: 'snv', name: 'Sở Nội vụ' },
  { key: '12345', name: 'Xã Diên Hà' },
]);

describe('a period', () => {
  test.each([
    ['Quý II/2024', ['2024-Q2']],
    ['QUÝ 2 NĂM 2024', ['2024-Q2']],
    ['Kỳ báo cáo: Quý 2 năm 2024', ['2024-Q2']],
    ['Kỳ báo cáo: quý IV/2023 (từ ngày 15/9/2023 đến ngày 14/12/2023)', ['2023-Q4']],
    ['Báo cáo quý III năm 2025 của Sở Nội vụ', ['2025-Q3']],
    ['6 tháng đầu năm 2024', [null]],
    ['Số liệu cả năm 2024', [null]],
    ['Báo cáo tháng 5/2024', [null]],
    ['Hưng Yên, ngày 15 tháng 6 năm 2024', []],
    ['Hưng Yên, ngày … tháng 6 năm 2024', []],
    ['(Theo Quyết định số 766/QĐ-TTg ngày 23/6/2022)', []],
  ])('in “%s”', (line, quarters) => {
    expect(statedIn([line], units).periods.map(({ quarter }) => quarter)).toEqual(quarters);
  });
});

describe('a unit', () => {
  test.each([
    ['Đơn vị báo cáo: Sở Khoa học và Công nghệ', ['skhcn']],
    ['SỞ NỘI VỤ', ['snv']],
    ['Sở KH&CN', ['skhcn']],
    ['Kết quả giải quyết hồ sơ của Sở Nội vụ quý II/2024', ['snv']],
    ['Đơn vị nhận báo cáo: Sở Nội vụ', []],
    ['Đơn vị tính: hồ sơ', []],
  ])('in “%s”', (line, codes) => {
    expect(statedIn([line], units).units).toEqual(codes);
  });
});

const days = { from: '2024-03-15', to: '2024-06-14' };
const context = { ...sampleContext, tables: [], unit: 'skhcn', days };

/** A table below lines that say something of it. */
function below(...title: string[]): Grid {
  return buildGrid({ title, columns: ii06a(), rows: fieldRows(900) });
}

const kinds = (...lines: string[]) =>
  questionsOf(only(recognise([below(...lines)], sampleContext)), [], context)
    .map(({ what }) => what)
    .filter((what) => ['span', 'quarter', 'named-unit', 'scale'].includes(what));

test.each([
  [['Quý II/2024'], []],
  [['Quý I/2024'], ['quarter']],
  [['So với quý I/2024', 'Quý II/2024'], []],
  [['6 tháng đầu năm 2024'], ['quarter']],
  [['Quý I/2024', 'Từ ngày 15/12/2023 đến ngày 14/3/2024'], ['span']],
  [['Đơn vị báo cáo: Sở Khoa học và Công nghệ'], []],
  [['Đơn vị báo cáo: Sở Nội vụ'], ['named-unit']],
  [['Đơn vị tính: hồ sơ'], []],
  [['Đơn vị tính: nghìn hồ sơ'], ['scale']],
  [['ĐVT: %'], ['scale']],
])('%p are asked about where they differ from what is open', (lines, what) => {
  expect(kinds(...lines)).toEqual(what);
});

test('figures in thousands are multiplied exactly, each by a decision of its own', () => {
  const sheet = below('Đơn vị tính: nghìn hồ sơ');
  const table = only(recognise([sheet], sampleContext));
  const [question] = questionsOf(table, [], context).filter(({ what }) => what === 'scale');
  const multiply = question?.options.find(({ id }) => id === 'multiply')?.decisions ?? [];
  const read = readDecided(sheet, table, multiply, [], context);
  expect(questionsOf(read, multiply, context).map(({ what }) => what)).not.toContain('scale');
  const before = table.table.rows[0]?.cells ?? {};
  const after = read.table.rows[0]?.cells ?? {};
  const counts = Object.entries(before).filter(([, value]) => typeof value === 'number');
  expect(counts.length).toBeGreaterThan(3);
  for (const [key, value] of counts) expect(after[key]).toBe(Number(value) * 1000);
});
