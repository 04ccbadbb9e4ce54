import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { builtInFormat } from '../../../functions/upload/formats/xlsx/date-format';
import { isDateFormat } from '../../../shared/intake/read/date-format';
import { parseAddress, parseRange } from '../../../functions/upload/formats/xlsx/addresses';
import { gridsOf, readUpload } from '../../tools/read-upload';
import { xlsxFiles, type XlsxParts } from '../../tools/xlsx';
import { writeZip } from '../../tools/zip';

const made = async (make: (workbook: Workbook) => void): Promise<Uint8Array> => {
  const workbook = new Workbook();
  make(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
const byHand = (parts: XlsxParts) => gridsOf(writeZip(xlsxFiles(parts)));

describe('a workbook as a library or Excel writes it', () => {
  test('values of every kind, where they stand', async () => {
    const [grid] = await gridsOf(
      await made((workbook) => {
        const sheet = workbook.addWorksheet('Biểu II.06a');
        sheet.getCell('A1').value = 'Lĩnh vực';
        sheet.getCell('C1').value = 1234;
        sheet.getCell('A3').value = -0.5;
        sheet.getCell('B3').value = true;
        sheet.getCell('C3').value = { error: '#REF!' };
        sheet.getCell('D3').value = ' Đất đai & <môi trường> ';
        sheet.getCell('E3').value = '=1+1';
      }),
    );
    expect(grid?.name).toBe('Biểu II.06a');
    expect(grid?.rows.map((row) => row.map((cell) => cell.error ?? cell.value))).toEqual([
      ['Lĩnh vực', null, 1234],
      [],
      [-0.5, true, '#REF!', ' Đất đai & <môi trường> ', '=1+1'],
    ]);
    expect(grid?.rows[2]?.[4]?.formula).toBeUndefined();
  });

  test('formulas by their cached values, shared ones too, and those without one', async () => {
    const [grid] = await gridsOf(
      await made((workbook) => {
        const sheet = workbook.addWorksheet('A');
        sheet.getCell('A1').value = { formula: 'SUM(B1:C1)', result: 159 };
        sheet.getCell('B1').value = { formula: '"a"&"b"', result: 'ab' };
        sheet.getCell('C1').value = { formula: '1/0', result: { error: '#DIV/0!' } } as never;
        sheet.getCell('D1').value = { formula: 'NOW()' };
        sheet.fillFormula('E1:E2', 'A1*2', [318, 320]);
      }),
    );
    expect(grid?.rows[0]?.map(({ font: _font, ...cell }) => cell)).toEqual([
      { value: 159, formula: true },
      { value: 'ab', formula: true },
      { value: null, error: '#DIV/0!', formula: true },
      { value: null, formula: true },
      { value: 318, formula: true },
    ]);
    expect(grid?.rows[1]?.[4]).toMatchObject({ value: 320, formula: true });
  });

  test('dates by serial number, with the format that makes them one', async () => {
    const [grid] = await gridsOf(
      await made((workbook) => {
        const sheet = workbook.addWorksheet('A');
        const cells: [string, number, string][] = [
          ['A1', 20_486, 'mmm-yy'],
          ['B1', 0.9881, '0.00%'],
          ['C1', 159, '#,##0 "dossiers"'],
          ['D1', 45_000, 'dd/mm/yyyy'],
        ];
        for (const [address, value, format] of cells) {
          sheet.getCell(address).value = value;
          sheet.getCell(address).numFmt = format;
        }
        sheet.getCell('E1').value = new Date(Date.UTC(2024, 5, 14));
      }),
    );
    expect(grid?.rows[0]).toMatchObject([
      { value: 20_486, isDate: true, format: 'mmm-yy' },
      { value: 0.9881, format: '0.00%' },
      { value: 159, format: '#,##0 "dossiers"' },
      { value: 45_000, isDate: true },
      { value: 45_457, isDate: true },
    ]);
    expect(grid?.rows[0]?.[1]?.isDate).toBeUndefined();
  });

  test('fonts: of the cell, of rich text where all of it agrees, none where it does not', async () => {
    const run = (text: string, name?: string) => ({ text, ...(name ? { font: { name } } : {}) });
    const [grid] = await gridsOf(
      await made((workbook) => {
        const sheet = workbook.addWorksheet('A');
        sheet.getCell('A1').value = 'LÜnh vùc';
        sheet.getCell('A1').font = { name: '.VnTime' };
        sheet.getCell('B1').value = { richText: [run('LÜnh ', '.VnTime'), run('vùc', '.VnTime')] };
        sheet.getCell('C1').value = { richText: [run('LÜnh ', '.VnTime'), run('vực', 'Arial')] };
        sheet.getCell('C1').font = { name: 'VNI-Times' };
      }),
    );
    expect(grid?.rows[0]).toEqual([
      { value: 'LÜnh vùc', font: '.VnTime' },
      { value: 'LÜnh vùc', font: '.VnTime' },
      { value: 'LÜnh vực' },
    ]);
  });

  test('merges, hidden rows and columns, several sheets; hidden sheets are left out and named', async () => {
    const read = await readUpload(
      await made((workbook) => {
        const sheet = workbook.addWorksheet('Quý II');
        sheet.getCell('A1').value = 'Tiêu đề';
        sheet.getCell('G4').value = 1;
        sheet.mergeCells('A1:C2');
        sheet.mergeCells('E4:F4');
        sheet.getRow(3).hidden = true;
        sheet.getRow(3).getCell(1).value = 'ẩn';
        sheet.getColumn(2).hidden = true;
        sheet.getColumn(40).hidden = true;
        workbook.addWorksheet('Trống');
        workbook.addWorksheet('Danh mục', { state: 'hidden' }).getCell('A1').value = 1;
        workbook.addWorksheet('Khác', { state: 'veryHidden' }).getCell('A1').value = 1;
        workbook.addWorksheet('Hai').getCell('A1').value = 2;
      }),
    );
    if (read.kind === 'refused') throw new Error(read.refusal.code);
    const { grids, leftOut } = read.value;
    expect(grids.map(({ name }) => name)).toEqual(['Quý II', 'Hai']);
    expect(leftOut).toEqual([
      { sheet: 'Danh mục', reason: 'hidden' },
      { sheet: 'Khác', reason: 'hidden' },
    ]);
    expect(grids[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 3, left: 4, bottom: 3, right: 5 },
    ]);
    expect(grids[0]?.hiddenRows).toEqual([2]);
    expect(grids[0]?.hiddenColumns).toEqual([1]);
  });

  test('sheets of old macros, which have no part, are passed over', async () => {
    const name = 'xl/workbook.xml';
    const listed = String(xlsxFiles().find((file) => file.name === name)?.data);
    const data = listed.replace('<sheets>', '<sheets><sheet name="Module1" sheetId="8" r:id=""/>');
    const read = await readUpload(writeZip(xlsxFiles({ more: [{ name, data }] })));
    if (read.kind === 'refused') throw new Error(read.refusal.code);
    expect(read.value.grids.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  test('whatever is written into cells is read the same', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((raw) => raw.replace(/[\p{Cc}\ufffe\uffff]|_x/gu, ''));
    const value = fc.oneof(
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const table = fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const grids = await gridsOf(
          await made((workbook) => {
            const sheet = workbook.addWorksheet('A');
            rows.forEach((row, r) =>
              row.forEach((cell, c) => {
                if (cell !== null) sheet.getCell(r + 1, c + 1).value = cell;
              }),
            );
          }),
        );
        rows.forEach((row, r) =>
          row.forEach((cell, c) => {
            const expected = cell === '' ? null : Object.is(cell, -0) ? 0 : cell;
            expect(grids[0]?.rows[r]?.[c]?.value ?? null).toEqual(expected);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what other writers leave', () => {
  test('cells and rows without addresses stand one after the other', async () => {
    const [grid] = await byHand({
      sheets: [
        {
          data: '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r="B2"><v>4</v></c><c><v>5</v></c></row>',
        },
      ],
    });
    expect(grid?.rows.map((row) => row.map(({ value }) => value))).toEqual([
      [1, null, 3],
      [null, 4, 5],
    ]);
  });

  test('inline texts, prefixes, phonetic hints, escapes and characters by number', async () => {
    const [grid] = await byHand({
      strings: '<si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>',
      sheets: [
        {
          data:
            '<row r="1"><c r="A1" t="inlineStr"><is><t>Đất </t><r><t>đai</t></r></is></c>' +
            '<c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>' +
            '<c r="D1" t="str"><f>x</f><v>&#272;&amp;</v></c>' +
            '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="E1"><x:v>7</x:v></x:c>' +
            '<y:c xmlns:y="urn:y" r="F1"><y:v>8</y:v></y:c></row>',
        },
      ],
    });
    expect(grid?.rows[0]?.map(({ value }) => value)).toEqual(['Đất đai', '漢', 'a\rb_x0041_', 'Đ&', 7]);
  });

  test('workbooks that count days from 1904, and strict ones that write dates out', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>';
    const [grid] = await byHand({
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
      sheets: [
        {
          data:
            '<row r="1"><c r="A1" s="1"><v>43995</v></c><c r="B1"><v>43995</v></c>' +
            '<c r="C1" t="d" s="1"><v>2024-06-14</v></c><c r="D1" t="d"><v>2024-06-14T12:00:00</v></c>' +
            '<c r="E1" t="d"><v>18:00:00</v></c><c r="F1" t="d"><v>PT1H30M0.000S</v></c></row>',
        },
      ],
    });
    expect(grid?.rows[0]?.map(({ value }) => value)).toEqual([
      45_457, 43_995, 45_457, 45_457.5, 0.75, 0.0625,
    ]);
    expect(grid?.rows[0]?.[0]?.isDate).toBe(true);
  });

  test('a dimension over the whole sheet costs nothing, and merges end where the content does', async () => {
    const [grid] = await byHand({
      sheets: [
        {
          before: '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="16384" hidden="1"/></cols>',
          data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576" hidden="1"/>',
          after: '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="D1:E9"/></mergeCells>',
        },
      ],
    });
    expect(grid).toEqual({
      name: 'Sheet1',
      rows: [[{ value: 1 }, { value: 2 }]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      hiddenRows: [],
      hiddenColumns: [1],
    });
  });

  test('blank cells with a style are no content', async () => {
    const data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9000"><c r="XFD9000" s="0"/></row>';
    expect((await byHand({ sheets: [{ data }] }))[0]?.rows).toHaveLength(1);
  });
});

test.each([
  ['dd/mm/yyyy', true],
  ['d-mmm', true],
  ['[h]:mm', true],
  ['[$-42A]d mmmm', true],
  ['h:mm AM/PM', true],
  ['General', false],
  ['#,##0', false],
  ['#,##0 "days"', false],
  ['[Red]0.00', false],
  ['0.00E+00', false],
  ['_(* #,##0_)', false],
  ['0\\d', false],
  ['@', false],
  ['0;"dd"', false],
])('format %s shows a date: %s', (code, expected) => {
  expect(isDateFormat(code)).toBe(expected);
});

test('formats that files give by number only', () => {
  expect(builtInFormat(14)).toBe('dd/mm/yyyy');
  expect(builtInFormat(10)).toBe('0.00%');
  expect(builtInFormat(31)).toBe('dd/mm/yyyy');
  expect(builtInFormat(0)).toBeUndefined();
});

test('addresses', () => {
  expect(parseAddress('XFD1048576')).toEqual({ row: 1_048_575, column: 16_383 });
  expect(parseAddress('$a$1')).toEqual({ row: 0, column: 0 });
  for (const wrong of ['XFE1', 'A1048577', 'A0', 'A', '1', '', 'A1B', 'AAAA1']) {
    expect(parseAddress(wrong)).toBeUndefined();
  }
  expect(parseRange('B2:A1')).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  expect(parseRange('A1:B2:C3')).toBeUndefined();
});
