import { buildGrid, figure } from '../fixtures/intake/build';
import { fieldRows, withTotal } from '../fixtures/intake/figures';
import { ii06a } from '../fixtures/intake/layouts';
import { toHtml, toText } from '../fixtures/intake/samples-clipboard';
import type { Desk } from './desk';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

const rows = withTotal(fieldRows(900));
/** Resolved dossiers as many systems export them: those in time in one column. */
const columns = ii06a().flatMap((column) => {
  const [group = '', name] = [column.path.at(-2), column.path.at(-1)];
  if (name === 'Đúng hạn' && group.includes('đã giải quyết')) return [];
  if (name !== 'Trước hạn') return [column];
  return [figure([group, 'Đúng và trước hạn'], 'earlyOntime')];
});
const grid = buildGrid({ columns, rows });
const clip = { html: toHtml(grid), text: toText(grid) };
const [first] = rows;
const sum = Number(first?.figures.earlyOntime);
const joint = `(8) + (9) = ${sum}`;
/** The sheet's row in which the joint figure of the first field stands, in column H. */
async function rowOfJoint(desk: Desk): Promise<string> {
  const cell = desk.page.locator('.quadrant [data-cell]').filter({ hasText: joint }).first();
  const [column, row = ''] = (await cell.getAttribute('data-cell'))?.split(/(?<=[A-Z])(?=\d)/) ?? [];
  expect(column).toBe('H');
  return row;
}

test('a column of two is pasted, shown, checked, sent and got back; then it is split', async () => {
  const desk = await stage.desk();
  await desk.begin();
  await desk.screen('Dán bảng');
  await desk.paste(clip);
  await desk.button('Ghi vào biểu').click();
  await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
  await desk.sheet('II.06a');
  await rowOfJoint(desk);
  await desk.button('Xem kết quả kiểm tra').click();
  await desk.counts(0, 0);
  await desk.pane.locator('#khop-filter').selectOption('all');
  await desk.text(/\(8\) \+ \(9\) ghi gộp là .*, chưa tách/).waitFor();

  await desk.screen('Gửi');
  await desk.button('Lưu lên máy chủ').click();
  await desk.text('Đã lưu lên máy chủ, bản lưu số 1.').waitFor();

  const other = await stage.desk();
  await other.begin();
  await other.sheet('II.06a');
  const row = await rowOfJoint(other);
  await other.type(`H${row}`, '1');
  await other.type(`I${row}`, String(sum));
  await other.screen('Kiểm tra');
  await other.text(/lệch 1\. Sửa cho khớp/).waitFor();
  await other.type(`I${row}`, String(sum - 1));
  await other.text(/lệch 1\. Sửa cho khớp/).waitFor({ state: 'detached' });
  await other.counts(0, 0);
  expect([...desk.faults, ...other.faults]).toEqual([]);
  await desk.close();
  await other.close();
});
