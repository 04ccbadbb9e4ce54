import { colleagueSaves, stored } from './colleague';
import type { Desk } from './desk';
import { CONTRADICTION, typeReference } from './figures';
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

const IMPOSSIBLE = 'không tích hợp được (12) là 3';
const REASON = 'Cổng dịch vụ công chưa cập nhật 2 thủ tục mới công bố.';

async function write(finding: string, text: string): Promise<void> {
  await desk.findings(finding).getByRole('button', { name: 'Giải trình', exact: true }).click();
  await desk.page.keyboard.type(text);
}

test('an explanation needs a reason; handing in shows what goes, and is recalled until a reviewer opens it', async () => {
  await desk.begin();
  await desk.screen('Kiểm tra');
  await typeReference(desk);
  await desk.counts(1, 1);

  // Nothing said is told at once, and leaves the finding open.
  await write(CONTRADICTION, 'ok');
  const card = desk.findings(CONTRADICTION);
  await card.getByText('Giải trình còn quá ngắn.').waitFor();
  expect(await card.getByText('✓ Đã giải trình').count()).toBe(0);
  await desk.counts(1, 1);
  await card.getByRole('textbox').fill('Đã kiểm tra, số liệu đúng thực tế.');
  await card.getByText('Giải trình chưa nêu lý do.').waitFor();
  await card.getByRole('textbox').fill(REASON);
  await card.getByText('✓ Đã giải trình').waitFor();
  await write(IMPOSSIBLE, REASON);
  await desk.counts(0, 0);

  // What goes, and one question.
  await desk.screen('Gửi');
  await desk.button('Lưu và gửi số liệu').click();
  await desk.pane
    .getByRole('heading', { name: 'Gửi số liệu quý II/2024 của Sở Khoa học và Công nghệ?' })
    .waitFor();
  await desk.text(/^K01 – .*: \d+ ô có số, \d+ ô để trống$/).waitFor();
  await desk.text(/^K02 – .*: chưa có số liệu$/).waitFor();
  await desk.text(/0 nội dung chưa xử lý, 2 nội dung đã giải trình/).waitFor();
  await desk.text('Kỳ này chưa lưu, chưa gửi lần nào.').waitFor();
  await desk.text('Chưa ghi người ký; báo cáo chừa khoảng trắng để ghi tay.').waitFor();
  await desk.text(/^Đã quá hạn gửi \(.*18\/6\/2024\)/).waitFor();
  await desk.button('Chưa gửi').click();
  await desk.button('Lưu và gửi số liệu').waitFor();
  expect((await stored(stage, '2024-Q2')).status).toBe(404);
  await desk.button('Lưu và gửi số liệu').click();
  await desk.button('Gửi số liệu').click();
  await desk.text(/^Đã gửi bản lưu số 2; chờ duyệt\./).waitFor();

  // Taken back, changed and sent again.
  await desk.button('Rút lại').click();
  await desk.pane.getByRole('heading', { name: 'Rút lại số liệu đã gửi?' }).waitFor();
  await desk.text(/Lần gửi sau mới được tính là ngày gửi/).waitFor();
  await desk.button('Không rút lại').click();
  await desk.button('Rút lại').click();
  await desk.pane.getByRole('heading', { name: 'Rút lại số liệu đã gửi?' }).waitFor();
  await desk.button('Rút lại').click();
  await desk.text('Đã rút lại, bản lưu số 3.').waitFor();
  await desk.sheet('K03');
  await desk.typeRow('B7', ['Đất đai', '16', '12', '8']);
  await desk.button('Lưu và gửi số liệu').click();
  await desk.text(/^So với lần gửi trước \(bản lưu số 2, .*\): \d+ ô thay đổi$/).click();
  await desk.text(/^Biểu K03, dòng “Đất đai”, .*\(4\): để trống → 12$/).waitFor();
  await desk.button('Gửi số liệu').click();
  await desk.text(/^Đã gửi bản lưu số \d+; chờ duyệt\./).waitFor();

  // Opened by a reviewer it is not recalled any more.
  const supervisor = await stage.desk();
  await supervisor.signIn('supervisor');
  await supervisor.pane.getByLabel('Kỳ theo dõi').selectOption('2024-Q2');
  await supervisor.part('Duyệt');
  await supervisor.button('Sở Khoa học và Công nghệ').click();
  await supervisor.text(/^Nội dung cần xem/).waitFor();
  await desk.button('Rút lại').click();
  await desk.text(/^Người duyệt đã mở số liệu lúc .* nên không rút lại được\./).waitFor();
  expect(await desk.button('Rút lại').count()).toBe(0);
  await desk.screen('Báo cáo');
  await desk.button('Xem lịch sử').click();
  await desk.text(/^Bản lưu số 3: Rút lại, /).waitFor();
  expect(supervisor.faults).toEqual([]);
  await supervisor.close();
});

test('what was explained in the quarter before is taken over with one click', async () => {
  await desk.begin('2024-Q3');
  await desk.screen('Kiểm tra');
  await typeReference(desk);
  const card = desk.findings(CONTRADICTION);
  await card.getByText(`Kỳ trước đã giải trình: “${REASON}”`).waitFor();
  await card.getByRole('button', { name: 'Dùng lại giải trình này' }).click();
  await card.getByText('✓ Đã giải trình').waitFor();
  expect(await card.getByRole('textbox').inputValue()).toBe(REASON);
});

test('two who changed figures of one total are asked about what both typed only, and the total follows', async () => {
  const period = '2026-Q1';
  await desk.begin(period);
  await desk.sheet('K03');
  await desk.typeRow('B7', ['Đất đai', '16', '12', '8']);
  await desk.typeRow('B8', ['Hộ tịch', '5', '4', '3']);
  await desk.screen('Gửi');
  await desk.button('Lưu lên máy chủ').click();
  await desk.text('Đã lưu lên máy chủ, bản lưu số 1.').waitFor();
  await colleagueSaves(stage, period, (text) =>
    text
      .replace('"3":16,"4":12', '"3":16,"4":13')
      .replace('"3":5,"4":4', '"3":6,"4":4')
      .replace('"3":21,"4":16', '"3":22,"4":17'),
  );
  await desk.type('D7', '14');
  await desk.button('Lưu lên máy chủ').click();
  await desk.pane.getByRole('heading', { name: 'Gộp hai bản' }).waitFor();
  expect(await desk.pane.getByRole('radiogroup').count()).toBe(1);
  const choice = desk.pane.getByRole('listitem').filter({ has: desk.pane.getByRole('radiogroup') });
  await choice.getByText('Biểu K03, dòng “Đất đai”, Hồ sơ thanh toán trực tuyến (4)').waitFor();
  await choice.getByText(/^Tài khoản này, \d\d:\d\d, /).waitFor();
  await choice.getByText(/^Tài khoản này, ở máy khác, \d\d:\d\d, /).waitFor();
  await desk.pane.getByRole('radio', { name: 'Người khác đã lưu: 13' }).check();
  await desk.button('Gộp và lưu').click();
  await desk.text(/^Đã lưu lên máy chủ, bản lưu số 3\. Kiểm tra lại sau khi gộp:/).waitFor();
  await desk.cell('C8').getByText('6', { exact: true }).waitFor();
  const { tables } = (await (await stored(stage, period)).json()) as {
    tables: { form: string; rows: { key: string; cells: Record<string, number> }[] }[];
  };
  const total = tables.find(({ form }) => form === 'K03')?.rows.find(({ key }) => key === 'total');
  expect(total?.cells).toMatchObject({ 3: 22, 4: 17 });
});
