import type { Bilingual } from '../../../shared/language/language';

interface PaneCheckWords {
  title: string;
  /** Read out when the numbers change. */
  counts: (errors: string, queries: string, undecided: string) => string;
  allAgree: string;
  noForms: string;
  errors: (count: string) => string;
  queries: (count: string) => string;
  notes: (count: string) => string;
  undecided: (count: string) => string;
  explained: (count: string) => string;
  filter: string;
  filterOpen: string;
  filterAll: string;
  nothingOpen: string;
  marks: string;
  previous: string;
  next: string;
  keys: string;
  position: (index: string, count: string) => string;
  goTo: string;
  stated: string;
  computed: string;
  difference: string;
  basis: string;
  explain: string;
  explanation: string;
  explanationHint: string;
  explainedMark: string;
  explainedBefore: (text: string) => string;
  takeOver: string;
  inputErrors: string;
  inputLead: string;
  form: (code: string, title: string) => string;
  formCount: (count: string) => string;
}

/** The words of the screen that checks while one types. */
export const paneCheckWords: Bilingual<PaneCheckWords> = {
  vi: {
    title: 'Kiểm tra số liệu',
    counts: (errors, queries, undecided) =>
      `${errors} lỗi, ${queries} nội dung cần xem lại, ${undecided} nội dung chưa đủ số liệu.`,
    allAgree: 'Các số liệu đã nhập đều khớp.',
    noForms: 'Chưa có biểu để kiểm tra. Mở kỳ báo cáo và tạo biểu ở phần “Biểu”.',
    errors: (count) => `Lỗi: ${count}`,
    queries: (count) => `Cần xem lại: ${count}`,
    notes: (count) => `Lưu ý: ${count}`,
    undecided: (count) => `Chưa đủ số liệu: ${count}`,
    explained: (count) => `Đã giải trình: ${count}`,
    filter: 'Hiển thị',
    filterOpen: 'Còn phải xử lý',
    filterAll: 'Tất cả',
    nothingOpen: 'Không còn nội dung nào chưa xử lý.',
    marks: 'Đánh dấu ô trong biểu',
    previous: 'Nội dung trước',
    next: 'Nội dung sau',
    keys: 'Trong khung Khớp, F8: nội dung sau; Shift+F8: nội dung trước.',
    position: (index, count) => `${index}/${count}`,
    goTo: 'Đến ô',
    stated: 'Đã ghi',
    computed: 'Tính lại',
    difference: 'Chênh lệch',
    basis: 'Căn cứ',
    explain: 'Giải trình',
    explanation: 'Lý do giữ số liệu này',
    explanationHint: 'Giải trình được gửi kèm và in vào báo cáo.',
    explainedMark: 'Đã giải trình',
    explainedBefore: (text) => `Kỳ trước đã giải trình: “${text}”`,
    takeOver: 'Dùng lại giải trình này',
    inputErrors: 'Cần sửa trước khi lưu',
    inputLead: 'Sửa các nội dung này rồi mới lưu được lên máy chủ.',
    form: (code, title) => `${code} – ${title}`,
    formCount: (count) => `${count} nội dung`,
  },
  en: {
    title: 'Check the figures',
    counts: (errors, queries, undecided) =>
      `${errors} errors, ${queries} to review, ${undecided} without enough figures.`,
    allAgree: 'All figures entered agree with each other.',
    noForms: 'There are no forms to check yet. Open a quarter and draw its forms under “Forms”.',
    errors: (count) => `Errors: ${count}`,
    queries: (count) => `To review: ${count}`,
    notes: (count) => `Notes: ${count}`,
    undecided: (count) => `Not enough figures: ${count}`,
    explained: (count) => `Explained: ${count}`,
    filter: 'Show',
    filterOpen: 'Still to do',
    filterAll: 'All',
    nothingOpen: 'No error or question is left open.',
    marks: 'Mark the cells in the forms',
    previous: 'Finding before',
    next: 'Next finding',
    keys: 'In the Khớp pane, F8: next finding; Shift+F8: the one before.',
    position: (index, count) => `${index}/${count}`,
    goTo: 'Go to cell',
    stated: 'Stated',
    computed: 'Computed',
    difference: 'Off by',
    basis: 'Basis',
    explain: 'Explain',
    explanation: 'Why this figure stays',
    explanationHint: 'The explanation is sent along and printed in the report.',
    explainedMark: 'Explained',
    explainedBefore: (text) => `Explained in the quarter before: “${text}”`,
    takeOver: 'Take this over',
    inputErrors: 'Cannot be taken',
    inputLead: 'Nothing can be saved to the server before these are mended.',
    form: (code, title) => `${code} – ${title}`,
    formCount: (count) => `${count} findings`,
  },
};
