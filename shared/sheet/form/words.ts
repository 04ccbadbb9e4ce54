import type { Bilingual } from '../../language/language';

/** The words of a form's sheet. */
interface FormSheetWords {
  legalNumber: (number: string) => string;
  ownNumber: (code: string) => string;
  period: (quarter: string, days: string) => string;
  reporter: (unit: string) => string;
  receiver: (name: string) => string;
  total: string;
  check: string;
  /** What the same column was called in workbooks made before. */
  earlierChecks: string[];
  off: (columns: string, difference: string) => string;
  review: (columns: string) => string;
  missing: (columns: string) => string;
  /** A joint figure: `columns` is "(8)+(9)". */
  notSplit: (columns: string, value: string) => string;
  /** Cells that may be wrong, with what they should be: "(9) 94 → 49?". */
  suspect: (cells: string) => string;
  /** A broken relation that the unit has explained. */
  explained: (columns: string) => string;
  /** Cells of the form that hold something else than what was sent. */
  unsent: (cells: string) => string;
  /** Cells that hold no count; `text` is what stands in the only one. */
  noCount: (columns: string, text: string) => string;
  noFigures: string;
  andMore: (count: string) => string;
  /** A row's first line, and how many more there are. */
  firstOf: (line: string, more: string) => string;
  legend: string;
  countTitle: string;
  countMessage: string;
  markerTitle: string;
  markerMessage: string;
}

export const formSheetWords: Bilingual<FormSheetWords> = {
  vi: {
    legalNumber: (number) => `Biểu số ${number}`,
    ownNumber: (code) => `Biểu ${code}`,
    period: (quarter, days) => `Kỳ báo cáo: ${quarter}\n(${days})`,
    reporter: (unit) => `Đơn vị báo cáo: ${unit}`,
    receiver: (name) => `Đơn vị nhận báo cáo: ${name}`,
    total: 'Tổng cộng',
    check: 'Kiểm tra',
    earlierChecks: ['Đối chiếu'],
    off: (columns, difference) => `lệch ${difference} ở ${columns}`,
    review: (columns) => `xem lại ${columns}`,
    missing: (columns) => `thiếu ${columns}`,
    notSplit: (columns, value) => `gộp ${columns}: ${value}, chưa tách`,
    suspect: (cells) => `Ô cần xem: ${cells}`,
    explained: (columns) => `đã giải trình ${columns}`,
    unsent: (cells) => `${cells} ô khác bản đã gửi`,
    noCount: (columns, text) => `${columns} chưa phải số đếm${text === '' ? '' : `: “${text}”`}`,
    noFigures: 'chưa đủ số liệu',
    andMore: (count) => `và ${count} cột khác`,
    firstOf: (line, more) => `${line} … và ${more} nội dung khác`,
    legend:
      'Dấu ở cột “Kiểm tra”: ✗ là lỗi, ! là cần xem lại, i là lưu ý, ? là chưa đủ số liệu để kiểm tra, ✓ là đã giải trình. Xem nội dung ở trang tính “Kết quả kiểm tra” hoặc ghi chú của ô.',
    countTitle: 'Số chưa đúng',
    countMessage:
      'Ô này chỉ nhận số nguyên từ 0 trở lên, ví dụ 159. Không phát sinh thì ghi 0; chưa biết thì để trống. Không ghi chữ, số thập phân, số âm.',
    markerTitle: 'Cột này Khớp tự ghi',
    markerMessage:
      'Khớp ghi kết quả kiểm tra từng dòng ở cột “Kiểm tra”, nên không nhập ở đây. Nhấn Esc để bỏ phần vừa gõ rồi nhập vào ô của biểu; giải trình thì ghi ở phần “Kiểm tra” của khung Khớp.',
  },
  en: {
    legalNumber: (number) => `Form ${number}`,
    ownNumber: (code) => `Form ${code}`,
    period: (quarter, days) => `Period: ${quarter}\n(${days})`,
    reporter: (unit) => `Reporting unit: ${unit}`,
    receiver: (name) => `Receiver: ${name}`,
    total: 'Total',
    check: 'Check',
    earlierChecks: [],
    off: (columns, difference) => `off by ${difference} in ${columns}`,
    review: (columns) => `review ${columns}`,
    missing: (columns) => `missing ${columns}`,
    notSplit: (columns, value) => `${columns} together: ${value}, not split`,
    suspect: (cells) => `cells to look at: ${cells}`,
    explained: (columns) => `explained ${columns}`,
    unsent: (cells) => `${cells} cells differ from what was sent`,
    noCount: (columns, text) => `${columns} no count${text === '' ? '' : `: “${text}”`}`,
    noFigures: 'not enough figures',
    andMore: (count) => `and ${count} more`,
    firstOf: (line, more) => `${line} … and ${more} more`,
    legend:
      'Signs in the column Check: ✗ an error, ! to review, i a note, ? not enough figures to check, ✓ explained. What each sign means is on the sheet Findings and in the note of the cell.',
    countTitle: 'Not a count',
    countMessage:
      'This cell takes whole numbers from 0 up, such as 159. Write 0 for none; leave it empty when not known. No words, decimals or negative numbers.',
    markerTitle: 'Khớp writes this column',
    markerMessage:
      'In the column Check, Khớp says how each row was checked, so nothing is typed here. Leave what was typed (Esc) and type into a cell of the form; reasons go into the explanation of the finding.',
  },
};
