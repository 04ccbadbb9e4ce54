import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { Desk } from './desk';
import { Elsewhere, PERIOD } from './province';
import { openStage, type Stage } from './stage';

let stage: Stage;
let desk: Desk;
let supervisor: Elsewhere;

beforeAll(async () => {
  stage = await openStage();
  desk = await stage.desk({ permissions: ['clipboard-read', 'clipboard-write'] });
  supervisor = await Elsewhere.as(stage, 'supervisor');
}, 180_000);
afterAll(() => stage.close());

/** What the pane asked the API for since the last call, without who is asking. */
const asked: string[] = [];
const requests = (): string[] => asked.splice(0).filter((request) => request !== 'GET me');

const notice = (text: string | RegExp): Promise<void> => desk.text(text).waitFor();
const figure = (text: string | null): number => Number((text ?? '').replace(/[^\d]/g, ''));

/** A unit's card in a list. */
const card = (unit: string): Locator =>
  desk.pane.getByRole('listitem').filter({ has: desk.pane.getByRole('button', { name: unit, exact: true }) });

async function open(unit: string): Promise<void> {
  await desk.button(unit).click();
  await desk.pane.getByRole('heading', { level: 3, name: unit }).waitFor();
  await desk.text(/^Nội dung cần xem/).waitFor();
  await desk.idle();
}

async function backToQueue(): Promise<void> {
  await desk.button('Về danh sách').click();
  await desk.pane.getByRole('heading', { level: 3, name: 'Duyệt số liệu' }).waitFor();
}

/** The steps follow each other as on one day of a supervisor's. */
describe('the province’s quarter, reviewed beside the shared workbook', () => {
  test('comes straight to the overview, with one request, and finds who is how far', async () => {
    desk.page.on('request', (request) => {
      const [, path] = /\/api\/(.*)$/.exec(request.url()) ?? [];
      if (path !== undefined) asked.push(`${request.method()} ${path}`);
    });
    await desk.signIn('supervisor');
    await desk.pane.getByLabel('Kỳ theo dõi').selectOption(PERIOD);
    await desk.text(/^\d+\/\d+ đơn vị đã gửi/).waitFor();
    await desk.idle();
    expect(requests().filter((request) => request.includes(PERIOD))).toEqual([`GET overview/${PERIOD}`]);
    expect(await desk.pane.getByRole('tab', { name: 'Biểu' }).count()).toBe(0);
    const whole = desk.pane.getByRole('row', { name: /^Toàn tỉnh/ });
    const [accepted = 0, waiting = 0] = (await whole.getByRole('cell').allTextContents()).map(figure);
    await desk.text(`${accepted + waiting}/`).waitFor();
    await desk.text(/^Quá hạn, chưa gửi \(\d+\)$/).waitFor();
    // Of who is late already it is not said how likely that was.
    await desk.text(/^Trễ hạn \d\/\d kỳ trước\.$/).waitFor();
    expect(await desk.text(/khả năng trễ hạn kỳ này/).count()).toBe(0);
    const chosen = desk.pane.getByRole('tab', { name: 'Tiến độ' });
    expect(await chosen.evaluate((tab) => tab.scrollWidth - tab.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('copies a reminder to one unit and to all that are late', async () => {
    await desk.pane.getByLabel('Tìm đơn vị').fill('khoa hoc va cong nghe');
    await desk.button('Sao chép nội dung nhắc gửi Sở Khoa học và Công nghệ').click();
    await notice('Đã sao chép nội dung nhắc gửi Sở Khoa học và Công nghệ.');
    const copied = await desk.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('Kính gửi: Sở Khoa học và Công nghệ');
    expect(copied).toContain('Quý Sở');
    await desk.pane.getByLabel('Tìm đơn vị').fill('');
    await desk
      .button(/^Sao chép nội dung nhắc cho cả \d+ đơn vị$/)
      .first()
      .click();
    await notice(/^Đã sao chép nội dung nhắc cho \d+ đơn vị/);
  });

  test('follows a total down to its units and to the cells of one', async () => {
    await desk.part('Tổng hợp');
    await desk.pane.getByLabel('Cộng cả số liệu chưa duyệt').check();
    await desk.text(/^\d+ đơn vị trong tổng này chưa được duyệt/).waitFor();
    await desk.idle();
    const total = desk.pane.getByRole('button', { name: /^Toàn tỉnh, \(3\)/ });
    const sum = figure(await total.textContent());
    await total.click();
    await desk.button('Về số liệu tổng hợp').waitFor();
    await desk.idle();
    const more = desk.button(/^Xem thêm/);
    while (await more.isVisible()) await more.click();
    const values = await desk.pane.locator('li strong').allTextContents();
    expect(values.map(figure).reduce((all, value) => all + value, 0)).toBe(sum);
    expect(values.map(figure)).toEqual(values.map(figure).sort((a, b) => b - a));
    await desk.pane
      .getByText(/^chiếm \d+(,\d+)?%/)
      .first()
      .waitFor();
    await desk.button('Tạo trang tính các đơn vị này').click();
    await notice(/^Đã tạo trang tính “Đơn vị trong một số”\./);
    await desk.idle();
    const first = desk.pane
      .getByRole('listitem')
      .filter({ has: desk.pane.locator('details') })
      .first();
    await first.locator('summary').click();
    const rows = await first.locator('ul li').allTextContents();
    const parts = rows.map((row) => figure(row.slice(row.lastIndexOf(':'))));
    expect(parts.reduce((all, value) => all + value, 0)).toBe(
      figure(await first.locator('strong').textContent()),
    );
    await desk.button('Về số liệu tổng hợp').click();
    await desk.text(/^Đơn vị chưa có trong biểu này \(\d+\)$/).click();
    await desk.pane
      .locator('strong')
      .getByText(/^Chưa nhập số liệu \(\d+\):$/)
      .waitFor();
  });

  test('reads a submission’s sheets beside its explanations, and accepts each by name', async () => {
    const clerk = await Elsewhere.as(stage, 'clerk.skhcn');
    await clerk.explainAndSend('skhcn', 'Số liệu theo sổ theo dõi, đã kiểm tra.');
    await desk.part('Duyệt');
    await desk.button('Làm mới').click();
    await desk.idle();
    await open('Sở Khoa học và Công nghệ');
    const errors = desk.pane.getByLabel('Chấp nhận giải trình này');
    expect(await errors.count()).toBeGreaterThan(0);
    await desk.pane.getByTitle('Đến ô').first().click();
    await desk.page
      .locator('.sheet-list [aria-selected=true]')
      .getByText(/^Xem II\.06a/)
      .waitFor();
    expect(await desk.address()).not.toBe('A1');
    await desk.text('Số liệu theo sổ theo dõi, đã kiểm tra.').waitFor();
    await desk.text(/^Còn \d+ giải trình chưa được chấp nhận/).waitFor();
    for (const box of await errors.all()) await box.check();
    await desk.button('Duyệt').click();
    await notice(/^Đã duyệt Sở Khoa học và Công nghệ/);
    await backToQueue();
    expect(await card('Sở Khoa học và Công nghệ').count()).toBe(0);
  });

  test('what the supervisor looks at cannot be typed into', async () => {
    await desk.type('C8', '1');
    await desk.page
      .getByText(/bảo vệ|khóa/i)
      .first()
      .waitFor();
    await desk.page.keyboard.press('Escape');
  });

  test('returns one with a reason, never without', async () => {
    await open('Sở Công Thương');
    await desk.button('Trả lại').click();
    const form = desk.pane.locator('form');
    // Findings of the unit are proposed as the reason.
    await form.getByLabel('Lý do').fill('');
    await form.getByRole('button', { name: 'Trả lại' }).click();
    await desk.text('Ghi lý do trước khi trả lại hoặc mở lại.').waitFor();
    await form.getByLabel('Lý do').fill('Biểu II.06a: rà lại cột (4).');
    await form.getByRole('button', { name: 'Trả lại' }).click();
    await notice(/^Đã trả lại Sở Công Thương/);
    await backToQueue();
  });

  test('accepts all the rest at once; the one that was returned meanwhile is named', async () => {
    await desk.pane.getByRole('heading', { name: 'Duyệt số liệu' }).waitFor();
    await supervisor.act('ttt', 'return', (await supervisor.read('ttt')).version, {
      reason: 'Xem lại biểu K03.',
    });
    await desk.button(/^Chọn \d+ đơn vị không có giải trình$/).click();
    const label = (await desk.button(/^Duyệt \d+ đơn vị$/).textContent()) ?? '';
    const all = figure(label);
    expect(all).toBeGreaterThan(5);
    requests();
    await desk.button(label).click();
    await desk.pane
      .getByRole('heading', { name: `Đã duyệt ${all - 1}/${all} đơn vị. 1 đơn vị cần xem riêng` })
      .waitFor();
    await card('Thanh tra tỉnh').getByText('Hiện nay: Đã trả lại').waitFor();
    await card('Thanh tra tỉnh')
      .getByText(/vừa thay đổi \(bản lưu số 2 → 3\)/)
      .waitFor();
    const sent = requests();
    expect(sent.filter((request) => request.startsWith('POST'))).toHaveLength(all);
    expect(sent.filter((request) => request.startsWith('GET'))).toHaveLength(1);
    await desk.button('Đóng kết quả').click();
    await desk.pane.getByLabel('Hiển thị', { exact: true }).selectOption('returned');
    await card('Thanh tra tỉnh').waitFor();
    await card('Sở Công Thương').waitFor();
    await desk.pane.getByLabel('Hiển thị', { exact: true }).selectOption('submitted');
    await desk.text('Không có đơn vị nào chờ duyệt.').waitFor();
  });

  test('sees what a clerk changed since the last look: old, new, who, when and why', async () => {
    const clerk = await Elsewhere.as(stage, 'clerk.sct');
    const now = await clerk.read('sct');
    const [table] = now.tables;
    const row = table?.rows[0];
    const before = Number(row?.cells['4']);
    if (row) row.cells['4'] = before + 3;
    await clerk.save('sct', now);
    await desk.part('Thay đổi');
    await desk.button('Làm mới').click();
    await desk.idle();
    const changed = card('Sở Công Thương');
    await changed.getByText('1 ô số liệu thay đổi').click();
    await changed.getByText(/II\.06a \(4\)/).waitFor();
    const told = (await changed.textContent()) ?? '';
    expect(told.replaceAll('.', '')).toContain(`${before} → ${before + 3}`);
    expect(told).toContain('Sửa sau khi được trả lại');
    expect(told).toContain('Lý do: Biểu II.06a: rà lại cột (4).');
    expect(told).toMatch(/người nhập số liệu \(mã [0-9a-f]{8}\) lưu lúc/);
  });

  test('draws the overview with the changes into the shared workbook', async () => {
    await desk.button('Tạo trang tổng quan trong Excel').click();
    await notice(/^Đã tạo \d+ trang tính tổng quan/);
    const tabs = desk.page.locator('.sheet-list').getByRole('tab');
    const names = (await tabs.allTextContents()).join('\n');
    for (const name of ['Tổng quan', 'II.06a theo lĩnh vực', 'Xếp hạng', 'Số liệu khác thường', 'Thay đổi']) {
      expect(names).toContain(name);
    }
    await tabs.filter({ hasText: /^Thay đổi/ }).click();
    await desk.page
      .getByText(/: Người nhập số liệu của Sở Công Thương \(mã/)
      .first()
      .waitFor();
  });

  test('"seen" holds in a pane opened later', async () => {
    await desk.button('Đã xem').click();
    await desk.text('Không có đơn vị nào thay đổi số liệu hoặc trạng thái.').waitFor();
    const later = await stage.tab(desk.page.context());
    await later.pane.getByRole('heading', { name: 'Tổng quan toàn tỉnh' }).waitFor();
    await later.part('Thay đổi');
    await later.text(/^So với lần xem ghi lúc/).waitFor();
    await later.text('Không có đơn vị nào thay đổi số liệu hoặc trạng thái.').waitFor();
    expect(await later.pane.getByLabel('Kỳ theo dõi').inputValue()).toBe(PERIOD);
    await later.page.close();
  });

  test('states what no unit reports, with its history', async () => {
    await desk.part('Số liệu của tỉnh');
    const stated = desk.pane.getByLabel(/^Số xã, phường, đặc khu cung cấp/);
    await stated.fill('105');
    await desk.text(/^Ghi số nguyên từ 0 đến 104/).waitFor();
    await stated.fill('95');
    await desk.button('Lưu số liệu của tỉnh').click();
    await notice('Đã lưu số liệu của tỉnh.');
    await desk.text('Các lần lưu (1)').click();
    await desk.text('5.7: 95/104').waitFor();
    expect(await stated.inputValue()).toBe('95');
  });

  test('exports the period, is told when nothing has changed, and downloads the files', async () => {
    await desk.part('Tệp xuất');
    await desk.button('Xuất ngay').click();
    await desk.pane.getByText('Đã ghi bộ tệp mới.').first().waitFor({ timeout: 60_000 });
    await desk.idle();
    await desk.button('Xuất ngay').click();
    await notice(/^Không có gì thay đổi/);
    const [file] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.button('Tải về: Tệp tổng hợp (Excel)').click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Tổng hợp số liệu TTHC quý [IV]+-\d{4}\.xlsx$/);
    await desk.text('Chọn nội dung báo cáo').click();
    await desk.pane.getByLabel(/^I\.1 Tiếp nhận/).uncheck();
    const [report] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.button('Báo cáo theo nội dung đã chọn (.docx)').click(),
    ]);
    expect(report.suggestedFilename()).toMatch(/^Báo cáo tổng hợp TTHC quý/);
    await desk.idle();
    await desk.part('Tiến độ');
    await desk.part('Tệp xuất');
    await desk.text('Chọn nội dung báo cáo').click();
    expect(await desk.pane.getByLabel(/^I\.1 Tiếp nhận/).isChecked()).toBe(false);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('without a line shows what this machine kept, and says so', async () => {
    await desk.part('Tiến độ');
    await desk.page.context().setOffline(true);
    await desk.button('Làm mới').click();
    await desk.text(/^Chưa kết nối được với máy chủ; đang xem số liệu giữ trên máy này từ/).waitFor();
    await desk.page.context().setOffline(false);
    await desk.button('Làm mới').click();
    await desk.text(/^Số liệu lúc/).waitFor();
    expect(desk.faults).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  test('from signing in to a decision, with the sheets looked at and the figures followed down', async () => {
    const other = await stage.desk();
    const press = (key: string): Promise<void> => other.page.keyboard.press(key);
    const toPane = async (): Promise<void> => {
      await press('Escape');
      await press('F6');
      await press('F6');
    };
    const use = async (name: string | RegExp): Promise<void> => {
      await other.tabTo(other.button(name).first());
      await press('Enter');
    };
    /** Goes along the tabs of the overview to a part. */
    const part = async (right: number): Promise<void> => {
      await other.tabTo(other.pane.getByRole('tab', { selected: true }));
      for (let steps = 0; steps < right; steps++) await press('ArrowRight');
      await press('Enter');
    };
    const clerk = await Elsewhere.as(stage, 'clerk.sct');
    await clerk.explainAndSend('sct', 'Đã rà lại theo sổ theo dõi.');

    await other.button('Đăng nhập').waitFor();
    await toPane();
    await other.tabTo(other.pane.getByLabel('Chọn người dùng thử'));
    await other.page.keyboard.type('Người duyệt');
    await use('Đăng nhập');
    await other.text(/^\d+\/\d+ đơn vị đã gửi/).waitFor();
    await other.idle();
    await toPane();
    await part(1);
    await use('Sở Công Thương');
    await other.text(/^Nội dung cần xem/).waitFor();
    await other.idle();
    // The name that was chosen is gone with the list: the heading of the page takes the focus.
    const heading = other.pane.getByRole('heading', { level: 3, name: 'Sở Công Thương' });
    expect(await heading.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await press('F8');
    await other.page.locator('.sheet-list [aria-selected=true]').getByText(/^Xem /).waitFor();
    await toPane();
    for (const box of await other.pane.getByLabel('Chấp nhận giải trình này').all()) {
      await other.tabTo(box);
      await press('Space');
    }
    await use('Duyệt');
    await other.text(/^Đã duyệt Sở Công Thương/).waitFor();
    await toPane();
    await use('Về danh sách');
    await toPane();
    await part(2);
    await other.text(/^\(3\)/).waitFor();
    await other.idle();
    await other.tabTo(other.pane.getByRole('button', { name: /^Toàn tỉnh, \(3\)/ }));
    await press('Enter');
    await other.button('Về số liệu tổng hợp').waitFor();
    expect(other.faults).toEqual([]);
    await other.close();
  });
});
