import type { RowKind } from '../../../../shared/intake/result';
import type { Bilingual } from '../../../../shared/language/language';

/** Words of the mapping that is shown beside the source: tables, columns, rows, repairs and what has to be answered. */
interface PanePasteMappingWords {
  table: {
    take: string;
    left: string;
    place: (sheet: string, area: string) => string;
    transposed: string;
    list: string;
    formulas: (count: string) => string;
    /** A layout accepted before is used. */
    remembered: (day: string) => string;
    fresh: string;
    forget: string;
    preview: string;
    previewOf: (form: string) => string;
    moreRows: (count: string) => string;
    result: (rows: string, columns: string) => string;
    resultOf: (form: string) => string;
    resultEmpty: string;
    total: string;
    row: string;
    headingRows: string;
  };
  questions: {
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
    twice: (form: string) => string;
    takeTable: (place: string) => string;
    spoken: (typed: string) => string;
  };
  hand: {
    title: string;
    lead: string;
    form: string;
    sheet: string;
    button: string;
  };
  columns: {
    title: (used: string, all: string) => string;
    column: (letters: string, heading: string) => string;
    line: (number: string, heading: string) => string;
    noHeading: string;
    samples: (figures: string) => string;
    use: (column: string) => string;
    isColumn: string;
    addTo: string;
    addOption: (name: string) => string;
    role: string;
    label: string;
    ordinal: string;
    together: (columns: string) => string;
    none: string;
    key: (key: string, name: string) => string;
    sure: string;
    likely: string;
    unsure: string;
    addedUp: (others: string) => string;
    lacking: (columns: string) => string;
  };
  rows: {
    title: (taken: string, left: string) => string;
    row: (number: string, label: string) => string;
    noLabel: string;
    use: (row: string) => string;
    kind: Record<'detail' | 'total' | 'other', string>;
    because: (kind: string, reason: string) => string;
    newRow: string;
    unit: (row: string) => string;
    show: string;
    showLeft: string;
    showAll: string;
  };
  repairs: {
    title: (count: string) => string;
    group: (kind: string, count: string) => string;
    change: (place: string, before: string, after: string) => string;
    heading: string;
    undo: string;
    undoOne: (place: string) => string;
    undoAll: string;
    undoAllOf: (kind: string) => string;
    taken: (count: string) => string;
    redo: string;
    redoOne: (place: string) => string;
  };
  /** Kinds of rows that are chosen between in a question. */
  rowKinds: Partial<Record<RowKind, string>>;
}

export const panePasteMappingWords: Bilingual<PanePasteMappingWords> = {
  vi: {
    table: {
      take: 'Lấy bảng này',
      left: 'Bảng này không được lấy.',
      place: (sheet, area) => (sheet === '' ? `Vùng ${area} của nguồn` : `Trang “${sheet}”, vùng ${area}`),
      transposed: 'Bảng nguồn xoay ngang: mỗi cột của nguồn là một dòng của biểu.',
      list: 'Nguồn là danh sách “tên: số”.',
      formulas: (count) => `${count} số trong nguồn là kết quả công thức; lấy kết quả đã lưu.`,
      remembered: (day) => `Dùng cách ghép đã lưu ngày ${day}`,
      fresh: 'Lần này ghép lại từ đầu',
      forget: 'Quên cách ghép này',
      preview: 'Bảng nguồn',
      previewOf: (form) => `Bảng nguồn của biểu ${form}`,
      moreRows: (count) => `và ${count} dòng nữa`,
      result: (rows, columns) => `Kết quả: ${rows} dòng, ${columns} cột`,
      resultOf: (form) => `Kết quả cho biểu ${form}`,
      resultEmpty: 'Chưa có dòng nào được lấy. Xem lại cách ghép cột và dòng.',
      total: 'Tổng cộng',
      row: 'Dòng',
      headingRows: 'Số dòng tiêu đề',
    },
    questions: {
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
      acceptAll: (count) => `Nhận cả ${count} gợi ý`,
      takeRows: (count) => `Lấy cả ${count} dòng`,
      leaveRows: (count) => `Bỏ cả ${count} dòng`,
      keepChosen: 'Chỉ lấy các dòng tôi chọn ở mục Dòng',
      rowAt: (place, figures) => `Dòng ${place}: ${figures}`,
      columnAt: (place, heading, figures) => `Cột ${place} “${heading}”: ${figures}`,
      units: (count, unit) =>
        `Bảng này ghi theo đơn vị (${count} đơn vị), còn biểu đang mở là của ${unit}. Lấy gì?`,
      unitsNone: (unit) =>
        `Bảng này ghi theo đơn vị nhưng không có dòng của ${unit}. Lấy các dòng đó vào biểu của ${unit}?`,
      unitsOwn: (unit) => `Chỉ dòng của ${unit}`,
      unitsAll: (count) => `Cả ${count} dòng, mỗi đơn vị một dòng`,
      span: (from, to, ownFrom, ownTo) =>
        `Nguồn ghi số liệu từ ${from} đến ${to}, còn quý đang mở tính từ ${ownFrom} đến ${ownTo}. Vẫn lấy vào quý này?`,
      spanTake: 'Vẫn lấy',
      twice: (form) => `Có hai bảng của biểu ${form} với cùng một dòng. Lấy bảng nào?`,
      takeTable: (place) => `Bảng ở ${place}`,
      spoken: (typed) => `đã ghi ${typed}`,
    },
    hand: {
      title: 'Tự ghép',
      lead: 'Nếu đây đúng là bảng của một biểu, chọn biểu rồi chỉ ra từng cột.',
      form: 'Biểu',
      sheet: 'Trang của nguồn',
      button: 'Ghép bằng tay',
    },
    columns: {
      title: (used, all) => `Ghép cột (lấy ${used}/${all})`,
      column: (letters, heading) => `Cột ${letters}: ${heading}`,
      line: (number, heading) => `Dòng ${number}: ${heading}`,
      noHeading: '(không có tiêu đề)',
      samples: (figures) => `Ví dụ: ${figures}`,
      use: (column) => `${column} là cột nào của biểu`,
      isColumn: 'Là cột của biểu',
      addTo: 'Cộng thêm vào cột đã có',
      addOption: (name) => `+ ${name}`,
      role: 'Việc khác',
      label: 'Tên dòng',
      ordinal: 'Số thứ tự',
      together: (columns) => `Gộp ${columns}, chưa tách`,
      none: 'Không lấy',
      key: (key, name) => `(${key}) ${name}`,
      sure: 'chắc chắn',
      likely: 'khá chắc',
      unsure: 'chưa chắc',
      addedUp: (others) => `cộng với cột ${others}`,
      lacking: (columns) => `Nguồn không có cột ${columns} của biểu; các ô đó giữ nguyên.`,
    },
    rows: {
      title: (taken, left) => `Dòng (lấy ${taken}, không lấy ${left})`,
      row: (number, label) => `${number}. ${label}`,
      noLabel: '(không có tên)',
      use: (row) => `Dòng ${row} được lấy thế nào`,
      kind: { detail: 'Dòng số liệu', total: 'Dòng tổng', other: 'Không lấy' },
      because: (kind, reason) => `${kind}: ${reason}`,
      newRow: 'dòng mới trong biểu',
      unit: (row) => `Dòng ${row} là đơn vị nào`,
      show: 'Hiện',
      showLeft: 'Dòng không lấy',
      showAll: 'Mọi dòng',
    },
    repairs: {
      title: (count) => `Đã sửa khi đọc (${count})`,
      group: (kind, count) => `${kind} (${count})`,
      change: (place, before, after) => `${place}: “${before}” thành “${after}”`,
      heading: 'ở tiêu đề, không vào số liệu',
      undo: 'Hoàn nguyên',
      undoOne: (place) => `Hoàn nguyên ${place}`,
      undoAll: 'Hoàn nguyên cả nhóm',
      undoAllOf: (kind) => `Hoàn nguyên cả nhóm: ${kind}`,
      taken: (count) => `Đã hoàn nguyên (${count})`,
      redo: 'Sửa lại',
      redoOne: (place) => `Sửa lại ${place}`,
    },
    rowKinds: {
      detail: 'Là dòng số liệu',
      total: 'Là dòng tổng',
      subtotal: 'Là dòng cộng nhóm: không lấy',
      group: 'Là tên nhóm: không lấy',
    },
  },
  en: {
    table: {
      take: 'Take this table',
      left: 'This table is not taken.',
      place: (sheet, area) =>
        sheet === '' ? `Range ${area} of the source` : `Sheet “${sheet}”, range ${area}`,
      transposed: 'The source is turned: each of its columns is a row of the form.',
      list: 'The source is a list of “name: figure”.',
      formulas: (count) => `${count} figures of the source are results of formulas, taken as last computed.`,
      remembered: (day) => `Mapped as accepted on ${day}`,
      fresh: 'Map anew this time',
      forget: 'Forget this mapping',
      preview: 'Source table',
      previewOf: (form) => `Source table of form ${form}`,
      moreRows: (count) => `and ${count} more rows`,
      result: (rows, columns) => `Result: ${rows} rows, ${columns} columns`,
      resultOf: (form) => `Result for form ${form}`,
      resultEmpty: 'No row is taken yet. Look at the columns and rows again.',
      total: 'Total',
      row: 'Row',
      headingRows: 'Heading rows',
    },
    questions: {
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
      acceptAll: (count) => `Accept all ${count} proposals`,
      takeRows: (count) => `Take all ${count} rows`,
      leaveRows: (count) => `Leave all ${count} rows out`,
      keepChosen: 'Take only the rows that I choose under Rows',
      rowAt: (place, figures) => `Row ${place}: ${figures}`,
      columnAt: (place, heading, figures) => `Column ${place} “${heading}”: ${figures}`,
      units: (count, unit) =>
        `This table goes by units (${count}), the open forms are those of ${unit}. What is taken?`,
      unitsNone: (unit) =>
        `This table goes by units and has no row of ${unit}. Take its rows into the forms of ${unit}?`,
      unitsOwn: (unit) => `Only the row of ${unit}`,
      unitsAll: (count) => `All ${count} rows, one a unit`,
      span: (from, to, ownFrom, ownTo) =>
        `The source counts ${from} to ${to}, the open quarter ${ownFrom} to ${ownTo}. Take it into this quarter?`,
      spanTake: 'Take it',
      twice: (form) => `There are two tables of form ${form} with the same row. Which one is taken?`,
      takeTable: (place) => `The table at ${place}`,
      spoken: (typed) => `set to ${typed}`,
    },
    hand: {
      title: 'Map by hand',
      lead: 'If this is the table of a form, choose the form and say what each column is.',
      form: 'Form',
      sheet: 'Sheet of the source',
      button: 'Map by hand',
    },
    columns: {
      title: (used, all) => `Columns (${used} of ${all} taken)`,
      column: (letters, heading) => `Column ${letters}: ${heading}`,
      line: (number, heading) => `Line ${number}: ${heading}`,
      noHeading: '(no heading)',
      samples: (figures) => `Such as: ${figures}`,
      use: (column) => `Which column of the form is ${column}`,
      isColumn: 'Is a column of the form',
      addTo: 'Added to a column that is there',
      addOption: (name) => `+ ${name}`,
      role: 'Other uses',
      label: 'Names of the rows',
      ordinal: 'Ordinals',
      together: (columns) => `${columns} together, not split`,
      none: 'Left out',
      key: (key, name) => `(${key}) ${name}`,
      sure: 'certain',
      likely: 'likely',
      unsure: 'not certain',
      addedUp: (others) => `added to column ${others}`,
      lacking: (columns) => `The source has no column ${columns} of the form; those cells stay.`,
    },
    rows: {
      title: (taken, left) => `Rows (${taken} taken, ${left} left out)`,
      row: (number, label) => `${number}. ${label}`,
      noLabel: '(no name)',
      use: (row) => `How row ${row} is taken`,
      kind: { detail: 'Figures', total: 'Total', other: 'Left out' },
      because: (kind, reason) => `${kind}: ${reason}`,
      newRow: 'a new row of the form',
      unit: (row) => `Which unit is row ${row}`,
      show: 'Show',
      showLeft: 'Rows left out',
      showAll: 'All rows',
    },
    repairs: {
      title: (count) => `Repaired while reading (${count})`,
      group: (kind, count) => `${kind} (${count})`,
      change: (place, before, after) => `${place}: “${before}” became “${after}”`,
      heading: 'in a heading, not in the figures',
      undo: 'Take back',
      undoOne: (place) => `Take back ${place}`,
      undoAll: 'Take all of these back',
      undoAllOf: (kind) => `Take all of these back: ${kind}`,
      taken: (count) => `Taken back (${count})`,
      redo: 'Repair again',
      redoOne: (place) => `Repair ${place} again`,
    },
    rowKinds: {
      detail: 'A row of figures',
      total: 'The total',
      subtotal: 'The sum of a group: left out',
      group: 'The name of a group: left out',
    },
  },
};
