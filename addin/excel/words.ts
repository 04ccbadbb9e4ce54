import type { Bilingual } from '../../shared/language/language';

interface ExcelWords {
  /** What happened and what to do, by the code of the trouble. */
  problem: {
    'cell-editing': string;
    protected: string;
    'too-large': string;
    'timed-out': string;
    'not-found': string;
    cancelled: string;
    'not-supported': string;
    unknown: string;
  };
  /** What is typed cannot be read while a cell is being edited. */
  stillTyping: string;
  /** Figures are read, but the cells of the findings are not marked. */
  unmarked: (problem: string) => string;
  /** Marks are drawn when asked for: between what was typed and Ctrl+Z nothing is written. */
  marksWait: string;
  markNow: string;
  /** Follows the problem when part of the work was done. */
  partial: string;
  /** What could not be read back from the sheets. */
  read: {
    missing: (form: string) => string;
    broken: (form: string) => string;
    columnGone: (form: string, column: string) => string;
    notAFigure: (form: string, row: string, column: string, text: string) => string;
    nameless: (form: string, row: string) => string;
    note: (form: string, cell: string, text: string) => string;
  };
  column: (name: string, key: string) => string;
}

/** Excel's troubles as the clerk is told of them. */
export const excelWords: Bilingual<ExcelWords> = {
  vi: {
    problem: {
      'cell-editing': 'Đang gõ dở trong một ô nên Excel chưa làm được. Nhấn Enter rồi thử lại.',
      protected:
        'Trang tính đang bị khóa nên chưa ghi được. Chọn Xem lại > Bỏ bảo vệ trang tính (Review > Unprotect Sheet), rồi thử lại.',
      'too-large': 'Vùng dữ liệu quá lớn, Excel chưa xử lý được một lần. Chọn vùng nhỏ hơn rồi thử lại.',
      'timed-out':
        'Excel đang bận nên chưa phản hồi. Đóng các hộp thoại đang mở trong Excel, đợi vài giây rồi thử lại.',
      'not-found':
        'Không tìm thấy trang tính, dòng hoặc ô này, có thể đã bị xóa. Bấm “Kiểm tra” để đọc lại; mất cả trang tính thì bấm “Tạo lại biểu này”.',
      cancelled: 'Đã dừng theo yêu cầu.',
      'not-supported':
        'Excel chưa làm được việc này. Nếu đang chọn nhiều vùng rời nhau, chọn một vùng liền rồi thử lại; nếu không, cần Excel 2021 hoặc Microsoft 365.',
      unknown: 'Excel báo lỗi ngoài dự kiến. Thử lại; nếu vẫn vậy, lưu tệp, đóng Excel rồi mở lại.',
    },
    stillTyping:
      'Đang gõ dở trong một ô nên những gì nêu dưới đây chưa tính số đang gõ. Nhấn Enter, Khớp tự đọc lại.',
    unmarked: (problem) => `Số liệu đã đọc đủ, nhưng chưa đánh dấu được ô sai trên biểu. ${problem}`,
    marksWait:
      'Dấu trên biểu là của lần kiểm tra trước. Bấm “Đánh dấu lại” thì Khớp đánh dấu, điền lại công thức và số thứ tự còn thiếu.',
    markNow: 'Đánh dấu lại',
    partial: 'Mới ghi được một phần vào biểu; thử lại để ghi nốt.',
    read: {
      missing: (form) =>
        `Không tìm thấy trang tính của biểu ${form}, có thể đã bị xóa. Bấm “Tạo lại biểu này”; các biểu khác giữ nguyên.`,
      broken: (form) =>
        `Biểu ${form}: không tìm thấy dòng đánh số cột (1), (2), (3)… nên chưa đọc được biểu. Hoàn tác (Ctrl+Z) việc xóa dòng đó, hoặc bấm “Tạo lại biểu này”.`,
      columnGone: (form, column) =>
        `Biểu ${form}: không tìm thấy ${column}. Hoàn tác (Ctrl+Z) việc xóa cột, hoặc ghi lại số cột ở dòng đánh số. Nếu biểu được tạo theo mẫu cũ, bấm “Tạo lại biểu này”.`,
      notAFigure: (form, row, column, text) =>
        `Biểu ${form}, ${row}, ${column}: ô đang ghi “${text}”, không phải số. Ghi số nguyên, ví dụ 159; không có thì ghi 0; chưa biết thì để trống.`,
      nameless: (form, row) =>
        `Biểu ${form}: ${row} đã ghi số nhưng chưa có tên. Ghi tên lĩnh vực cho dòng đó.`,
      note: (form, cell, text) =>
        `Biểu ${form}: ô ${cell} ở cột “Kiểm tra” có nội dung “${text}” không phải do Khớp ghi. Khớp để nguyên, không đưa vào số liệu. Chuyển nội dung này sang nơi khác rồi xóa trống ô, Khớp sẽ ghi lại kết quả kiểm tra ở đó.`,
    },
    column: (name, key) => `cột ${name} (${key})`,
  },
  en: {
    problem: {
      'cell-editing': 'A cell is being edited, so Excel cannot do this yet. Press Enter and try again.',
      protected: 'The sheet is locked for this. Choose Review > Unprotect Sheet and try again.',
      'too-large':
        'The range is too large for Excel to handle at once. Select a smaller range and try again.',
      'timed-out':
        'Excel is busy and did not answer in time. Close any dialog open in Excel, wait a few seconds and try again.',
      'not-found':
        'The sheet, row or cell is not there: it may have been deleted. Press “Check” to read again; if the sheet is gone, press “Create this form again”.',
      cancelled: 'Stopped as asked.',
      'not-supported':
        'Excel cannot do this. If several separate ranges are selected, select a single one; otherwise Excel 2021 or Microsoft 365 is needed.',
      unknown:
        'Excel reported an unexpected error. Try again; if it stays, save the file, close Excel and open it again.',
    },
    stillTyping:
      'A cell is being edited, so what follows does not count that figure yet. Press Enter; Khớp reads it by itself.',
    unmarked: (problem) =>
      `The figures are read, but the cells of the findings are not marked yet. ${problem}`,
    marksWait:
      'The marks in the forms are of the check before. Press “Mark again” to mark the cells and to fill in missing formulas and row numbers.',
    markNow: 'Mark again',
    partial: 'Only part of it was written to the form; trying again completes it.',
    read: {
      missing: (form) =>
        `The sheet of form ${form} is not there: it may have been deleted. Press “Create this form again”; other forms stay as they are.`,
      broken: (form) =>
        `Form ${form}: the row with the column numbers (1), (2), (3)… is not there, so the table cannot be read. Undo its deletion (Ctrl+Z), or press “Create this form again”.`,
      columnGone: (form, column) =>
        `Form ${form}: the ${column} is not there. Undo its deletion (Ctrl+Z), or write its number in the numbering row again. If the form is of an older edition, press “Create this form again”.`,
      notAFigure: (form, row, column, text) =>
        `Form ${form}, ${row}, ${column}: the cell says “${text}”, which is no figure. Write a whole number such as 159, 0 for none, or nothing when not known.`,
      nameless: (form, row) =>
        `Form ${form}: ${row} has figures but no name. Write the field's name in that row.`,
      note: (form, cell, text) =>
        `Form ${form}: cell ${cell} in the column Check says “${text}”, which Khớp did not write. It is left there and is no part of the figures. Move it elsewhere and empty the cell; Khớp then says again how the row was checked.`,
    },
    column: (name, key) => `column ${name} (${key})`,
  },
};
