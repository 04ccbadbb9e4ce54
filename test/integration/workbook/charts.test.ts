import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import type { WorkbookModel } from '../../../shared/sheet/model';
import { libreOffice } from '../../tools/libreoffice';
import { chart, chartSheet, UNITS, workbookOf } from '../../unit/documents/chart-sheet';
import { all, parseXml } from '../../unit/documents/xml-tree';

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

async function converted(model: WorkbookModel, format: string): Promise<string> {
  const file = path.join(folder, 'book.xlsx');
  writeFileSync(file, await paintWorkbook(model));
  return readFileSync((await office?.convert(file, format)) ?? '', 'utf8');
}

opened('LibreOffice draws our charts over the cells that they name, beside notes', async () => {
  const charts = [
    chart(),
    chart({ kind: 'line', title: 'Qua các quý', place: { top: 22, left: 1, bottom: 30, right: 4 } }),
  ];
  const root = parseXml(await converted(workbookOf(chartSheet(charts)), 'fods'));
  const drawn = all(root, 'chart:chart');
  expect(drawn.map(({ attributes }) => attributes['chart:class'])).toEqual(['chart:bar', 'chart:line']);
  const titles = drawn.map((one) => all(one, 'chart:title').flatMap((title) => all(title, 'text:p')));
  expect(titles.map((lines) => lines.map(({ text }) => text).join(''))).toEqual([
    'Điểm & hạng <quý I>',
    'Qua các quý',
  ]);
  const [first] = drawn;
  if (!first) throw new Error('no chart');
  const ranges = all(first, 'chart:series').map(
    ({ attributes }) => attributes['chart:values-cell-range-address'],
  );
  expect(ranges.map((range) => range?.replace(/'(?:[^']|'')*'\./g, ''))).toEqual(['B2:B6', 'C2:C6']);
  expect(all(root, 'svg:desc').map(({ text }) => text)).toContain('Sở Tư pháp 44 điểm; xã "Đức Hợp" 0 điểm.');
  expect(all(root, 'office:annotation').map((note) => all(note, 'text:p').length)).toEqual([1]);
});

opened('LibreOffice shows every text and figure as it was given', async () => {
  const texts = [...UNITS, '  hai dấu cách  ', '=1+1', '_x0041_', 'dòng một\ndòng hai', 'x'.repeat(32_767)];
  const cells = texts.map((value, index) => ({
    row: index + 1,
    column: 1,
    value,
    style: { format: '@' },
  }));
  const figures = [0, -6, 30.5, 2 ** 53 - 1].map((value, index) => ({
    row: index + 1,
    column: 2,
    value,
    style: { format: '0.0' },
  }));
  const sheet = chartSheet([], { cells: [...cells, ...figures] });
  const csv = await converted(workbookOf(sheet), 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true');
  const shown = ['0.0', '-6.0', '30.5', '9007199254740991.0'];
  expect(csv.trimEnd().split(/\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/)).toEqual(
    texts.map((text, index) => {
      const quoted = /["\n,]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
      return `${quoted},${shown[index] ?? ''}`;
    }),
  );
});
