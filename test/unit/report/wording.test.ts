import { composeReport } from '../../../shared/report/compose';
import type { ReportBlock } from '../../../shared/report/model';
import type { CellValue, Table } from '../../../shared/forms/table';
import { row, table, unit, viewOf } from './report-views';

/** Every case of grammar with the whole sentence that is expected of it. */

interface Case {
  who?: string;
  tables: Table[];
  previous?: Table[];
}

const total = (form: string, ...values: CellValue[]) => table(form, row('total', 'Tổng cộng', ...values));
const dossiers = (...values: CellValue[]) => [total('II.06a', ...values)];
const services = (...values: CellValue[]) => [total('K01', ...values)];

const textOf = (block: ReportBlock) => (block.type === 'table' ? '' : block.text);

/** Without where the annexes are referred to, which is no matter of the wording. */
function sentences({ who = 'skhcn', tables, previous }: Case): string[] {
  const view = viewOf(unit(who), { year: 2025, quarter: 4 }, { tables }, previous);
  const { body } = composeReport(view, { draft: false });
  return body.map((block) => textOf(block).replace(/ \(chi tiết tại [^)]*\)/, ''));
}

const PENDING_BEFORE = dossiers(...Array<null>(8).fill(null), 20, 20, 0);

test.each<[string, Case, string]>([
  [
    'one',
    { tables: dossiers(1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0) },
    'Tiếp nhận 01 hồ sơ TTHC, tiếp nhận mới trong kỳ.',
  ],
  ['one, resolved', { tables: dossiers(1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0) }, 'Giải quyết 01 hồ sơ, trước hạn.'],
  [
    'one pending',
    { tables: dossiers(1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0) },
    'Đang giải quyết 01 hồ sơ, trong hạn.',
  ],
  [
    'none resolved yet',
    { tables: dossiers(1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0) },
    'Trong kỳ chưa có hồ sơ được giải quyết.',
  ],
  [
    'none left',
    { tables: dossiers(30, 30, 0, 0, 30, 30, 0, 0, 0, 0, 0) },
    'Cuối kỳ không còn hồ sơ đang giải quyết.',
  ],
  [
    'all of one part',
    { tables: dossiers(30, 30, 0, 0, 30, 30, 0, 0, 0, 0, 0) },
    'Giải quyết 30 hồ sơ, đều trước hạn.',
  ],
  ['all late', { tables: dossiers(3, 3, 0, 0, 3, 0, 0, 3, 0, 0, 0) }, 'Giải quyết 03 hồ sơ, đều quá hạn.'],
  [
    'many, none late',
    { tables: dossiers(1200, 1100, 80, 20, 1150, 900, 250, 0, 50, 50, 0) },
    'Giải quyết 1.150 hồ sơ, trong đó: trước hạn 900 hồ sơ; đúng hạn 250 hồ sơ; không có hồ sơ quá hạn.',
  ],
  [
    'many, some late',
    { tables: dossiers(1200, 1100, 80, 20, 1150, 900, 245, 5, 50, 48, 2) },
    'Giải quyết 1.150 hồ sơ, trong đó: trước hạn 900 hồ sơ; đúng hạn 245 hồ sơ; quá hạn 05 hồ sơ.',
  ],
  [
    'a split that is blank',
    { tables: dossiers(1200, 1100, 80, 20, 1150, null, null, 0, 50, 50, 0) },
    'Giải quyết 1.150 hồ sơ, không có hồ sơ quá hạn.',
  ],
  [
    'a whole that is blank',
    { tables: dossiers(50, 50, 0, 0, null, 30, 10, null, null, null, null) },
    'Tiếp nhận 50 hồ sơ TTHC, đều tiếp nhận mới trong kỳ.',
  ],
  [
    'a rise',
    { tables: dossiers(25, 25, 0, 0, 0, 0, 0, 0, 25, 24, 1), previous: PENDING_BEFORE },
    'Đang giải quyết 25 hồ sơ, tăng 05 hồ sơ (25%) so với quý III/2025, trong đó: trong hạn 24 hồ sơ; quá hạn 01 hồ sơ.',
  ],
  [
    'a fall',
    { tables: dossiers(8, 8, 0, 0, 0, 0, 0, 0, 8, 8, 0), previous: PENDING_BEFORE },
    'Đang giải quyết 08 hồ sơ, giảm 12 hồ sơ (60%) so với quý III/2025, đều trong hạn.',
  ],
  [
    'equal',
    { tables: dossiers(20, 20, 0, 0, 0, 0, 0, 0, 20, 20, 0), previous: PENDING_BEFORE },
    'Đang giải quyết 20 hồ sơ, bằng quý III/2025, đều trong hạn.',
  ],
  [
    'more than none',
    {
      tables: dossiers(4, 4, 0, 0, 0, 0, 0, 0, 4, 4, 0),
      previous: dossiers(...Array<null>(8).fill(null), 0, 0, 0),
    },
    'Đang giải quyết 04 hồ sơ, tăng 04 hồ sơ so với quý III/2025, đều trong hạn.',
  ],
  [
    'a rate that rose and misses its target',
    { tables: services(100, 100, 0, 100, 50, 25), previous: services(100, 100, 0, 100, 50, 20) },
    'Cung cấp dịch vụ công trực tuyến 75/100 thủ tục, đạt 75%, tăng 5 điểm phần trăm so với quý III/2025, chưa đạt mức 80% để được điểm tối đa theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ, trong đó: toàn trình 50/100 thủ tục, đạt 50%, bằng quý III/2025; một phần 25/100 thủ tục, chiếm 25%.',
  ],
  [
    'a rate that rose by tenths',
    {
      tables: [total('K02', 1000, 805)],
      previous: [total('K02', 1000, 790)],
    },
    'Số hóa thành phần hồ sơ khi tiếp nhận 805/1.000 hồ sơ, đạt 80,50%, tăng 1,50 điểm phần trăm so với quý III/2025.',
  ],
  [
    'a rise of what was few, without a percentage',
    { tables: [total('K04', 6, 0, 6)], previous: [total('K04', 3, 0, 3)] },
    'Có 06 phản ánh, kiến nghị phải xử lý, tăng 03 phản ánh, kiến nghị so với quý III/2025, đều tiếp nhận trong kỳ.',
  ],
  [
    'no fees at all',
    { who: 'ttt', tables: services(4, 4, 0, 4, 1, 3, 0, 4, 0, 0, 4, 4, 0) },
    'Thanh tra tỉnh không có TTHC có nghĩa vụ tài chính.',
  ],
  [
    'signed documents, of those that are not secret',
    { tables: [total('K06', 3, 1, 2, 2116, 1515, 601, 5, 596)] },
    'Ký số 596/596 văn bản đi không thuộc bí mật nhà nước, đạt 100%.',
  ],
  [
    'signed documents, where nobody knows how many are secret',
    { tables: [total('K06', 3, 1, 2, 2116, 1515, 601, null, 596)] },
    'Ký số 596 văn bản đi.',
  ],
  [
    'a rate that would round up to its target',
    { tables: services(100_000, 100_000, 0, 100_000, 79_997, 0) },
    'Cung cấp dịch vụ công trực tuyến 79.997/100.000 thủ tục, đạt 79,99%, chưa đạt mức 80% để được điểm tối đa theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ, đều là dịch vụ công trực tuyến toàn trình.',
  ],
  [
    'a department',
    { tables: services(58, 56, 2) },
    'Tổng số TTHC thuộc thẩm quyền giải quyết của Sở là 58 thủ tục, trong đó: 56 thủ tục do Sở tham mưu công bố; 02 thủ tục Sở chỉ tiếp nhận, giải quyết.',
  ],
  [
    'a board, all of its own',
    { who: 'bqlkcn', tables: services(33, 33, 0) },
    'Tổng số TTHC thuộc thẩm quyền giải quyết của Ban là 33 thủ tục, đều do Ban tham mưu công bố.',
  ],
  [
    'a commune, which proposes no publication',
    { who: '11977', tables: services(385, 0, 385) },
    'Tổng số TTHC thuộc thẩm quyền giải quyết của UBND xã là 385 thủ tục.',
  ],
])('%s', (_, given, sentence) => {
  expect(sentences(given)).toContain(sentence);
});

test('a long name is given once in full, and the body is called by its kind from then on', () => {
  const tables = dossiers(30, 30, 0, 0, 30, 30, 0, 0, 0, 0, 0);
  const text = sentences({ who: 'svhttdl', tables: [...tables, ...services(20, 20, 0)] });
  expect(text[0]).toContain('Sở Văn hóa, Thể thao và Du lịch báo cáo');
  expect(text.slice(1, -1).join('\n')).not.toContain('Du lịch');
});

test('nothing is said of a commune that only a department does', () => {
  const all = [total('K01', 9, 4, 5, 9, 5, 4, 0, 9, 0, 0, 9, 9), total('K05', 3, 3, 4, 4, 9, 9)];
  const words = /tham mưu|công bố đúng hạn|quy trình nội bộ/;
  expect(sentences({ who: '11977', tables: all }).join('\n')).not.toMatch(words);
  expect(sentences({ who: 'stp', tables: all }).join('\n')).toMatch(words);
});

describe('a unit in which nothing arose', () => {
  const quiet = (who: string, ...others: Table[]) =>
    viewOf(
      unit(who),
      { year: 2025, quarter: 4 },
      {
        tables: [
          ...dossiers(...Array<number>(11).fill(0)),
          total('K04', ...Array<number>(10).fill(0)),
          ...others,
        ],
      },
    );

  test('says so in one sentence, without headings, annexes or 0/0', () => {
    const { body, annexes } = composeReport(quiet('ttt', ...services(4, 4, 0)), { draft: false });
    expect(annexes).toEqual([]);
    expect(body.map(textOf).slice(1, -1)).toEqual([
      'Trong quý IV/2025, Thanh tra tỉnh không phát sinh hồ sơ TTHC tiếp nhận, giải quyết; không tiếp nhận phản ánh, kiến nghị về TTHC.',
      'Tổng số TTHC thuộc thẩm quyền giải quyết của Thanh tra tỉnh là 04 thủ tục, đều do Thanh tra tỉnh tham mưu công bố.',
    ]);
  });

  test('still says what it wrote', () => {
    const view = quiet('11977');
    view.content.texts = { 'II.2': 'Tra cứu còn chậm.', 'ask.proposals': 'Đề nghị nâng cấp đường truyền.' };
    const lines = composeReport(view, { draft: false }).body.map(textOf);
    expect(lines).toContain('Tra cứu còn chậm.');
    expect(lines).toContain('Đề nghị nâng cấp đường truyền.');
  });

  test('is not one that left its figures blank', () => {
    const view = viewOf(
      unit('ttt'),
      { year: 2025, quarter: 4 },
      { tables: dossiers(0, 0, 0, 0, 0, 0, 0, 0, null) },
    );
    expect(composeReport(view, { draft: false }).body.map(textOf).join()).not.toContain(
      'Thanh tra tỉnh không phát sinh',
    );
  });
});
