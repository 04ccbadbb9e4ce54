import { drillWorkbook } from '../../../shared/sheet/province/drill-sheet';
import type { Contributor } from '../../../shared/totals/drill';

const brings = (unit: string, value: number, more: Partial<Contributor> = {}): Contributor => ({
  unit,
  name: `Xã ${unit}`,
  group: 'commune',
  status: 'accepted',
  version: 1,
  late: false,
  value,
  added: true,
  rows: [],
  ...more,
});

/** What stands in the last column beside each unit. */
function notes(contributors: Contributor[], differences: ReadonlyMap<string, string>): unknown[] {
  const [sheet] = drillWorkbook(
    {
      figure: 'II.06a (9)',
      row: 'Toàn tỉnh',
      period: { year: 2026, quarter: 1 },
      include: 'accepted',
      contributors,
      differences,
    },
    'vi',
  ).sheets;
  const names = contributors.map(({ name }) => name);
  return [...(sheet?.cells ?? [])]
    .filter((cell) => cell.column === 8 && names.some((name) => stands(name, cell.row)))
    .map(({ value }) => value);
  function stands(name: string, row: number) {
    return sheet?.cells.some((cell) => cell.row === row && cell.column === 2 && cell.value === name);
  }
}

test('a unit whose rows do not make its total says so beside its figure, as pane and totals word it', () => {
  const unequal = { column: '9', total: 94, rows: 93, blanks: 0 };
  const worded = new Map([
    ['a', 'Xã a: ở cột (9), tổng 94 mà các lĩnh vực cộng lại 93; đơn vị giải trình “làm tròn”'],
  ]);
  expect(notes([brings('a', 94, { unequal }), brings('b', 7)], worded)).toEqual([worded.get('a'), '']);
});

test('the figure stands under the title as it is printed, with its code in small letters', () => {
  const [sheet] = drillWorkbook(
    {
      figure: 'II.06a (9) Đã giải quyết đúng hạn',
      row: 'Toàn tỉnh',
      period: { year: 2026, quarter: 1 },
      include: 'accepted',
      contributors: [brings('a', 1), brings('b', 2)],
      differences: new Map(),
    },
    'vi',
  ).sheets;
  expect(sheet?.cells.find(({ row }) => row === 2)?.value).toBe(
    'II.06a (9) Đã giải quyết đúng hạn. Toàn tỉnh, quý I/2026, số liệu đã duyệt',
  );
});

test('where the totals do not speak of it, its own figures do', () => {
  const unequal = { column: '9', total: 94, rows: 93, blanks: 0 };
  const [note] = notes([brings('a', 94, { unequal })], new Map());
  expect(note).toMatch(/94.*93/);
});
