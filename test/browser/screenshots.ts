import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import type { Desk, ScreenName } from './desk';
import { CONTRADICTION, typeReference } from './figures';
import { walkBadDays } from './bad-screens';
import beginRun from '../tools/run/begin';
import endRun from '../tools/run/end';
import { walkPaste, walkQuestions } from './screenshots-paste';
import { walkWrongCell } from './screenshots-wrong-cell';
import { walkUploadPage } from './screenshots-upload-page';
import { prepareProvince, walkProvince } from './screenshots-province';
import { openFragileStage, openStage, type Stage } from './stage';

const SCREENS = path.resolve('test-results/screens');
const GUIDE = path.resolve('docs/anh');
const FOLDERS = { screens: SCREENS, guide: GUIDE };
const TABS: [ScreenName, string][] = [
  ['Biểu', 'bieu'],
  ['Kiểm tra', 'kiem-tra'],
  ['Chỉ số', 'chi-so'],
  ['Gửi', 'gui'],
  ['Báo cáo', 'bao-cao'],
];
const LOOKS: [string, BrowserContextOptions][] = [
  ['sang', { colorScheme: 'light' }],
  ['toi', { colorScheme: 'dark' }],
  ['tuong-phan', { colorScheme: 'dark', forcedColors: 'active' }],
];
/** The pane at its narrowest. */
const NARROW = 'hep';
const CLERKS_LOOKS: typeof LOOKS = [...LOOKS, [NARROW, { colorScheme: 'light' }]];
/** What fades in or out is shown as it ends. */
const STILL = { animations: 'disabled' } as const;
const VIEWPORT = { width: 1360, height: 800 };

/** Walks a quarter and takes every screen on the way; the light walk gives the guide its pictures too. */
async function walk(stage: Stage, look: string, options: BrowserContextOptions): Promise<void> {
  const desk = await stage.desk({ viewport: VIEWPORT, ...options });
  if (look === NARROW) await desk.narrow();
  const take = (name: string): Promise<Buffer> =>
    desk.page.screenshot({ path: path.join(SCREENS, `${look}-${name}.png`), ...STILL });
  const guide = async (name: string, what: 'pane' | 'page'): Promise<void> => {
    if (look !== 'sang') return;
    const file = { path: path.join(GUIDE, `${name}.png`), ...STILL };
    if (what === 'page') await desk.page.screenshot(file);
    else await desk.page.locator('.pane').screenshot(file);
  };
  await desk.button('Đăng nhập').waitFor();
  await take('dang-nhap');
  await guide('dang-nhap', 'pane');
  await desk.signIn();
  await desk.openQuarter();
  await desk.idle();
  await take('mo-quy');
  await guide('chon-quy', 'pane');
  await desk.draw();
  await desk.idle();
  await desk.sheet('II.06a');
  await guide('tao-bieu', 'page');
  await desk.screen('Kiểm tra');
  await typeReference(desk);
  await desk.findings(CONTRADICTION).getByTitle('Đến ô').first().click();
  await desk.pane.locator('[aria-current=true]').waitFor();
  await take('phat-hien');
  await guide('xem-loi', 'page');
  await desk.foldCell();
  await explain(desk, CONTRADICTION);
  await guide('giai-trinh', 'pane');
  await explain(desk, 'không tích hợp được (12) là 3');
  for (const [screen, name] of TABS) {
    await desk.screen(screen);
    await (await desk.frame()).evaluate('scrollTo(0, 0)');
    await take(name);
    if (screen === 'Chỉ số' || screen === 'Gửi' || screen === 'Báo cáo') await guide(name, 'pane');
  }
  await checkReport(desk);
  await take('soat-bao-cao');
  await guide('soat-bao-cao', 'pane');
  await desk.button('Hiển thị và tài khoản').click();
  await take('hien-thi');
  await desk.button('Hiển thị và tài khoản').click();
  await desk.page.context().setOffline(true);
  await desk.text(/^Không có mạng\./).waitFor();
  await desk.screen('Gửi');
  await desk.button('Lưu lên máy chủ').click();
  await desk.text('Đang chờ').waitFor();
  await take('mat-mang');
  await guide('mat-mang', 'pane');
  // With the line back it would go out, and the next look find its quarter explained.
  await desk.button('Bỏ lần này').click();
  await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();
  await desk.close();
}

async function explain(desk: Desk, finding: string): Promise<void> {
  await desk.findings(finding).getByRole('button', { name: 'Giải trình', exact: true }).click();
  await desk.page.keyboard.type('Cổng dịch vụ công chưa cập nhật 2 thủ tục mới công bố.');
  await desk.findings(finding).getByText('✓ Đã giải trình').waitFor();
}

/** A report that somebody wrote beside the forms: 157 came in online, and 98,7 % are not 157 of 157. */
const REPORT = [
  'Kết quả kiểm soát thủ tục hành chính quý II năm 2024',
  'Trong quý, Sở đã tiếp nhận 159 hồ sơ, trong đó: tiếp nhận trực tuyến 147 hồ sơ, từ kỳ trước chuyển sang 2 hồ sơ.',
  'Đã giải quyết 157 hồ sơ, tỷ lệ giải quyết đúng và trước hạn đạt 98,7%.',
].join('\n');

async function checkReport(desk: Desk): Promise<void> {
  const title = desk.pane.locator('summary').filter({ hasText: 'Soát báo cáo' });
  await title.click();
  await desk.pane.getByLabel('Nội dung báo cáo').fill(REPORT);
  await desk.button('Soát báo cáo').click();
  await desk.text(/^\d+ lỗi, /).waitFor();
  await title.evaluate((element) => element.scrollIntoView());
}

async function main(): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  mkdirSync(GUIDE, { recursive: true });
  await beginRun();
  try {
    if (isWanted('quarter', 'paste', 'wrong-cell', 'questions', 'upload-page')) await walkClerk();
    if (isWanted('bad-days')) await walkFragile();
    if (isWanted('province')) await walkSupervisor();
  } finally {
    await endRun();
  }
}

/** Names of walks, or of pictures of questions; none: everything. */
const WANTED = process.argv.slice(2);
const PICTURES = WANTED.filter((name) => name.startsWith('hoi-'));

function isWanted(...walks: string[]): boolean {
  return (
    WANTED.length === 0 ||
    walks.some((name) => WANTED.includes(name) || (name === 'questions' && PICTURES.length > 0))
  );
}

async function walkClerk(): Promise<void> {
  const stage = await openStage('--no-seed');
  const light: BrowserContextOptions = { viewport: VIEWPORT, colorScheme: 'light' };
  try {
    for (const [look, options] of CLERKS_LOOKS) {
      if (isWanted('quarter')) await walk(stage, look, options);
      if (isWanted('paste'))
        await walkPaste(stage, look, { viewport: VIEWPORT, ...options }, FOLDERS, look === NARROW);
    }
    if (isWanted('upload-page')) await walkUploadPage(stage, GUIDE);
    if (isWanted('wrong-cell')) await walkWrongCell(stage, light, GUIDE);
    if (isWanted('questions')) await walkQuestions(stage, light, GUIDE, PICTURES);
  } finally {
    await stage.close();
  }
}

async function walkFragile(): Promise<void> {
  const fragile = await openFragileStage();
  try {
    for (const [index, [look, options]] of CLERKS_LOOKS.entries()) {
      const desk = await fragile.desk({ viewport: VIEWPORT, ...options });
      if (look === NARROW) await desk.narrow();
      await walkBadDays(fragile, desk, `2025-Q${index + 1}`, (name) =>
        desk.page.screenshot({ path: path.join(SCREENS, `${look}-xau-${name}.png`), ...STILL }),
      );
      await desk.close();
    }
  } finally {
    await fragile.close();
  }
}

async function walkSupervisor(): Promise<void> {
  const province = await openStage();
  try {
    await prepareProvince(province);
    for (const [look, options] of LOOKS) {
      await walkProvince(province, look, { viewport: VIEWPORT, ...options }, FOLDERS);
    }
  } finally {
    await province.close();
  }
}

void main();
