import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { toFile } from '../../../../workbench/excel/calc/file-formula';
import { snapshotToXlsx } from '../../../../workbench/excel/node/files/write-file';
import { xlsxToSnapshot } from '../../../../workbench/excel/node/files/read-file';
import { parseAddress } from '../../../../workbench/excel/cells/address';
import { setAutoFilter } from '../../../../workbench/excel/model/auto-filter';
import { mergeCells } from '../../../../workbench/excel/model/merging';
import { newValidation, replaceValidation } from '../../../../workbench/excel/model/validation';
import { Workbook } from '../../../../workbench/excel/model/workbook';
import { libreOffice } from '../../../tools/libreoffice';
import { openSnapshot, takeSnapshot, type WorkbookSnapshot } from '../../../../workbench/excel/snapshot';

const office = libreOffice();
const folder = mkdtempSync(join(tmpdir(), 'khop-files-'));
afterAll(() => {
  office?.dispose();
  rmSync(folder, { recursive: true });
});

const area = (address: string) => {
  const found = parseAddress(address);
  if (!found) throw new Error(address);
  return found;
};

function sample(): Workbook {
  const workbook = new Workbook({ name: 'Quý II.xlsx' });
  const { active: sheet } = workbook;
  workbook.renameSheet(sheet, 'II.06a');
  sheet.write(
    area('A1:C4'),
    (row, column) =>
      [
        ['Lĩnh vực', 'Số', 'Tỷ lệ'],
        ['KH&CN', 157, 0.9874],
        ['Cộng', '=SUM(B2:B2)', '=1/0'],
        ["'001", true, ''],
      ][row]?.[column] ?? null,
  );
  sheet.format(area('A1:C1'), (style) => ({
    ...style,
    bold: true,
    fill: '#0F6CBD',
    fontColor: '#FFFFFF',
    horizontal: 'Center',
    wrap: true,
    borders: { bottom: { style: 'Continuous', weight: 'Thick', color: '#C50F1F' } },
  }));
  sheet.format(area('C2:C2'), (style) => ({ ...style, numberFormat: '0.00%', locked: false }));
  mergeCells(sheet, area('A6:C6'));
  replaceValidation(sheet, area('B2:C3'), {
    ...newValidation(area('B2:C3'), { wholeNumber: { operator: 'GreaterThanOrEqualTo', formula1: 0 } }),
    errorAlert: { showAlert: true, style: 'Stop', title: 'Sai', message: 'Số nguyên không âm' },
  });
  sheet.edit((state) => {
    state.columns.set(0, { size: 150 });
    state.rows.set(4, { hidden: true });
    state.freeze = { rows: 1, columns: 1 };
    state.tabColor = '#0F6CBD';
    state.showGridlines = false;
    state.comments = [{ id: 'x', row: 1, column: 1, content: 'Kiểm lại', author: '' }];
    state.links.set(sheet.keyOf(1, 0), { documentReference: "'II.06a'!B2" });
    state.conditionalFormats = [
      {
        id: 'y',
        kind: 'DataBar',
        areas: [area('B2:B3')],
        properties: {
          'dataBar/lowerBoundRule': { type: 'Number', formula: '=0' },
          'dataBar/upperBoundRule': { type: 'Number', formula: '=200' },
          'dataBar/positiveFormat/fillColor': '#0F6CBD',
        },
      },
    ];
    state.page = {
      ...state.page,
      printArea: area('A1:C6'),
      titleRows: { ...area('A1:C1'), left: 0, right: 16_383 },
    };
  });
  workbook.addSheet('Ghi chú');
  workbook.changeNames([{ name: 'KHOP_II', formula: 'II.06a!$A$1:$C$3', comment: '', visible: true }]);
  workbook.activate(workbook.sheets[1] ?? sheet);
  return workbook;
}

async function throughFile(snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const { file } = await snapshotToXlsx(snapshot);
  return (await xlsxToSnapshot(file, snapshot.name)).snapshot;
}

test('a workbook comes back from its .xlsx file with what a clerk sees and does', async () => {
  const workbook = sample();
  const before = takeSnapshot(workbook);
  const copy = new Workbook();
  openSnapshot(copy, await throughFile(before));
  const [sheet] = copy.sheets;
  const [original] = workbook.sheets;
  if (!sheet || !original) throw new Error('no sheet');
  expect(copy.sheets.map(({ name }) => name)).toEqual(['II.06a', 'Ghi chú']);
  expect(copy.active.name).toBe('Ghi chú');
  expect([...sheet.state.cells].sort()).toEqual([...original.state.cells].sort());
  for (const place of ['A1', 'C2', 'B2']) {
    const { top, left } = area(place);
    expect(sheet.style(top, left)).toEqual(original.style(top, left));
  }
  expect(sheet.state.merges).toEqual(original.state.merges);
  expect(sheet.columnWidth(0)).toBeCloseTo(150, 0);
  expect(sheet.rowHeight(4)).toBe(0);
  expect(sheet.state.freeze).toEqual({ rows: 1, columns: 1 });
  expect([sheet.state.tabColor, sheet.state.showGridlines]).toEqual(['#0F6CBD', false]);
  expect(sheet.state.validations).toEqual(original.state.validations);
  expect(sheet.state.comments.map(({ row, column, content }) => [row, column, content])).toEqual([
    [1, 1, 'Kiểm lại'],
  ]);
  expect(sheet.state.links.get(sheet.keyOf(1, 0))).toEqual({ documentReference: "'II.06a'!B2" });
  expect(sheet.state.conditionalFormats[0]).toMatchObject({
    kind: 'DataBar',
    areas: [area('B2:B3')],
    properties: {
      'dataBar/upperBoundRule': { type: 'Number', formula: '=200' },
      'dataBar/positiveFormat/fillColor': '#0F6CBD',
    },
  });
  expect(sheet.state.page).toMatchObject({ printArea: area('A1:C6'), titleRows: { top: 0, bottom: 0 } });
  expect(copy.names).toEqual([
    { name: 'KHOP_II', formula: "'II.06a'!$A$1:$C$3", comment: '', visible: true },
  ]);
});

test('newer functions and the names of LET are marked in the file only', async () => {
  const formula = 'LET(x,XLOOKUP(1,A1:A2,B1:B2),IF(x>RATE,x,"IFS(x)"))+SUM(SORT(A1:A2))';
  const marked =
    '_xlfn.LET(_xlpm.x,_xlfn.XLOOKUP(1,A1:A2,B1:B2),IF(_xlpm.x>RATE,_xlpm.x,"IFS(x)"))+SUM(_xlfn._xlws.SORT(A1:A2))';
  expect(toFile(formula)).toBe(marked);
  const workbook = new Workbook();
  workbook.active.write(area('C1:C1'), () => `=${formula}`);
  const { sheets } = await throughFile(takeSnapshot(workbook));
  expect(sheets[0]?.cells.map((cell) => cell.formula)).toEqual([formula]);
});

test('a filter comes back with the texts that pass, its rows stay hidden in LibreOffice, too', async () => {
  const workbook = sample();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.write(area('A5:A5'), () => '“A & B” <c>');
  setAutoFilter(sheet, {
    area: area('A1:C5'),
    columns: [
      { column: 0, values: ['KH&CN', '“A & B” <c>'] },
      { column: 1, values: ['157', ''] },
    ],
  });
  const { file } = await snapshotToXlsx(takeSnapshot(workbook));
  const hidden = ({ rows }: WorkbookSnapshot['sheets'][0]) =>
    rows.filter(([, band]) => band.hidden).map(([row]) => row);
  const { sheets, names } = (await xlsxToSnapshot(file, 'x.xlsx')).snapshot;
  const [back] = sheets;
  expect(names.map(({ name }) => name)).toEqual(['KHOP_II']);
  expect(back?.autoFilter).toEqual(sheet.state.autoFilter);
  expect(back && hidden(back)).toEqual([2, 3]);
  const other = new ExcelJS.Workbook();
  await other.xlsx.load(file.buffer as ArrayBuffer);
  const [read] = other.worksheets;
  expect(read?.autoFilter).toBe('A1:C5');
  expect([2, 3, 4, 5].map((row) => read?.getRow(row).hidden)).toEqual([false, true, true, false]);
  if (!office) return;
  const path = join(folder, 'filter.xlsx');
  writeFileSync(path, file);
  const converted = new Uint8Array(readFileSync(await office.convert(path, 'xlsx')));
  const [calc] = (await xlsxToSnapshot(converted, 'x.xlsx')).snapshot.sheets;
  expect(calc && hidden(calc)).toEqual([2, 3]);
}, 120_000);

test('a formula that cells share is read in each', async () => {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Sheet1');
  sheet.fillFormula('B1:B2', 'A1*2', [2, 4]);
  const { snapshot } = await xlsxToSnapshot(new Uint8Array(await file.xlsx.writeBuffer()), 'x.xlsx');
  expect(snapshot.sheets[0]?.cells.map(({ formula }) => formula)).toEqual(['A1*2', 'A2*2']);
});

test('protection comes back with what it allows', async () => {
  const workbook = sample();
  const [sheet] = workbook.sheets;
  sheet?.edit((state) => {
    const { options } = {
      options: { allowFormatColumns: true, allowInsertRows: true, selectionMode: 'Normal' },
    };
    state.protection = { options: options as never, password: null };
  });
  const { sheets } = await throughFile(takeSnapshot(workbook));
  expect(sheets[0]?.protection?.options).toMatchObject({
    allowFormatColumns: true,
    allowInsertRows: true,
    allowSort: false,
  });
  expect(sheets[1]?.protection).toBeNull();
});

test('bytes that are no workbook are refused', async () => {
  await expect(xlsxToSnapshot(new TextEncoder().encode('not a workbook'), 'x.xlsx')).rejects.toThrow();
});
