import { CLEAN, inspect } from './axe';
import { hasFocus, MARKUP, type Desk } from './desk';
import { generateContent } from '../../functions/local/seed/content';
import { parsePeriod, type Period } from '../../shared/period/period';
import { hungYen } from '../../shared/units/hung-yen';
import { signIn } from '../integration/local/child';
import { openStage, type Stage } from './stage';

const PERIOD = '2024-Q2';
const unit = hungYen.units.find(({ code }) => code === 'skhcn');

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
  const authorization = await signIn(stage.url, 'clerk.skhcn');
  const call = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
    const response = await fetch(`${stage.url}/api/submissions/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(await response.text());
  };
  for (const key of ['2023-Q2', '2024-Q1', PERIOD]) {
    const period = parsePeriod(key) as Period;
    const body = unit && generateContent({ unit, period, seed: 5 });
    await call('PUT', `${key}/skhcn`, { 'if-none-match': '*' }, body);
  }
  await call('POST', `${PERIOD}/skhcn/submit`, { 'if-match': '"1"' });
}, 180_000);
afterAll(() => stage.close());

const panel = (desk: Desk) => desk.pane.getByRole('region', { name: 'Ô đang chọn' });
const head = (desk: Desk) => panel(desk).getByRole('button', { name: 'Ô đang chọn' });

test('a cell is laid beside its quarters, commented on, answered in review and settled; axe finds nothing', async () => {
  const desk = await stage.desk();
  await desk.narrow();
  await desk.begin(PERIOD);
  await desk.sheet('K01');
  await desk.goTo('C7');
  await panel(desk).getByText('Tổng số TTHC thuộc thẩm quyền (3)', { exact: false }).first().waitFor();
  await panel(desk).getByText('Quý trước (quý I/2024)').waitFor();
  await panel(desk).getByText('Cùng kỳ năm trước (quý II/2023)').waitFor();
  const line = panel(desk).getByRole('img', {
    name: /^Tám quý gần nhất: quý III\/2022: chưa có; .*quý I\/2024: [\d.]+; quý II\/2024: [\d.]+\.$/,
  });
  await line.waitFor();
  // The name of each column stands beside its number.
  await panel(desk)
    .getByText(/Tổng số TTHC thuộc thẩm quyền \(3\) = \p{L}[^()]+ \(10\) \+ /u)
    .waitFor();
  await panel(desk)
    .getByText(/^Sửa gần nhất: tài khoản này, .* \(bản lưu số \d\)$/)
    .waitFor();
  // Whoever works in the sheet stays there.
  expect(await hasFocus(desk.cellField)).toBe(true);

  await panel(desk).getByLabel('Ý kiến về ô này').fill(`Cổng chưa cập nhật 2 thủ tục mới. ${MARKUP}`);
  await panel(desk).getByRole('button', { name: 'Gửi ý kiến' }).click();
  await panel(desk).getByText('Người nhập số liệu (tài khoản này)').waitFor();
  expect(await panel(desk).getByLabel('Ý kiến về ô này').inputValue()).toBe('');
  expect(await inspect(desk)).toEqual(CLEAN);

  const supervisor = await stage.desk();
  await supervisor.narrow();
  await supervisor.signIn('supervisor');
  await supervisor.pane.getByLabel('Kỳ theo dõi').selectOption(PERIOD);
  await supervisor.part('Duyệt');
  await supervisor.button('Sở Khoa học và Công nghệ').click();
  const thread = supervisor.pane
    .getByRole('article')
    .filter({ hasText: `Cổng chưa cập nhật 2 thủ tục mới. ${MARKUP}` });
  await thread
    .getByRole('button', { name: /^Biểu K01, .*Tổng số TTHC thuộc thẩm quyền \(3\): đang ghi \d+$/ })
    .waitFor();
  await thread.getByText('Trả lời ý kiến này').first().click();
  await thread
    .getByRole('textbox', { name: 'Trả lời ý kiến này' })
    .fill('Đã rõ, đề nghị cập nhật ở quý sau.');
  await thread.getByRole('button', { name: 'Gửi trả lời' }).click();
  await thread.getByText('Đã rõ, đề nghị cập nhật ở quý sau.').first().waitFor();
  expect(await inspect(supervisor)).toEqual(CLEAN);

  await panel(desk).getByRole('button', { name: 'Làm mới ý kiến' }).click();
  await panel(desk).getByText('Đã rõ, đề nghị cập nhật ở quý sau.').waitFor();
  await panel(desk).getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
  await panel(desk)
    .getByText(/^✓ Đã xử lý: Người nhập số liệu \(tài khoản này\), /)
    .waitFor();
  expect([...desk.faults, ...supervisor.faults]).toEqual([]);
  await supervisor.close();
  await desk.close();
}, 240_000);

test('the panel follows the arrow keys, is folded away, and stays folded in the next pane', async () => {
  const desk = await stage.desk();
  await desk.begin(PERIOD);
  await desk.sheet('K01');
  await desk.goTo('C7');
  await panel(desk).getByText('(3)', { exact: false }).first().waitFor();
  await desk.page.keyboard.press('ArrowRight');
  await panel(desk).locator('strong').filter({ hasText: '(4)' }).first().waitFor();
  await desk.goTo('A1');
  await panel(desk).getByText('Chọn một ô số liệu trong biểu', { exact: false }).waitFor();
  await head(desk).click();
  await panel(desk)
    .getByText('Chọn một ô số liệu trong biểu', { exact: false })
    .waitFor({ state: 'detached' });
  const frame = await desk.frame();
  await frame.goto(frame.url());
  await head(desk).waitFor();
  expect(await head(desk).getAttribute('aria-expanded')).toBe('false');
  await head(desk).press('Enter');
  await panel(desk).getByText('Chọn một ô số liệu trong biểu', { exact: false }).waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();
}, 120_000);
