import type { BadWriting } from '../../../../shared/intake/read/bad-cell';
import type { Bilingual } from '../../../../shared/language/language';

interface BadCellWords {
  title: (count: string) => string;
  /** Read out when the number changes. */
  said: (count: string) => string;
  lead: string;
  /** One column's cells that are written alike: "Biểu K01, cột Tổng số (7): 12 ô ghi số có dấu cách". */
  group: (form: string, column: string, count: string, writing: string) => string;
  /** How they are written, after "12 ô". */
  writing: Record<BadWriting, string>;
  change: (text: string, value: string) => string;
  blank: string;
  repair: (value: string) => string;
  repairAll: (count: string) => string;
  clear: string;
  /** Of a text in which there is no figure. */
  noFigure: (text: string) => string;
}

/** The words of cells that hold no count. */
export const badCellWords: Bilingual<BadCellWords> = {
  vi: {
    title: (count) => `‼ Ô chưa phải số đếm: ${count}`,
    said: (count) => `${count} ô chưa phải số đếm.`,
    lead: 'Sửa các ô này rồi mới lưu được lên máy chủ.',
    group: (form, column, count, writing) => `Biểu ${form}, cột ${column}: ${count} ô ${writing}`,
    writing: {
      spaced: 'ghi số có dấu cách',
      'text-number': 'ghi số ở dạng chữ',
      thousands: 'có dấu phân cách hàng nghìn',
      'leading-zero': 'có số 0 ở đầu',
      'decimal-zeros': 'có phần thập phân bằng 0',
      'thousand-word': 'ghi theo nghìn',
      'unit-word': 'ghi kèm đơn vị tính',
      dash: 'ghi dấu gạch',
      'none-word': 'ghi chữ thay cho số 0',
      'not-applicable': 'ghi dấu thay cho để trống',
      'note-mark': 'ghi kèm dấu chú thích',
      struck: 'đã gạch ngang',
      hidden: 'có số bị ẩn',
      'letter-digit': 'có chữ lẫn với số',
      fraction: 'ghi phân số',
      'date-fraction': 'ghi phân số, nay là ngày',
      'percent-sign': 'ghi tỷ lệ',
      'lost-zeros': 'mất số 0 ở cuối',
      approximate: 'ghi số ước chừng',
      range: 'ghi một khoảng',
      lines: 'ghi nhiều số',
      date: 'là ngày',
      'excel-error': 'báo lỗi',
      negative: 'ghi số âm',
      'not-whole': 'ghi số không nguyên',
      letters: 'có chữ lẫn với số',
      'percent-in-count': 'ghi tỷ lệ phần trăm',
      unreadable: 'chưa đọc được',
      'too-large': 'ghi số quá lớn',
      'part-blank': 'còn thiếu số thành phần',
      'ratio-scale': 'ghi tỷ lệ',
      'no-cached-value': 'có công thức chưa tính',
      text: 'ghi chữ',
    },
    change: (text, value) => `“${text}” → ${value}`,
    blank: 'để trống',
    repair: (value) => `Sửa thành ${value}`,
    repairAll: (count) => `Sửa cả ${count} ô`,
    clear: 'Để trống',
    noFigure: (text) =>
      `Đang ghi “${text}”. Ghi số nguyên, ví dụ 159; không có thì ghi 0; chưa biết thì để trống.`,
  },
  en: {
    title: (count) => `‼ Cells that hold no count: ${count}`,
    said: (count) => `${count} cells hold no count.`,
    lead: 'Nothing can be saved to the server before these are mended.',
    group: (form, column, count, writing) => `Form ${form}, column ${column}: ${count} ${writing}`,
    writing: {
      spaced: 'with blanks between digits',
      'text-number': 'with a number stored as text',
      thousands: 'with separators of thousands',
      'leading-zero': 'with a leading 0',
      'decimal-zeros': 'with decimals that are 0',
      'thousand-word': 'in thousands',
      'unit-word': 'with a unit of measure',
      dash: 'with a dash',
      'none-word': 'with a word for 0',
      'not-applicable': 'with a sign for blank',
      'note-mark': 'with a note’s mark',
      struck: 'struck out',
      hidden: 'with a hidden number',
      'letter-digit': 'with letters among digits',
      fraction: 'with a fraction',
      'date-fraction': 'with a fraction that became a date',
      'percent-sign': 'with a rate',
      'lost-zeros': 'that lost their last 0',
      approximate: 'with an estimate',
      range: 'with a range',
      lines: 'with several numbers',
      date: 'with a date',
      'excel-error': 'with an error',
      negative: 'with a negative number',
      'not-whole': 'with a number that is not whole',
      letters: 'with letters among digits',
      'percent-in-count': 'with a percentage',
      unreadable: 'that cannot be read',
      'too-large': 'with a number too large',
      'part-blank': 'with a part missing',
      'ratio-scale': 'with a rate',
      'no-cached-value': 'with a formula not computed',
      text: 'with words',
    },
    change: (text, value) => `“${text}” → ${value}`,
    blank: 'blank',
    repair: (value) => `Make it ${value}`,
    repairAll: (count) => `Mend all ${count}`,
    clear: 'Leave blank',
    noFigure: (text) =>
      `It says “${text}”. Write a whole number such as 159, 0 for none, or nothing when not known.`,
  },
};
