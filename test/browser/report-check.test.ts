import { signIn as tokenOf } from '../integration/local/child';
import { docxOf, paragraph } from '../tools/docx';
import { CLEAN, inspect, inspectFrame, overflow } from './axe';
import { hasFocus, type Desk } from './desk';
import { openStage, type Stage } from './stage';
import { openPeriod, openUploadPage, signIn } from './upload-visit';

let stage: Stage;
let desk: Desk;
beforeAll(async () => {
  stage = await openStage('--no-seed');
  await storePetitions();
  desk = await stage.desk();
  await desk.begin();
  await desk.screen('Báo cáo');
  await desk.pane
    .locator('summary')
    .filter({ hasText: /^Soát báo cáo$/ })
    .click();
});
afterAll(() => stage.close());

/** Stores a quarter that could be handed in: no petitions, and nothing else. */
async function storePetitions(): Promise<void> {
  const columns = ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
  const cells = Object.fromEntries(columns.map((column) => [column, 0]));
  const answer = await fetch(`${stage.url}/api/submissions/2024-Q2/skhcn`, {
    method: 'PUT',
    headers: {
      authorization: await tokenOf(stage.url, 'clerk.skhcn'),
      'content-type': 'application/json',
      'if-none-match': '*',
    },
    body: JSON.stringify({
      calendar: 'reporting',
      tables: [{ form: 'K04', rows: [{ key: 'total', label: 'Sở Khoa học và Công nghệ', cells }] }],
      texts: {},
      explanations: [],
    }),
  });
  expect(answer.status).toBe(200);
}

const LINES = [
  'BÁO CÁO',
  'Kết quả kiểm soát thủ tục hành chính quý II năm 2024',
  'Trong quý, tiếp nhận 164 hồ sơ, trong đó: trực tuyến 49 hồ sơ, trực tiếp 4 hồ sơ, kỳ trước chuyển qua 3 hồ sơ.',
  '<b>Không phải</b> chữ đậm.',
];
const field = () => desk.pane.getByLabel('Nội dung báo cáo', { exact: true });
const report = () => desk.pane.getByRole('region', { name: 'Nội dung báo cáo đã soát' });
const findings = () => desk.pane.getByRole('region', { name: 'Kết quả soát' });
const check = () => desk.pane.getByRole('button', { name: 'Soát báo cáo', exact: true });

/** The steps follow each other, each on what the one before left. */
test('a report that is pasted is shown with its errors, as text', async () => {
  await field().fill(LINES.join('\n'));
  await check().click();
  await desk.text(/^\d+ lỗi, \d+ nội dung cần xem lại/).waitFor();
  await report().getByText('<b>Không phải</b> chữ đậm.').waitFor();
  expect(await report().locator('b').count()).toBe(0);
  await findings().getByText('49 + 4 + 3 = 56').first().waitFor();
});

test('a card leads to the words, and the words to the card, by keys too', async () => {
  const card = findings().getByRole('button', { name: /49 \+ 4 \+ 3 = 56/ });
  await card.click();
  const mark = report().getByRole('button', { name: 'Lỗi: “164”' });
  expect(await hasFocus(mark)).toBe(true);
  await desk.page.keyboard.press('Enter');
  expect(await hasFocus(card)).toBe(true);
  await desk.page.keyboard.press('Enter');
  expect(await hasFocus(mark)).toBe(true);
});

test('figures are written into the forms once they are ticked, and taken back', async () => {
  await desk.pane
    .locator('summary')
    .filter({ hasText: /^Lấy số liệu của báo cáo vào biểu/ })
    .click();
  await desk.pane.getByRole('checkbox', { name: 'Tất cả' }).uncheck();
  await desk.pane.getByRole('checkbox', { name: /II\.06a.*\(3\): 164$/ }).check();
  await desk.button('Ghi 1 số liệu vào biểu').click();
  await desk.text('Đã ghi 1 số liệu của báo cáo vào biểu.').waitFor();
  await desk.page.locator('.quadrant').getByText('164', { exact: true }).first().waitFor();
  await desk.button('Hoàn tác ghi vào biểu').click();
  await desk.text('Đã khôi phục số liệu như trước khi ghi.').waitFor();
});

test('it can be used in any colours, and at 350 and 175 px nothing scrolls sideways', async () => {
  expect(await inspect(desk)).toEqual(CLEAN);
  await desk.widen(175);
  expect(await overflow(await desk.frame())).toBe(0);
  await desk.widen(350);
});

test('the text is there again when the pane is opened anew', async () => {
  await desk.page.reload();
  // The pane goes on with its quarter.
  await desk.text(/^Sở Khoa học và Công nghệ, quý II\/2024$/).waitFor();
  await desk.screen('Báo cáo');
  await desk.pane
    .locator('summary')
    .filter({ hasText: /^Soát báo cáo$/ })
    .click();
  await desk.pane.getByText('Xóa nội dung').waitFor();
  expect(await field().inputValue()).toBe(LINES.join('\n'));
});

test('a Word file of another quarter is read, and asked about', async () => {
  const lines = LINES.slice(0, 3).map((line) => line.replace('quý II', 'quý I'));
  await desk.pane.locator('input[type=file][accept=".docx"]').setInputFiles({
    name: 'bao-cao.docx',
    mimeType: '',
    buffer: Buffer.from(docxOf({ body: lines.map((line) => paragraph(line)).join('') })),
  });
  await desk.text('Báo cáo này ghi là của quý I/2024').waitFor();
  await desk.button(/^Soát theo quý I\/2024$/).click();
  await desk.text('Báo cáo đang được soát theo quý I/2024').waitFor();
  expect(desk.faults).toEqual([]);
});

describe('what is written for a section and contradicts itself', () => {
  const REASON = 'Hệ thống một cửa ghi nhận cả hồ sơ của kỳ trước nữa.';
  const texts = () => desk.pane.getByRole('region', { name: 'Nội dung các mục của báo cáo' });

  test('is told by the check, and holds the quarter back until it is explained', async () => {
    await desk.pane
      .locator('summary')
      .filter({ hasText: /^Nội dung các mục$/ })
      .click();
    await desk.pane.getByLabel(/^I\.1\.a /).fill(LINES[2] ?? '');
    await desk.screen('Kiểm tra');
    await texts().getByText('49 + 4 + 3 = 56').waitFor();
    await desk.screen('Gửi');
    await desk.text(/^Nội dung các mục của báo cáo còn 1 lỗi/).waitFor();
    expect(await desk.button('Lưu và gửi số liệu').getAttribute('aria-disabled')).toBe('true');
    await desk.screen('Kiểm tra');
    await texts().getByRole('button', { name: 'Giải trình' }).click();
    await texts().getByLabel('Lý do giữ số liệu này').fill(REASON);
    expect(await inspect(desk)).toEqual(CLEAN);
    await desk.screen('Gửi');
    await desk.text(/^Nội dung các mục của báo cáo còn/).waitFor({ state: 'detached' });
    await desk.button('Lưu và gửi số liệu').click();
    await desk.button('Gửi số liệu').click();
    await desk.text(/^Đã gửi bản lưu số \d+; chờ duyệt\./).waitFor();
  });

  test('is shown with its reason on the page without the add-in', async () => {
    const page = await openUploadPage(stage);
    await signIn(page, 'clerk.skhcn');
    await openPeriod(page, '2024-Q2');
    await page.getByRole('heading', { name: 'Nội dung các mục của báo cáo' }).waitFor();
    await page.getByText('49 + 4 + 3 = 56').first().waitFor();
    await page.getByText(REASON).waitFor();
    expect(await inspectFrame(page, page.mainFrame())).toEqual(CLEAN);
    await page.context().close();
  });

  test('is shown with its reason to who reviews it', async () => {
    const reviewer = await stage.desk();
    await reviewer.signIn('supervisor');
    await reviewer.pane.getByLabel('Kỳ theo dõi').selectOption('2024-Q2');
    await reviewer.part('Duyệt');
    await reviewer.button('Sở Khoa học và Công nghệ').click();
    const given = reviewer.pane.getByRole('region', { name: 'Nội dung các mục của báo cáo' });
    await given.getByText(REASON).waitFor();
    expect([...desk.faults, ...reviewer.faults]).toEqual([]);
  });
});
