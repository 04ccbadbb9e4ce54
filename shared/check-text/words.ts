import type { Bilingual } from '../language/language';

/** Figures and percentages come written as the text's language writes them. */
export interface CheckWords {
  partsDiffer: (whole: string, stated: string, parts: string, sum: string, difference: string) => string;
  partsMissing: (whole: string, stated: string, parts: string, sum: string, difference: string) => string;
  partsOver: (part: string, value: string, whole: string, of: string) => string;
  listDiffers: (stated: string, parts: string, sum: string, difference: string) => string;
  ratioWrong: (printed: string, numerator: string, denominator: string, right: string) => string;
  ratioFits: (fits: string) => string;
  ratioUnproven: (
    printed: string,
    name: string,
    numerator: string,
    denominator: string,
    right: string,
  ) => string;
  ratioScale: (printed: string, right: string) => string;
  shareOfNone: (printed: string) => string;
  exception: (printed: string, name: string, other: string, count: string) => string;
  over: (numerator: string, denominator: string) => string;
  denominator: (ratio: string, of: string, usual: string) => string;
  repeat: (name: string, here: string, there: string, difference: string) => string;
  direction: (said: string, now: string, before: string) => string;
  changeWrong: (said: string, now: string, before: string, right: string) => string;
  changeRateWrong: (said: string, now: string, before: string, right: string) => string;
  more: string;
  less: string;
  periodWrong: (said: string, right: string) => string;
  yearMissing: (right: string) => string;
  foreignAgency: (named: string, own: string) => string;
  closedAgency: (named: string, from: string) => string;
  symbolKind: (symbol: string, kind: string) => string;
  symbolSpelling: (symbol: string, right: string) => string;
  symbolIssuer: (symbol: string, issuer: string, right: string) => string;
  symbolAgency: (written: string, right: string) => string;
  symbolOwn: (symbol: string, right: string) => string;
  symbolYear: (symbol: string, year: string) => string;
  symbolDate: (symbol: string, said: string, right: string) => string;
  symbolTwoDates: (symbol: string, first: string, second: string) => string;
  noSuchDay: (day: string) => string;
  daysDisordered: (from: string, to: string) => string;
  dayAfterReport: (day: string, report: string) => string;
  dayAfterPeriod: (day: string) => string;
  dayOutsidePeriod: (day: string, period: string) => string;
  approximate: (quote: string) => string;
  range: (quote: string) => string;
  lowAndAll: (claim: string, all: string) => string;
  willAndDone: (will: string, done: string) => string;
  noneAndSome: (none: string, some: string) => string;
  earlyAndOnTime: string;
  outlineWithoutFigure: (item: string) => string;
  brokenCount: (quote: string) => string;
  aboveHundred: (quote: string) => string;
  aboveWhole: (quote: string, whole: string) => string;
  tableDiffers: (name: string, said: string, table: string, difference: string) => string;
  tableRateDiffers: (name: string, said: string, table: string) => string;
  previousDiffers: (name: string, said: string, table: string) => string;
  changeFromTable: (said: string, now: string, before: string) => string;
}

export const checkWords: Bilingual<CheckWords> = {
  vi: {
    partsDiffer: (whole, stated, parts, sum, difference) =>
      `${whole} ghi ${stated}, các phần cộng lại là ${parts} = ${sum}, lệch ${difference}.`,
    partsMissing: (whole, stated, parts, sum, difference) =>
      `${whole} ghi ${stated}, các phần đã nêu cộng lại là ${parts} = ${sum}, còn ${difference} chưa rõ thuộc phần nào.`,
    partsOver: (part, value, whole, of) => `${part} ghi ${value}, lớn hơn ${whole} (${of}).`,
    listDiffers: (stated, parts, sum, difference) =>
      `Tổng ghi ${stated}, các phần liệt kê cộng lại là ${parts} = ${sum}, lệch ${difference}.`,
    ratioWrong: (printed, numerator, denominator, right) =>
      `Tỷ lệ ghi ${printed}; ${numerator}/${denominator} là ${right}.`,
    ratioFits: (fits) => ` Tỷ lệ đã ghi ứng với ${fits}.`,
    ratioUnproven: (printed, name, numerator, denominator, right) =>
      `Tỷ lệ ghi ${printed}; theo số đã nêu về ${name}, ${numerator}/${denominator} là ${right}.`,
    ratioScale: (printed, right) => `Tỷ lệ ghi ${printed}, nhỏ hơn 100 lần so với ${right}.`,
    shareOfNone: (printed) => `Mẫu số là 0 nên không có tỷ lệ ${printed}.`,
    exception: (printed, name, other, count) => `${name} ghi ${printed}, nhưng ${other} ghi ${count}.`,
    over: (numerator, denominator) => `Tử số ${numerator} lớn hơn mẫu số ${denominator}.`,
    denominator: (ratio, of, usual) =>
      `Tỷ số ${ratio} có mẫu số ${of}; các tỷ số cùng nhóm có mẫu số ${usual}.`,
    repeat: (name, here, there, difference) =>
      `${name}: ở đây ghi ${here}, phần khác ghi ${there}, lệch ${difference}.`,
    direction: (said, now, before) => `Ghi ${said} nhưng kỳ này ${now}, kỳ so sánh ${before}.`,
    changeWrong: (said, now, before, right) =>
      `Ghi chênh lệch ${said}; kỳ này ${now}, kỳ so sánh ${before}, chênh lệch ${right}.`,
    changeRateWrong: (said, now, before, right) =>
      `Ghi thay đổi ${said}; từ ${before} thành ${now} là ${right}.`,
    more: 'tăng',
    less: 'giảm',
    periodWrong: (said, right) => `Ghi ${said}, kỳ báo cáo là ${right}.`,
    yearMissing: (right) => `Tên kỳ thiếu năm; kỳ báo cáo là ${right}.`,
    foreignAgency: (named, own) => `Số liệu ghi là của ${named}, đơn vị báo cáo là ${own}.`,
    closedAgency: (named, from) => `${named} không còn hoạt động từ ngày ${from}.`,
    symbolKind: (symbol, kind) => `Ký hiệu ${symbol} không phải của thể loại ${kind}.`,
    symbolSpelling: (symbol, right) => `Ký hiệu ${symbol} viết sai; đúng là ${right}.`,
    symbolIssuer: (symbol, issuer, right) =>
      `Văn bản của ${issuer} có ký hiệu kết thúc bằng ${right}, ở đây ghi ${symbol}.`,
    symbolAgency: (written, right) =>
      `Chữ viết tắt ${written} không có trong danh mục cơ quan; có thể là ${right}.`,
    symbolOwn: (symbol, right) => `Số của báo cáo ghi ${symbol}, ký hiệu của đơn vị là ${right}.`,
    symbolYear: (symbol, year) => `Năm trong ký hiệu ${symbol} khác năm ban hành ${year}.`,
    symbolDate: (symbol, said, right) => `Văn bản ${symbol} ban hành ngày ${right}, ở đây ghi ${said}.`,
    symbolTwoDates: (symbol, first, second) =>
      `Văn bản ${symbol} ghi hai ngày khác nhau: ${first} và ${second}.`,
    noSuchDay: (day) => `Không có ngày ${day}.`,
    daysDisordered: (from, to) => `Ngày ${from} ở sau ngày ${to}.`,
    dayAfterReport: (day, report) => `Ngày ${day} ở sau ngày báo cáo ${report}.`,
    dayAfterPeriod: (day) => `Ngày ${day} ở quá xa sau kỳ báo cáo.`,
    dayOutsidePeriod: (day, period) => `Ngày ${day} nằm ngoài ${period}.`,
    approximate: (quote) => `“${quote}” là số ước chừng; cần ghi số cụ thể.`,
    range: (quote) => `“${quote}” là một khoảng; cần ghi số cụ thể.`,
    lowAndAll: (claim, all) => `Ghi “${claim}” nhưng phần khác ghi “${all}”.`,
    willAndDone: (will, done) => `Ghi “${will}” nhưng phần khác ghi “${done}”.`,
    noneAndSome: (none, some) => `Ghi “${none}” nhưng phần khác ghi “${some}”.`,
    earlyAndOnTime:
      'Ghi 100% trước hạn, phần khác ghi đúng và trước hạn; cần nêu riêng số trước hạn và số đúng hạn.',
    outlineWithoutFigure: (item) => `Chưa có số liệu về ${item}.`,
    brokenCount: (quote) => `“${quote}” không phải số nguyên.`,
    aboveHundred: (quote) => `Tỷ lệ ${quote} lớn hơn 100%.`,
    aboveWhole: (quote, whole) => `“${quote}” lớn hơn tổng số ${whole}; có thể thừa chữ “nghìn”.`,
    tableDiffers: (name, said, table, difference) =>
      `${name}: báo cáo ghi ${said}, biểu ghi ${table}, lệch ${difference}.`,
    tableRateDiffers: (name, said, table) => `${name}: báo cáo ghi ${said}, theo biểu là ${table}.`,
    previousDiffers: (name, said, table) =>
      `${name} kỳ trước: báo cáo ghi ${said}, biểu kỳ trước ghi ${table}.`,
    changeFromTable: (said, now, before) => `Ghi ${said}; kỳ này ${now}, biểu kỳ trước ghi ${before}.`,
  },
  en: {
    partsDiffer: (whole, stated, parts, sum, difference) =>
      `${whole} is given as ${stated}; its parts add up to ${parts} = ${sum}, off by ${difference}.`,
    partsMissing: (whole, stated, parts, sum, difference) =>
      `${whole} is given as ${stated}; the parts named add up to ${parts} = ${sum}, which leaves ${difference} unexplained.`,
    partsOver: (part, value, whole, of) => `${part} is given as ${value}, more than ${whole} (${of}).`,
    listDiffers: (stated, parts, sum, difference) =>
      `The whole is given as ${stated}; the parts listed add up to ${parts} = ${sum}, off by ${difference}.`,
    ratioWrong: (printed, numerator, denominator, right) =>
      `The percentage is given as ${printed}; ${numerator}/${denominator} is ${right}.`,
    ratioFits: (fits) => ` What is given would be ${fits}.`,
    ratioUnproven: (printed, name, numerator, denominator, right) =>
      `The percentage is given as ${printed}; by what is stated of ${name}, ${numerator}/${denominator} is ${right}.`,
    ratioScale: (printed, right) => `The percentage is given as ${printed}, a hundredth of ${right}.`,
    shareOfNone: (printed) => `The denominator is 0, so there is no percentage ${printed}.`,
    exception: (printed, name, other, count) => `${name} is given as ${printed}, yet ${other} as ${count}.`,
    over: (numerator, denominator) =>
      `The numerator ${numerator} is greater than the denominator ${denominator}.`,
    denominator: (ratio, of, usual) =>
      `${ratio} has the denominator ${of}; the ratios of its family have ${usual}.`,
    repeat: (name, here, there, difference) =>
      `${name}: ${here} here, ${there} elsewhere, off by ${difference}.`,
    direction: (said, now, before) =>
      `It says ${said}, yet it is ${now} now and ${before} in the quarter compared.`,
    changeWrong: (said, now, before, right) =>
      `The difference is given as ${said}; ${now} now and ${before} before differ by ${right}.`,
    changeRateWrong: (said, now, before, right) =>
      `The change is given as ${said}; from ${before} to ${now} it is ${right}.`,
    more: 'more',
    less: 'less',
    periodWrong: (said, right) => `It says ${said}; the report is for ${right}.`,
    yearMissing: (right) => `The period lacks its year; the report is for ${right}.`,
    foreignAgency: (named, own) => `The figures are said to be of ${named}; the reporting unit is ${own}.`,
    closedAgency: (named, from) => `${named} has been closed since ${from}.`,
    symbolKind: (symbol, kind) => `The symbol ${symbol} is not that of a ${kind}.`,
    symbolSpelling: (symbol, right) => `The symbol ${symbol} is misspelt; it should be ${right}.`,
    symbolIssuer: (symbol, issuer, right) =>
      `A document of ${issuer} has a symbol ending in ${right}, not ${symbol}.`,
    symbolAgency: (written, right) => `The abbreviation ${written} is no known agency’s; it may be ${right}.`,
    symbolOwn: (symbol, right) => `The report’s number has ${symbol}; the unit’s symbol is ${right}.`,
    symbolYear: (symbol, year) => `The year in the symbol ${symbol} is not the year of issue ${year}.`,
    symbolDate: (symbol, said, right) => `${symbol} was issued on ${right}, not on ${said}.`,
    symbolTwoDates: (symbol, first, second) => `${symbol} is given two days: ${first} and ${second}.`,
    noSuchDay: (day) => `There is no day ${day}.`,
    daysDisordered: (from, to) => `${from} is after ${to}.`,
    dayAfterReport: (day, report) => `${day} is after the day of the report, ${report}.`,
    dayAfterPeriod: (day) => `${day} is long after the period.`,
    dayOutsidePeriod: (day, period) => `${day} lies outside ${period}.`,
    approximate: (quote) => `“${quote}” is approximate; give the number itself.`,
    range: (quote) => `“${quote}” is a range; give the number itself.`,
    lowAndAll: (claim, all) => `It says “${claim}”, yet elsewhere “${all}”.`,
    willAndDone: (will, done) => `It says “${will}”, yet elsewhere “${done}”.`,
    noneAndSome: (none, some) => `It says “${none}”, yet elsewhere “${some}”.`,
    earlyAndOnTime: 'It says 100% early, and elsewhere on time and early; give the two separately.',
    outlineWithoutFigure: (item) => `There is no figure for ${item}.`,
    brokenCount: (quote) => `“${quote}” is no whole number.`,
    aboveHundred: (quote) => `The share ${quote} is above 100%.`,
    aboveWhole: (quote, whole) =>
      `“${quote}” is greater than the whole ${whole}; the word for thousands may be one too many.`,
    tableDiffers: (name, said, table, difference) =>
      `${name}: ${said} in the report, ${table} in the tables, off by ${difference}.`,
    tableRateDiffers: (name, said, table) => `${name}: ${said} in the report, ${table} by the tables.`,
    previousDiffers: (name, said, table) =>
      `${name} of the quarter before: ${said} in the report, ${table} in its tables.`,
    changeFromTable: (said, now, before) =>
      `It says ${said}; it is ${now} now and ${before} in the tables of the quarter before.`,
  },
};
