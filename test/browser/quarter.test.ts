import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { openStage, type Stage } from './stage';
import type { Desk } from './desk';
import { CONTRADICTION, INTEGRATED, typeReference } from './figures';

let stage: Stage;
let desk: Desk;

beforeAll(async () => {
  stage = await openStage('--no-seed');
  desk = await stage.desk();
});
afterAll(() => stage.close());

const download = async (name: string): Promise<Download> => {
  const [file] = await Promise.all([desk.page.waitForEvent('download'), desk.button(name).click()]);
  return file;
};

/** The steps of one quarter follow each other, each on what the one before left. */
describe('the quarter of a department, done by hand', () => {
  test('signs in, chooses the quarter and draws its seven forms', async () => {
    await desk.signIn();
    await desk.openQuarter();
    await desk.text('Chưa lưu lần nào lên máy chủ.').waitFor();
    await desk.draw();
    await desk.text(/^Đã tạo 7 biểu\. Nhập số liệu vào các ô trắng;/).waitFor();
    for (const form of ['II.06a', 'K01', 'K02', 'K03', 'K04', 'K05', 'K06']) {
      await desk.sheet(form);
    }
  });

  test('types the figures, and totals and findings follow', async () => {
    await desk.screen('Kiểm tra');
    await typeReference(desk);
    await desk.findings(CONTRADICTION).waitFor();
    await desk.counts(1, 1);
    await desk.sheet('II.06a');
    await desk.cell('G8').getByText('157', { exact: true }).waitFor();
    await desk.cell('G13').getByText('157', { exact: true }).waitFor();
    const numbers = desk.findings(CONTRADICTION).locator('dd');
    expect(await numbers.allTextContents()).toEqual(['58', '56', '2']);
  });

  test('types a printed total over the computed one, sees that it contradicts, and has it computed again', async () => {
    await desk.sheet('II.06a');
    await desk.type('G8', '150');
    await desk.findings('(8) + (9) + (10) = 0 + 157 + 0 = 157').waitFor();
    await desk.mark();
    await desk.cell('N8').getByText('✗ lệch 7 ở (7)').waitFor();
    await desk.goTo('G8');
    await desk.page.keyboard.press('Delete');
    await desk.findings('(8) + (9) + (10)').waitFor({ state: 'detached' });
    await desk.mark();
    await desk.cell('G8').getByText('157', { exact: true }).waitFor();
    await desk.counts(1, 1);
  });

  test('goes to the cells of a finding by a click and by F8', async () => {
    await desk.findings(CONTRADICTION).getByTitle('Đến ô').first().click();
    await desk.page.locator('.sheet-list [aria-selected=true]').getByText(/^K01/).waitFor();
    const [first] = (await desk.address()).split(/[:,]/);
    expect(first).toBe('C7');
    await desk.sheet('II.06a');
    await desk.pane.getByRole('heading', { name: 'Kiểm tra số liệu' }).press('F8');
    await desk.page.locator('.sheet-list [aria-selected=true]').getByText(/^K01/).waitFor();
    expect(await desk.pane.locator('[aria-current=true]').textContent()).toContain(
      'không tích hợp được (12) là 3',
    );
    await desk.pane.getByRole('heading', { name: 'Kiểm tra số liệu' }).press('Shift+F8');
    expect(await desk.pane.locator('[aria-current=true]').textContent()).toContain(CONTRADICTION);
  });

  test('corrects the figure and sees the finding vanish, types it back and sees it again', async () => {
    await desk.type(INTEGRATED, '51');
    await desk.findings('(10) + (11) + (12)').waitFor({ state: 'detached' });
    await desk.counts(0, 1);
    await desk.type(INTEGRATED, '49');
    await desk.findings(CONTRADICTION).waitFor();
  });

  test('explains the error and the query', async () => {
    for (const text of [CONTRADICTION, 'không tích hợp được (12) là 3']) {
      await desk.findings(text).getByRole('button', { name: 'Giải trình', exact: true }).click();
      await desk.page.keyboard.type('Cổng dịch vụ công chưa cập nhật 2 thủ tục mới công bố.');
      await desk.findings(text).getByText('✓ Đã giải trình').waitFor();
    }
    await desk.counts(0, 0);
    await desk.text('Đã giải trình: 2').waitFor();
  });

  test('sees the score with its formula, and what one more would change', async () => {
    await desk.screen('Chỉ số');
    await desk.text(/^Chưa đủ số liệu \(\d+(,\d+)? điểm; có thể đạt từ \d+(,\d+)? đến 100\)/).waitFor();
    const online = desk.pane.locator('details').filter({ hasText: '3.3.' });
    await online.locator('summary').click();
    await online.getByText('157/157 = 100').waitFor();
  });

  test('says what only people know, and is told at once what does not tally and who does not sign', async () => {
    await desk.screen('Báo cáo');
    const unsigned = desk.text('Chưa ghi họ và tên người ký');
    await unsigned.waitFor();
    await desk.pane.getByText('Nội dung cần đơn vị cung cấp', { exact: true }).click();
    await desk.button('Thêm nguyên nhân').click();
    await desk.pane.getByLabel('Nguyên nhân 1', { exact: true }).fill('thiếu nhân lực đo đạc');
    await desk.text('Ghi số hồ sơ của từng nguyên nhân').waitFor();
    await desk.pane.getByLabel('Số hồ sơ, nguyên nhân 1').fill('5');
    await desk
      .text('Các nguyên nhân cộng lại là 5 hồ sơ, trong khi biểu II.06a có 0 hồ sơ quá hạn.')
      .waitFor();
    await desk.button('Xóa nguyên nhân 1').click();
    await desk.text('Các nguyên nhân cộng lại').waitFor({ state: 'detached' });
    await desk.pane.getByText('Thông tin ban hành', { exact: true }).click();
    await desk.pane.getByLabel('Quyền hạn ký').selectOption('deputy');
    expect(await desk.pane.getByLabel(/^Chức vụ người ký/).inputValue()).toBe('PHÓ GIÁM ĐỐC');
    await desk.pane.getByLabel('Họ và tên người ký').fill('Nguyễn Văn An');
    await unsigned.waitFor({ state: 'detached' });
  });

  test('saves and submits after a summary', async () => {
    await desk.screen('Gửi');
    await desk.text('4/7 biểu có số liệu').waitFor();
    await desk.text('2 giải trình').waitFor();
    await desk.text('Chưa có số liệu: K02, K03, K05').waitFor();
    await desk.text('Không còn nội dung nào phải sửa hoặc giải trình.').waitFor();
    await desk.button('Lưu lên máy chủ').click();
    await desk.text('Đã lưu lên máy chủ, bản lưu số 1.').waitFor();
    await desk.button('Lưu và gửi số liệu').click();
    await desk.button('Gửi số liệu').click();
    await desk.text(/^Đã gửi bản lưu số \d+; chờ duyệt\./).waitFor();
    await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();
  });

  test('downloads the report and the workbook', async () => {
    await desk.screen('Báo cáo');
    await desk.text('Chọn nội dung báo cáo').click();
    await desk.pane.getByLabel(/^III Phương hướng/).uncheck();
    for (const [name, ending] of [
      ['Báo cáo (.docx)', '.docx'],
      ['Số liệu (.xlsx)', '.xlsx'],
    ] as const) {
      const file = await download(name);
      expect(file.suggestedFilename()).toMatch(
        new RegExp(`quý II-2024 - Sở Khoa học và Công nghệ.*\\${ending}$`),
      );
      expect(
        readFileSync(await file.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      await desk.text(`Đã tải về “${file.suggestedFilename()}”.`).waitFor();
    }
  });

  test('reads the history, and cannot save over what is submitted', async () => {
    await desk.button('Xem lịch sử').click();
    await desk.text(/^Bản lưu số 1: Lưu, /).waitFor();
    await desk.text(/^Bản lưu số \d+: Gửi, /).waitFor();
    await desk.screen('Gửi');
    await desk.text('Số liệu đã gửi nên không lưu thêm được. Muốn sửa thì bấm “Rút lại”.').waitFor();
    expect(desk.faults).toEqual([]);
  });
});
