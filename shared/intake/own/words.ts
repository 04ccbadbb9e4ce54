import type { Bilingual } from '../../language/language';

interface OtherQuarterWords {
  /** Of a workbook of ours: whose it is, and whose was asked for. */
  refused: (period: string, unit: string, askedPeriod: string, askedUnit: string) => string;
}

export const otherQuarterWords: Bilingual<OtherQuarterWords> = {
  vi: {
    refused: (period, unit, askedPeriod, askedUnit) =>
      `Tệp này là biểu ${period} của ${unit}, còn đang chọn ${askedPeriod} của ${askedUnit}. Chưa ghi gì; chọn đúng tệp, hoặc chọn đúng đơn vị và kỳ báo cáo.`,
  },
  en: {
    refused: (period, unit, askedPeriod, askedUnit) =>
      `This file holds the forms of ${unit} for ${period}, but ${askedUnit} for ${askedPeriod} is chosen. Nothing was written; choose the right file, or the right unit and period.`,
  },
};
