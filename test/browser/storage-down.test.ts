import type { Desk } from './desk';
import { openFragileStage, type FragileStage } from './stage';

let stage: FragileStage;
let desk: Desk;

beforeAll(async () => {
  stage = await openFragileStage();
  desk = await stage.desk();
});
afterAll(() => stage.close());

const DOWN = 'Máy chủ đang bận nên chưa rõ đã lưu hay chưa';

describe('the table storage is down, the server is up', () => {
  test('a save is told of it and waits; what is typed goes on being checked', async () => {
    await desk.begin('2025-Q3');
    await desk.sheet('K03');
    await desk.typeRow('B7', ['Đất đai', '16', '12', '8']);
    await stage.storage('cut');
    await desk.screen('Gửi');
    await desk.button('Lưu lên máy chủ').click();
    const waiting = desk.pane.getByRole('region', { name: 'Đang chờ' });
    await waiting.getByText('Đang chờ: Máy chủ đang bận nên chưa rõ đã lưu hay chưa.').waitFor();
    await desk.type('D7', '20');
    await desk.screen('Kiểm tra');
    await desk.findings(/\(4\)/).first().waitFor();
    await desk.type('D7', '12');
    await desk.findings(/\(4\)/).first().waitFor({ state: 'detached' });
  });

  test('a document cannot be had, and it is said why', async () => {
    await desk.screen('Báo cáo');
    await desk.button('Số liệu (.xlsx)').click();
    await desk.text(DOWN).waitFor();
  });

  test('once it is back, what waited goes out by itself', async () => {
    await stage.storage('mend');
    await desk.screen('Gửi');
    await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor({ timeout: 50_000 });
    await desk.text(/^Đã lưu lên máy chủ, bản lưu số \d+\.$/).waitFor();
    expect(desk.faults).toEqual([]);
  });
});
