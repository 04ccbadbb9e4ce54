import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { countColumns, type FormDocument } from '../../../shared/forms/document';
import { exportWords } from '../../../shared/csv/words';
import { UNIT_STATES, type UnitState } from '../../../shared/overview/matrix';
import { overviewWords } from '../../../shared/overview/words';
import { provinceReportText } from '../../../shared/report/province/words';
import { consolidatedWords } from '../../../shared/sheet/province/consolidated-words';
import { provinceWords } from '../../../shared/sheet/province/words';
import { netDifferences } from '../../../shared/totals/field-differences';
import {
  COUNTED_AS,
  UNIT_GROUPS,
  type CountedAs,
  type TotalCell,
} from '../../../shared/totals/province-totals';
import type { WordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { provinceTotalsWords } from '../../../shared/totals/words';
import { cellOfKey, type Workbook } from '../../../workbench/excel';

/** Figures by printed column; what is blank, or no difference, is left out. */
export type Figures = Record<string, number>;

/** What one face says of a form; units, groups and lĩnh vực by their names. */
export interface FormTold {
  byUnit: {
    units: Record<string, { counts: CountedAs; figures: Figures }>;
    groups: Record<string, Figures>;
    total: Figures;
  };
  /** Of a form of one row only the total. */
  byField: { fields: Record<string, Figures>; difference: Figures; total: Figures };
}

/** How a unit’s quarter stands, and how many of its findings are explained. */
export interface UnitTold {
  state: UnitState;
  explained: number;
}

/** By code of the form. */
export type Told = Record<string, FormTold>;

/** Values of cells by row and column from 0. */
type Grid = unknown[][];
/** By the sheet's name. */
export type Sheets = ReadonlyMap<string, Grid>;

const GROUPS = provinceTotalsWords.vi.group;
const NUMBER = /^\((\w+)\)/;

export function figures(entries: readonly (readonly [string, unknown])[]): Figures {
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (typeof value === 'number' ? [[key, value] as const] : [])),
  );
}

export const withoutZeros = (of: Figures): Figures =>
  figures(Object.entries(of).filter(([, value]) => value !== 0));

/** Of totals as plain data: what the pane keeps, and the exported JSON. */
export function toldByTotals({ forms }: WordedProvinceTotals): Told {
  const known = (cells: Readonly<Record<string, TotalCell>>) =>
    figures(Object.entries(cells).map(([key, cell]) => [key, cell.known]));
  return Object.fromEntries(
    forms.map(({ form, groups, total, fields, differences }): [string, FormTold] => [
      form,
      {
        byUnit: {
          units: Object.fromEntries(
            groups.flatMap(({ lines }) =>
              lines.map(({ name, status, cells }) => [
                name,
                { counts: status, figures: figures(Object.entries(cells)) },
              ]),
            ),
          ),
          groups: Object.fromEntries(groups.map((group) => [GROUPS[group.group], known(group.total)])),
          total: known(total),
        },
        byField: {
          fields: Object.fromEntries(fields.map(({ label, cells }) => [label, known(cells)])),
          difference: withoutZeros(netDifferences(differences)),
          total: known(total),
        },
      },
    ]),
  );
}

/** As Excel computes them. */
export function sheetsOfWorkbook({ sheets }: Pick<Workbook, 'sheets'>): Sheets {
  return new Map(
    sheets.map(({ name, state }) => {
      const grid: Grid = [];
      for (const [key, { value }] of state.cells) {
        const [row, column] = cellOfKey(key);
        (grid[row] ??= [])[column] = value;
      }
      return [name, Array.from(grid, (row) => row ?? [])];
    }),
  );
}

export async function sheetsOfFile(bytes: Uint8Array): Promise<Sheets> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return new Map(
    book.worksheets.map((sheet) => {
      const grid: Grid = [];
      sheet.eachRow((row, at) => {
        const cells: unknown[] = [];
        row.eachCell((cell, column) => {
          cells[column - 1] = typeof cell.value === 'number' ? cell.value : (cell.result ?? cell.text);
        });
        grid[at - 1] = cells;
      });
      return [sheet.name, Array.from(grid, (row) => row ?? [])];
    }),
  );
}

/** Rows under the numbering row down to the province's total, with the keys that the columns are numbered by. */
function linesOf(grid: Grid): { label: string; figures: Figures; marks: string }[] {
  const head = grid.findIndex((row) => NUMBER.test(String(row[2] ?? '')));
  const keys = (grid[head] ?? []).map((text) => NUMBER.exec(String(text ?? ''))?.[1]);
  const end = grid.findIndex((row) => row[1] === consolidatedWords.vi.total);
  return grid.slice(head + 1, end + 1).map((row) => ({
    label: String(row[1] ?? ''),
    figures: figures(
      keys.flatMap((key, at) => (key === undefined || at < 2 ? [] : [[key, row[at]] as const])),
    ),
    marks: row
      .slice(2)
      .filter((value) => typeof value === 'string')
      .join('\n'),
  }));
}

export function toldBySheets(sheets: Sheets, forms: readonly FormDocument[]): Told {
  const { total: totalLabel, difference, counted } = consolidatedWords.vi;
  const named = (wanted: (name: string) => boolean) => [...sheets].find(([name]) => wanted(name))?.[1];
  return Object.fromEntries(
    forms.map(({ code, rows }): [string, FormTold] => {
      const fieldSheet = provinceWords.vi.sheets.fields(code);
      const byUnit: FormTold['byUnit'] = { units: {}, groups: {}, total: {} };
      const lines = linesOf(named((name) => name !== fieldSheet && name.split(' ')[0] === code) ?? []);
      for (const { label, figures: own, marks } of lines) {
        const group = UNIT_GROUPS.find((one) => label.startsWith(`${GROUPS[one]} (`));
        if (label === totalLabel) byUnit.total = own;
        else if (group) byUnit.groups[GROUPS[group]] = own;
        else {
          const as =
            COUNTED_AS.find((one) => one !== 'accepted' && marks.includes(counted[one])) ?? 'accepted';
          byUnit.units[label] = { counts: as, figures: own };
        }
      }
      const byField: FormTold['byField'] = { fields: {}, difference: {}, total: {} };
      if (rows === 'single') byField.total = byUnit.total;
      else {
        for (const { label, figures: own } of linesOf(sheets.get(fieldSheet) ?? [])) {
          if (label === totalLabel) byField.total = own;
          else if (label === difference) byField.difference = withoutZeros(own);
          else byField.fields[label] = own;
        }
      }
      return [code, { byUnit, byField }];
    }),
  );
}

/** The rows of the first sheet that begin with a number. */
export function unitsBySheets(sheets: Sheets): Record<string, UnitTold> {
  const { sheets: names, overview } = provinceWords.vi;
  const grid = sheets.get(names.overview) ?? [];
  const explained = (grid.find((row) => row[1] === overview.unit) ?? []).indexOf(overview.explained);
  return Object.fromEntries(
    grid.flatMap((row) => {
      const [number, name, said] = row;
      const state = UNIT_STATES.find((one) => String(said).endsWith(` ${overviewWords.vi.state[one]}`));
      if (!/^\d+$/.test(String(number)) || state === undefined) return [];
      return [[String(name), { state, explained: Number(row[explained] ?? 0) }] as const];
    }),
  );
}

/** Everything written on a sheet. */
export function textOf(sheets: Sheets, name: string): string {
  return (sheets.get(name) ?? [])
    .flat()
    .filter((value) => typeof value === 'string')
    .join('\n');
}

export interface CsvTold {
  told: Told;
  /** Units without figures, with the reason: of every form the same. */
  leftOut: Record<string, Record<string, string>>;
}

export function toldByCsv(text: string, forms: readonly FormDocument[]): CsvTold {
  const [heads = [], ...records] = csvRecords(text.replace('\uFEFF', ''));
  const { kinds, states } = exportWords.vi.csv;
  const told: Told = {};
  const leftOut: CsvTold['leftOut'] = {};
  for (const { code } of forms) {
    const of = (told[code] ??= {
      byUnit: { units: {}, groups: {}, total: {} },
      byField: { fields: {}, difference: {}, total: {} },
    });
    const columns = heads.flatMap((head, at) =>
      head.startsWith(`${code} (`) ? [{ at, key: NUMBER_OF_COLUMN.exec(head)?.[1] ?? '' }] : [],
    );
    for (const record of records) {
      const [, kind, , name = '', state = ''] = record;
      const own = figures(
        columns.flatMap(({ at, key }) => (record[at] === '' ? [] : [[key, Number(record[at])] as const])),
      );
      if (kind === kinds.unit) {
        const as = COUNTED_AS.find((one) => state.split('; ').includes(states[one]));
        if (as === undefined) throw new Error(`${name} counts as ${state}`);
        of.byUnit.units[name] = { counts: as, figures: own };
      } else if (kind === kinds.missing) (leftOut[code] ??= {})[name] = state;
      else if (kind === kinds.group) of.byUnit.groups[name] = own;
      else if (kind === kinds.field) {
        if (Object.keys(own).length > 0) of.byField.fields[name] = own;
      } else if (kind === kinds.difference) {
        for (const [key, value] of Object.entries(own)) {
          of.byField.difference[key] = (of.byField.difference[key] ?? 0) + value;
        }
      } else {
        of.byUnit.total = own;
        of.byField.total = own;
      }
    }
  }
  return { told, leftOut };
}

/** The number of a column in its heading, after the form's. */
const NUMBER_OF_COLUMN = /^\S+ \((\d+)\) /;

function csvRecords(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, field = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^";\r\n]*)(;|\r\n|$)/g)) {
    const value = field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field;
    records.at(-1)?.push(value);
    if (end === '\r\n') records.push([]);
  }
  return records.filter((record) => record.length > 1);
}

export interface ReportTold {
  byField: Record<string, FormTold['byField']>;
  text: string;
}

/** Everything that a report says. */
export function wordsOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return partsOf(xml, 'p').map(textOfPart).join('\n');
}

const textOfPart = (part: string) =>
  [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const partsOf = (part: string, tag: string) =>
  part.match(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gs')) ?? [];

/** A report's annexes are its only tables with numbered columns; those by lĩnh vực come in the order of the forms. */
export function toldByReport(bytes: Uint8Array, forms: readonly FormDocument[]): ReportTold {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const annexes = partsOf(xml, 'tbl').flatMap((table) => {
    const rows = partsOf(table, 'tr').map((row) => partsOf(row, 'tc').map(textOfPart));
    const head = rows.findIndex((row) => row.some((text) => /^\(3\)$/.test(text)));
    return head < 0
      ? []
      : [{ keys: (rows[head] ?? []).map((text) => NUMBER.exec(text)?.[1]), rows: rows.slice(head + 1) }];
  });
  // The first form stands by unit before it stands by lĩnh vực.
  const [byUnit, ...byForm] = annexes;
  if (!byUnit || byForm.length !== forms.length) {
    throw new Error(`${annexes.length} annexes of ${forms.length} forms`);
  }
  const byField = byForm.map(({ keys, rows }, place): [string, FormTold['byField']] => {
    const form = forms[place] as FormDocument;
    const counted = new Set(countColumns(form).map(({ key }) => key));
    const lines = rows.map((row) => ({
      label: row[1] ?? '',
      figures: figures(
        keys.flatMap((key = '', at) =>
          counted.has(key) && row[at] ? [[key, numberIn(row[at])] as const] : [],
        ),
      ),
    }));
    const above = lines.slice(0, -1);
    const difference = above.find(({ label }) => label === provinceReportText.difference)?.figures ?? {};
    const fields = above.filter(({ label }) => label !== provinceReportText.difference);
    return [
      form.code,
      {
        fields: Object.fromEntries(fields.map(({ label, figures: own }) => [label, own])),
        difference: withoutZeros(difference),
        total: lines.at(-1)?.figures ?? {},
      },
    ];
  });
  return { byField: Object.fromEntries(byField), text: wordsOf(bytes) };
}

const numberIn = (text: string) => Number(text.replace(/[^\d-]/g, ''));
