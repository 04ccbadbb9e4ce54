import path from 'node:path';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import { gridFromText } from '../../shared/intake/clipboard/clipboard';
import { buildGrid } from '../fixtures/intake/build';
import { fieldRows, withTotal } from '../fixtures/intake/figures';
import { ii06a } from '../fixtures/intake/layouts';
import { toTcvn3 } from '../fixtures/intake/legacy';
import { toHtml, toText } from '../fixtures/intake/samples-clipboard';
import type { PictureFolders } from './screenshots-province';
import type { Desk } from './desk';
import type { Stage } from './stage';

/** Takes every step of a paste; the light walk gives the guide its pictures too. */
export async function walkPaste(
  stage: Stage,
  look: string,
  options: BrowserContextOptions,
  folders: PictureFolders,
  narrow: boolean,
): Promise<void> {
  const desk = await stage.desk(options);
  const take = async (name: string, guide?: string): Promise<void> => {
    await desk.idle();
    await desk.page.screenshot({ path: path.join(folders.screens, `${look}-dan-${name}.png`) });
    if (look !== 'sang' || guide === undefined) return;
    await desk.page.screenshot({ path: path.join(folders.guide, `${guide}.png`) });
  };
  if (narrow) await desk.narrow();
  await desk.begin('2024-Q3');
  await desk.screen('Dán bảng');
  await take('vao');
  await desk.paste({ html: '<p>Kính gửi</p>', text: '' });
  await desk.text('Không tìm thấy bảng nào').waitFor();
  await take('khong-doc-duoc');
  // Columns of which one has a heading that nobody knows, in an old font.
  const heading = look === 'sang' ? 'Hồ sơ xanh' : `Hồ sơ xanh (${look})`;
  const columns = ii06a().map((column) =>
    column.path.includes('Trước hạn') ? { ...column, path: [heading] } : column,
  );
  const rows = fieldRows(900);
  const grid = buildGrid({ columns, rows: withTotal(rows), footer: ['Ghi chú: số liệu tạm tính'] });
  const clip = { html: toHtml(grid, '.VnTime', toTcvn3), text: toText(grid) };
  await desk.paste(clip);
  await desk.text(/ · 1 câu cần trả lời · /).waitFor();
  await take('cach-ghep', 'dan-cach-ghep');
  for (const [title, name] of [
    [/^Cột tương ứng/, 'cot'],
    [/^Dòng/, 'dong'],
    [/^Nội dung đã tự sửa/, 'sua'],
    [/^Kết quả/, 'ket-qua'],
  ] as const) {
    const fold = desk.pane.locator('summary').filter({ hasText: title });
    await fold.click();
    await fold.scrollIntoViewIfNeeded();
    await take(name);
    await fold.click();
  }
  await desk.button(/^\(8\) /).click();
  await desk.text(/ · 0 câu cần trả lời · /).waitFor();
  await desk.button('Ghi vào biểu').click();
  await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
  await desk.sheet('II.06a');
  await take('da-ghi', 'dan-da-ghi');
  await desk.button('Dán bảng khác').click();
  const [first, ...others] = rows;
  const late = { ...first, figures: { ...first?.figures, late: 9 } } as (typeof rows)[number];
  const again = buildGrid({ columns, rows: [late, ...others] });
  await desk.paste({ html: toHtml(again), text: toText(again) });
  await desk.text(/Dùng cách lấy số liệu đã nhớ/).waitFor();
  await take('da-nho');
  await desk.button('Đối chiếu với biểu').click();
  await desk.pane.getByRole('heading', { name: 'Đối chiếu bảng gốc với biểu' }).waitFor();
  await take('doi-chieu');
  await desk.close();
}

const HEADING = 'Lĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n';
const UNITS = HEADING.replace('Lĩnh vực', 'Đơn vị');
const TWO = `${HEADING}Đất đai\t1.284\t1.190\t94\nHộ tịch\t620\t611\t9\n`;
const html = (text: string) => toHtml(gridFromText(text));

/** Figures of what was done on time, and none of the rest. */
function withoutEarlyAndLate() {
  return ii06a().filter(
    ({ path: heading }) => !heading.includes('Trước hạn') && !heading.includes('Quá hạn'),
  );
}

/** A source for each kind of question, named as its picture; `more` goes on to where the answer shows its effect. */
const QUESTIONS: [name: string, html: string, more?: (question: Locator, desk: Desk) => Promise<unknown>][] =
  [
    [
      'cot',
      html(
        'Lĩnh vực\tTổng số tiếp nhận\tTiếp nhận trực tuyến\tTiếp nhận trực tiếp, bưu chính\tTừ kỳ trước\tTổng số đã giải quyết\tHồ sơ xanh\tGiải quyết đúng hạn\tGiải quyết quá hạn\tTổng số đang giải quyết\tĐang giải quyết trong hạn\tĐang giải quyết quá hạn\nĐất đai\t100\t70\t20\t10\t90\t80\t8\t2\t10\t9\t1\nHộ tịch\t50\t30\t15\t5\t45\t40\t5\t0\t5\t5\t0\n',
      ),
    ],
    [
      'cong-them',
      html(
        'Lĩnh vực\tTiếp nhận trực tuyến toàn trình\tTiếp nhận trực tuyến một phần\tTiếp nhận trực tuyến qua ki-ốt\tTiếp nhận trực tiếp, bưu chính\tTừ kỳ trước\tTổng số đã giải quyết\tGiải quyết trước hạn\tĐã giải quyết đúng hạn\tĐã giải quyết quá hạn\tTổng số đang giải quyết\tĐang giải quyết trong hạn\tĐang giải quyết quá hạn\nĐất đai\t50\t30\t20\t40\t5\t120\t20\t98\t2\t25\t24\t1\nHộ tịch\t10\t5\t1\t4\t0\t15\t5\t10\t0\t5\t5\t0\n',
      ),
    ],
    ['gop-cot', toHtml(buildGrid({ columns: withoutEarlyAndLate(), rows: fieldRows(700) }))],
    ['hai-cot', html('Số PAKN đã xử lý\t3\nĐã xử lý PAKN\t4\n')],
    ['dong', html(`${TWO}Xây dựng\t85\t80\t5\nHết thảy\t1.989\t1.881\t108\n`)],
    ['hai-dong', html(`${TWO}Hộ tịch\t634\t622\t12\n`)],
    [
      'don-vi',
      html(`${UNITS}Sở Khoa học và Công nghệ\t85\t80\t5\nTrung tâm một cửa\t12\t12\t0\n`),
      (question) => question.getByRole('combobox').selectOption({ label: 'Sở Xây dựng' }),
    ],
    ['cac-don-vi', html(`${UNITS}Sở Khoa học và Công nghệ\t85\t80\t5\nSở Nội vụ\t40\t40\t0\n`)],
    ['khac-ky', html(`Từ ngày 15/12/2023 đến ngày 14/3/2024\n${TWO}`)],
    ['dong-ky', html(`${HEADING}Tháng 4\t420\t400\t20\nTháng 5\t460\t430\t30\n`)],
    [
      'thu-tuc',
      html(
        `${HEADING.replace('Lĩnh vực', 'Tên thủ tục hành chính')}Cấp phép bưu chính\t15\t12\t3\nCấp lại giấy phép bưu chính\t4\t4\t0\n`,
      ),
    ],
    [
      'vua-don-vi',
      html(
        'Đơn vị\tLĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\nSở Nội vụ\tHội\t15\t12\t3\nSở Xây dựng\tNhà ở\t4\t4\t0\n',
      ),
    ],
    ['dong-an', html(TWO).replace(/<tr(?=[^<]*(?:<(?!tr)[^<]*)*Hộ tịch)/, '<tr style="display:none"')],
    ['hai-bang', html(TWO) + html(TWO.replace('1.284', '1.285'))],
    [
      'phong-chu',
      toHtml(gridFromText(`${TWO}cã\t7\t7\t0\n`), '.VnTime', (text) =>
        text === 'cã' ? text : toTcvn3(text),
      ),
    ],
    ['so-an', html(TWO.replace('94', '84')).replace(/<td([^>]*)>84/, '<td$1 style="color:white">84')],
    [
      'chu-so-nho',
      html(TWO.replace('94', '84')).replace(/<td[^>]*>84/, '<td>84<span style="font-size:6pt">1</span>'),
      (question) => question.getByRole('textbox').fill('84'),
    ],
    ['so', html(TWO.replace('1.284', 'gần 1300')), (question) => question.getByRole('textbox').fill('1284')],
    [
      'o-trong',
      html(
        'Lĩnh vực\tTiếp nhận trực tuyến toàn trình\tTiếp nhận trực tuyến một phần\tĐã giải quyết\tĐang giải quyết\nĐất đai\t5\t\t12\t3\nHộ tịch\t10\t1\t9\t1\n',
      ),
    ],
    ['bieu', html('Lĩnh vực\tTiếp nhận\tĐã giải quyết\nĐất đai\t15\t12\nHộ tịch\t4\t4\n')],
    ['dong-liet-ke', html('Số TTHC được công khai: 58\nPAKN đã xử lý: 3\n')],
  ];

/** The guide's picture of each kind of question, with what its answers do; all of them where none is named. */
export async function walkQuestions(
  stage: Stage,
  options: BrowserContextOptions,
  guide: string,
  wanted: readonly string[],
): Promise<void> {
  const desk = await stage.desk(options);
  await desk.begin('2024-Q2');
  await desk.screen('Dán bảng');
  for (const [name, source, more] of QUESTIONS) {
    if (wanted.length > 0 && !wanted.includes(`hoi-${name}`)) continue;
    await desk.paste({ html: source, text: '' });
    const question = desk.pane
      .getByRole('listitem')
      .filter({ has: desk.pane.getByRole('group') })
      .first();
    await question.waitFor();
    await more?.(question, desk);
    await question
      .getByText(/^tổng \(|^tổng không/)
      .first()
      .waitFor();
    await question.screenshot({ path: path.join(guide, `hoi-${name}.png`), animations: 'disabled' });
    await desk.button('Dán bảng khác').click();
  }
  await desk.close();
}
