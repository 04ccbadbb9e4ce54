import type { TextSeverity } from '../../../../shared/check-text/result';
import type { Bilingual } from '../../../../shared/language/language';

interface ReportCheckWords {
  title: string;
  lead: string;
  text: string;
  check: string;
  chooseFile: string;
  edit: string;
  clear: string;
  copy: string;
  checking: string;
  uploading: (file: string, kilobytes: string) => string;
  unreadableFile: string;
  emptyFile: string;
  copied: string;
  copyByHand: string;
  /** The report is of another quarter. */
  question: (stated: string, open: string) => string;
  as: (quarter: string) => string;
  otherQuarter: (stated: string, open: string) => string;
  severity: Record<TextSeverity, string>;
  group: Record<TextSeverity, (count: string) => string>;
  counts: (errors: string, warnings: string, notes: string, figures: string) => string;
  nothing: string;
  /** The text with its marks. */
  marked: string;
  findings: string;
  /** Of a mark: what it is, and the words that it is on. */
  mark: (severity: string, quote: string) => string;
  goTo: string;
  others: string;
  replaceBy: (text: string) => string;
  takeBack: string;
  /** Of all that were read of the forms, how many can be written. */
  figures: (count: string, fit: string) => string;
  figuresLead: string;
  /** Those that are not written, and why not. */
  notTaken: (count: string) => string;
  noneToTake: string;
  noFigures: string;
  /** A figure's words in the report. */
  from: (quote: string) => string;
  now: (value: string) => string;
  same: string;
  total: string;
  row: (form: string, row: string, column: string) => string;
  unfit: Record<'rows' | 'twice', string>;
  all: string;
  write: (count: string) => string;
  writing: string;
  undo: string;
  undoing: string;
  undone: string;
  written: (count: string) => string;
  see: string;
}

/** The words of checking a report's text. */
export const reportCheckWords: Bilingual<ReportCheckWords> = {
  vi: {
    title: 'Soát báo cáo',
    lead: 'Dán nội dung báo cáo hoặc chọn tệp Word để Khớp đối chiếu số liệu trong từng câu với nhau và với các biểu. Nội dung chỉ được giữ trên máy này.',
    text: 'Nội dung báo cáo',
    check: 'Soát báo cáo',
    chooseFile: 'Chọn tệp Word (.docx)',
    edit: 'Sửa nội dung',
    clear: 'Xóa nội dung',
    copy: 'Sao chép nội dung',
    checking: 'Đang soát báo cáo…',
    uploading: (file, kilobytes) => `Đang đọc “${file}” (${kilobytes} KB)…`,
    unreadableFile: 'Máy không đọc được tệp này: có thể tệp đã bị chuyển đi hoặc xóa. Chọn lại tệp.',
    emptyFile: 'Tệp này không có chữ nào đọc được. Nếu tệp là ảnh chụp, dùng tệp Word gốc.',
    copied: 'Đã sao chép nội dung báo cáo.',
    copyByHand: 'Chưa sao chép được. Bấm “Sửa nội dung”, chọn toàn bộ rồi nhấn Ctrl+C.',
    question: (stated, open) => `Báo cáo này ghi là của ${stated}, còn đang mở ${open}. Soát theo kỳ nào?`,
    as: (quarter) => `Soát theo ${quarter}`,
    otherQuarter: (stated, open) =>
      `Báo cáo đang được soát theo ${stated}; số liệu ghi vào biểu là của ${open}.`,
    severity: { error: 'Lỗi', warning: 'Cần xem lại', info: 'Lưu ý' },
    group: {
      error: (count) => `Lỗi: ${count} nội dung`,
      warning: (count) => `Cần xem lại: ${count} nội dung`,
      info: (count) => `Lưu ý: ${count} nội dung`,
    },
    counts: (errors, warnings, notes, figures) =>
      `${errors} lỗi, ${warnings} nội dung cần xem lại, ${notes} lưu ý; đọc được ${figures} số liệu.`,
    nothing: 'Không có nội dung nào phải sửa.',
    marked: 'Nội dung báo cáo đã soát',
    findings: 'Kết quả soát',
    mark: (severity, quote) => `${severity}: “${quote}”`,
    goTo: 'Đến câu này trong báo cáo',
    others: 'Số liệu liên quan:',
    replaceBy: (text) => `Sửa thành “${text}”`,
    takeBack: 'Hoàn tác sửa nội dung',
    figures: (count, fit) => `Lấy số liệu của báo cáo vào biểu: ghi được ${fit}/${count} số liệu`,
    notTaken: (count) => `Số liệu không ghi: ${count}`,
    noneToTake: 'Không có số liệu nào cần ghi: biểu đã có số đó, hoặc phải nhập theo từng dòng.',
    figuresLead: 'Đánh dấu những số liệu đúng rồi ghi vào biểu. Chưa có gì được ghi trước khi bấm nút.',
    noFigures: 'Không có số liệu nào của báo cáo ghi được vào biểu.',
    from: (quote) => `Trong báo cáo: “${quote}”`,
    now: (value) => `Trong biểu: ${value}`,
    same: 'trùng với biểu',
    total: 'Tổng cộng',
    row: (form, row, column) =>
      row === '' ? `Biểu ${form}, ${column}` : `Biểu ${form}, dòng “${row}”, ${column}`,
    unfit: {
      rows: 'Biểu có nhiều dòng: nhập số liệu theo từng dòng, dòng Tổng cộng tự cộng.',
      twice: 'Báo cáo ghi hai số khác nhau cho ô này: sửa báo cáo trước.',
    },
    all: 'Tất cả',
    write: (count) => `Ghi ${count} số liệu vào biểu`,
    writing: 'Đang ghi vào biểu…',
    undo: 'Hoàn tác ghi vào biểu',
    undoing: 'Đang khôi phục…',
    undone: 'Đã khôi phục số liệu như trước khi ghi.',
    written: (count) => `Đã ghi ${count} số liệu của báo cáo vào biểu.`,
    see: 'Xem kết quả kiểm tra',
  },
  en: {
    title: 'Check a report',
    lead: 'Paste a report’s text or choose a Word file; Khớp compares the figures of its sentences with each other and with the forms. The text stays on this machine.',
    text: 'Text of the report',
    check: 'Check the report',
    chooseFile: 'Choose a Word file (.docx)',
    edit: 'Edit the text',
    clear: 'Clear the text',
    copy: 'Copy the text',
    checking: 'Checking the report…',
    uploading: (file, kilobytes) => `Reading “${file}” (${kilobytes} KB)…`,
    unreadableFile: 'The file cannot be read: it may have been moved or deleted. Choose it again.',
    emptyFile: 'The file holds no text that can be read. If it is a picture, use the Word file.',
    copied: 'The report’s text is on the clipboard.',
    copyByHand: 'It could not be copied. Press “Edit the text”, select all and press Ctrl+C.',
    question: (stated, open) => `The report says it is of ${stated}; open is ${open}. Of which is it read?`,
    as: (quarter) => `Check as ${quarter}`,
    otherQuarter: (stated, open) =>
      `The report is checked as one of ${stated}; figures are written into ${open}.`,
    severity: { error: 'Error', warning: 'To review', info: 'Note' },
    group: {
      error: (count) => `Errors: ${count}`,
      warning: (count) => `To review: ${count}`,
      info: (count) => `Notes: ${count}`,
    },
    counts: (errors, warnings, notes, figures) =>
      `${errors} errors, ${warnings} to review, ${notes} notes; ${figures} figures read.`,
    nothing: 'Nothing has to be mended.',
    marked: 'The report as it was checked',
    findings: 'What was found',
    mark: (severity, quote) => `${severity}: “${quote}”`,
    goTo: 'To this place of the report',
    others: 'Takes part:',
    replaceBy: (text) => `Change to “${text}”`,
    takeBack: 'Undo the change',
    figures: (count, fit) => `Take the report’s figures into the forms: ${fit} of ${count}`,
    notTaken: (count) => `Figures that are not written: ${count}`,
    noneToTake: 'No figure has to be written: the form has it, or it is entered row by row.',
    figuresLead: 'Tick the figures that are right, then write them. Nothing is written before.',
    noFigures: 'The report has no figure that a form has a cell for.',
    from: (quote) => `In the report: “${quote}”`,
    now: (value) => `In the form: ${value}`,
    same: 'the same',
    total: 'Total',
    row: (form, row, column) =>
      row === '' ? `Form ${form}, ${column}` : `Form ${form}, row “${row}”, ${column}`,
    unfit: {
      rows: 'The form has several rows: enter figures row by row, the total adds up by itself.',
      twice: 'The report states two figures for this cell: mend the report first.',
    },
    all: 'All',
    write: (count) => `Write ${count} figures into the forms`,
    writing: 'Writing into the forms…',
    undo: 'Undo writing',
    undoing: 'Restoring…',
    undone: 'The figures are restored as they were.',
    written: (count) => `${count} figures of the report are in the forms.`,
    see: 'See the check',
  },
};
