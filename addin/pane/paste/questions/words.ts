import type { RowKind } from '../../../../shared/intake/result';
import { inSentence } from '../../../../shared/units/unit-name';
import type { Bilingual } from '../../../../shared/language/language';

/** The words of what has to be answered before a paste can be written. */
interface PanePasteQuestionWords {
  title: (count: string) => string;
  answered: string;
  change: string;
  none: string;
  leaveTable: string;
  choose: string;
  otherFigure: string;
  otherText: string;
  confirm: string;
  notCount: string;
  blank: string;
  blankIsZero: (sum: string) => string;
  acceptAll: (count: string) => string;
  takeRows: (count: string) => string;
  leaveRows: (count: string) => string;
  keepChosen: string;
  rowAt: (place: string, figures: string) => string;
  columnAt: (place: string, heading: string, figures: string) => string;
  units: (count: string, unit: string) => string;
  unitsNone: (unit: string) => string;
  unitsOwn: (unit: string) => string;
  unitsAll: (count: string) => string;
  span: (from: string, to: string, ownFrom: string, ownTo: string) => string;
  spanTake: string;
  /** The source names another period. */
  quarter: (text: string, open: string) => string;
  namedUnit: (unit: string, own: string) => string;
  /** The source gives its figures in something else than ones. */
  scale: (text: string) => string;
  multiply: (by: string, count: string, example: string) => string;
  asWritten: string;
  twice: (form: string) => string;
  takeTable: (place: string) => string;
  spoken: (typed: string) => string;
  hand: {
    title: string;
    lead: string;
    form: string;
    sheet: string;
    button: string;
  };
  /** Kinds of rows that are chosen between in a question. */
  rowKinds: Partial<Record<RowKind, string>>;
}

export const panePasteQuestionWords: Bilingual<PanePasteQuestionWords> = {
  vi: {
    title: (count) => `Cần trả lời (${count})`,
    answered: 'Đã trả lời',
    change: 'Sửa',
    none: 'Không lấy',
    leaveTable: 'Không lấy bảng này',
    choose: 'Chọn…',
    otherFigure: 'Số khác',
    otherText: 'Tỷ lệ khác',
    confirm: 'Ghi',
    notCount: 'Nhập số nguyên từ 0 trở lên, ví dụ 159.',
    blank: 'Để trống',
    blankIsZero: (sum) => `Đúng: ô trống là 0, tổng là ${sum}`,
    acceptAll: (count) => `Đồng ý mọi gợi ý (${count})`,
    takeRows: (count) => `Lấy cả ${count} dòng`,
    leaveRows: (count) => `Bỏ cả ${count} dòng`,
    keepChosen: 'Chỉ lấy các dòng được chọn ở mục “Dòng”',
    rowAt: (place, figures) => `Dòng ${place}: ${figures}`,
    columnAt: (place, heading, figures) => `Cột ${place} “${heading}”: ${figures}`,
    units: (count, unit) =>
      `Bảng này ghi theo đơn vị (${count} đơn vị), còn biểu đang mở là của ${inSentence(unit)}. Lấy dòng nào?`,
    unitsNone: (unit) =>
      `Bảng này ghi theo đơn vị nhưng không có dòng của ${inSentence(unit)}. Lấy các dòng đó vào biểu của đơn vị này?`,
    unitsOwn: (unit) => `Chỉ dòng của ${inSentence(unit)}`,
    unitsAll: (count) => `Cả ${count} dòng, mỗi đơn vị một dòng`,
    span: (from, to, ownFrom, ownTo) =>
      `Bảng gốc ghi số liệu từ ngày ${from} đến ngày ${to}, còn kỳ đang mở tính từ ngày ${ownFrom} đến ngày ${ownTo}. Vẫn lấy vào kỳ này?`,
    spanTake: 'Vẫn lấy',
    quarter: (text, open) => `Bảng gốc ghi “${text}”, còn kỳ đang mở là ${open}. Vẫn lấy vào kỳ này?`,
    namedUnit: (unit, own) =>
      `Bảng gốc ghi là của ${inSentence(unit)}, còn biểu đang mở là của ${inSentence(own)}. Vẫn lấy vào biểu này?`,
    scale: (text) => `Bảng gốc ghi “${text}”, còn biểu ghi từng hồ sơ, thủ tục. Lấy số như thế nào?`,
    multiply: (by, count, example) => `Nhân ${count} số với ${by}: ${example}`,
    asWritten: 'Lấy nguyên số đã ghi',
    twice: (form) => `Có hai bảng của biểu ${form} với cùng một dòng. Lấy bảng nào?`,
    takeTable: (place) => `Bảng ở ${place}`,
    spoken: (typed) => `đã ghi ${typed}`,
    hand: {
      title: 'Tự chọn cột',
      lead: 'Nếu đây đúng là bảng của một biểu, chọn biểu rồi chỉ ra từng cột.',
      form: 'Biểu',
      sheet: 'Trang tính của tệp gốc',
      button: 'Tự chọn cột',
    },
    rowKinds: {
      detail: 'Là dòng số liệu',
      total: 'Là dòng Tổng cộng',
      subtotal: 'Là dòng cộng nhóm: không lấy',
      group: 'Là tên nhóm: không lấy',
    },
  },
  en: {
    title: (count) => `To be answered (${count})`,
    answered: 'Answered',
    change: 'Change',
    none: 'Leave out',
    leaveTable: 'Leave this table out',
    choose: 'Choose…',
    otherFigure: 'Another figure',
    otherText: 'Another rate',
    confirm: 'Set',
    notCount: 'Type a whole number from 0 up, such as 159.',
    blank: 'Leave blank',
    blankIsZero: (sum) => `Yes: the blank is 0, the sum is ${sum}`,
    acceptAll: (count) => `Accept all proposals (${count})`,
    takeRows: (count) => `Take all ${count} rows`,
    leaveRows: (count) => `Leave all ${count} rows out`,
    keepChosen: 'Take only the rows chosen under “Rows”',
    rowAt: (place, figures) => `Row ${place}: ${figures}`,
    columnAt: (place, heading, figures) => `Column ${place} “${heading}”: ${figures}`,
    units: (count, unit) =>
      `This table goes by units (${count}), the open forms are those of ${unit}. What is taken?`,
    unitsNone: (unit) =>
      `This table goes by units and has no row of ${unit}. Take its rows into the forms of ${unit}?`,
    unitsOwn: (unit) => `Only the row of ${unit}`,
    unitsAll: (count) => `All ${count} rows, one a unit`,
    span: (from, to, ownFrom, ownTo) =>
      `The source table counts ${from} to ${to}, the open period ${ownFrom} to ${ownTo}. Take it into this period?`,
    spanTake: 'Take it',
    quarter: (text, open) =>
      `The source says “${text}”, the open period is ${open}. Take it into this period?`,
    namedUnit: (unit, own) =>
      `The source is said to be that of ${unit}, the open forms are those of ${own}. Take it into these forms?`,
    scale: (text) => `The source says “${text}”, the form counts ones. How are its figures taken?`,
    multiply: (by, count, example) => `Multiply ${count} figures by ${by}: ${example}`,
    asWritten: 'Take them as written',
    twice: (form) => `There are two tables of form ${form} with the same row. Which one is taken?`,
    takeTable: (place) => `The table at ${place}`,
    spoken: (typed) => `set to ${typed}`,
    hand: {
      title: 'Choose the columns',
      lead: 'If this is the table of a form, choose the form and say what each column is.',
      form: 'Form',
      sheet: 'Sheet of the source file',
      button: 'Choose the columns',
    },
    rowKinds: {
      detail: 'A row of figures',
      total: 'The total',
      subtotal: 'The sum of a group: left out',
      group: 'The name of a group: left out',
    },
  },
};
