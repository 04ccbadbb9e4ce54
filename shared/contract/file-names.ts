import type { Bilingual } from '../language/language';

interface FileWords {
  workbook: (unit: string, period: string) => string;
  report: (unit: string, period: string, draft: boolean) => string;
  /** With its ending: the file's own name, and the period. */
  exported: (period: string, file: string) => string;
}

/** Names of files handed out, without their ending. */
export const fileWords: Bilingual<FileWords> = {
  vi: {
    workbook: (unit, period) => `Số liệu TTHC ${period} ${unit}`,
    report: (unit, period, draft) => `Báo cáo TTHC ${period} ${unit}${draft ? ' (dự thảo)' : ''}`,
    exported: (period, file) => `${period} ${file}`,
  },
  en: {
    workbook: (unit, period) => `TTHC figures ${period} ${unit}`,
    report: (unit, period, draft) => `TTHC report ${period} ${unit}${draft ? ' (draft)' : ''}`,
    exported: (period, file) => `${period} ${file}`,
  },
};
