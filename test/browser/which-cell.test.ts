import { CLEAN, inspect } from './axe';
import type { Desk } from './desk';
import { CONTRADICTION, typeCrossFooted, typeReference, WRONG_CELL } from './figures';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

const finding = (desk: Desk) => desk.findings('(8) + (9) + (10)').first();
/** Beside the wrong figure's row: its gravest line; the cell itself has the sign of a suspect. */
const MARKER = /^✗ lệch 45 ở \(\d+\) … và \d nội dung khác$/;
const suspects = (desk: Desk) => finding(desk).locator('details').first();

describe('a wrong figure in a table with a stated total row', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await stage.desk();
    await desk.begin();
    await desk.screen('Kiểm tra');
    await typeCrossFooted(desk);
    await finding(desk).waitFor();
    await desk.mark();
  });
  afterAll(() => desk.close());

  test('is named with what it should be and why, and marked in the sheet', async () => {
    await suspects(desk).getByText('Chắc chắn').waitFor();
    await suspects(desk).getByText('Đã giải quyết đúng hạn (9), dòng “Đất đai”').waitFor();
    await suspects(desk).getByText('94 → 49').waitFor();
    await suspects(desk).getByText('hai chữ số liền nhau bị đảo').waitFor();
    await desk.cell('N8').getByText(MARKER).waitFor();
    await desk.cell(WRONG_CELL).getByText('◊ 94').waitFor();
  });

  test('is looked at by a click on its name', async () => {
    await desk.sheet('K01');
    await suspects(desk).getByRole('button', { name: 'Đã giải quyết đúng hạn (9), dòng “Đất đai”' }).click();
    await desk.page
      .locator('.sheet-list [aria-selected=true]')
      .getByText(/^II\.06a/)
      .waitFor();
    expect(await desk.address()).toBe(WRONG_CELL);
  });

  test('is corrected by one button, by keys, in one undo step', async () => {
    const button = desk.button('Sửa thành 49').first();
    await suspects(desk).locator('summary').first().focus();
    await desk.tabTo(button);
    await desk.page.keyboard.press('Enter');
    await desk
      .text('Đã ghi 49 vào ô Đã giải quyết đúng hạn (9), dòng “Đất đai”, biểu II.06a (trước là 94).')
      .waitFor();
    await desk.counts(0, 0);
    await desk.cell(WRONG_CELL).getByText('49', { exact: true }).waitFor();
    await desk.cell('N8').getByText(MARKER).waitFor({ state: 'detached' });
    expect(await desk.address()).toBe(WRONG_CELL);

    await desk.cellField.press('Control+z');
    await desk.cell(WRONG_CELL).getByText('◊ 94').waitFor();
    await suspects(desk).getByText('94 → 49').waitFor();
    await desk.cell('N8').getByText(MARKER).waitFor();
  });

  test('is confirmed as right and not named again; that survives the pane and can be taken back', async () => {
    await suspects(desk).getByRole('button', { name: 'Không phải ô này' }).first().click();
    const pinned = desk.pane.getByRole('region', { name: 'Ô đã xác nhận đúng' });
    await pinned.getByText('Đã giải quyết đúng hạn (9), dòng “Đất đai”, biểu II.06a: 94').waitFor();
    await finding(desk).getByText('Chưa tìm được ô cần sửa.').waitFor();
    expect(await desk.button('Sửa thành 49').count()).toBe(0);
    const frame = await desk.frame();
    await frame.goto(frame.url());
    await desk.screen('Kiểm tra');
    await pinned.getByRole('button', { name: 'Bỏ xác nhận' }).click();
    await suspects(desk).getByText('94 → 49').waitFor();
    await pinned.waitFor({ state: 'detached' });
  });

  test('a blank that can be one figure only is offered, and filled by a click', async () => {
    await desk.sheet('II.06a');
    await desk.goTo(WRONG_CELL);
    await desk.page.keyboard.press('Delete');
    const implied = desk.pane.getByRole('region', { name: 'Ô để trống suy ra được' });
    await implied.getByText('(9) dòng “Đất đai” chỉ có thể là 49, vì').waitFor();
    await implied.getByRole('button', { name: 'Ghi 49' }).click();
    await desk.cell(WRONG_CELL).getByText('49', { exact: true }).waitFor();
    await implied.getByText('(9) dòng “Đất đai”').waitFor({ state: 'detached' });
    await desk.counts(0, 0);
  });

  test('kept and explained, it is told to the supervisor in the same words', async () => {
    await desk.type(WRONG_CELL, '94');
    await desk.counts(2, 0);
    for (let left = 2; left > 0; left -= 1) {
      const card = desk.pane
        .getByRole('listitem')
        .filter({ hasText: 'lệch 45' })
        .nth(left - 1);
      await card.getByRole('button', { name: 'Giải trình', exact: true }).click();
      await desk.page.keyboard.type('Số liệu theo sổ theo dõi.');
      await card.getByText('✓ Đã giải trình').waitFor();
    }
    await desk.screen('Gửi');
    await desk.button('Lưu và gửi số liệu').click();
    await desk.button('Gửi số liệu').click();
    await desk.text(/^Đã gửi bản lưu số \d+; chờ duyệt\./).waitFor();

    const supervisor = await stage.desk();
    await supervisor.signIn('supervisor');
    await supervisor.pane.getByLabel('Kỳ theo dõi').selectOption('2024-Q2');
    await supervisor.part('Duyệt');
    await supervisor.button('Sở Khoa học và Công nghệ').click();
    await supervisor.text(/\(9\) dòng “Đất đai”: 94 → 49 \(hai chữ số liền nhau bị đảo\)/).waitFor();
    expect([...desk.faults, ...supervisor.faults]).toEqual([]);
    await supervisor.close();
  });
});

test('where several cells may be wrong, each is named, none is called certain, and after one the next is shown', async () => {
  const desk = await stage.desk();
  await desk.narrow();
  await desk.signIn();
  await desk.openQuarter('2024-Q1');
  await desk.draw();
  await desk.screen('Kiểm tra');
  await typeReference(desk);
  const card = desk.findings(CONTRADICTION);
  for (const change of ['49 → 51', '4 → 6', '3 → 5']) await card.getByText(change).first().waitFor();
  await desk.mark();
  await desk.sheet('K01');
  await desk.cell('J7').getByText('◊ 49').waitFor();
  expect(await card.getByText('Chắc chắn').count()).toBe(0);
  expect(await inspect(desk)).toEqual(CLEAN);
  // The total row follows by its formula, and is no error of its own.
  await card.getByRole('button', { name: 'Không phải ô này' }).first().click();
  await desk.pane.getByRole('region', { name: 'Ô đã xác nhận đúng' }).waitFor();
  await card.getByText('49 → 51').first().waitFor({ state: 'detached' });
  await card.getByText('4 → 6').first().waitFor();
  await desk.cell('J7').getByText(MARKER).waitFor({ state: 'detached' });
  await card.getByRole('button', { name: 'Sửa thành 6' }).first().click();
  await desk.cell('K7').getByText('6', { exact: true }).waitFor();
  await desk.cell('K12').getByText('6', { exact: true }).waitFor();
  await desk.counts(0, 1);
  expect(desk.faults).toEqual([]);
  await desk.close();
}, 180_000);

test('figures that contradict each other only together are told with the chain that shows it', async () => {
  const desk = await stage.desk();
  await desk.begin('2023-Q4');
  await desk.screen('Kiểm tra');
  await desk.sheet('II.06a');
  // (11) can be neither 30 nor 35 once it is blank: (3) = (7) + (11), (11) = (12) + (13).
  await desk.typeRow('B8', ['Hộ tịch', '100', '', '', '', '70', '', '', '', '', '20', '15']);
  await desk.counts(1, 0);
  await desk.goTo('K8');
  await desk.page.keyboard.press('Delete');
  // An emptied computed cell gets its formula back once, when the clerk asks.
  await desk.cell('K8').getByText('35').waitFor({ state: 'detached' });
  await desk.mark();
  await desk.cell('K8').getByText('35').waitFor();
  await desk.goTo('K8');
  await desk.page.keyboard.press('Delete');
  const card = desk.findings('Các số này không thể cùng đúng');
  await card.getByText('Ô có thể ghi sai').waitFor();
  await card.getByTitle('Đến ô').first().click();
  expect(await inspect(desk)).toEqual(CLEAN);
  expect(desk.faults).toEqual([]);
  await desk.close();
}, 120_000);
