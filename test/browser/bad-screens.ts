import { colleagueSaves } from './colleague';
import type { Desk } from './desk';
import type { FragileStage } from './stage';

/**
 * Brings up what the pane shows on bad days, one after the other, and calls back with each while it is on the screen.
 * @param period a quarter that nobody else uses: it is saved
 */
export async function walkBadDays(
  stage: FragileStage,
  desk: Desk,
  period: string,
  seen: (name: string) => Promise<unknown>,
): Promise<void> {
  const save = async (): Promise<void> => {
    await desk.screen('Gửi');
    await desk.button('Lưu lên máy chủ').click();
  };
  await desk.begin(period);
  await desk.sheet('K03');
  await desk.typeRow('B7', ['Đất đai', '16', '12', '8']);

  await desk.screen('Gửi');
  await desk.text('1/7 biểu có số liệu').waitFor();
  await stage.storage('cut');
  await save();
  await desk.text('Đang chờ: ').waitFor();
  await desk.text('Máy chủ đang bận').waitFor();
  await seen('kho-du-lieu-khong-tra-loi');
  await stage.storage('mend');
  await desk.button('Thực hiện ngay').click();
  await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();

  await desk.page.context().setOffline(true);
  await desk.text(/^Không có mạng\./).waitFor();
  await desk.type('E7', '9');
  await save();
  await desk.text('Đang chờ: ').waitFor();
  await seen('mat-mang-dang-cho');
  await desk.page.context().setOffline(false);
  await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();

  await colleagueSaves(stage, period, (text) => text.replace('"4":12', '"4":13'));
  await desk.type('D7', '14');
  await save();
  await desk.pane.getByRole('heading', { name: 'Gộp hai bản' }).waitFor();
  await seen('gop-hai-ban');
  await desk.pane.getByRole('radio', { name: 'Người khác đã lưu: 13' }).first().check();
  await desk.button('Lấy toàn bộ số liệu người khác đã lưu').click();
  await desk.button('Gộp và lưu').click();
  await desk.text(/^Đã lưu lên máy chủ, bản lưu số \d+\./).waitFor();

  await desk.screen('Biểu');
  await desk.button('Tạo lại biểu').click();
  await desk.pane.getByRole('heading', { name: 'Thay các biểu đang có?' }).waitFor();
  await seen('hoi-thay-bieu');
  await desk.button('Giữ nguyên').click();

  await desk.screen('Kiểm tra');
  await desk.type('D7', '20');
  await desk.page.keyboard.type('đang gõ');
  await desk.text(/^Đang gõ dở trong một ô/).waitFor();
  await seen('dang-go-do');
  await desk.page.keyboard.press('Escape');
  await desk.findings(/\(4\)/).first().waitFor();

  await desk.goTo('F9');
  await desk.pasteInSheet('gọi lại hỏi');
  await desk.text('không phải do Khớp ghi').waitFor();
  const tab = desk.page.locator('.sheet-list').getByRole('tab', { name: /^K02/ });
  await tab.click({ button: 'right' });
  await desk.page.getByRole('menuitem', { name: 'Xóa' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await desk.text('Không tìm thấy trang tính của biểu K02').waitFor();
  await seen('trang-bi-xoa-va-o-bi-ghi');

  desk.page.on('dialog', (dialog) => void dialog.accept());
  await desk.page.route('**/config.json', (route) => route.abort());
  await desk.page.reload();
  await desk.button('Thử lại').waitFor();
  await seen('khong-mo-duoc');
  await desk.page.unroute('**/config.json');
}
