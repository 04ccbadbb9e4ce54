import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { paintWorkbook } from '../../../functions/documents/workbook';
import type { CellModel, SheetModel, WorkbookModel } from '../../../shared/sheet/model';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { referenceView } from '../sheet/reference-view';

function sheet(cells: Partial<CellModel>[], more: Partial<SheetModel> = {}): SheetModel {
  return {
    name: 'Một',
    role: 'cover',
    columnWidths: [12, 30],
    rowHeights: {},
    cells: cells.map((cell, index) => ({ row: index + 1, column: 1, value: null, style: {}, ...cell })),
    merges: [],
    protect: false,
    validations: [],
    dataBars: [],
    charts: [],
    names: [],
    print: { orientation: 'landscape' },
    ...more,
  };
}

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

describe('look', () => {
  test('everything is in Times New Roman, empty cells too', async () => {
    const styles = (await parts(submissionWorkbook(referenceView(), 'vi')))('xl/styles.xml');
    expect(new Set(styles.match(/<name val="[^"]*"/g))).toEqual(new Set(['<name val="Times New Roman"']));
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

  test('a data bar runs from nothing at 0 to full at its maximum', async () => {
    const dataBars = [{ range: { top: 1, left: 1, bottom: 3, right: 1 }, max: 20, color: '#8FB4DE' }];
    const xml = (await parts(workbook(sheet([], { dataBars }))))('xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="20"/><color rgb="FF8FB4DE"/>',
    );
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
