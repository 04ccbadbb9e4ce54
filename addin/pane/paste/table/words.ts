import type { Bilingual } from '../../../../shared/language/language';

/** Words of the mapping that is shown beside the source: tables, columns, rows and repairs. */
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
}

export const panePasteMappingWords: Bilingual<PanePasteMappingWords> = {
  vi: {
    table: {
      take: 'Lấy bảng này',
      left: 'Bảng này không được lấy.',
      place: (sheet, area) =>
        sheet === '' ? `Vùng ${area} của bảng gốc` : `Trang tính “${sheet}”, vùng ${area}`,
      transposed: 'Bảng gốc xếp ngang: mỗi cột của bảng gốc là một dòng của biểu.',
      list: 'Bảng gốc là danh sách “tên: số”.',
      formulas: (count) => `${count} số trong bảng gốc là kết quả công thức; lấy kết quả đã lưu.`,
      remembered: (day) => `Dùng cách lấy số liệu đã nhớ ngày ${day}`,
      fresh: 'Lần này chọn lại từ đầu',
      forget: 'Bỏ cách lấy số liệu đã nhớ',
      preview: 'Bảng gốc',
      previewOf: (form) => `Bảng gốc của biểu ${form}`,
      moreRows: (count) => `và ${count} dòng nữa`,
      result: (rows, columns) => `Kết quả: ${rows} dòng, ${columns} cột`,
      resultOf: (form) => `Kết quả cho biểu ${form}`,
      resultEmpty: 'Chưa có dòng nào được lấy. Xem lại các cột và dòng được lấy.',
      total: 'Tổng cộng',
      row: 'Dòng',
      headingRows: 'Số dòng tiêu đề',
    },
    columns: {
      title: (used, all) => `Cột tương ứng (lấy ${used}/${all})`,
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
      lacking: (columns) => `Bảng gốc không có cột ${columns} của biểu; các ô đó giữ nguyên.`,
    },
    rows: {
      title: (taken, left) => `Dòng (lấy ${taken}, không lấy ${left})`,
      row: (number, label) => `${number}. ${label}`,
      noLabel: '(không có tên)',
      use: (row) => `Dòng ${row} được lấy thế nào`,
      kind: { detail: 'Dòng số liệu', total: 'Dòng Tổng cộng', other: 'Không lấy' },
      because: (kind, reason) => `${kind}: ${reason}`,
      newRow: 'dòng mới trong biểu',
      unit: (row) => `Dòng ${row} là đơn vị nào`,
      show: 'Hiển thị',
      showLeft: 'Dòng không lấy',
      showAll: 'Mọi dòng',
    },
    repairs: {
      title: (count) => `Nội dung đã tự sửa khi đọc (${count})`,
      group: (kind, count) => `${kind} (${count})`,
      change: (place, before, after) => `${place}: “${before}” thành “${after}”`,
      heading: 'ở tiêu đề, không vào số liệu',
      undo: 'Giữ như bảng gốc',
      undoOne: (place) => `Giữ như bảng gốc: ${place}`,
      undoAll: 'Giữ cả nhóm như bảng gốc',
      undoAllOf: (kind) => `Giữ cả nhóm như bảng gốc: ${kind}`,
      taken: (count) => `Đã giữ như bảng gốc (${count})`,
      redo: 'Sửa lại',
      redoOne: (place) => `Sửa lại ${place}`,
    },
  },
  en: {
    table: {
      take: 'Take this table',
      left: 'This table is not taken.',
      place: (sheet, area) =>
        sheet === '' ? `Range ${area} of the source table` : `Sheet “${sheet}”, range ${area}`,
      transposed: 'The source table is turned: each of its columns is a row of the form.',
      list: 'The source table is a list of “name: figure”.',
      formulas: (count) =>
        `${count} figures of the source table are results of formulas, taken as last computed.`,
      remembered: (day) => `Mapped as accepted on ${day}`,
      fresh: 'Choose anew this time',
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
      lacking: (columns) => `The source table has no column ${columns} of the form; those cells stay.`,
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
      undo: 'Keep as in the source',
      undoOne: (place) => `Keep as in the source: ${place}`,
      undoAll: 'Keep all of these as in the source',
      undoAllOf: (kind) => `Keep all of these as in the source: ${kind}`,
      taken: (count) => `Kept as in the source (${count})`,
      redo: 'Repair again',
      redoOne: (place) => `Repair ${place} again`,
    },
  },
};
