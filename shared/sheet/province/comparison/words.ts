import type { Bilingual } from '../../../language/language';
import { inSentence } from '../../../units/unit-name';

interface ComparisonSheetWords {
  fileTitle: (province: string, period: string) => string;
  sheets: { table: (id: string) => string; colors: (id: string) => string };
  title: (rate: string) => string;
  formula: (quotient: string) => string;
  number: string;
  unit: string;
  numerator: string;
  denominator: string;
  rate: string;
  group: (name: string, counted: string, expected: string) => string;
  unknown: string;
  groupsChart: string;
  bestChart: (group: string, count: string) => string;
  worstChart: (group: string, count: string) => string;
  chart: (title: string, first: string, last: string) => string;
  legend: string;
  colors: (group: string, rate: string) => string;
  colorsLead: string;
  shade: (from: number, to: number | null) => string;
  noRate: string;
}

/** The words of rates beside each other in a workbook. */
export const comparisonSheetWords: Bilingual<ComparisonSheetWords> = {
  vi: {
    fileTitle: (province, period) => `So sánh các đơn vị ${period} của ${inSentence(province)}`,
    sheets: { table: (id) => `So sánh ${id}`, colors: (id) => `Bảng màu ${id}` },
    title: (rate) => `So sánh: ${rate}`,
    formula: (quotient) => `Tỷ lệ = ${quotient}`,
    number: 'STT',
    unit: 'Đơn vị',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    rate: 'Tỷ lệ',
    group: (name, counted, expected) => `${name} (${counted}/${expected} đơn vị có đủ số liệu)`,
    unknown: 'chưa đủ số liệu',
    groupsChart: 'Tỷ lệ toàn tỉnh và từng nhóm đơn vị',
    bestChart: (group, count) => `${group}: ${count} đơn vị cao nhất`,
    worstChart: (group, count) => `${group}: ${count} đơn vị thấp nhất`,
    chart: (title, first, last) => `Biểu đồ thanh. ${title}. Trên cùng: ${first}; dưới cùng: ${last}.`,
    legend:
      'Tỷ lệ của nhóm và toàn tỉnh tính từ tổng tử số và tổng mẫu số của các đơn vị có đủ cả hai, không phải trung bình các tỷ lệ.',
    colors: (group, rate) => `${group}: ${rate}`,
    colorsLead: 'Xếp từ cao xuống thấp; màu càng đậm, tỷ lệ càng cao.',
    shade: (from, to) => (to === null ? `từ ${from}% trở lên` : `từ ${from}% đến dưới ${to}%`),
    noRate: 'chưa có tỷ lệ',
  },
  en: {
    fileTitle: (province, period) => `Units of ${province} compared, ${period}`,
    sheets: { table: (id) => `Comparison ${id}`, colors: (id) => `Colours ${id}` },
    title: (rate) => `Compared: ${rate}`,
    formula: (quotient) => `Rate = ${quotient}`,
    number: 'No.',
    unit: 'Unit',
    numerator: 'Numerator',
    denominator: 'Denominator',
    rate: 'Rate',
    group: (name, counted, expected) => `${name} (${counted} of ${expected} units with both counts)`,
    unknown: 'counts are missing',
    groupsChart: 'Rate of the province and of each group',
    bestChart: (group, count) => `${group}: the ${count} highest`,
    worstChart: (group, count) => `${group}: the ${count} lowest`,
    chart: (title, first, last) => `Bar chart. ${title}. At the top: ${first}; at the bottom: ${last}.`,
    legend:
      'The rate of a group or the province is that of the sums over the units that state both counts, not a mean of rates.',
    colors: (group, rate) => `${group}: ${rate}`,
    colorsLead: 'From high to low; the darker, the higher.',
    shade: (from, to) => (to === null ? `${from}% and more` : `${from}% to under ${to}%`),
    noRate: 'no rate',
  },
};
