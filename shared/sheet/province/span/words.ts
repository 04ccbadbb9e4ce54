import type { Bilingual } from '../../../language/language';
import type { Measure } from '../../../forms/document';
import { inSentence } from '../../../units/unit-name';

interface SpanSheetWords {
  fileTitle: (province: string, period: string) => string;
  sheets: { madeOf: string; sideBySide: (form: string) => string };
  madeOf: string;
  findings: string;
  noFindings: string;
  sideBySide: (form: string) => string;
  unit: string;
  number: string;
  /** Heads the span's column beside its quarters, by the number of these. */
  span: Record<2 | 3 | 4, string>;
  /** What the span's figure of a column is, in brackets. */
  measure: Record<Measure, string>;
  noMeasure: string;
  legend: string;
}

/** The words of a workbook of several quarters. */
export const spanSheetWords: Bilingual<SpanSheetWords> = {
  vi: {
    fileTitle: (province, period) => `Tổng hợp số liệu ${period} của ${inSentence(province)}`,
    sheets: { madeOf: 'Cách cộng', sideBySide: (form) => `${form} theo quý` },
    madeOf: 'Số liệu được cộng thế nào',
    findings: 'Nội dung cần lưu ý khi tổng hợp',
    noFindings: 'Không có nội dung nào cần lưu ý.',
    sideBySide: (form) => `Biểu ${form}: các quý và cả kỳ`,
    unit: 'Đơn vị',
    number: 'STT',
    span: { 2: '6 tháng', 3: '9 tháng', 4: 'Cả năm' },
    measure: {
      flow: 'cộng',
      opening: 'đầu kỳ',
      stock: 'cuối kỳ',
      workload: 'cộng, trừ chuyển quý',
      distinct: 'quý cuối',
    },
    noMeasure: 'không cộng',
    legend:
      'Chỉ gồm các đơn vị có đủ số liệu của các quý. Dấu ≥: số tối thiểu, vì có đơn vị để trống. Ô trống: đơn vị để trống; dấu –: đơn vị chưa thành lập.',
  },
  en: {
    fileTitle: (province, period) => `Consolidated figures of ${province}, ${period}`,
    sheets: { madeOf: 'How it adds up', sideBySide: (form) => `${form} by quarter` },
    madeOf: 'How the figures were added up',
    findings: 'To note about the totals',
    noFindings: 'There is nothing to note.',
    sideBySide: (form) => `Form ${form}: the quarters and the whole period`,
    unit: 'Unit',
    number: 'No.',
    span: { 2: 'Half-year', 3: 'Nine months', 4: 'Year' },
    measure: {
      flow: 'added',
      opening: 'at the start',
      stock: 'at the end',
      workload: 'added, less carried over',
      distinct: 'last quarter',
    },
    noMeasure: 'not added',
    legend:
      'Only units with figures of all the quarters. The sign ≥: a lower bound, because units left it blank. An empty cell: left blank; –: the unit did not exist yet.',
  },
};
