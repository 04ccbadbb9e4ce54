import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { stableZip } from '../../../functions/documents/stable-zip';
import type { WorkbookModel } from '../../../shared/sheet/model';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { libreOffice } from '../../tools/libreoffice';
import { referenceView } from '../../unit/sheet/reference-view';

const office = libreOffice();
const opened = office ? test : test.skip;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'khop-workbook-'));
});

afterAll(() => {
  office?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function written(model: WorkbookModel, name: string, change = (xml: string) => xml): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(
    file,
    stableZip(await paintWorkbook(model), (_path, xml) => change(xml)),
  );
  return file;
}

/** The values of formula cells by sheet and address; an empty text is a blank. */
function formulaValues(book: ExcelJS.Workbook): Map<string, string | number | null> {
  const values = new Map<string, string | number | null>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        const { result } = cell;
        values.set(`${sheet.name}!${cell.address}`, typeof result === 'number' ? result : null);
      });
    });
  }
  return values;
}

opened('LibreOffice computes from our formulas the figures we wrote beside them', async () => {
  const model = submissionWorkbook(referenceView(), 'vi');
  const ours = new Map(
    model.sheets.flatMap((sheet) =>
      sheet.cells
        .filter(({ formula }) => formula !== undefined)
        .map(({ row, column, value }) => [
          `${sheet.name}!${String.fromCharCode(64 + column)}${row}`,
          typeof value === 'number' ? value : null,
        ]),
    ),
  );
  // Without cached values every program has to compute.
  const file = await written(model, 'bare.xlsx', (xml) =>
    xml.replace(/(<\/f>)<v>[^<]*<\/v>|(<\/f>)<v\/>/g, '$1$2'),
  );
  const result = await office?.convert(file, 'xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(result ?? '');
  expect(ours.size).toBeGreaterThan(40);
  expect([...ours.values()].filter((value) => value !== null).length).toBeGreaterThan(20);
  expect(formulaValues(book)).toEqual(ours);
});

opened('LibreOffice takes our links as places in the workbook and knows our names', async () => {
  const model = submissionWorkbook(referenceView(), 'vi');
  const result = await office?.convert(await written(model, 'links.xlsx'), 'fods');
  const xml = readFileSync(result ?? '', 'utf8');
  // `!` instead of `.` would mean that it took C7 for column 7 and left the link unread.
  expect(xml).toContain('xlink:href="#&apos;K01 TTHC và DVCTT&apos;.$C$7"');
  expect(xml).not.toMatch(/xlink:href="#[^"]*!/);
  expect(xml).not.toMatch(/xlink:href="(?:file|http)/);
  expect(xml).toMatch(/table:name="KHOP_II_06a_BODY"[^>]*table:cell-range-address="[^"]*\.\$A\$8:\.\$M\$9"/);
});
