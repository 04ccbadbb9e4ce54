import fc from 'fast-check';
import { checkText, type TextInput } from '../../../shared/check-text/check-text';
import type { TextCheck } from '../../../shared/check-text/result';
import { tokensOf } from '../../../shared/check-text/text/tokens';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { hungYen } from '../../../shared/units/hung-yen';
import { unit } from '../report/report-views';

const period = { year: 2024, quarter: 2 } as const;
const context = { forms: formsIn(readForms(bundledForms), period), units: hungYen.units };

function check(text: string, more: Partial<TextInput> = {}): TextCheck {
  return checkText({ unit: unit('skhcn'), period, text, lang: 'vi', ...more }, context);
}

const codes = (text: string, more: Partial<TextInput> = {}) =>
  check(text, more)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code, quote }) => `${code} ${quote}`);

/** `II.06a.7 157`; what stands for nothing known is left out. */
const figures = (text: string) =>
  check(text).figures.flatMap(({ meaning, value }) =>
    meaning !== null && 'form' in meaning ? [`${meaning.form}.${meaning.column} ${value}`] : [],
  );

describe('what a number counts', () => {
  test.each([
    ['Sở đã giải quyết 157 hồ sơ.', ['II.06a.7 157']],
    ['Số hồ sơ đã giải quyết: 157.', ['II.06a.7 157']],
    ['157 hồ sơ đã được giải quyết.', ['II.06a.7 157']],
    ['Giải quyết xong một trăm năm mươi bảy hồ sơ.', ['II.06a.7 157']],
    [
      'Đã giải quyết 1.570 hồ sơ (trước hạn 1.000, đúng hạn 570).',
      ['II.06a.7 1570', 'II.06a.8 1000', 'II.06a.9 570'],
    ],
    ['Đang giải quyết 5 hồ sơ (trong hạn 4, quá hạn 1).', ['II.06a.11 5', 'II.06a.12 4', 'II.06a.13 1']],
    ['Có 41/58 TTHC cung cấp DVCTT toàn trình.', ['K01.7 41']],
    ['Không phát sinh phản ánh, kiến nghị.', ['K04.5 0']],
    ['Quý I/2024 chuyển sang 2 hồ sơ.', ['II.06a.6 2']],
    ['Còn 9 hồ sơ chuyển sang quý III/2024.', ['II.06a.11 9']],
    ['Phiếu khảo sát hài lòng: 32/40 phiếu, đạt 80%.', ['K04.12 32']],
    ['PAKN: nhận 6, xử lý 6.', ['K04.3 6', 'K04.6 6']],
    ['Đang giải quyết 5 hồ sơ, tất cả đều trong hạn.', ['II.06a.11 5', 'II.06a.12 5']],
    ['Tiếp nhận 2 315 hồ sơ.', ['II.06a.3 2315']],
    ['Đã giải quyết 3 hồ sơ = 2 (trước hạn) + 1 (đúng hạn).', ['II.06a.7 3', 'II.06a.8 2', 'II.06a.9 1']],
    ['Có 15 TTHC đủ điều kiện tích hợp, đã tích hợp 12 TTHC.', ['K01.10 12']],
    ['Đã giải quyết tám mươi lăm hồ sơ (85).', ['II.06a.7 85']],
    ['② Trước hạn 3.120 hồ sơ | đúng hạn 462 hồ sơ.', ['II.06a.8 3120', 'II.06a.9 462']],
    ['Mục tiêu quý III/2024: trực tuyến 92%, khảo sát 200 phiếu.', []],
    ['Từ ngày 01/7/2023 đến nay, tiếp nhận mới 10.097 hồ sơ.', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test.each([
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,5 %.', '2.1'],
    ['Tỷ lệ hồ sơ nộp trực tuyến đạt 80%.', '3.3'],
    ['Tỷ lệ thanh toán trực tuyến đạt 45%.', '4.3'],
    ['Mức độ hài lòng của người dân trong giải quyết TTHC đạt 98,7%.', '6.3'],
  ])('%s is the indicator %s', (text, indicator) => {
    expect(check(text).figures.map(({ meaning }) => meaning)).toEqual([{ indicator }]);
  });

  test.each([
    'Lĩnh vực sở hữu trí tuệ tiếp nhận 12 hồ sơ, đã giải quyết 10 hồ sơ.',
    'Từ ngày 15/12/2023 đến ngày 14/6/2024, Sở tiếp nhận 300 hồ sơ.',
    'Lũy kế từ đầu năm, Sở đã tiếp nhận 1.590 hồ sơ.',
    'Phấn đấu giải quyết 100% hồ sơ trước hạn.',
    'Chỉ tiêu hồ sơ trực tuyến phải đạt tối thiểu 50%.',
    'So với quý I/2024 (147 hồ sơ) số lượng không đổi.',
    'Thực hiện Quyết định số 468/QĐ-TTg ngày 27/3/2021, điện thoại 0221.3863.823, trực 24/7.',
    'Một số TTHC không phát sinh hồ sơ.',
  ])('%s is no figure of the quarter', (text) => {
    expect(figures(text)).toEqual([]);
    expect(codes(text)).toEqual([]);
  });
});

describe('spellings', () => {
  test('Unicode forms, tone placement, hard breaks and abbreviations make no difference, and places are those of the text', () => {
    const plain = 'Sở tiếp nhận 160 hồ sơ (mới 157 hồ sơ; kỳ trước chuyển sang 02 hồ sơ).';
    const broken = plain.replace('hồ sơ (', 'hồ\n\nsơ (').replace('kỳ trước', 'kì trước').normalize('NFD');
    for (const text of [plain, broken, plain.replaceAll('hồ sơ', 'HS')]) {
      const [finding] = check(text).findings;
      expect(finding).toMatchObject({ code: 'parts.sum', quote: '160', start: text.indexOf('160') });
    }
  });

  test('a word keeps what tells it from another', () => {
    expect(tokensOf('sở').map(({ key }) => key)).not.toEqual(tokensOf('số').map(({ key }) => key));
    expect(tokensOf('hoà thuỷ quí qúy').map(({ key }) => key)).toEqual(
      tokensOf('hòa thủy quý quý').map(({ key }) => key),
    );
  });
});

describe('each kind of finding', () => {
  test.each([
    [
      'Sở có 58 TTHC: đã tích hợp 49/58 thủ tục, đang tích hợp 04 thủ tục, không tích hợp được 03 thủ tục.',
      'parts.sum 58',
    ],
    ['Đã giải quyết 157 hồ sơ (trước hạn 100, đúng hạn 50).', 'parts.missing 157'],
    ['Có 41/58 TTHC toàn trình, đạt 51,7%.', 'ratio.wrong 51,7%'],
    ['Có 41/58 TTHC toàn trình.\nTỷ lệ TTHC toàn trình đạt 51,7%.', 'ratio.contradicts 51,7%'],
    ['Số hóa 160/157 hồ sơ.', 'over.ratio 160/157'],
    [
      'Sở có 58 TTHC; tham mưu công bố 56/58 TTHC, tiếp nhận và giải quyết 02/56 TTHC.',
      'denominator.differs 02/56',
    ],
    ['Sở tiếp nhận 159 hồ sơ.\nNhìn chung, Sở đã tiếp nhận 195 hồ sơ.', 'repeat.differs 195'],
    ['Sở tiếp nhận 159 hồ sơ, giảm 12 hồ sơ so với quý I/2024 (147 hồ sơ).', 'compare.direction 12'],
    ['Sở tiếp nhận 159 hồ sơ, tăng 21 hồ sơ so với quý I/2024 (147 hồ sơ).', 'compare.difference 21'],
    ['BÁO CÁO\nKết quả quý I/2024\nI. Kết quả', 'period.wrong quý I/2024'],
    ['BÁO CÁO\nKết quả quý II\nI. Kết quả', 'period.year quý II'],
    ['100% mẫu đơn, tờ khai TTHC của Sở TTTT đã được chuẩn hóa.', 'agency.foreign Sở TTTT'],
    ['Quyết định số 2743/QĐ-SKHCN ngày 30/11/2021 của Chủ tịch UBND tỉnh.', 'symbol.issuer 2743/QĐ-SKHCN'],
    ['Quyết định số 131/KH-UBND ngày 16/8/2021.', 'symbol.kind 131/KH-UBND'],
    ['Nghị định số 61/2018/ND-CP.', 'symbol.spelling 61/2018/ND-CP'],
    ['Công văn số 417/SKHCCN-VP.', 'symbol.agency 417/SKHCCN-VP'],
    ['Quyết định số 766/QĐ-TTg ngày 23/6/2023.', 'symbol.date 23/6/2023'],
    ['Từ ngày 31/6/2024.', 'date.impossible 31/6/2024'],
    ['Số liệu từ ngày 14/6/2024 đến ngày 15/3/2024.', 'date.order 14/6/2024'],
    ['Ngày 12/7/2024, Sở đã tổ chức hội nghị tập huấn.', 'date.outside-period 12/7/2024'],
    ['Số liệu tính đến ngày 14/9/2024.', 'date.outside-period 14/9/2024'],
    ['Từ ngày 15/9/2024 đến ngày 14/12/2024, Sở tiếp nhận 159 hồ sơ.', 'date.outside-period 15/9/2024'],
    ['1. Số hóa hồ sơ\nSở thực hiện theo quy định.\n2. Kết quả khác', 'outline.no-figure Số hóa hồ sơ'],
    ['Sở tiếp nhận khoảng 150 hồ sơ.', 'vague.approximate khoảng 150'],
    ['Mức độ hài lòng đạt từ 90% - 100%.', 'vague.range từ 90% - 100%'],
    ['Không có phản ánh, kiến nghị.\nSở đã xử lý 02 phản ánh, kiến nghị.', 'contradiction.none 02'],
    ['100% hồ sơ nộp trực tuyến.\nTỷ lệ hồ sơ trực tuyến còn thấp.', 'contradiction.low còn thấp'],
    [
      'Toàn bộ hồ sơ được giải quyết đúng hạn.\nCó 3 hồ sơ giải quyết quá hạn.',
      'ratio.exception Toàn bộ hồ sơ',
    ],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt 102%.', 'unit.percent 102%'],
    ['Sở tiếp nhận 12,5 hồ sơ.', 'unit.broken 12,5'],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual([expected]);
  });

  const received = 'Tổng số hồ sơ tiếp nhận 5.210 hồ sơ.';
  test.each([
    ['of another size', `${received} Tiếp nhận 6 hồ sơ.`],
    ['told of a place that is not understood', `${received} Tại kho Bình Minh, tiếp nhận 5.110 hồ sơ.`],
    ['told with a word that is not understood', `${received} Tiếp nhận 5.110 hồ sơ kiểu nhà vườn.`],
    [
      'within a whole that the column is no part of',
      `${received} Trực tuyến 9 hồ sơ, trong đó đã giải quyết 5 hồ sơ. Giải quyết 8 hồ sơ.`,
    ],
    ['of letters, not of petitions', 'Không phát sinh phản ánh, kiến nghị. Nhận 61 lá thư kiến nghị.'],
    ['two counts parted by a stroke', 'Phiếu khảo sát / hài lòng: 186 / 183.'],
    [
      'out of a whole named before',
      'Đã giải quyết 10.981 hồ sơ; kết quả điện tử 10.541 hồ sơ trên 10.981 hồ sơ đã giải quyết, đạt 96,0%.',
    ],
  ])('a figure %s contradicts nothing', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ['a digit left out', 'Đã giải quyết 1.234 hồ sơ. Trong quý giải quyết 123 hồ sơ.', 'repeat.differs 123'],
    [
      'a thousand too many',
      'Tổng số tiếp nhận 2.384 hồ sơ. Hồ sơ dùng CSDL quốc gia về dân cư 2.040 nghìn hồ sơ.',
      'unit.thousands 2.040 nghìn',
    ],
    [
      'another agency’s doing after a label',
      'I. KẾT QUẢ\nSố hóa: Sở Xây dựng đã cấp kết quả điện tử cho 870/902 hồ sơ.',
      'agency.foreign Sở Xây dựng',
    ],
    [
      'two digits turned',
      'Còn 52 hồ sơ đang giải quyết. Đến cuối quý vẫn còn 25 hồ sơ đang giải quyết.',
      'repeat.differs 25',
    ],
    [
      'a comma left out',
      'Đã giải quyết 2.996 hồ sơ, trong đó đúng hạn 46 hồ sơ, tương ứng 15%.',
      'ratio.wrong 15%',
    ],
  ])('%s is found', (_, text, expected) => {
    expect(codes(text)).toEqual([expected]);
  });

  test('last year’s quarter left in where the quarter is judged', () => {
    expect(codes('I. KẾT QUẢ\nNhìn chung, công tác TTHC quý II/2023 đã hoàn thành.')).toEqual([
      'period.wrong quý II/2023',
    ]);
  });

  test('a change told twice is told wrong once', () => {
    expect(codes('Tiếp nhận 3.640 hồ sơ, so với quý I/2024 (3.702 hồ sơ) tăng 62 hồ sơ (1,67%).')).toEqual([
      'compare.direction 62',
    ]);
  });

  test('figures of another quarter alone are the wrong period', () => {
    expect(codes('Trong quý I/2024, Sở tiếp nhận 147 hồ sơ.')).toEqual(['period.wrong quý I/2024']);
    expect(codes('Sở tiếp nhận 159 hồ sơ. Quý I/2024, Sở tiếp nhận 147 hồ sơ.')).toEqual([]);
  });

  test('an agency that recognises something is a genuine reference', () => {
    expect(
      codes(
        'Sàn giao dịch đã được Sở Thông tin và Truyền thông công nhận an toàn cấp độ 2, có 100% hồ sơ trực tuyến.',
      ),
    ).toEqual([]);
  });

  test('an agency closed by then is named so, but not where its closing is told', () => {
    const later = { period: { year: 2026, quarter: 1 } as const };
    expect(codes('Sở phối hợp với Sở Thông tin và Truyền thông tập huấn.', later)).toEqual([
      'agency.closed Sở Thông tin và Truyền thông',
    ]);
    expect(codes('Sau khi hợp nhất Sở Thông tin và Truyền thông, Sở kiện toàn tổ chức.', later)).toEqual([]);
  });

  test('a percentage says which count it would be right for', () => {
    const [finding] = check('Có 41/58 TTHC toàn trình, đạt 51,7%.').findings;
    expect(finding?.message).toBe('Tỷ lệ ghi 51,7%; 41/58 là 70,7%. Tỷ lệ đã ghi ứng với 30/58.');
    expect(finding?.suggestion?.text).toBe('70,7%');
    const [english] = check('Có 41/58 TTHC toàn trình, đạt 51,7%.', { lang: 'en' }).findings;
    expect(english?.message).toBe(
      'The percentage is given as 51.7%; 41/58 is 70.7%. What is given would be 30/58.',
    );
  });

  test('what a suggestion writes is right', () => {
    const text = 'Có 41/58 TTHC toàn trình, đạt 51,7%; tiếp nhận trực tuyến 38/39 hồ sơ (98.4%).';
    const suggestions = check(text).findings.flatMap(({ suggestion }) => suggestion ?? []);
    const mended = suggestions.reduceRight(
      (whole, { start, end, text: right }) => whole.slice(0, start) + right + whole.slice(end),
      text,
    );
    expect(mended).toBe('Có 41/58 TTHC toàn trình, đạt 70,7%; tiếp nhận trực tuyến 38/39 hồ sơ (97.4%).');
    expect(codes(mended)).toEqual([]);
  });
});

describe('against the tables', () => {
  const cells = {
    '3': 159,
    '4': 157,
    '5': 0,
    '6': 2,
    '7': 157,
    '8': 100,
    '9': 57,
    '10': 0,
    '11': 2,
    '12': 2,
    '13': 0,
  };
  const tables = [{ form: 'II.06a', rows: [{ key: 'total', label: '', cells }] }];
  const previous = [
    { form: 'II.06a', rows: [{ key: 'total', label: '', cells: { ...cells, '3': 147, '11': 3 } }] },
  ];

  test('figures, rates and joint figures', () => {
    expect(codes('Sở tiếp nhận 195 hồ sơ.', { tables })).toEqual(['table.differs 195']);
    expect(codes('Đúng và trước hạn 157/157 hồ sơ, đạt 100%.', { tables })).toEqual([]);
    expect(codes('Tỷ lệ hồ sơ nộp trực tuyến đạt 90%.', { tables })).toEqual(['table.rate 90%']);
  });

  test('the quarter before, and what was carried over from it', () => {
    expect(codes('Sở tiếp nhận 159 hồ sơ, tăng 12 hồ sơ so với quý trước.', { previous })).toEqual([]);
    expect(codes('Sở tiếp nhận 159 hồ sơ, tăng 21 hồ sơ so với quý trước.', { previous })).toEqual([
      'compare.difference 21',
    ]);
    expect(codes('Sở tiếp nhận 159 hồ sơ.\nQuý I/2024 Sở tiếp nhận 174 hồ sơ.', { previous })).toEqual([
      'table.previous 174',
    ]);
    expect(codes('Số hồ sơ kỳ trước chuyển sang: 2 hồ sơ.', { previous })).toEqual(['table.carry 2']);
  });
});

describe('against the rows of the tables', () => {
  const tables = [
    {
      form: 'II.06a',
      rows: [
        { key: 'dat-dai', label: 'Đất đai', cells: { '3': 412, '7': 402 } },
        { key: 'ho-tich', label: 'Hộ tịch', cells: { '3': 220, '7': 219 } },
        { key: 'total', label: 'Tổng số', cells: { '3': 632, '7': 621 } },
      ],
    },
  ];
  const rows = (text: string) =>
    check(text, { tables }).figures.flatMap(({ meaning, value }) =>
      meaning !== null && 'row' in meaning ? [`${meaning.row} ${String(meaning.column)} ${value}`] : [],
    );

  test.each([
    ['Lĩnh vực đất đai tiếp nhận 412 hồ sơ, đã giải quyết 402 hồ sơ.', ['dat-dai 3 412', 'dat-dai 7 402']],
    [
      'Sở tiếp nhận 632 hồ sơ, trong đó 412 hồ sơ đất đai, 220 hồ sơ thuộc lĩnh vực hộ tịch.',
      ['dat-dai 3 412', 'ho-tich 3 220'],
    ],
    ['Lĩnh vực xây dựng tiếp nhận 12 hồ sơ.', []],
  ])('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected);
    expect(codes(text, { tables })).toEqual([]);
  });

  test('a figure of a row is compared with its cell', () => {
    expect(codes('Lĩnh vực đất đai tiếp nhận 421 hồ sơ.', { tables })).toEqual(['table.differs 421']);
  });
});

describe('any text', () => {
  const words = [
    'hồ sơ',
    '159',
    '41/58',
    '(',
    ')',
    ',',
    ';',
    '.',
    '\n',
    '- ',
    'đạt',
    '51,7%',
    'trong đó',
    'đã giải quyết',
    'quý II/2024',
    'tăng',
    'không có',
    'TTHC',
    'từ ngày 31/6/2024',
    '\t',
    'Sở TTTT',
  ];
  const sentences = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));

  test('is answered, with places inside it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), sentences), (text) => {
        const { figures: found, findings } = check(text);
        for (const { start, end, quote } of [...found, ...findings])
          expect(text.slice(start, end)).toBe(quote);
      }),
      { numRuns: 150 },
    );
  });

  test('is read word by word once: twice the text makes twice the words', () => {
    const text = 'Sở tiếp nhận 159 hồ sơ (mới 157 hồ sơ; kỳ trước 02 hồ sơ).\n';
    expect(tokensOf(text.repeat(40))).toHaveLength(tokensOf(text).length * 40);
  });
});
