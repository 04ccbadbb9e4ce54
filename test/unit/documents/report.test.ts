import { strFromU8, unzipSync } from 'fflate';
import { paintReport } from '../../../functions/documents/report/report';
import { balancedLines, boldWidth } from '../../../functions/documents/report/text-width';
import { shareOut } from '../../../functions/documents/report/table';
import { composeReport } from '../../../shared/report/compose';
import type { ReportBlock, ReportModel } from '../../../shared/report/model';
import { fullView, referenceView } from '../report/report-views';

type Parts = Record<string, string>;

async function partsOf(model: ReportModel): Promise<Parts> {
  const entries = unzipSync(await paintReport(model));
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The paragraph (`w:p`) that holds a text. */
function paragraph(parts: Parts, text: string): string {
  const xml = parts['word/document.xml'] ?? '';
  const found = xml
    .match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)
    ?.find((candidate) => candidate.replaceAll('\u00a0', ' ').includes(`>${text}`));
  if (found === undefined) throw new Error(`no paragraph ${text}`);
  return found;
}

const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const CENTRED = '<w:jc w:val="center"/>';

let model: ReportModel;
let parts: Parts;
let xml: string;
/** Sections of annexes: those of one line have none of their own. */
let annexSections: number;

beforeAll(async () => {
  model = composeReport(fullView(), { draft: false });
  parts = await partsOf(model);
  xml = parts['word/document.xml'] ?? '';
  annexSections = model.annexes.filter(({ short }) => short !== true).length;
});

describe('page (Nghị định 30, Phụ lục I, Mục I)', () => {
  const sections = () => xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];

  test('A4 upright with the margins of the decree, annexes across', () => {
    expect(sections()).toHaveLength(1 + annexSections);
    const sizes = sections().map((section) => /<w:pgSz[^>]*>/.exec(section)?.[0] ?? '');
    expect(sizes[0]).toContain('w:w="11906"');
    expect(sizes[0]).toContain('w:h="16838"');
    for (const across of sizes.slice(1)) {
      expect(across).toContain('w:w="16838"');
      expect(across).toContain('w:h="11906"');
      expect(across).toContain('w:orient="landscape"');
    }
    for (const section of sections()) {
      const margins = /<w:pgMar[^>]*>/.exec(section)?.[0] ?? '';
      for (const margin of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="1134"']) {
        expect(margins).toContain(margin);
      }
    }
  });

  test('pages are numbered in the middle of the top margin, not on a first page, anew in each annex', () => {
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    const header = (section: string, type: string) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`).exec(section)?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
      return parts[`word/${target}`] ?? '';
    };
    for (const section of sections()) {
      expect(section).toContain('<w:titlePg/>');
      expect(section).toMatch(/<w:pgNumType w:start="1"/);
      expect(header(section, 'first')).not.toContain('PAGE');
      expect(header(section, 'default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
      expect(header(section, 'default')).toContain(size(14));
    }
  });

  test('Times New Roman for every script, black, in Vietnamese', () => {
    const styles = parts['word/styles.xml'] ?? '';
    const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0] ?? '';
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
      expect(defaults).toContain(`w:${script}="Times New Roman"`);
    }
    expect(defaults).toMatch(/<w:lang[^>]*w:val="vi-VN"/);
    expect(xml).not.toContain('<w:rFonts');
    expect(xml).not.toMatch(/<w:color /);
  });
});

describe('components (Mục II)', () => {
  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, BOLD, CENTRED],
    ['Độc lập - Tự do - Hạnh phúc', 13, BOLD, CENTRED],
    ['UBND TỈNH HƯNG YÊN', 12, '', CENTRED],
    ['SỞ NÔNG NGHIỆP', 12, BOLD, CENTRED],
    ['Số: 07/BC-SNNMT', 13, '', CENTRED],
    ['Hưng Yên, ngày 05 tháng 01 năm 2026', 13, ITALIC, CENTRED],
    ['BÁO CÁO', 14, BOLD, CENTRED],
    ['Tình hình, kết quả thực hiện', 14, BOLD, CENTRED],
    ['Kính gửi: ', 14, '', CENTRED],
    ['I. TÌNH HÌNH', 14, BOLD, '<w:jc w:val="both"/>'],
    ['1. Nâng cao', 14, BOLD, '<w:jc w:val="both"/>'],
    ['đ) Xây dựng', 14, '', '<w:jc w:val="both"/>'],
    ['- Công khai 134/134', 14, '', '<w:jc w:val="both"/>'],
    ['KT. GIÁM ĐỐC', 14, BOLD, CENTRED],
    ['PHÓ GIÁM ĐỐC', 14, BOLD, CENTRED],
    ['Trần Thị Minh Hằng', 14, BOLD, CENTRED],
    ['Nơi nhận:', 12, BOLD + ITALIC, '<w:jc w:val="left"/>'],
    ['- Như trên;', 11, '', '<w:jc w:val="left"/>'],
    ['- Lưu: VT, VP.H.', 11, '', '<w:jc w:val="left"/>'],
    ['Phụ lục I<', 14, BOLD, CENTRED],
    ['TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT', 14, BOLD, CENTRED],
    ['(Kèm theo Báo cáo số 07/BC-SNNMT', 14, ITALIC, CENTRED],
  ])('“%s” is of size %d in its style and place', (text, points, style, alignment) => {
    const found = paragraph(parts, text);
    expect(found).toContain(size(points));
    expect(found).toContain(alignment);
    expect(found.includes(BOLD)).toBe(style.includes(BOLD));
    expect(found.includes(ITALIC)).toBe(style.includes(ITALIC));
  });

  test('text is justified, indented 1,27 cm, 6 pt apart, lines 1,15 apart', () => {
    const found = paragraph(parts, 'Thực hiện Nghị quyết');
    expect(found).toContain('<w:ind w:firstLine="720"/>');
    expect(found).toContain('<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>');
  });

  test('the head is a borderless table: issuer left, nation right', () => {
    const head = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? '';
    expect(head.match(/<w:gridCol[^>]*>/g)).toHaveLength(2);
    expect(head).not.toMatch(/<w:tblBorders>(?:(?!<\/w:tblBorders>).)*w:val="single"/s);
    expect(head.indexOf('UBND TỈNH HƯNG YÊN')).toBeLessThan(head.indexOf('CỘNG HÒA'));
  });

  test('rules: as long as the motto; a third to a half of issuer and subject', () => {
    const rules = [
      ...xml.matchAll(/<w:pBdr><w:bottom w:val="single".*?<w:ind w:left="(\d+)" w:right="\1"\/>/gs),
    ];
    const lengths = rules.map(([, side], index) => ([3940, 5131, 9071][index] ?? 0) - 2 * Number(side));
    const share = (text: string, points: number) =>
      (lengths[points === 12 ? 0 : 2] ?? 0) / boldWidth(text, points * 2);
    expect(rules).toHaveLength(3);
    expect(Math.abs((lengths[1] ?? 0) - boldWidth(model.head.motto, 26))).toBeLessThanOrEqual(2);
    for (const value of [share('SỞ NÔNG NGHIỆP', 12), share(model.subject[0] ?? '', 14)]) {
      expect(value).toBeGreaterThan(1 / 3);
      expect(value).toBeLessThan(1 / 2);
    }
  });

  test('several addressees stand below each other, dashes under the colon, the last with a full stop', async () => {
    const two = await partsOf({ ...model, addressees: ['Văn phòng UBND tỉnh', 'Sở Tư pháp'] });
    expect(paragraph(two, 'Kính gửi:<')).toContain('<w:ind w:left="1440"/>');
    expect(paragraph(two, '- Văn phòng UBND tỉnh;')).toContain('w:hanging="163"');
    expect(paragraph(two, '- Sở Tư pháp.')).toContain('w:left="2591"');
  });

  test('the last words stay on a page with the signature', () => {
    expect(paragraph(parts, 'Trên đây là báo cáo')).toContain('<w:keepNext/>');
    expect(paragraph(parts, 'Trên đây là báo cáo')).toContain('./.</w:t>');
  });
});

describe('tables', () => {
  test('annex tables repeat their heading rows and never split a row', () => {
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const annex = tables.find((table) => table.includes('Số hồ sơ nhận giải quyết')) ?? '';
    expect(annex.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    for (const table of tables) {
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(table.match(/<w:tr>/g)?.length ?? 0);
    }
    expect(annex).toContain('<w:gridSpan w:val="4"/>');
    expect(annex.match(/<w:vMerge w:val="restart"\/>/g)?.length).toBeGreaterThan(0);
  });

  test('the index table stays whole', () => {
    const rows = /<w:tbl>(?:(?!<\/w:tbl>).)*Nhóm chỉ số.*?<\/w:tbl>/s
      .exec(xml)?.[0]
      .match(/<w:tr>.*?<\/w:tr>/gs);
    expect(rows).toHaveLength(8);
    for (const row of rows?.slice(0, -1) ?? []) expect(row).toContain('<w:keepNext/>');
  });

  test('a long table begins below its sentence and goes on over pages', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Đơn vị ${index + 1}`);
    const table: ReportBlock = {
      type: 'table',
      headings: ['Đơn vị', 'Điểm'],
      rows: names.map((name) => [name, '80,00']),
      widths: [2, 1],
      totalRow: false,
    };
    const { 'word/document.xml': long = '' } = await partsOf({ ...model, body: [table, ...model.body] });
    const rows = /<w:tbl>(?:(?!<\/w:tbl>).)*Đơn vị 30<.*?<\/w:tbl>/s
      .exec(long)?.[0]
      .match(/<w:tr>.*?<\/w:tr>/gs);
    const kept = rows?.map((row) => row.includes('<w:keepNext/>'));
    expect(kept).toEqual([true, true, ...Array<boolean>(27).fill(false), true, false]);
  });

  test('widths add up to the whole exactly', () => {
    expect(shareOut([5, 26, 7, 7, 7], 14003).reduce((sum, width) => sum + width, 0)).toBe(14003);
  });
});

describe('watermark', () => {
  const marked = (files: Parts) =>
    Object.entries(files).filter(
      ([path, text]) => path.startsWith('word/header') && text.includes('string="DỰ THẢO"'),
    );

  test('on every page of a draft, first pages and annexes too', async () => {
    const draft = await partsOf(composeReport(fullView(), { draft: true }));
    const headers = Object.keys(draft).filter((path) => /^word\/header\d+\.xml$/.test(path));
    expect(marked(draft)).toHaveLength(headers.length);
    expect(headers).toHaveLength(2 * (1 + annexSections));
  });

  test('on no page of a final report', () => {
    expect(marked(parts)).toEqual([]);
  });
});

describe('any text is safe', () => {
  test('marks of XML are escaped', () => {
    expect(xml).toContain('tiếp nhận &amp; trả kết quả');
    expect(xml).toContain('dân &lt; 60 tuổi');
    expect(xml).toContain('Đất đai &amp; đo đạc “bản đồ”');
  });

  test('characters that XML cannot carry are left out', async () => {
    const view = referenceView();
    view.content.texts = { III: 'Tiếp\u0000 tục\u000b đẩy mạnh\u001f \ud800việc số hóa \u{1F600}\uffff.' };
    const odd = (await partsOf(composeReport(view, { draft: false })))['word/document.xml'] ?? '';
    const forbidden = Array.from(odd).filter((character) => character < ' ' || character === '\uffff');
    expect(forbidden).toEqual([]);
    expect(odd).toContain('việc số hóa \u{1F600}.');
  });

  test('long issuers break into even lines, and a word too long stands alone', () => {
    expect(balancedLines('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 24, 3940)).toEqual([
      'SỞ VĂN HÓA,',
      'THỂ THAO VÀ DU LỊCH',
    ]);
    expect(balancedLines('SỞ Y TẾ', 24, 3940)).toEqual(['SỞ Y TẾ']);
    expect(balancedLines('AAAAAAAAAAAAAAAAAAAAAAAA', 24, 500)).toEqual(['AAAAAAAAAAAAAAAAAAAAAAAA']);
  });
});

test('equal models give equal bytes, whenever they are painted', async () => {
  const first = await paintReport(composeReport(fullView(), { draft: true }));
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2031, 4, 5));
  jest.useFakeTimers({
    now: Date.UTC(2031, 4, 5),
    doNotFake: ['setImmediate', 'nextTick', 'setTimeout', 'queueMicrotask'],
  });
  try {
    const second = await paintReport(composeReport(fullView(), { draft: true }));
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  } finally {
    jest.useRealTimers();
    now.mockRestore();
  }
});

test('the file’s properties are of the unit and the day of the report', async () => {
  const core = parts['docProps/core.xml'] ?? '';
  expect(core).toContain('<dc:creator>Sở Nông nghiệp và Môi trường</dc:creator>');
  expect(core.match(/2026-01-05T00:00:00Z/g)).toHaveLength(2);
  const { day: _day, ...without } = model;
  const { 'docProps/core.xml': dayless = '' } = await partsOf(without);
  expect(dayless.match(/1980-01-01T00:00:00Z/g)).toHaveLength(2);
});

describe('in Word', () => {
  test.each([
    ['I. TÌNH HÌNH', 'Heading1'],
    ['1. Nâng cao', 'Heading2'],
    ['đ) Xây dựng', 'Heading3'],
    ['Phụ lục I<', 'Heading1'],
  ])('“%s” stands in the navigation pane as %s', (text, style) => {
    expect(paragraph(parts, text)).toContain(`<w:pStyle w:val="${style}"/>`);
  });

  test('headings are black and of the text’s size, whatever Word would make of them', () => {
    const styles = parts['word/styles.xml'] ?? '';
    for (const id of ['Heading1', 'Heading2', 'Heading3']) {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      expect(style).toContain('<w:color w:val="000000"/>');
      expect(style).toContain(size(14));
    }
  });

  test('a section that ends in a table is closed by a line too low to take a page of its own', () => {
    const ends = xml.match(/<w:p>(?:(?!<\/w:p>).)*<w:sectPr.*?<\/w:p>/gs) ?? [];
    expect(ends).toHaveLength(annexSections);
    const withoutText = ends.filter((end) => !end.includes('<w:t '));
    expect(withoutText).toHaveLength(annexSections);
    for (const end of withoutText) expect(end).toContain('w:line="20" w:lineRule="exact"');
    expect(xml).not.toContain('</w:tbl><w:sectPr');
  });

  test('an annex of one line stands whole below the one before it', () => {
    const annex = xml.slice(xml.indexOf('>Phụ lục\u00a0II<'), xml.indexOf('>Phụ lục\u00a0III<'));
    const table = annex.slice(0, annex.indexOf('</w:tbl>'));
    const [row = '', ...above] = (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).reverse();
    expect(row).not.toContain('<w:keepNext/>');
    for (const heading of above) expect(heading).toContain('<w:keepNext/>');
    expect(paragraph(parts, 'Phụ lục II<')).toContain('<w:keepNext/>');
    expect(paragraph(parts, 'Phụ lục III<')).not.toContain('<w:keepNext/>');
  });

  test('a Roman number stays on the line of what it numbers', () => {
    expect(xml).toContain('quý\u00a0IV/2025');
    expect(xml).not.toMatch(/(?:quý|Phụ lục) [IVX]/);
    expect(xml).toContain('số 131/NQ-CP');
  });

  test('the last rows of an annex stay with its notes', () => {
    const annex = xml.slice(xml.indexOf('>Phụ lục\u00a0III<'), xml.indexOf('>Ghi chú:'));
    const rows = annex.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.slice(-3).every((row) => row.includes('<w:keepNext/>'))).toBe(true);
    expect(rows.at(-4)).not.toContain('<w:keepNext/>');
  });
});
