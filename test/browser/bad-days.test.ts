import { colleagueSaves, stored } from './colleague';
import { Desk } from './desk';
import { openStage, type Stage } from './stage';

let stage: Stage;
let desk: Desk;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

beforeEach(async () => {
  desk = await stage.desk();
});
afterEach(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

const SAVES = '**/api/submissions/**';
const ONE = 'Đất đai';

// Tests that save take a quarter of their own, so that none sees what another saved.

/** One row of form K03: of fees due, paid online, of these on the national portal. */
async function typeFees(...figures: string[]): Promise<void> {
  await desk.sheet('K03');
  await desk.typeRow('B7', [ONE, ...figures]);
}

async function save(): Promise<void> {
  await desk.screen('Gửi');
  await desk.button('Lưu lên máy chủ').click();
}

describe('on the way to the server', () => {
  test('the line is gone mid-send: kept in the outbox, out when it is back', async () => {
    await desk.begin('2025-Q1');
    await typeFees('16', '12', '8');
    await desk.page.route(SAVES, (route) => route.abort('internetdisconnected'));
    await save();
    await desk.pane
      .getByRole('region', { name: 'Đang chờ' })
      .getByText(/Đang chờ: .*Chưa kết nối được với máy chủ/)
      .waitFor();
    expect((await stored(stage, '2025-Q1')).status).toBe(404);
    await desk.page.unroute(SAVES);
    await desk.button('Thực hiện ngay').click();
    await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();
    expect((await stored(stage, '2025-Q1')).status).toBe(200);
  });

  test('the machine is offline: all but sending works, and what waits goes out by itself', async () => {
    await desk.begin('2025-Q2');
    await desk.page.context().setOffline(true);
    await desk.text(/^Không có mạng\./).waitFor();
    await typeFees('4', '9', '1');
    await desk.screen('Kiểm tra');
    await desk
      .findings(/thanh toán trực tuyến/i)
      .first()
      .waitFor();
    await desk.type('D7', '4');
    await save();
    await desk.text('Đang chờ').waitFor();
    await desk.page.context().setOffline(false);
    await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();
    expect((await stored(stage, '2025-Q2')).status).toBe(200);
  });

  test.each([
    [500, '2025-Q3', 'Chưa thực hiện được'],
    [503, '2025-Q4', 'Đang chờ'],
  ])(
    'the server answers %i: the save stays with the reason, and goes out when asked again',
    async (status, period, state) => {
      await desk.begin(period);
      await typeFees('16', '12', '8');
      await desk.page.route(SAVES, (route) =>
        route.fulfill({ status, contentType: 'application/problem+json', body: '' }),
      );
      await save();
      await desk.pane
        .getByRole('region', { name: 'Đang chờ' })
        .getByText(new RegExp(`${state}: .*mã ${status}`))
        .waitFor();
      await desk.page.unroute(SAVES);
      await desk.button('Thực hiện ngay').click();
      await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();
      expect((await stored(stage, period)).status).toBe(200);
    },
  );

  test('somebody else saved meanwhile (412): both versions side by side, chosen, merged and saved', async () => {
    const period = '2026-Q1';
    await desk.begin(period);
    await typeFees('16', '12', '8');
    await save();
    await desk.text('Đã lưu lên máy chủ, bản lưu số 1.').waitFor();
    await colleagueSaves(stage, period, (text) => text.replace('"4":12', '"4":13'));
    await desk.type('D7', '14');
    await desk.button('Lưu lên máy chủ').click();
    await desk.pane.getByRole('heading', { name: 'Gộp hai bản' }).waitFor();
    await desk.text(`Biểu K03, dòng “${ONE}”, Hồ sơ thanh toán trực tuyến (4)`).waitFor();
    await desk.pane.getByRole('radio', { name: 'Người khác đã lưu: 13' }).check();
    await desk.button('Gộp và lưu').click();
    await desk.text('Đã lưu lên máy chủ, bản lưu số 3.').waitFor();
    await desk.cell('D7').getByText('13', { exact: true }).waitFor();
  });
});

describe('in the workbook', () => {
  test('a cell is being edited while the pane wants to draw: told so, and drawn after Enter', async () => {
    await desk.signIn();
    await desk.openQuarter('2026-Q2');
    await desk.goTo('A1');
    await desk.page.keyboard.type('đang gõ');
    await desk.button('Tạo biểu').click();
    await desk.text('Đang gõ dở trong một ô nên Excel chưa làm được. Nhấn Enter rồi thử lại.').waitFor();
    await desk.cellField.press('Enter');
    await desk.draw();
  });

  test('a cell is being edited while the check reads and marks: said so, and both are done after Enter', async () => {
    await desk.begin('2025-Q1');
    await desk.screen('Kiểm tra');
    await typeFees('16', '20', '8');
    // On at once to the row below: the check reads a moment after the last figure.
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.type('9');
    await desk.text(/^Đang gõ dở trong một ô/).waitFor();
    await desk.cellField.press('Escape');
    await desk.findings(/\(4\)/).first().waitFor();
    await desk.mark();
    await desk.cell('F7').getByText('✗').waitFor();
    await desk.text(/^Đang gõ dở trong một ô/).waitFor({ state: 'detached' });
  });

  test('somebody types before the library has started: nothing fails, and the pane works after Enter', async () => {
    const page = await desk.page.context().newPage();
    const early = new Desk(page, stage.url, () => page.close());
    let release = (): void => undefined;
    const typed = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/office.js', async (route) => {
      await typed;
      await route.continue();
    });
    await early.open();
    await early.cellField.focus();
    await page.keyboard.type('đang gõ');
    release();
    await early.signIn();
    await early.button('Mở kỳ báo cáo').click();
    await early.text(/^Đang gõ dở trong một ô/).waitFor();
    await early.cellField.press('Enter');
    await early.openQuarter('2025-Q1');
    await early.draw();
    expect(early.faults).toEqual([]);
  });

  test('a text goes into the marker column: typed it is refused, pasted it is told and left standing', async () => {
    await desk.begin('2026-Q3');
    await typeFees('16', '20', '8');
    await desk.screen('Kiểm tra');
    await desk.findings(/\(4\)/).first().waitFor();
    await desk.type('F8', '17');
    await desk.page.getByRole('dialog').getByText('Cột này Khớp tự ghi').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await desk.goTo('F7');
    await desk.pasteInSheet('đã gọi hỏi lại');
    await desk.text('“đã gọi hỏi lại” không phải do Khớp ghi').waitFor();
    await desk.type('D7', '12');
    await desk.findings(/\(4\)/).first().waitFor({ state: 'detached' });
    await desk.cell('F7').getByText('đã gọi hỏi lại').waitFor();
    await desk.type('D7', '20');
    await desk.findings(/\(4\)/).first().waitFor();
    await desk.goTo('F7');
    await desk.page.keyboard.press('Delete');
    await desk.text('không phải do Khớp ghi').waitFor({ state: 'detached' });
    await desk.mark();
    await desk.cell('F7').getByText('✗').waitFor();
  });

  test('Excel never answers: said so in the end, and all is well once it does', async () => {
    await desk.page.clock.install();
    await desk.page.reload();
    await desk.signIn();
    await desk.openQuarter('2026-Q2');
    // The library posts its requests to the window that holds the pane; here they get lost on the way.
    await desk.page.evaluate(
      'const post = window.postMessage; window.postMessage = () => undefined; window.answerAgain = () => (window.postMessage = post); 0',
    );
    await desk.button('Tạo biểu').click();
    await desk.text('Đang tạo biểu…').waitFor();
    await desk.page.clock.fastForward('05:00');
    await desk.text('Excel đang bận nên chưa phản hồi.').waitFor();
    await desk.page.evaluate('answerAgain()');
    await desk.page.clock.fastForward('05:00');
    await desk.draw();
    // The clock stays in this browser.
    await desk.page.context().close();
  });

  test('the clerk deletes a sheet: said so, its figures are kept, and it is drawn again with them', async () => {
    await desk.begin('2026-Q2');
    await typeFees('16', '12', '8');
    await desk.screen('Kiểm tra');
    const tab = desk.page.locator('.sheet-list').getByRole('tab', { name: /^K03/ });
    await tab.click({ button: 'right' });
    await desk.page.getByRole('menuitem', { name: 'Xóa' }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
    await tab.waitFor({ state: 'detached' });
    await desk.text('Số liệu đã nhập của biểu vẫn còn trong bản nháp trên máy.').waitFor();
    await desk.button('Tạo lại biểu này').click();
    await desk.sheet('K03');
    await desk.cell('D7').getByText('12', { exact: true }).waitFor();
  });

  test('rows inserted above and inside the table: the figures are still found', async () => {
    await desk.begin('2026-Q3');
    await typeFees('16', '12', '8');
    await desk.screen('Kiểm tra');
    await desk.type('D7', '20');
    await desk.findings(/\(4\)/).first().waitFor();
    await desk.goTo('A1');
    await desk.page.keyboard.press('Control+=');
    await desk.goTo('A9');
    await desk.page.keyboard.press('Control+=');
    await desk.findings(/\(4\)/).first().getByTitle('Đến ô').first().click();
    expect((await desk.address()).split(/[:,]/)[0]).toMatch(/8$/);
    await desk.type('D8', '12');
    await desk.findings(/\(4\)/).first().waitFor({ state: 'detached' });
  });
});

describe('two at once, and coming back', () => {
  test('two panes of one browser on the same quarter: each is warned of the other', async () => {
    await desk.begin('2026-Q2');
    const other = await stage.tab(desk.page.context());
    await other.openQuarter('2026-Q2');
    await other.draw();
    await other.sheet('K03');
    await other.typeRow('B7', [ONE, '3']);
    await desk.text(/^Kỳ này đang mở ở một cửa sổ khác/).waitFor();
  });

  test('the page is reloaded with edits not sent: nothing typed is lost', async () => {
    await desk.begin('2026-Q3');
    await typeFees('16', '12', '8');
    await desk.screen('Gửi');
    await desk.text('1/7 biểu có số liệu').waitFor();
    desk.page.on('dialog', (dialog) => void dialog.accept());
    await desk.page.reload();
    // The workbook is there again, and the pane goes on with its quarter.
    await desk.sheet('K03');
    await desk.cell('D7').getByText('12', { exact: true }).waitFor();
  });
});
