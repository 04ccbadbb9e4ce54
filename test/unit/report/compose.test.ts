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
      'g)',
      'h)',
      'i)',
      '2.',
      'a)',
      'b)',
      'c)',
      'd)',
      'II.',
      '1.',
      '2.',
      'III.',
    ]);
  });

  test('figures come from the tables, each percentage with numerator and denominator', () => {
    expect(under(model, 'a) Công khai')).toEqual([
      'Tổng số TTHC thuộc thẩm quyền giải quyết: 58 thủ tục, trong đó: 56 thủ tục do đơn vị tham mưu công bố; 2 thủ tục đơn vị chỉ tiếp nhận, giải quyết.',
      'TTHC thực hiện theo cơ chế một cửa, một cửa liên thông: 58/58 thủ tục, đạt 100%.',
      'Dịch vụ công trực tuyến toàn trình: 41/58 thủ tục, đạt 70,69%; dịch vụ công trực tuyến một phần: 17/58 thủ tục, đạt 29,31%.',
      'TTHC đã tích hợp trên Cổng Dịch vụ công quốc gia: 49/58 thủ tục, đạt 84,48%; đang tích hợp 4 thủ tục; không tích hợp được 3 thủ tục.',
      'TTHC được công khai: 58/58 thủ tục, đạt 100%.',
      'Số hồ sơ TTHC tiếp nhận: 159 hồ sơ, trong đó: tiếp nhận mới trong kỳ 157 hồ sơ; kỳ trước chuyển sang 2 hồ sơ.',
      'Số hồ sơ đã giải quyết: 157 hồ sơ, trong đó: không có hồ sơ giải quyết quá hạn.',
      'Hồ sơ giải quyết đúng và trước hạn: 157/157 hồ sơ đã giải quyết, đạt 100%.',
      'Số hồ sơ đang giải quyết: 2 hồ sơ, trong đó: trong hạn 2 hồ sơ; không có hồ sơ đang giải quyết quá hạn.',
      'Chưa có số liệu về: TTHC được công bố đúng hạn; TTHC được công khai đúng hạn; TTHC được công khai đầy đủ các bộ phận tạo thành; số hồ sơ giải quyết trước hạn; số hồ sơ giải quyết đúng hạn.',
      'Số liệu chi tiết tại Phụ lục I và Phụ lục II kèm theo Báo cáo này.',
    ]);
  });

  test('thousands carry dots, and no count a leading 0', () => {
    expect(under(model, 'c) Sử dụng chữ ký số')).toEqual([
      'Số văn bản điện tử gửi, nhận: 2.116 văn bản, trong đó: 1.515 văn bản đến; 601 văn bản đi.',
      'Số văn bản đi được ký số: 596 văn bản.',
      'Chưa có số liệu về: tỷ lệ ký số trên số văn bản đi không thuộc bí mật nhà nước.',
    ]);
    const generated = model.body
      .filter(({ type }) => type !== 'point')
      .map(textOf)
      .join('\n');
    expect(generated.replace(/\d{1,2}\/\d{1,2}\/\d{4}/g, '').match(/(?<![\d.,/])0\d/g)).toBeNull();
  });

  test('0 of 0 is “không phát sinh”, never a percentage', () => {
    expect(under(model, 'c) Tiếp nhận, xử lý phản ánh').slice(0, 2)).toEqual([
      'Trong kỳ không phát sinh phản ánh, kiến nghị về TTHC thuộc thẩm quyền giải quyết.',
      'Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn: không phát sinh.',
    ]);
  });

  test('a section without figures and text says so in one sentence', () => {
    expect(under(model, 'd) Số hóa')).toEqual([
      'Trong kỳ báo cáo, Sở Khoa học và Công nghệ chưa có số liệu về số hóa hồ sơ, kết quả giải quyết TTHC.',
    ]);
  });

  test('no blank becomes a 0', () => {
    expect(under(model, 'd) Số hóa').join()).not.toMatch(/\d/);
    expect(model.annexes[0]?.rows[0]?.map(({ text }) => text)).toEqual([
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

  test('index scores that lack data say so and what they may become, and no band is given', () => {
    const [intro = '', rows = ''] = under(model, 'i) Thực hiện Bộ chỉ số');
    expect(intro).toMatch(
      /^Kết quả tính theo số liệu đã có: chưa đủ số liệu \(28 điểm; có thể đạt từ 28 đến 100\); chưa xếp loại vì 15 chỉ số/,
    );
    expect(rows).toContain(
      'Tiến độ, kết quả giải quyết | chưa đủ số liệu (có thể đạt từ 0 đến 20 điểm) | 20',
    );
    expect(rows).toContain(
      'Cung cấp dịch vụ công trực tuyến | chưa đủ số liệu (8 điểm; có thể đạt từ 8 đến 12) | 12',
    );
    expect(rows).toContain('Mức độ hài lòng | 18 | 18');
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

  test('figures are compared with the quarter before where it has them', () => {
    const lines = under(model, 'a) Công khai');
    expect(lines[0]).toContain('134 thủ tục (bằng quý III/2025), trong đó: ');
    expect(lines[2]).toContain('82/134 thủ tục, đạt 61,19% (tăng 2 thủ tục so với quý III/2025);');
    expect(lines[3]).toContain('130/134 thủ tục, đạt 97,01% (giảm 1 thủ tục so với quý III/2025);');
    expect(lines[8]).toContain('11.986 hồ sơ (tăng 1.206 hồ sơ so với quý III/2025)');
    expect(under(model, 'd) Số hóa').join()).not.toContain('so với');
  });

  test('the first quarter is compared with the last of the year before', () => {
    const pending = (value: number) => [table('II.06a', { key: 'total', label: '', cells: { '11': value } })];
    const view = viewOf(unit('stp'), { year: 2025, quarter: 1 }, { tables: pending(5) }, pending(9));
    expect(under(final(view), 'a) Công khai')[0]).toBe(
      'Số hồ sơ đang giải quyết: 5 hồ sơ (giảm 4 hồ sơ so với quý IV/2024).',
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

  test('overdue dossiers and explanations stand under shortcomings', () => {
    expect(under(model, '2. Tồn tại')).toEqual([
      'Còn 118 hồ sơ được giải quyết quá hạn.',
      'Còn 19 hồ sơ đang giải quyết đã quá hạn.',
      'Còn 1 phản ánh, kiến nghị chưa xử lý xong.',
      'Nhân lực đo đạc còn thiếu ở một số địa bàn.',
      'Một số số liệu cần lưu ý và giải trình của đơn vị:',
      'Phụ lục I, dòng “Đất đai & đo đạc “bản đồ””, nội dung đối chiếu “Từ kỳ trước bằng số đang giải quyết cuối kỳ trước”: số báo cáo 250, số đối chiếu 248, chênh lệch 2. Giải trình: Hệ thống một cửa chốt lại số liệu sau ngày 14/9.',
      expect.stringContaining('số báo cáo 279, số đối chiếu 277, chênh lệch 2.'),
    ]);
  });

  test('the unit’s own tasks replace the generated ones', () => {
    const tasks = (view: SubmissionView) => under(final(view), 'III.').slice(0, -1);
    expect(tasks(fullView())).toEqual([
      'Bổ sung nhân lực đo đạc cho các chi nhánh.',
      'Rút ngắn thời gian giải quyết thủ tục "đăng ký biến động".',
    ]);
    const silent = fullView();
    silent.content.texts = {};
    expect(tasks(silent)).toHaveLength(4);
  });

  test('index scores print six groups, their sum and the band', () => {
    const [intro, rows = ''] = under(model, 'i) Thực hiện Bộ chỉ số');
    expect(intro).toContain('tổng điểm 87,35/100, xếp loại Tốt');
    expect(rows.split('\n')).toHaveLength(7);
    expect(rows).toContain('Tổng điểm | 87,35 | 100');
  });

  test('every annex is referred to in the text', () => {
    const text = model.body.map(textOf).join('\n');
    expect(model.annexes).toHaveLength(7);
    for (const { heading } of model.annexes) expect(text).toMatch(new RegExp(`${heading}(,| và| kèm)`));
  });

  test('the same view gives the same report', () => {
    expect(final(fullView())).toEqual(model);
  });
});

describe('bad or odd data never stop a report', () => {
  const ratioOf = (numerator: number | string | null, denominator: number | string | null) => {
    const view = viewOf(unit('stp'), { year: 2024, quarter: 2 }, {});
    view.content.tables = [table('K03', row('total', '', denominator, numerator, null))];
    return under(final(view), 'g) Thanh toán');
  };
  test('a part of nothing is printed as stated, without a rate', () => {
    expect(ratioOf(3, 0)[0]).toBe('số hồ sơ được thanh toán trực tuyến: 3/0, không xác định được tỷ lệ.');
  });
  test('a denominator of 0 with a blank numerator is still “không phát sinh”', () => {
    expect(ratioOf(null, 0)[0]).toBe('Trong kỳ không phát sinh hồ sơ có nghĩa vụ tài chính.');
  });
  test('a fraction or a text is no count', () => {
    expect(ratioOf(1.5, 8).join()).not.toContain('1.5');
    expect(ratioOf('7', 8).join()).not.toContain('7/8');
  });
  test('parts without their whole are still said', () => {
    const tables = [table('K06', row('total', '', null, 1, 2))];
    const model = final(viewOf(unit('stp'), { year: 2024, quarter: 2 }, { tables }));
    expect(under(model, 'b) Kiện toàn')[0]).toBe(
      'Chưa có số liệu về số công chức làm nhiệm vụ tại Bộ phận Một cửa; số liệu thành phần: 1 công chức chính thức; 2 công chức dự bị.',
    );
  });
  test('text for a section without figures names what is missing', () => {
    const texts = { 'I.1.h': 'Đã rà soát mẫu đơn.' };
    const model = final(viewOf(unit('stp'), { year: 2024, quarter: 2 }, { texts }));
    expect(under(model, 'h) Chuẩn hóa')).toEqual([
      'Chưa có số liệu về: số mẫu đơn, tờ khai được điện tử hóa.',
      'Đã rà soát mẫu đơn.',
    ]);
  });
  test('an empty submission is a report of open sections, without annexes or scores', () => {
    const model = final(viewOf(unit('11977'), { year: 2026, quarter: 1 }, {}));
    expect(model.annexes).toEqual([]);
    expect(under(model, 'i) Thực hiện Bộ chỉ số')).toEqual([
      'Trong kỳ báo cáo, Ủy ban nhân dân xã Tân Hưng chưa có đủ số liệu để tính điểm các nhóm chỉ số.',
    ]);
    expect(model.body.some((block) => textOf(block).trim() === '')).toBe(false);
  });
  test('a period without an index set has no scores', () => {
    const view = { ...fullView(), indicators: null };
    expect(under(final(view), 'i) Thực hiện Bộ chỉ số')).toHaveLength(1);
  });
  test('a query that is explained is listed, one that is not is left out', () => {
    const view = referenceView();
    view.content.explanations = [
      { code: 'K01.impossible', form: 'K01', row: 'total', text: 'Ba thủ tục\nđặc thù;' },
    ];
    expect(under(final(view), '2. Tồn tại')).toEqual([
      'Một số số liệu cần lưu ý và giải trình của đơn vị:',
      expect.stringMatching(/^Phụ lục II, .*Giải trình: Ba thủ tục đặc thù\.$/),
    ]);
  });
});
