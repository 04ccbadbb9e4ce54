import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { canonicalTables } from '../../../shared/forms/canonical';
import { questionsOf } from '../../../shared/intake/questions/questions-of';
import { isOwn } from '../../../shared/intake/own/read-own-sheet';
import { otherQuarterText } from '../../../shared/intake/own/other-quarter';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { periodDays } from '../../../shared/period/period';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { hungYen } from '../../../shared/units/hung-yen';
import { libreOffice } from '../../tools/libreoffice';
import { gridsOf } from '../../tools/read-upload';
import { referenceView } from '../../unit/sheet/reference-view';

const office = libreOffice();
const saved = office ? test.each(['xlsx', 'ods', 'xls']) : test.skip.each(['xlsx', 'ods', 'xls']);
const view = referenceView();
const { tables } = view.content;
const context = {
  forms: view.forms,
  units: hungYen.units.map(({ code, name }) => ({ code, name })),
  tables,
  unit: view.unit.code,
  days: periodDays(view.period, view.content.calendar),
};
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'khop-filled-'));
});

afterAll(() => {
  office?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

saved(
  'our workbook saved by LibreOffice as .%s is known again, with nothing asked',
  async (format) => {
    const file = path.join(folder, `forms-${format}.xlsx`);
    writeFileSync(file, await paintWorkbook(submissionWorkbook(view, 'vi')));
    const grids = await gridsOf(readFileSync((await office?.convert(file, format)) ?? ''));
    const { tables: read, doubts } = recognise(grids, context);
    expect(doubts).toEqual([]);
    expect(read.map(({ form }) => form)).toEqual(view.forms.map(({ code }) => code));
    expect(read.every(isOwn)).toBe(true);
    expect(read.flatMap((table) => questionsOf(table, [], context))).toEqual([]);
    const stated = canonicalTables(
      read.map(({ table }) => table),
      view.forms,
    ).filter(({ rows }) => rows.length > 0);
    expect(stated).toEqual(canonicalTables(tables, view.forms));
    const asked = { ...context, unit: 'Sở Y tế', period: view.period };
    expect(otherQuarterText(grids, asked, 'vi')).toContain('của Sở Khoa học và Công nghệ');
  },
  180_000,
);
