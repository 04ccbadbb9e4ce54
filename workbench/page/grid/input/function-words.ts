import type { Bilingual, Lang } from '../../../../shared/language/language';

/** Names of arguments: optional ones in brackets, `…` where the last repeats. */
type Hinted =
  | 'AND'
  | 'AVERAGE'
  | 'AVERAGEIF'
  | 'CONCATENATE'
  | 'COUNT'
  | 'COUNTA'
  | 'COUNTBLANK'
  | 'COUNTIF'
  | 'COUNTIFS'
  | 'DATE'
  | 'DATEDIF'
  | 'EOMONTH'
  | 'FIND'
  | 'HLOOKUP'
  | 'IF'
  | 'IFERROR'
  | 'INDEX'
  | 'LEFT'
  | 'LEN'
  | 'MATCH'
  | 'MAX'
  | 'MID'
  | 'MIN'
  | 'MOD'
  | 'MONTH'
  | 'NETWORKDAYS'
  | 'OR'
  | 'PRODUCT'
  | 'RANK'
  | 'RIGHT'
  | 'ROUND'
  | 'ROUNDDOWN'
  | 'ROUNDUP'
  | 'SUBSTITUTE'
  | 'SUBTOTAL'
  | 'SUM'
  | 'SUMIF'
  | 'SUMIFS'
  | 'SUMPRODUCT'
  | 'TEXT'
  | 'TRIM'
  | 'VLOOKUP'
  | 'XLOOKUP'
  | 'YEAR';

const VI = {
  numbers: ['số 1', '[số 2]', '…'],
  values: ['giá trị 1', '[giá trị 2]', '…'],
  conditions: ['điều kiện 1', '[điều kiện 2]', '…'],
  rounding: ['số', 'số chữ số'],
  date: ['ngày'],
  part: ['văn bản', '[số ký tự]'],
} as const;

const EN = {
  numbers: ['number1', '[number2]', '…'],
  values: ['value1', '[value2]', '…'],
  conditions: ['logical1', '[logical2]', '…'],
  rounding: ['number', 'num_digits'],
  date: ['date'],
  part: ['text', '[num_chars]'],
} as const;

const FUNCTION_ARGUMENTS: Bilingual<Record<Hinted, readonly string[]>> = {
  vi: {
    AND: VI.conditions,
    AVERAGE: VI.numbers,
    AVERAGEIF: ['vùng xét', 'điều kiện', '[vùng tính]'],
    CONCATENATE: ['văn bản 1', '[văn bản 2]', '…'],
    COUNT: VI.values,
    COUNTA: VI.values,
    COUNTBLANK: ['vùng'],
    COUNTIF: ['vùng xét', 'điều kiện'],
    COUNTIFS: ['vùng xét 1', 'điều kiện 1', '…'],
    DATE: ['năm', 'tháng', 'ngày'],
    DATEDIF: ['từ ngày', 'đến ngày', 'đơn vị'],
    EOMONTH: ['ngày', 'số tháng'],
    FIND: ['tìm gì', 'trong văn bản', '[từ vị trí]'],
    HLOOKUP: ['tìm gì', 'bảng', 'dòng thứ', '[gần đúng]'],
    IF: ['điều kiện', 'nếu đúng', '[nếu sai]'],
    IFERROR: ['giá trị', 'nếu lỗi'],
    INDEX: ['vùng', 'dòng thứ', '[cột thứ]'],
    LEFT: VI.part,
    LEN: ['văn bản'],
    MATCH: ['tìm gì', 'vùng', '[kiểu khớp]'],
    MAX: VI.numbers,
    MID: ['văn bản', 'từ vị trí', 'số ký tự'],
    MIN: VI.numbers,
    MOD: ['số', 'số chia'],
    MONTH: VI.date,
    NETWORKDAYS: ['từ ngày', 'đến ngày', '[ngày nghỉ]'],
    OR: VI.conditions,
    PRODUCT: VI.numbers,
    RANK: ['số', 'vùng', '[thứ tự]'],
    RIGHT: VI.part,
    ROUND: VI.rounding,
    ROUNDDOWN: VI.rounding,
    ROUNDUP: VI.rounding,
    SUBSTITUTE: ['văn bản', 'chữ cũ', 'chữ mới', '[lần thứ]'],
    SUBTOTAL: ['phép tính', 'vùng 1', '…'],
    SUM: VI.numbers,
    SUMIF: ['vùng xét', 'điều kiện', '[vùng cộng]'],
    SUMIFS: ['vùng cộng', 'vùng xét 1', 'điều kiện 1', '…'],
    SUMPRODUCT: ['vùng 1', '[vùng 2]', '…'],
    TEXT: ['giá trị', 'định dạng'],
    TRIM: ['văn bản'],
    VLOOKUP: ['tìm gì', 'bảng', 'cột thứ', '[gần đúng]'],
    XLOOKUP: ['tìm gì', 'vùng tìm', 'vùng lấy', '[nếu không thấy]'],
    YEAR: VI.date,
  },
  en: {
    AND: EN.conditions,
    AVERAGE: EN.numbers,
    AVERAGEIF: ['range', 'criteria', '[average_range]'],
    CONCATENATE: ['text1', '[text2]', '…'],
    COUNT: EN.values,
    COUNTA: EN.values,
    COUNTBLANK: ['range'],
    COUNTIF: ['range', 'criteria'],
    COUNTIFS: ['range1', 'criteria1', '…'],
    DATE: ['year', 'month', 'day'],
    DATEDIF: ['start_date', 'end_date', 'unit'],
    EOMONTH: ['start_date', 'months'],
    FIND: ['find_text', 'within_text', '[start_num]'],
    HLOOKUP: ['lookup_value', 'table', 'row_index', '[range_lookup]'],
    IF: ['logical_test', 'value_if_true', '[value_if_false]'],
    IFERROR: ['value', 'value_if_error'],
    INDEX: ['array', 'row_num', '[column_num]'],
    LEFT: EN.part,
    LEN: ['text'],
    MATCH: ['lookup_value', 'lookup_array', '[match_type]'],
    MAX: EN.numbers,
    MID: ['text', 'start_num', 'num_chars'],
    MIN: EN.numbers,
    MOD: ['number', 'divisor'],
    MONTH: EN.date,
    NETWORKDAYS: ['start_date', 'end_date', '[holidays]'],
    OR: EN.conditions,
    PRODUCT: EN.numbers,
    RANK: ['number', 'range', '[order]'],
    RIGHT: EN.part,
    ROUND: EN.rounding,
    ROUNDDOWN: EN.rounding,
    ROUNDUP: EN.rounding,
    SUBSTITUTE: ['text', 'old_text', 'new_text', '[instance_num]'],
    SUBTOTAL: ['function_num', 'range1', '…'],
    SUM: EN.numbers,
    SUMIF: ['range', 'criteria', '[sum_range]'],
    SUMIFS: ['sum_range', 'range1', 'criteria1', '…'],
    SUMPRODUCT: ['array1', '[array2]', '…'],
    TEXT: ['value', 'format_text'],
    TRIM: ['text'],
    VLOOKUP: ['lookup_value', 'table', 'col_index', '[range_lookup]'],
    XLOOKUP: ['lookup_value', 'lookup_array', 'return_array', '[if_not_found]'],
    YEAR: EN.date,
  },
};

function isHinted(name: string): name is Hinted {
  return Object.hasOwn(FUNCTION_ARGUMENTS.vi, name);
}

/** What the arguments of a function are called; undefined where no names are given here. */
export function argumentsOf(name: string, lang: Lang): readonly string[] | undefined {
  return isHinted(name) ? FUNCTION_ARGUMENTS[lang][name] : undefined;
}
