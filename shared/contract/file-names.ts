import type { ExportFileName } from './exports';
import type { Bilingual, Lang } from '../language/language';
import { periodName } from '../period/period-text';
import type { Period, PeriodOrSpan } from '../period/period';

interface FileWords {
  workbook: (period: string, unit: string) => string;
  report: (period: string, unit: string, draft: boolean) => string;
  exported: Record<ExportFileName, (period: string) => string>;
}

const fileWords: Bilingual<FileWords> = {
  vi: {
    workbook: (period, unit) => `Số liệu TTHC ${period} - ${unit}.xlsx`,
    report: (period, unit, draft) => `Báo cáo TTHC ${period} - ${unit}${draft ? ' (dự thảo)' : ''}.docx`,
    exported: {
      'tong-hop.xlsx': (period) => `Tổng hợp số liệu TTHC ${period}.xlsx`,
      'bao-cao.docx': (period) => `Báo cáo tổng hợp TTHC ${period}.docx`,
      'tong-hop.csv': (period) => `Tổng hợp số liệu TTHC ${period}.csv`,
      'tong-hop.json': (period) => `Tổng hợp số liệu TTHC ${period}.json`,
      'manifest.json': (period) => `Danh mục tệp TTHC ${period}.json`,
    },
  },
  en: {
    workbook: (period, unit) => `TTHC figures ${period} - ${unit}.xlsx`,
    report: (period, unit, draft) => `TTHC report ${period} - ${unit}${draft ? ' (draft)' : ''}.docx`,
    exported: {
      'tong-hop.xlsx': (period) => `TTHC consolidated figures ${period}.xlsx`,
      'bao-cao.docx': (period) => `TTHC consolidated report ${period}.docx`,
      'tong-hop.csv': (period) => `TTHC consolidated figures ${period}.csv`,
      'tong-hop.json': (period) => `TTHC consolidated figures ${period}.json`,
      'manifest.json': (period) => `TTHC list of files ${period}.json`,
    },
  },
};

/** Whose quarter a file holds. */
interface FileOf {
  unit: { name: string };
  period: Period;
}

/** @example workbookName({ unit, period }, 'vi') // 'Số liệu TTHC quý II-2024 - Sở Khoa học và Công nghệ.xlsx' */
export function workbookName({ unit, period }: FileOf, lang: Lang): string {
  return allowed(fileWords[lang].workbook(periodName(period, lang), unit.name));
}

/** @param draft whether it has the watermark of a draft */
export function reportName({ unit, period }: FileOf, draft: boolean, lang: Lang): string {
  return allowed(fileWords[lang].report(periodName(period, lang), unit.name, draft));
}

export function exportedName(file: ExportFileName, period: PeriodOrSpan, lang: Lang): string {
  return allowed(fileWords[lang].exported[file](periodName(period, lang)));
}

/** What Windows forbids in names of files becomes a hyphen. */
function allowed(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
}
