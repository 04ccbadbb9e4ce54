import type { Bilingual } from '../language/language';

interface InputWords {
  formUnknown: (form: string) => string;
  formNotValid: (form: string, period: string) => string;
  formTwice: (form: string) => string;
  singleRow: (form: string) => string;
  rowTwice: (form: string, label: string, first: number, second: number) => string;
  columnUnknown: (form: string, column: string) => string;
  row: (label: string) => string;
  /** A row without a name. */
  nthRow: (number: string) => string;
  cell: (form: string, row: string, name: string, column: string) => string;
  /** Of a cell that holds no figure of its column, by what is wrong. */
  wrongCell: Record<
    'number-in-ratio' | 'text-in-count' | 'negative' | 'too-large' | 'fractional',
    (cell: string, value: string) => string
  >;
  /** A figure for several columns; `columns`: "(8) + (9)". */
  joint: (form: string, row: string, columns: string) => string;
  wrongJoint: Record<
    'joint-too-few' | 'joint-overlap' | 'joint-negative' | 'joint-too-large' | 'joint-fractional',
    (joint: string, value: string) => string
  >;
}

/** Sentences for input that cannot be taken. */
export const inputWords: Bilingual<InputWords> = {
  vi: {
    formUnknown: (form) => `Không có biểu “${form}”.`,
    formNotValid: (form, period) => `Biểu ${form} không có hiệu lực trong ${period}.`,
    formTwice: (form) => `Biểu ${form} có hai bảng; mỗi biểu chỉ nhận một bảng.`,
    singleRow: (form) => `Biểu ${form} chỉ nhận một dòng số liệu của đơn vị.`,
    rowTwice: (form, label, first, second) =>
      `Biểu ${form}: dòng thứ ${second} “${label}” trùng với dòng thứ ${first}. Gộp hai dòng hoặc sửa tên một dòng.`,
    columnUnknown: (form, column) => `Biểu ${form} không có cột số liệu (${column}).`,
    row: (label) => `dòng “${label}”`,
    nthRow: (number) => `dòng thứ ${number}`,
    cell: (form, row, name, column) => `Biểu ${form}, ${row}, ${name} (${column})`,
    wrongCell: {
      'number-in-ratio': (cell, value) => `${cell}: đang là số ${value}. Ghi tỷ lệ như đã in, ví dụ 98,81.`,
      'text-in-count': (cell, value) =>
        `${cell}: đang ghi “${value}”, không phải số. Ghi số nguyên, ví dụ 41.`,
      negative: (cell, value) => `${cell}: đang ghi ${value}; chỉ nhận số từ 0 trở lên.`,
      'too-large': (cell) => `${cell}: lớn hơn 9.007.199.254.740.991, số lớn nhất lưu được chính xác.`,
      fractional: (cell, value) => `${cell}: đang ghi ${value}; chỉ nhận số nguyên.`,
    },
    joint: (form, row, columns) => `Biểu ${form}, ${row}, số gộp ${columns}`,
    wrongJoint: {
      'joint-too-few': (joint) =>
        `${joint}: chỉ dùng cho hai cột trở lên; số của một cột thì ghi vào ô của cột đó.`,
      'joint-overlap': (joint) => `${joint}: mỗi cột chỉ ở trong một số gộp của dòng.`,
      'joint-negative': (joint, value) => `${joint}: đang ghi ${value}; chỉ nhận số từ 0 trở lên.`,
      'joint-too-large': (joint) =>
        `${joint}: lớn hơn 9.007.199.254.740.991, số lớn nhất lưu được chính xác.`,
      'joint-fractional': (joint, value) => `${joint}: đang ghi ${value}; chỉ nhận số nguyên.`,
    },
  },
  en: {
    formUnknown: (form) => `There is no form “${form}”.`,
    formNotValid: (form, period) => `Form ${form} is not in force in ${period}.`,
    formTwice: (form) => `Form ${form} was sent twice; send one table a form.`,
    singleRow: (form) => `Form ${form} has one row of the unit's figures (the row with key “total”).`,
    rowTwice: (form, label, first, second) =>
      `Form ${form}: row ${second} “${label}” has the key of row ${first}; join the rows or change a key.`,
    columnUnknown: (form, column) => `Form ${form} has no figure column (${column}).`,
    row: (label) => `row “${label}”`,
    nthRow: (number) => `row ${number}`,
    cell: (form, row, name, column) => `Form ${form}, ${row}, ${name} (${column})`,
    wrongCell: {
      'number-in-ratio': (cell, value) =>
        `${cell}: send a rate as printed, e.g. "98,81"; it is the number ${value}.`,
      'text-in-count': (cell, value) => `${cell}: must be a whole number, it is the text “${value}”.`,
      negative: (cell, value) => `${cell}: must not be negative (${value}).`,
      'too-large': (cell) => `${cell}: exceeds 9,007,199,254,740,991, the largest number kept exactly.`,
      fractional: (cell, value) => `${cell}: must be a whole number, it is ${value}.`,
    },
    joint: (form, row, columns) => `Form ${form}, ${row}, joint figure ${columns}`,
    wrongJoint: {
      'joint-too-few': (joint) =>
        `${joint}: it must be for two columns at least; one column's goes into its cell.`,
      'joint-overlap': (joint) => `${joint}: a column may be in one joint figure of the row only.`,
      'joint-negative': (joint, value) => `${joint}: must not be negative (${value}).`,
      'joint-too-large': (joint) =>
        `${joint}: exceeds 9,007,199,254,740,991, the largest number kept exactly.`,
      'joint-fractional': (joint, value) => `${joint}: must be a whole number, it is ${value}.`,
    },
  },
};
