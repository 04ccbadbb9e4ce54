import type { Bilingual } from '../../../../shared/language/language';
import { inSentence } from '../../../../shared/units/unit-name';

interface PaneComparisonWords {
  title: string;
  reading: string;
  none: string;
  form: string;
  anyForm: string;
  rate: string;
  formula: (quotient: string) => string;
  group: string;
  table: string;
  unit: string;
  rateHead: string;
  counts: string;
  province: string;
  coverage: (counted: string, expected: string) => string;
  noRate: string;
  unknown: string;
  colors: string;
  colorsLead: string;
  shade: (from: number, to: number | null) => string;
  quartersOf: (unit: string) => string;
  quarters: string;
  quartersCaption: (unit: string, rate: string) => string;
  quarter: string;
  points: string;
  summed: string;
  incomplete: string;
  back: string;
  beside: string;
  besideLead: string;
  addUnit: string;
  chooseUnit: string;
  remove: (unit: string) => string;
  draw: string;
  drawn: (sheets: string) => string;
  drawStopped: string;
}

/** The words of rates beside each other. */
export const paneComparisonWords: Bilingual<PaneComparisonWords> = {
  vi: {
    title: 'So sánh các đơn vị',
    reading: 'Đang tính tỷ lệ của các đơn vị…',
    none: 'Kỳ này không có bộ chỉ số nào để so sánh.',
    form: 'Biểu',
    anyForm: 'Tất cả các biểu',
    rate: 'Tỷ lệ',
    formula: (quotient) => `Tỷ lệ = ${quotient}`,
    group: 'Nhóm đơn vị',
    table: 'Tỷ lệ từng đơn vị, từ cao xuống thấp',
    unit: 'Đơn vị',
    rateHead: 'Tỷ lệ',
    counts: 'Tử số / mẫu số',
    province: 'Toàn tỉnh',
    coverage: (counted, expected) => `tính trên ${counted}/${expected} đơn vị`,
    noRate: 'không phát sinh',
    unknown: 'chưa đủ số liệu',
    colors: 'Bảng màu cấp xã',
    colorsLead: 'Xếp từ cao xuống thấp; màu càng đậm, tỷ lệ càng cao.',
    shade: (from, to) => (to === null ? `từ ${from}%` : `${from}% đến dưới ${to}%`),
    quartersOf: (unit) => `Xem 8 quý gần nhất của ${inSentence(unit)}`,
    quarters: '8 quý gần nhất',
    quartersCaption: (unit, rate) => `${unit}, 8 quý gần nhất: ${rate}`,
    quarter: 'Quý',
    points: 'Tổng điểm',
    summed: '* cộng số liệu của các đơn vị đã sáp nhập',
    incomplete: '~ thiếu số liệu của đơn vị đã sáp nhập',
    back: 'Về bảng so sánh',
    beside: 'Đặt các đơn vị cạnh nhau',
    besideLead: 'Chọn tối đa 4 đơn vị để xem mọi tỷ lệ cạnh nhau.',
    addUnit: 'Thêm đơn vị',
    chooseUnit: 'Chọn đơn vị',
    remove: (unit) => `Bỏ ${inSentence(unit)}`,
    draw: 'Tạo trang so sánh trong Excel',
    drawn: (sheets) => `Đã tạo ${sheets} trang tính so sánh.`,
    drawStopped: 'Đã dừng giữa chừng; trang tính chưa tạo vẫn như cũ. Bấm lại để tạo cho đủ.',
  },
  en: {
    title: 'Units compared',
    reading: 'Working out the units’ rates…',
    none: 'No index set was in force in this period.',
    form: 'Form',
    anyForm: 'All forms',
    rate: 'Rate',
    formula: (quotient) => `Rate = ${quotient}`,
    group: 'Group of units',
    table: 'The rate of each unit, high to low',
    unit: 'Unit',
    rateHead: 'Rate',
    counts: 'Counts',
    province: 'Province',
    coverage: (counted, expected) => `over ${counted} of ${expected} units`,
    noRate: 'nothing to count',
    unknown: 'counts are missing',
    colors: 'Communes by colour',
    colorsLead: 'From high to low; the darker, the higher.',
    shade: (from, to) => (to === null ? `${from}% and more` : `${from}% to under ${to}%`),
    quartersOf: (unit) => `See the last 8 quarters of ${unit}`,
    quarters: 'The last 8 quarters',
    quartersCaption: (unit, rate) => `${unit}, the last 8 quarters: ${rate}`,
    quarter: 'Quarter',
    points: 'Points',
    summed: '* sum of units merged since',
    incomplete: '~ figures of a merged unit are missing',
    back: 'Back to the comparison',
    beside: 'Units side by side',
    besideLead: 'Choose up to 4 units to see all rates side by side.',
    addUnit: 'Add a unit',
    chooseUnit: 'Choose a unit',
    remove: (unit) => `Remove ${unit}`,
    draw: 'Create comparison sheets in Excel',
    drawn: (sheets) => `${sheets} comparison sheets are created.`,
    drawStopped: 'Stopped half way; sheets not created are as before. Press again to have them all.',
  },
};
