import { inspectUpload } from '../../../functions/upload/guard';
import { readDocxText } from '../../../functions/upload/formats/docx-text/docx-text';
import { guardedLater } from '../../../functions/upload/refused';
import { LONGEST_REPORT } from '../../../shared/contract/check-text';
import { docxFiles, docxOf, paragraph, runOf, type DocxParts } from '../../tools/docx';
import { writeZip } from '../../tools/zip';

async function textOf(parts: DocxParts): Promise<string> {
  const file = docxOf(parts);
  const inspected = inspectUpload(file);
  if (inspected.kind === 'refused') throw new Error(inspected.refusal.code);
  return await readDocxText(file, inspected.value.entries);
}

const bodyText = (body: string) => textOf({ body });
const numbered = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

test('paragraphs are lines, whatever runs they are cut into; those without text are left out', async () => {
  const cut = `<w:p>${runOf('Trong quý đã tiếp nhận ')}${runOf('1')}${runOf('64 hồ sơ')}</w:p>`;
  expect(await bodyText(`${paragraph('I. TÌNH HÌNH')}<w:p/>${cut}`)).toBe(
    'I. TÌNH HÌNH\nTrong quý đã tiếp nhận 164 hồ sơ',
  );
});

test('breaks and tabs are read, hyphens that are no break too', async () => {
  const body = `<w:p>${runOf('Số')}<w:r><w:tab/><w:t>15/BC</w:t><w:noBreakHyphen/><w:t>SKHCN</w:t><w:br/><w:t>Hưng Yên</w:t></w:r></w:p>`;
  expect(await bodyText(body)).toBe('Số\t15/BC-SKHCN\nHưng Yên');
});

test('a table is a line per row with tabs between its cells; a merged cell says its text once', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const two = `<w:tc>${paragraph('Chỉ tiêu')}${paragraph('báo cáo')}</w:tc>`;
  const body = `<w:tbl>${row(two, cell('Số liệu'))}${row(
    cell('Hồ sơ', '<w:vMerge w:val="restart"/>'),
    cell('164'),
  )}${row(cell('', '<w:vMerge/>'), cell('157'))}${row(cell(''), cell(''))}</w:tbl>${paragraph('Nơi nhận')}`;
  expect(await bodyText(body)).toBe('Chỉ tiêu báo cáo\tSố liệu\nHồ sơ\t164\n\t157\nNơi nhận');
});

test('what was deleted is left out and what was inserted is read, moves included', async () => {
  const body = `<w:p><w:ins>${runOf('49')}</w:ins><w:del><w:r><w:delText>48</w:delText></w:r></w:del><w:moveFrom>${runOf(
    ' cũ',
  )}</w:moveFrom><w:moveTo>${runOf(' hồ sơ')}</w:moveTo></w:p>`;
  expect(await bodyText(body)).toBe('49 hồ sơ');
});

test('a paragraph whose mark was deleted goes on in the next', async () => {
  const joined = '<w:rPr><w:del w:id="1"/></w:rPr>';
  expect(await bodyText(`${paragraph('Tiếp nhận ', joined)}${paragraph('164 hồ sơ')}`)).toBe(
    'Tiếp nhận 164 hồ sơ',
  );
});

test('of a field its result is read and never its instruction', async () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = `${mark('begin')}<w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r>${runOf('77')}${mark(
    'separate',
  )}${runOf('12')}${mark('end')}`;
  const simple = `<w:fldSimple w:instr="DATE">${runOf('17/6/2024')}</w:fldSimple>`;
  expect(await bodyText(`<w:p>${runOf('Trang ')}${field}${runOf(', ngày ')}${simple}</w:p>`)).toBe(
    'Trang 12, ngày 17/6/2024',
  );
});

test('hidden text is left out, whether the run or its style hides it', async () => {
  const styles =
    '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="AnDoan"><w:basedOn w:val="An"/></w:style>';
  const body = `<w:p>${runOf('164')}${runOf(' nháp', '<w:vanish/>')}${runOf(' bỏ', '<w:rStyle w:val="An"/>')}${runOf(
    ' hồ sơ',
    '<w:vanish w:val="0"/>',
  )}</w:p>${paragraph('Ghi chú nội bộ', '<w:pStyle w:val="AnDoan"/>')}`;
  expect(await textOf({ body, styles })).toBe('164 hồ sơ');
});

test('text boxes stand behind their paragraph, once, and footnotes at the end', async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const drawn = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('DỰ THẢO')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(
    'DỰ THẢO',
  )}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  const body = `<w:p><w:r>${drawn}<w:t>BÁO CÁO</w:t></w:r></w:p>${paragraph('Hết')}`;
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('___')}</w:footnote><w:footnote w:id="1">${paragraph(
    'Gồm 2 thủ tục mới.',
  )}</w:footnote>`;
  expect(await textOf({ body, footnotes })).toBe('BÁO CÁO\nDỰ THẢO\nHết\nGồm 2 thủ tục mới.');
});

describe('the numbers of lists', () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const outline = `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(
    2,
    'lowerLetter',
    '%3)',
  )}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '-')}</w:abstractNum><w:abstractNum w:abstractNumId="9">${level(
    0,
    'bullet',
    '\uf0b7',
  )}${level(1, 'vietnameseCounting', '%2.')}</w:abstractNum>`;
  const lists = [7, 8, 9].map(
    (abstract, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${abstract}"/></w:num>`,
  );
  const again =
    '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const numbering = `${outline}${lists.join('')}${again}`;
  const linesOf = async (body: string, styles?: string) =>
    (await textOf({ body, numbering, ...(styles === undefined ? {} : { styles }) })).split('\n');

  test('are those that Word prints: levels count on and begin anew under the next heading', async () => {
    const body = [
      paragraph('Kiểm soát', numbered(1)),
      paragraph('Công bố', numbered(1, 1)),
      paragraph('Cấp tỉnh', numbered(1, 2)),
      paragraph('Cấp xã', numbered(1, 2)),
      paragraph('Giải quyết', numbered(1, 1)),
      paragraph('Kiến nghị', numbered(1)),
      paragraph('Khác', numbered(1, 1)),
    ].join('');
    expect(await linesOf(body)).toEqual([
      'I. Kiểm soát',
      'I.1. Công bố',
      'a) Cấp tỉnh',
      'b) Cấp xã',
      'I.2. Giải quyết',
      'II. Kiến nghị',
      'II.1. Khác',
    ]);
  });

  test('come from the style, unless the paragraph says that it is in no list', async () => {
    const styles = `<w:style w:styleId="Muc"><w:pPr>${numbered(1)}</w:pPr></w:style><w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = [
      paragraph('Một', '<w:pStyle w:val="Muc"/>'),
      paragraph('Hai', '<w:pStyle w:val="MucCon"/>'),
      paragraph('Không', `<w:pStyle w:val="Muc"/>${numbered(0)}`),
    ].join('');
    expect(await linesOf(body, styles)).toEqual(['I. Một', 'I.1. Hai', 'Không']);
  });

  test('begin again where a list says so', async () => {
    const body = [paragraph('A', numbered(1)), paragraph('B', numbered(4)), paragraph('C', numbered(4))];
    expect(await linesOf(body.join(''))).toEqual(['I. A', 'I. B', 'II. C']);
  });

  test('are not invented: signs of symbol fonts and kinds of numbers that are not known print nothing', async () => {
    const body = [
      paragraph('Gạch', numbered(2)),
      paragraph('Chấm', numbered(3)),
      paragraph('Đếm', numbered(3, 1)),
      paragraph('Thiếu', numbered(77)),
    ];
    expect(await linesOf(body.join(''))).toEqual(['- Gạch', 'Chấm', 'Đếm', 'Thiếu']);
  });
});

describe('is refused', () => {
  const refusalOf = async (file: Uint8Array): Promise<string | undefined> => {
    const inspected = inspectUpload(file);
    const read =
      inspected.kind === 'refused'
        ? inspected
        : await guardedLater(() => readDocxText(file, inspected.value.entries));
    return read.kind === 'refused' ? read.refusal.code : undefined;
  };

  test('a text longer than a report is', async () => {
    expect(await refusalOf(docxOf({ body: paragraph('x'.repeat(LONGEST_REPORT)) }))).toBeUndefined();
    const body = paragraph('x'.repeat(1000)).repeat(LONGEST_REPORT / 1000 + 1);
    expect(await refusalOf(docxOf({ body }))).toBe('too-much-text');
  });

  test('XML that is not well-formed, or that declares entities', async () => {
    expect(await refusalOf(docxOf({ body: '<w:p>' }))).toBe('xml-broken');
    const files = docxFiles({ body: '' }).map((file) =>
      file.name === 'word/document.xml' ? { ...file, data: `<!DOCTYPE x>${String(file.data)}` } : file,
    );
    expect(await refusalOf(writeZip(files))).toBe('xml-entities');
  });
});
