import { PROVINCE_QUARTER_SCHEMA } from '../../../shared/contract/province-quarter';
import type { ExportFileName } from '../../../shared/contract/exports';
import { CSV_DIALECTS } from '../../../shared/csv/csv';
import { totalsCsv } from '../../../shared/csv/totals-csv';
import { composeProvinceReport, type ProvinceReportInput } from '../../../shared/report/province/compose';
import type { ComparedQuarter } from '../../../shared/report/province/compared';
import { provinceFile, provinceSheets } from '../../../shared/sheet/province/province-workbook';
import type { ProvinceWorkbookInput } from '../../../shared/sheet/province/province-input';
import type { IsoDate } from '../../../shared/period/date';
import type { WordedComment } from '../../../shared/submission/comments';
import { canonicalJson } from '../../../shared/submission/canonical';
import { paintReport } from '../../documents/report/report';
import { paintWorkbook } from '../../documents/workbook/workbook';

/** What was said of a unit's cells. */
export interface UnitComments {
  unit: string;
  comments: WordedComment[];
}

/** What an export shows, and the units whose stored rows could not be read. */
export interface ExportData {
  workbook: ProvinceWorkbookInput;
  damaged: readonly string[];
  comments: readonly UnitComments[];
  /** Earlier quarters beside it, over the units that have figures of both. */
  compared: readonly ComparedQuarter[];
  /** The day on which it is made. */
  made: IsoDate;
}

/** The files of an export besides its manifest, in the order in which they are written. */
export type DataFileName = Exclude<ExportFileName, 'manifest.json'>;
export const DATA_FILES: readonly DataFileName[] = [
  'tong-hop.json',
  'tong-hop.csv',
  'bao-cao.docx',
  'tong-hop.xlsx',
];

/** Exports speak Vietnamese: they are the province's own papers. */
export const EXPORT_LANG = 'vi';

/** Makes one file; equal data give equal bytes. */
export async function makeFile(name: DataFileName, data: ExportData): Promise<Uint8Array> {
  const { profile, totals, index } = data.workbook;
  const encoder = new TextEncoder();
  switch (name) {
    case 'tong-hop.json': {
      const province = { code: profile.code, name: profile.name };
      const { damaged, comments } = data;
      const said = comments.length === 0 ? {} : { comments };
      const quarter = { $schema: PROVINCE_QUARTER_SCHEMA, schema: 1, province, totals, index, damaged };
      return encoder.encode(canonicalJson({ ...quarter, ...said }));
    }
    case 'tong-hop.csv':
      return encoder.encode(csvOf(data.workbook));
    case 'bao-cao.docx':
      return await paintReport(composeProvinceReport(reportInput(data)));
    case 'tong-hop.xlsx':
      return await paintWorkbook({
        ...provinceFile(data.workbook, EXPORT_LANG),
        sheets: provinceSheets(data.workbook, EXPORT_LANG),
      });
  }
}

/** What the province's report takes of it. */
export function reportInput({
  workbook: { profile, period, calendar, forms, totals, index, outliers, unexamined },
  compared,
  made,
}: Pick<ExportData, 'workbook' | 'compared' | 'made'>): ProvinceReportInput {
  const checks = { outliers, unexamined };
  return { profile, period, calendar, forms, totals, index, made, compared, checks };
}

/** In the dialect that the province's Excel opens right. */
function csvOf({ totals, index, forms, profile }: ExportData['workbook']): string {
  const dialect = CSV_DIALECTS[profile.csv ?? 'semicolon'];
  return [...totalsCsv({ totals, index, forms }, EXPORT_LANG, dialect)].join('');
}
