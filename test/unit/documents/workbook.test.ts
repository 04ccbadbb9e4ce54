import { posix } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import type { CellModel, CellStyle, SheetModel, WorkbookModel } from '../../../shared/sheet/model';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { madeSheet } from '../sheet/made-sheet';
import { referenceView } from '../sheet/reference-view';
import { chart, chartSheet, workbookOf } from './chart-sheet';
import { all, names, only, parseXml } from './xml-tree';

const sheet = (cells: Partial<CellModel>[], more: Partial<SheetModel> = {}) =>
  madeSheet(cells, { columnWidths: [12, 30], ...more });

function workbook(...sheets: SheetModel[]): WorkbookModel {
  return { title: 'Sở A & B', author: 'Khớp', sheets };
}

async function parts(model: WorkbookModel): Promise<(path: string) => string> {
  const files = unzipSync(await paintWorkbook(model));
  return (path) => strFromU8(files[path] ?? new Uint8Array());
}

async function read(model: WorkbookModel): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const file = await paintWorkbook(model);
  await book.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  return book;
}

describe('values', () => {
  test.each(['=1+1', '+84', '-5', '@SUM(A1)', '=HYPERLINK("http://x")', '1/2', '<b>&"\''])(
    '%s typed by a user stays text',
    async (text) => {
      const cell = (
        await read(workbook(sheet([{ value: text, style: { format: '@' } }])))
      ).worksheets[0]?.getCell('A1');
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.value).toBe(text);
      expect(cell?.numFmt).toBe('@');
    },
  );

  test('a formula carries its value; a blank one carries an empty text, not 0', async () => {
    const xml = (
      await parts(workbook(sheet([{ value: 3, formula: 'SUM(B1:B2)' }, { formula: 'IF(1=2,1,"")' }])))
    )('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<f>SUM(B1:B2)</f><v>3</v>');
    expect(xml).toMatch(
      /t="str"><f>IF\(1=2,1,&quot;&quot;\)<\/f><v><\/v>|t="str"><f>IF\(1=2,1,&quot;&quot;\)<\/f><v\/>/,
    );
  });

  test('a blank is an empty cell and 0 is 0', async () => {
    const first = (await read(workbook(sheet([{ value: null }, { value: 0 }, { value: '' }])))).worksheets[0];
    expect(['A1', 'A2', 'A3'].map((address) => first?.getCell(address).value)).toEqual([null, 0, null]);
  });

  test('a text longer than a cell holds is cut rather than breaking the file', async () => {
    const value = (await read(workbook(sheet([{ value: 'x'.repeat(40_000) }])))).worksheets[0]?.getCell(
      'A1',
    ).value;
    expect(String(value)).toHaveLength(32_767);
  });
});

describe('texts', () => {
  const texts = (...values: string[]) => workbook(sheet(values.map((value) => ({ value }))));
  const strings = async (...values: string[]) => (await parts(texts(...values)))('xl/sharedStrings.xml');

  test('spaces at the ends and line breaks stay, every line ending the same way', async () => {
    expect(await strings('  hai dấu cách ', 'một\r\nhai\rba\n')).toContain(
      '<si><t xml:space="preserve">  hai dấu cách </t></si>' +
        '<si><t xml:space="preserve">một&#10;hai&#10;ba&#10;</t></si>',
    );
  });

  test('what XML cannot hold is left out, what looks like a code of Excel stays text', async () => {
    expect(await strings('a\u0000b\u001bc\u007fd\ufffee', '_x0041_ _xA_')).toContain(
      '<si><t>abcde</t></si><si><t>_x005F_x0041_ _xA_</t></si>',
    );
  });

  test('a text is never cut inside a character', async () => {
    const text = `${'x'.repeat(32_766)}😀`;
    expect(await strings(text)).toContain(`<t>${'x'.repeat(32_766)}</t>`);
  });

  test('a text that stands in many cells is written once', async () => {
    const xml = await strings('Đất đai', 'Hộ tịch', 'Đất đai');
    expect(xml).toContain('count="3" uniqueCount="2"');
  });

  test('every text that XML holds is read back as it was', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => !/[\p{Cc}\uffff]/u.test(value));
    const codes = fc.constantFrom(
      '_x000D_',
      '_x0041_',
      '_xFFFF_x0041_',
      '__x005F_',
      '&amp;',
      ']]>',
      '<t>',
      ' ',
    );
    const values = fc.array(
      fc.oneof(
        text,
        codes,
        fc.tuple(codes, text).map(([a, b]) => a + b),
      ),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    await fc.assert(
      fc.asyncProperty(values, async (list) => {
        const first = (await read(texts(...list))).worksheets[0];
        expect(list.map((_, index) => first?.getCell(index + 1, 1).value)).toEqual(list);
      }),
      { numRuns: 30 },
    );
  });

  test('a formula keeps its texts, and its value is escaped like any text', async () => {
    const formula = 'IF(A2<>"<&>","có","_x0041_")';
    const model = workbook(sheet([{ formula, value: ' a<b ' }]));
    const cell = (await read(model)).worksheets[0]?.getCell('A1');
    expect(cell?.formula?.replace('_x005F_', '_')).toBe(formula);
    expect((await parts(model))('xl/worksheets/sheet1.xml')).toContain('<v> a&lt;b </v>');
  });

  test('of a formula longer than Excel reads only the value is written', async () => {
    const formula = `SUM(${'A1,'.repeat(3_000)}A1)`;
    const first = (await read(workbook(sheet([{ formula, value: 7 }])))).worksheets[0];
    expect(first?.getCell('A1').value).toBe(7);
  });
});

describe('look', () => {
  test('everything is in Times New Roman, empty cells too', async () => {
    const styles = (await parts(submissionWorkbook(referenceView(), 'vi')))('xl/styles.xml');
    expect(new Set(styles.match(/<name val="[^"]*"/g))).toEqual(new Set(['<name val="Times New Roman"']));
  });

  test('cells that differ in one thing look different', async () => {
    const plain: CellStyle = { border: 'thin' };
    const others: CellStyle[] = [
      { bold: true },
      { italic: true },
      { size: 14 },
      { color: '#A80000' },
      { fill: '#FDE7E9' },
      { horizontal: 'left' },
      { horizontal: 'right' },
      { vertical: 'top' },
      { wrap: true },
      { border: 'none' },
      { border: 'mark' },
      { borderColor: '#A80000' },
      { format: '0.00' },
      { format: '"≥ "0' },
      { format: '"~ "0' },
      { unlocked: true },
    ];
    const link = { sheet: 'Một', row: 1, column: 1 };
    const cells = [plain, ...others.map((more) => ({ ...plain, ...more }))].map((style) => ({ style }));
    const first = (await read(workbook(sheet([...cells, { style: plain, link }, { style: { ...plain } }]))))
      .worksheets[0];
    const looks = Array.from({ length: cells.length + 2 }, (_, index) =>
      JSON.stringify(first?.getCell(index + 1, 1).style),
    );
    expect(new Set(looks.slice(0, -1)).size).toBe(cells.length + 1);
    expect(looks.at(-1)).toBe(looks[0]);
  });

  test('a mark is a thick border in its colour with a fill and a note', async () => {
    const style = { border: 'mark', borderColor: '#A80000', fill: '#FDE7E9' } as const;
    const cell = (await read(workbook(sheet([{ value: 1, style, note: 'lệch 2' }])))).worksheets[0]?.getCell(
      'A1',
    );
    expect(cell?.border.top).toEqual({ style: 'thick', color: { argb: 'FFA80000' } });
    expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFFDE7E9' } });
    expect(JSON.stringify(cell?.note)).toContain('lệch 2');
  });

  test('a note is given a box that grows with its text', async () => {
    const anchor = async (note: string) => {
      const vml = (await parts(workbook(sheet([{ note }]))))('xl/drawings/vmlDrawing1.vml');
      const numbers = (/<x:Anchor>([^<]*)</.exec(vml)?.[1] ?? '').split(',').map(Number);
      return (numbers[6] ?? 0) - (numbers[2] ?? 0);
    };
    expect(await anchor('một câu dài '.repeat(40))).toBeGreaterThan(await anchor('ngắn'));
  });

  test('merged cells share the style of their first one', async () => {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    const first = (await read(workbook(sheet([{ value: 'x', style: { border: 'thin' } }], { merges }))))
      .worksheets[0];
    expect(first?.getCell('B1').master.address).toBe('A1');
    expect(first?.getCell('B1').border.right?.style).toBe('thin');
  });
});

describe('sheet', () => {
  test('links stay inside the workbook', async () => {
    const other = sheet([], { name: "Biểu 'K01' & nháp" });
    const link = { sheet: other.name, row: 7, column: 3 };
    const part = await parts(workbook(sheet([{ value: 'Mở "C7"', link }]), other));
    expect(part('xl/worksheets/sheet1.xml')).toContain(
      `<hyperlinks><hyperlink ref="A1" location="'Biểu ''K01'' &amp; nháp'!$C$7" display="Mở &quot;C7&quot;"/></hyperlinks>`,
    );
    expect(part('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('hyperlink');
  });

  test('names, panes, protection, print setup and widths arrive', async () => {
    const book = await read(
      workbook(
        sheet([{ value: 1, style: { unlocked: true } }, { value: 2 }], {
          name: 'II.06a Giải quyết',
          freeze: { rows: 7, columns: 2 },
          protect: true,
          rowHeights: { 2: 40 },
          names: [{ name: 'KHOP_II_06a_BODY', range: { top: 8, left: 1, bottom: 12, right: 13 } }],
          print: {
            orientation: 'landscape',
            titleRows: { from: 4, to: 7 },
            area: { top: 1, left: 1, bottom: 12, right: 14 },
          },
        }),
      ),
    );
    const first = book.worksheets[0];
    expect(book.definedNames.getRanges('KHOP_II_06a_BODY').ranges).toEqual([
      "'II.06a Giải quyết'!$A$8:$M$12",
    ]);
    expect(first?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 7 });
    expect(first?.getCell('A1').protection).toMatchObject({ locked: false });
    expect(first?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(first?.getColumn(2).width).toBe(30);
    expect(first?.getRow(2).height).toBe(40);
  });

  test('printed titles and areas belong to their own sheet', async () => {
    const print = { orientation: 'portrait' as const, titleRows: { from: 4, to: 7 } };
    const book = await read(workbook(sheet([]), sheet([], { name: 'Hai', print })));
    expect(book.worksheets.map(({ pageSetup }) => pageSetup.printTitlesRow)).toEqual([undefined, '4:7']);
  });

  test('a list can be sorted and filtered under protection: its rows are unlocked and closed, its sums locked', async () => {
    const words = { key: '', own: String, gone: '', drawn: { title: 'Ô', message: 'Do Khớp ghi' } };
    const list = {
      head: 1,
      nameColumn: 1,
      rows: [{ key: 'a' }, { key: 'b' }, { key: '#', fixed: true as const }],
      words,
    };
    const cells = [1, 2, 3, 4].map((row) => ({ row, column: 1, value: `r${row}` }));
    const model = workbook(sheet(cells, { protect: true, list }));
    const part = await parts(model);
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<autoFilter ref="A1:B4"/>');
    expect(xml.indexOf('<sheetProtection')).toBeLessThan(xml.indexOf('<autoFilter'));
    expect(xml).toMatch(/<sheetProtection [^>]*sort="0" autoFilter="0"/);
    expect(xml).toMatch(/<dataValidation type="custom"[^>]*sqref="A2:B3"><formula1>FALSE/);
    expect(part('xl/workbook.xml')).toMatch(
      /<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'[^']+'!\$A\$1:\$B\$4</,
    );
    const first = (await read(model)).worksheets[0];
    const locked = ['A1', 'A2', 'A3', 'A4'].map(
      (address) => first?.getCell(address).protection?.locked ?? true,
    );
    expect(locked).toEqual([true, false, false, true]);
  });

  test('protection has no password, and printed ranges are absolute', async () => {
    const print = { orientation: 'portrait' as const, area: { top: 1, left: 1, bottom: 12, right: 14 } };
    const part = await parts(workbook(sheet([], { protect: true, print })));
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<sheetProtection sheet="1"(?![^>]*hashValue)[^>]*>/);
    expect(part('xl/workbook.xml')).toContain('!$A$1:$N$12<');
  });

  test('a check on input is one rule over its whole range', async () => {
    const range = { top: 8, left: 3, bottom: 12, right: 13 };
    const validations = [{ range, title: 'Số chưa đúng', message: 'Ghi số nguyên < 2^53 & "không âm"' }];
    const part = await parts(workbook(sheet([], { validations })));
    expect(part('xl/worksheets/sheet1.xml')).toContain(
      '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorStyle="stop" ' +
        'errorTitle="Số chưa đúng" error="Ghi số nguyên &lt; 2^53 &amp; &quot;không âm&quot;" sqref="C8:M12">' +
        '<formula1>0</formula1><formula2>9007199254740991</formula2></dataValidation></dataValidations>',
    );
  });

  test('a closed cell takes nothing that is typed', async () => {
    const range = { top: 1, left: 1, bottom: 1, right: 1 };
    const validations = [{ range, title: 'Chỉ đọc', message: 'Ô này do Khớp ghi.', closed: true as const }];
    const xml = (await parts(workbook(sheet([], { validations }))))('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<dataValidation type="custom" ');
    expect(xml).toContain('sqref="A1:A1"><formula1>FALSE</formula1></dataValidation>');
  });

  test.each([
    [
      { rows: 4, columns: 0 },
      { ySplit: '4', topLeftCell: 'A5', activePane: 'bottomLeft' },
    ],
    [
      { rows: 0, columns: 2 },
      { xSplit: '2', topLeftCell: 'C1', activePane: 'topRight' },
    ],
    [
      { rows: 4, columns: 2 },
      { xSplit: '2', ySplit: '4', topLeftCell: 'C5', activePane: 'bottomRight' },
    ],
  ])('panes frozen at %j are split only where they are frozen', async (freeze, pane) => {
    const xml = (await parts(workbook(sheet([], { freeze }))))('xl/worksheets/sheet1.xml');
    expect(only(parseXml(xml), 'pane').attributes).toEqual({ ...pane, state: 'frozen' });
  });

  test('the workbook opens on its first sheet', async () => {
    const part = await parts(workbook(sheet([]), sheet([], { name: 'Hai' })));
    const selected = [1, 2].map(
      (number) =>
        only(parseXml(part(`xl/worksheets/sheet${number}.xml`)), 'sheetView').attributes['tabSelected'],
    );
    expect(selected).toEqual(['1', undefined]);
  });

  test('cells are written row by row and from left to right, the later of two in one place', async () => {
    const place = (row: number, column: number, value: number) => ({ row, column, value });
    const cells = [place(3, 2, 1), place(1, 2, 2), place(3, 1, 3), place(3, 2, 4)];
    const root = parseXml((await parts(workbook(sheet(cells))))('xl/worksheets/sheet1.xml'));
    expect(all(root, 'c').map(({ attributes, children }) => [attributes['r'], children[0]?.text])).toEqual([
      ['B1', '2'],
      ['A3', '3'],
      ['B3', '4'],
    ]);
    expect(only(root, 'dimension').attributes['ref']).toBe('A1:B3');
  });

  // CT_Worksheet of ECMA-376-1, 18.3.1.99: Excel refuses another order.
  test('parts of a sheet come in the order of the schema', async () => {
    const range = { top: 1, left: 1, bottom: 1, right: 2 };
    const link = { sheet: 'Một', row: 1, column: 1 };
    const full = sheet([{ value: 'x', link, note: 'y' }], {
      protect: true,
      merges: [range],
      dataBars: [{ range, max: 1, color: '#8FB4DE' }],
      validations: [{ range, title: 'a', message: 'b' }],
      charts: [chart()],
    });
    expect(names(parseXml((await parts(workbook(full)))('xl/worksheets/sheet1.xml')))).toEqual([
      ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection'],
      ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions'],
      ...['pageMargins', 'pageSetup', 'headerFooter', 'drawing', 'legacyDrawing', 'extLst'],
    ]);
  });

  test('a data bar runs from nothing at 0 to full at its maximum', async () => {
    const dataBars = [{ range: { top: 1, left: 1, bottom: 3, right: 1 }, max: 20, color: '#8FB4DE' }];
    const xml = (await parts(workbook(sheet([], { dataBars }))))('xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="20"/><color rgb="FF8FB4DE"/>',
    );
  });
});

describe('package', () => {
  test.each([
    ['a submission', submissionWorkbook(referenceView(), 'vi')],
    ['charts beside notes', workbookOf(chartSheet([chart(), chart({ kind: 'line' })]), sheet([]))],
    ['an empty sheet', workbook(sheet([], { columnWidths: [] }))],
  ])('every part of %s is XML, has a type, and is where the others look for it', async (_name, model) => {
    const files = unzipSync(await paintWorkbook(model));
    const roots = Object.entries(files).map(([path, bytes]) => [path, parseXml(strFromU8(bytes))] as const);
    const types = roots.find(([path]) => path === '[Content_Types].xml')?.[1];
    const typed = types?.children.flatMap(({ attributes }) => attributes['PartName']?.slice(1) ?? []);
    const plain = Object.keys(files).filter((path) => !/\.(?:rels|vml)$|^\[/.test(path));
    expect([...(typed ?? [])].sort()).toEqual(plain.sort());
    const targets = roots
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([path, root]) =>
        root.children.map(({ attributes }) =>
          posix.join(posix.dirname(path), '..', attributes['Target'] ?? ''),
        ),
      );
    expect(targets.sort()).toEqual(
      Object.keys(files)
        .filter((path) => !/\.rels$|^\[/.test(path))
        .sort(),
    );
  });

  test('a sheet is asked for when the one before is written, and others may work in between', async () => {
    const steps: string[] = [];
    function* sheets(): Generator<SheetModel> {
      for (const name of ['Một', 'Hai']) {
        steps.push(name);
        setImmediate(() => steps.push(`sau ${name}`));
        yield sheet([{ value: name }], { name });
      }
    }
    const file = await paintWorkbook({ title: 'x', author: 'y', sheets: sheets() });
    expect(steps).toEqual(['Một', 'sau Một', 'Hai', 'sau Hai']);
    const whole = [sheet([{ value: 'Một' }]), sheet([{ value: 'Hai' }], { name: 'Hai' })];
    const same = await paintWorkbook({ title: 'x', author: 'y', sheets: whole });
    expect(Buffer.from(file).equals(Buffer.from(same))).toBe(true);
  });
});

describe('determinism', () => {
  test('equal models give equal bytes', async () => {
    const first = await paintWorkbook(submissionWorkbook(referenceView(), 'vi'));
    const second = await paintWorkbook(submissionWorkbook(referenceView(), 'vi'));
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('another figure gives another file', async () => {
    const view = referenceView();
    view.version += 1;
    const first = await paintWorkbook(submissionWorkbook(referenceView(), 'vi'));
    const second = await paintWorkbook(submissionWorkbook(view, 'vi'));
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
  });

  test('no clock is in the properties', async () => {
    const core = (await parts(workbook(sheet([]))))('docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z']);
    expect(core).toContain('Sở A &amp; B');
  });
});
