import { composeReport } from '../../../shared/report/compose';
import type { ReportBlock, ReportModel } from '../../../shared/report/model';
import type { SubmissionView } from '../../../shared/submission/submission';
import { fullView, referenceView, row, table, unit, viewOf } from './report-views';

function textOf(block: ReportBlock): string {
  return block.type === 'table' ? block.rows.map((cells) => cells.join(' | ')).join('\n') : block.text;
}

/** The texts under a heading, up to the next heading. */
function under(model: ReportModel, heading: string): string[] {
  const isHeading = ({ type }: ReportBlock) => type === 'part' || type === 'section' || type === 'point';
  const start = model.body.findIndex((block) => isHeading(block) && textOf(block).startsWith(heading));
  if (start < 0) throw new Error(`no heading ${heading}`);
  const rest = model.body.slice(start + 1);
  const end = rest.findIndex(isHeading);
  return (end < 0 ? rest : rest.slice(0, end)).map(textOf);
}

const final = (view: SubmissionView) => composeReport(view, { draft: false });

describe('the reference figures', () => {
  const model = final(referenceView());

  test('parts, sections and points are numbered as Nghị định 30 asks', () => {
    const numbers = model.body.flatMap((block) =>
      ['part', 'section', 'point'].includes(block.type) ? [textOf(block).split(' ')[0]] : [],
    );
    expect(numbers).toEqual([
      'I.',
      '1.',
      'a)',
      'b)',
      'c)',
      'd)',
      'đ)',
      'e)',
      '2.',
      'a)',
      'b)',
      'II.',
      '1.',
      '2.',
      'III.',
    ]);
  });

  test('figures come from the tables, each percentage with numerator and denominator; what is missing is not listed', () => {
    expect(under(model, 'a) Công khai')).toEqual([
      'Tổng số TTHC thuộc thẩm quyền giải quyết của Sở là 58 thủ tục, trong đó: 56 thủ tục do Sở tham mưu công bố; 02 thủ tục Sở chỉ tiếp nhận, giải quyết (chi tiết tại Phụ lục I).',
      'Thực hiện theo cơ chế một cửa, một cửa liên thông 58/58 thủ tục, đạt 100%.',
      'Cung cấp dịch vụ công trực tuyến 58/58 thủ tục, đạt 100%, bảo đảm mức 80% để được điểm tối đa theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ, trong đó: toàn trình 41/58 thủ tục, đạt 70,69%; một phần 17/58 thủ tục, chiếm 29,31%.',
      'Tích hợp trên Cổng Dịch vụ công quốc gia 49/58 thủ tục, đạt 84,48%; đang tích hợp 04 thủ tục; không tích hợp được 03 thủ tục.',
      'Đã tích hợp 49/53 thủ tục đủ điều kiện tích hợp, đạt 92,45%, bảo đảm mức tối thiểu 80% đến năm 2025 theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.',
      'Công khai 58/58 thủ tục, đạt 100%.',
      'Tiếp nhận 159 hồ sơ TTHC, trong đó: tiếp nhận mới trong kỳ 157 hồ sơ; kỳ trước chuyển sang 02 hồ sơ (chi tiết tại Phụ lục II).',
      'Giải quyết 157 hồ sơ, không có hồ sơ quá hạn.',
      'Giải quyết đúng và trước hạn 157/157 hồ sơ, đạt 100%.',
      'Đang giải quyết 02 hồ sơ, đều trong hạn.',
    ]);
  });

  test('a draft says in brackets what has no figures', () => {
    const draft = composeReport(referenceView(), { draft: true });
    expect(under(draft, 'a) Công khai').at(-1)).toBe(
      '[Chưa có số liệu về: TTHC được công bố đúng hạn; TTHC được công khai đúng hạn; TTHC được công khai đầy đủ các bộ phận tạo thành; số hồ sơ giải quyết trước hạn; số hồ sơ giải quyết đúng hạn.]',
    );
    expect(under(draft, 'd) Số hóa')).toEqual([expect.stringMatching(/^\[Chưa có số liệu về: .*\]$/)]);
    expect(JSON.stringify(model)).not.toMatch(/[Cc]hưa có số liệu về/);
  });

  test('thousands carry dots, and counts below 10 a leading 0, as the province writes them', () => {
    expect(under(model, 'a) Sử dụng chữ ký số')).toEqual([
      'Gửi, nhận 2.116 văn bản điện tử, trong đó: 1.515 văn bản đến; 601 văn bản đi.',
      'Ký số 596 văn bản đi.',
    ]);
    const view = referenceView();
    view.profile = { ...view.profile, twoDigitCounts: false };
    const [first] = under(final(view), 'b) Kiện toàn');
    expect(first).toBe(
      'Cử 3 công chức làm nhiệm vụ tại Bộ phận Một cửa, trong đó: 1 công chức chính thức; 2 công chức dự bị (chi tiết tại Phụ lục III).',
    );
    expect(under(model, 'b) Kiện toàn')[0]).toContain('Cử 03 công chức');
    for (const { rows } of model.annexes)
      for (const { text } of rows.flat()) expect(text).not.toMatch(/^0\d/);
  });

  test('0 of 0 is said once, in words, never as a percentage', () => {
    expect(under(model, 'c) Tiếp nhận, xử lý phản ánh')).toEqual([
      'Trong kỳ không phát sinh phản ánh, kiến nghị về TTHC thuộc thẩm quyền giải quyết.',
    ]);
  });

  test('a section without figures and text is left out', () => {
    expect(() => under(model, 'd) Số hóa')).toThrow('no heading');
  });

  test('no blank becomes a 0', () => {
    expect(model.annexes[1]?.rows[0]?.map(({ text }) => text)).toEqual([
      '',
      'Tổng cộng',
      '159',
      '157',
      '0',
      '2',
      '157',
      '',
      '',
      '0',
      '2',
      '2',
      '0',
    ]);
  });

  test('index scores that lack data say so in a draft only, with what they may become and without a band', () => {
    const draft = composeReport(referenceView(), { draft: true });
    const [intro = '', rows = ''] = under(draft, 'i) Thực hiện Bộ chỉ số');
    expect(intro).toMatch(
      /^Kết quả tính theo Bộ chỉ số: chưa đủ số liệu \(28 điểm; có thể đạt từ 28 đến 100\); chưa xếp loại vì chưa tính được điểm của chỉ số thành phần 1\.1, /,
    );
    expect(rows).toContain(
      'Tiến độ, kết quả giải quyết | chưa đủ số liệu (có thể đạt từ 0 đến 20 điểm) | 20',
    );
    expect(rows).toContain(
      'Cung cấp dịch vụ công trực tuyến | chưa đủ số liệu (8 điểm; có thể đạt từ 8 đến 12) | 12',
    );
    expect(rows).toContain('Mức độ hài lòng | 18,00 | 18');
    expect(() => under(model, 'i) Thực hiện Bộ chỉ số')).toThrow('no heading');
  });

  test('part II states only figures of part I', () => {
    const bodies = model.body.map(textOf);
    const second = bodies.findIndex((text) => text.startsWith('II.'));
    const first = bodies.slice(0, second).join('\n');
    for (const figure of bodies
      .slice(second, -1)
      .join('\n')
      .match(/\d[\d.,/]*%?/g) ?? []) {
      expect(first).toContain(figure.replace(/[.,]$/, ''));
    }
  });

  test('the last sentence ends with “./.”', () => {
    expect(textOf(model.body[model.body.length - 1] as ReportBlock)).toMatch(/\S\.\/\.$/);
  });

  test('the period is spelt one way only', () => {
    const all = JSON.stringify(model);
    expect(all).toContain('quý II/2024');
    expect(all.match(/quý(?! II\/2024)/gi)).toBeNull();
  });

  test('only a draft carries the watermark', () => {
    expect(model.watermark).toBeUndefined();
    expect(composeReport(referenceView(), { draft: true }).watermark).toBe('DỰ THẢO');
  });
});

describe('a full report with a quarter before it', () => {
  const model = final(fullView());

  test('counts are compared with counts, rates in percentage points', () => {
    const lines = under(model, 'a) Công khai');
    expect(lines[0]).toContain('134 thủ tục, bằng quý III/2025, trong đó: ');
    expect(lines[2]).toContain('82/134 thủ tục, đạt 61,19%, tăng 1,49 điểm phần trăm so với quý III/2025;');
    expect(lines[3]).toContain('130/134 thủ tục, đạt 97,01%, giảm 0,75 điểm phần trăm so với quý III/2025;');
    expect(lines[8]).toContain('Tiếp nhận 11.986 hồ sơ TTHC, tăng 1.206 hồ sơ (11,19%) so với quý III/2025,');
    expect(under(model, 'd) Số hóa').join()).not.toContain('so với');
  });

  test('the same quarter of last year is compared with, too, and the year is added up where the outline asks', () => {
    const total = (...values: number[]) => [table('II.06a', row('total', '', ...values))];
    const view = {
      ...fullView(),
      lastYear: total(12000, 11800, 0, 200, 11800, 6000, 5000, 800, 200, 190, 10),
      yearToDate: total(43210, 38000, 5000, 210, 42826, 30000, 12500, 326, 384, 365, 19),
    };
    expect(under(final(view), 'a) Công khai')[8]).toBe(
      'Tiếp nhận 11.986 hồ sơ TTHC, tăng 1.206 hồ sơ (11,19%) so với quý III/2025, giảm 14 hồ sơ (0,12%) so với quý IV/2024, trong đó: tiếp nhận mới trong kỳ 11.707 hồ sơ; kỳ trước chuyển sang 279 hồ sơ (chi tiết tại Phụ lục III). Lũy kế từ đầu năm: 43.210 hồ sơ.',
    );
  });

  test('the first quarter is compared with the last of the year before', () => {
    const tables = (value: number) => [
      table('II.06a', { key: 'total', label: '', cells: { '3': value, '11': value } }),
    ];
    const view = viewOf(unit('stp'), { year: 2025, quarter: 1 }, { tables: tables(15) }, tables(19));
    expect(under(final(view), 'a) Công khai')[1]).toBe(
      'Đang giải quyết 15 hồ sơ, giảm 04 hồ sơ (21,05%) so với quý IV/2024.',
    );
  });

  test('a denominator of 0 is said in words', () => {
    expect(under(model, 'a) Công khai')).toContain('Trong kỳ không phát sinh TTHC phải công bố.');
  });

  test('the unit’s text follows the figures: a paragraph a line, dashes as dashes', () => {
    const at = model.body.findIndex((block) => textOf(block) === 'Trong kỳ, đơn vị đã triển khai:');
    expect(model.body.slice(at, at + 3)).toEqual([
      { type: 'paragraph', text: 'Trong kỳ, đơn vị đã triển khai:' },
      { type: 'dash', text: 'Hướng dẫn nộp hồ sơ tại 12 điểm tiếp công dân;' },
      { type: 'dash', text: 'Bố trí 2 máy tính phục vụ người dân < 60 tuổi.' },
    ]);
  });

  test('what is late, fell or misses its target stands under shortcomings, with figures and without differences', () => {
    const lines = under(model, '2. Tồn tại');
    expect(lines.slice(0, 3)).toEqual([
      'Có 118 hồ sơ giải quyết quá hạn.',
      'Còn 19 hồ sơ đang giải quyết đã quá hạn.',
      'Còn 01 phản ánh, kiến nghị chưa xử lý xong.',
    ]);
    expect(lines).toContain(
      'Tỷ lệ TTHC có giao dịch thanh toán trực tuyến mới đạt 62,96%, tăng 13,58 điểm phần trăm so với quý III/2025, chưa đạt mức 80% để được điểm tối đa theo Quyết định số 766/QĐ-TTg.',
    );
    expect(lines.at(-1)).toBe('Nhân lực đo đạc còn thiếu ở một số địa bàn.');
    expect(lines.join()).not.toContain('đối chiếu');
    // Half a point less than the quarter before is no shortcoming.
    expect(lines.join()).not.toContain('đúng và trước hạn');
  });

  test('explained findings are an annex of their own, after those of the forms', () => {
    const annex = model.annexes.at(-1);
    expect(annex).toMatchObject({ heading: 'Phụ lục VIII', title: 'GIẢI TRÌNH SỐ LIỆU' });
    expect(annex?.rows[0]?.map(({ text }) => text)).toEqual([
      '1',
      'Biểu II.06a, dòng “Đất đai & đo đạc “bản đồ””',
      'Từ kỳ trước bằng số đang giải quyết cuối kỳ trước',
      '250',
      '248',
      'Hệ thống một cửa chốt lại số liệu sau ngày 14/9.',
    ]);
    expect(model.body.map(textOf)).toContain('Giải trình số liệu tại Phụ lục VIII kèm theo Báo cáo này.');
  });

  test('tasks follow from what is weak; the unit’s own stand after them, before them or in their place', () => {
    const own = 'Bổ sung nhân lực đo đạc cho các chi nhánh.';
    const tasks = (placement: string) => {
      const view = fullView();
      view.content.texts['place.III'] = placement;
      return under(final(view), 'III.').slice(0, -2);
    };
    const generated = 'Khai thác, sử dụng lại dữ liệu đã số hóa; không yêu cầu cung cấp lại giấy tờ đã có.';
    expect(tasks('').indexOf(own)).toBeGreaterThan(tasks('').indexOf(generated));
    expect(tasks('before').indexOf(own)).toBe(0);
    expect(tasks('before')).toContain(generated);
    expect(tasks('instead')).toEqual([own, 'Rút ngắn thời gian giải quyết thủ tục "đăng ký biến động".']);
  });

  test('index scores print six groups, their sum and the band', () => {
    const [intro, rows = ''] = under(model, 'i) Thực hiện Bộ chỉ số');
    expect(intro).toContain('tổng điểm 87,35/100, xếp loại Tốt');
    expect(rows.split('\n')).toHaveLength(7);
    expect(rows).toContain('Tổng điểm | 87,35 | 100');
  });

  test('every annex is referred to in the text', () => {
    const text = model.body.map(textOf).join('\n');
    expect(model.annexes).toHaveLength(8);
    for (const { heading } of model.annexes) expect(text).toMatch(new RegExp(`${heading}(,| và| kèm|\\))`));
  });

  test('the same view gives the same report', () => {
    expect(final(fullView())).toEqual(model);
  });
});

describe('bad or odd data never stop a report', () => {
  const ratioOf = (numerator: number | string | null, denominator: number | string | null) => {
    const view = viewOf(unit('stp'), { year: 2024, quarter: 2 }, {});
    view.content.tables = [table('K03', row('total', '', denominator, numerator, null))];
    return under(composeReport(view, { draft: true }), 'g) Thanh toán').filter(
      (text) => !text.startsWith('['),
    );
  };
  test('a part of nothing is printed as stated, without a rate', () => {
    expect(ratioOf(3, 0)[0]).toMatch(
      /^Số hồ sơ được thanh toán trực tuyến: 03\/0, không xác định được tỷ lệ /,
    );
  });
  test('a denominator of 0 with a blank numerator is still “không phát sinh”', () => {
    expect(ratioOf(null, 0)[0]).toBe('Trong kỳ không phát sinh hồ sơ có nghĩa vụ tài chính.');
  });
  test('a fraction or a text is no count', () => {
    expect(ratioOf(1.5, 8).join()).not.toContain('1.5');
    expect(ratioOf('7', 8).join()).not.toContain('08');
  });
  test('parts without their whole are still said', () => {
    const tables = [table('K06', row('total', '', null, 1, 2))];
    const model = final(viewOf(unit('stp'), { year: 2024, quarter: 2 }, { tables }));
    expect(under(model, 'a) Kiện toàn')[0]).toBe(
      'Số công chức làm nhiệm vụ tại Bộ phận Một cửa: 01 công chức chính thức; 02 công chức dự bị (chi tiết tại Phụ lục).',
    );
  });
  test('text for a section without figures stands alone, in a draft with what is missing', () => {
    const texts = { 'I.1.h': 'Đã rà soát mẫu đơn.' };
    const view = viewOf(unit('stp'), { year: 2024, quarter: 2 }, { texts });
    expect(under(final(view), 'a) Chuẩn hóa')).toEqual(['Đã rà soát mẫu đơn.']);
    expect(under(composeReport(view, { draft: true }), 'h) Chuẩn hóa')).toEqual([
      '[Chưa có số liệu về: số mẫu đơn, tờ khai được điện tử hóa.]',
      'Đã rà soát mẫu đơn.',
    ]);
  });
  test('an empty submission says nothing that figures would have to bear out', () => {
    const model = final(viewOf(unit('11977'), { year: 2026, quarter: 1 }, {}));
    expect(model.annexes).toEqual([]);
    expect(model.body.map(textOf).join('\n')).not.toMatch(/không phát sinh|không có/);
    expect(model.body.some((block) => textOf(block).trim() === '')).toBe(false);
  });
  test('a period without an index set has no scores', () => {
    const view = { ...fullView(), indicators: null };
    expect(() => under(final(view), 'i) Thực hiện Bộ chỉ số')).toThrow('no heading');
  });
  test('a query that is explained is listed in its annex, one that is not is left out', () => {
    const view = referenceView();
    view.content.explanations = [
      { code: 'K01.impossible', form: 'K01', row: 'total', text: 'Ba thủ tục\nđặc thù;' },
    ];
    const annex = final(view).annexes.at(-1);
    expect(annex?.rows.map((cells) => cells.at(-1)?.text)).toEqual(['Ba thủ tục đặc thù.']);
  });
});
