import type { Bilingual } from '../../language/language';

interface SpanWords {
  /** Opens what the totals cover. */
  quarters: (quarters: string) => string;
  added: (columns: string) => string;
  opening: (columns: string, quarter: string) => string;
  closing: (columns: string, quarter: string) => string;
  workload: (columns: string) => string;
  distinct: (columns: string, quarter: string) => string;
  unknown: (columns: string) => string;
  form: (form: string, parts: string) => string;
  ratios: string;
  incomplete: (count: string, units: string) => string;
  andMore: (count: string) => string;
  changedForms: (forms: string) => string;
  stockBreak: (form: string, quarter: string, column: string, from: string, units: string) => string;
  calendarChanged: (units: string) => string;
  off: (difference: string) => string;
}

/** The words of figures added up over quarters. */
export const spanWords: Bilingual<SpanWords> = {
  vi: {
    quarters: (quarters) => `Cộng từ số liệu ${quarters}; chỉ cộng đơn vị có đủ số liệu của các quý này.`,
    added: (columns) => `cộng các quý: ${columns}`,
    opening: (columns, quarter) => `số kỳ trước chuyển sang lấy của ${quarter}: ${columns}`,
    closing: (columns, quarter) => `không cộng, lấy số cuối ${quarter}: ${columns}`,
    workload: (columns) => `${columns} không cộng lại số chuyển từ quý này sang quý sau`,
    distinct: (columns, quarter) =>
      `${columns} không cộng được vì một thủ tục có thể phát sinh ở nhiều quý, số ghi là của ${quarter}`,
    unknown: (columns) => `${columns} chưa quy định cách cộng, để trống`,
    form: (form, parts) => `Biểu ${form}: ${parts}.`,
    ratios: 'Tỷ lệ và điểm tính lại từ số liệu cộng, không lấy trung bình các quý.',
    incomplete: (count, units) => `Thiếu số liệu của quý trong kỳ (${count} đơn vị, không cộng): ${units}.`,
    andMore: (count) => `và ${count} đơn vị khác`,
    changedForms: (forms) => `Không cộng biểu ${forms}, vì các cột của biểu khác nhau giữa các quý.`,
    stockBreak: (form, quarter, column, from, units) =>
      `Biểu ${form}, ${quarter}: số từ kỳ trước chuyển sang (${column}) không bằng số cuối quý liền trước (${from}) ở: ${units}. Số liệu cộng giữ nguyên như các đơn vị gửi.`,
    calendarChanged: (units) =>
      `Các quý trong kỳ tính theo hai cách (ngày 15 đến ngày 14 và quý dương lịch), có ngày tính trùng hoặc thiếu: ${units}.`,
    off: (difference) => `lệch ${difference}`,
  },
  en: {
    quarters: (quarters) =>
      `Added up from ${quarters}; only units with figures of all of these quarters count.`,
    added: (columns) => `added up: ${columns}`,
    opening: (columns, quarter) => `as ${quarter} opened: ${columns}`,
    closing: (columns, quarter) => `not added, as at the end of ${quarter}: ${columns}`,
    workload: (columns) => `${columns} without what one quarter carried over to the next`,
    distinct: (columns, quarter) =>
      `${columns} cannot be added, as one procedure may count in several quarters; the figure is that of ${quarter}`,
    unknown: (columns) => `${columns} left blank: how they add up is not laid down`,
    form: (form, parts) => `Form ${form}: ${parts}.`,
    ratios: 'Rates and points are computed anew from the figures added up; they are no averages of quarters.',
    incomplete: (count, units) => `Quarters are missing (${count} units, not added): ${units}.`,
    andMore: (count) => `and ${count} more`,
    changedForms: (forms) => `Not added: ${forms}, whose columns differ between the quarters.`,
    stockBreak: (form, quarter, column, from, units) =>
      `Form ${form}, ${quarter}: what was carried over (${column}) is not what the quarter before closed with (${from}) at: ${units}. The sums stand as the units sent them.`,
    calendarChanged: (units) =>
      `Some quarters run from day 15 to day 14 and some are calendar quarters, so days count twice or not at all: ${units}.`,
    off: (difference) => `off by ${difference}`,
  },
};
