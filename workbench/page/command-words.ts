import type { Bilingual } from '../../shared/language/language';
import type { Category } from './edits/number-choice';

export interface WorkbenchCommands {
  tabHome: string;
  tabKhop: string;
  tabs: string;
  file: string;
  open: string;
  save: string;
  undo: string;
  redo: string;
  cut: string;
  copy: string;
  paste: string;
  bold: string;
  italic: string;
  underline: string;
  borders: string;
  noBorders: string;
  fill: string;
  noFill: string;
  ink: string;
  colours: Record<'black' | 'blue' | 'green' | 'yellow' | 'orange' | 'brown' | 'red' | 'grey', string>;
  left: string;
  center: string;
  right: string;
  wrap: string;
  merge: string;
  numberFormat: string;
  formats: { general: string; count: string; decimal: string; percent: string; date: string; text: string };
  formatCells: string;
  categories: Record<Category, string>;
  decimals: string;
  thousands: string;
  formatCode: string;
  alignment: string;
  alignGeneral: string;
  sample: string;
  sumFigures: string;
  insertRow: string;
  insertColumn: string;
  deleteRow: string;
  deleteColumn: string;
  hideRow: string;
  hideColumn: string;
  showRows: string;
  showColumns: string;
  fitRow: string;
  fitColumn: string;
  clear: string;
  freeze: string;
  thaw: string;
  find: string;
  fillDown: string;
  fillRight: string;
  fillSeries: string;
  sortUp: string;
  sortDown: string;
  filter: string;
  clearFilter: string;
  allValues: string;
  blanks: string;
  tooManyValues: (most: number) => string;
  filtered: (shown: number, all: number) => string;
  /** Buttons of the tab Khớp, as in manifest.xml. */
  khopOpen: string;
  khopQuarter: string;
  khopCheck: string;
  khopSend: string;
  khopReport: string;
  khopOverview: string;
  groupQuarter: string;
  groupResults: string;
  groupClipboard: string;
  groupFont: string;
  groupAlign: string;
  groupCells: string;
  groupEdit: string;
}

/** What the workbench's tabs, groups and buttons are called. */
export const workbenchCommands: Bilingual<WorkbenchCommands> = {
  vi: {
    tabHome: 'Trang đầu',
    tabKhop: 'Khớp',
    tabs: 'Thẻ lệnh',
    file: 'Tệp',
    open: 'Mở tệp .xlsx',
    save: 'Lưu thành .xlsx',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    bold: 'Đậm',
    italic: 'Nghiêng',
    underline: 'Gạch chân',
    borders: 'Kẻ khung',
    noBorders: 'Bỏ khung',
    fill: 'Màu nền',
    noFill: 'Không màu nền',
    ink: 'Màu chữ',
    colours: {
      black: 'Đen',
      blue: 'Xanh dương',
      green: 'Xanh lá',
      yellow: 'Vàng',
      orange: 'Cam',
      brown: 'Nâu',
      red: 'Đỏ',
      grey: 'Xám',
    },
    left: 'Căn trái',
    center: 'Căn giữa',
    right: 'Căn phải',
    wrap: 'Xuống dòng trong ô',
    merge: 'Gộp hoặc tách ô',
    numberFormat: 'Kiểu số',
    formats: {
      general: 'Chung',
      count: 'Số nguyên 1.234',
      decimal: 'Số thập phân 1.234,50',
      percent: 'Phần trăm',
      date: 'Ngày',
      text: 'Văn bản',
    },
    formatCells: 'Định dạng ô',
    categories: {
      general: 'Chung',
      number: 'Số',
      percent: 'Phần trăm',
      date: 'Ngày',
      time: 'Giờ',
      text: 'Văn bản',
      custom: 'Tự đặt',
    },
    decimals: 'Số chữ số thập phân',
    thousands: 'Tách hàng nghìn',
    formatCode: 'Mã định dạng',
    alignment: 'Căn ngang',
    alignGeneral: 'Theo loại dữ liệu',
    sample: 'Hiển thị',
    sumFigures: 'Tính tổng',
    insertRow: 'Chèn dòng phía trên',
    insertColumn: 'Chèn cột bên trái',
    deleteRow: 'Xóa dòng',
    deleteColumn: 'Xóa cột',
    hideRow: 'Ẩn dòng',
    hideColumn: 'Ẩn cột',
    showRows: 'Bỏ ẩn dòng',
    showColumns: 'Bỏ ẩn cột',
    fitRow: 'Chiều cao vừa nội dung',
    fitColumn: 'Chiều rộng vừa nội dung',
    clear: 'Xóa nội dung',
    freeze: 'Cố định từ ô này',
    thaw: 'Bỏ cố định',
    find: 'Tìm',
    fillDown: 'Điền xuống',
    fillRight: 'Điền sang phải',
    khopOpen: 'Mở Khớp',
    khopQuarter: 'Tạo biểu',
    fillSeries: 'Điền tiếp theo dãy',
    sortUp: 'Sắp xếp tăng dần theo cột này',
    sortDown: 'Sắp xếp giảm dần theo cột này',
    filter: 'Lọc theo cột này',
    clearFilter: 'Bỏ lọc',
    allValues: 'Tất cả',
    blanks: '(Ô trống)',
    tooManyValues: (most) => `Cột này có hơn ${most} giá trị khác nhau nên không lọc được ở đây.`,
    filtered: (shown, all) => `Đang lọc: hiện ${shown} trong ${all} dòng`,
    khopCheck: 'Kiểm tra',
    khopSend: 'Gửi',
    khopReport: 'Báo cáo',
    khopOverview: 'Tổng quan',
    groupQuarter: 'Biểu của kỳ báo cáo',
    groupResults: 'Kết quả',
    groupClipboard: 'Bảng tạm',
    groupFont: 'Phông',
    groupAlign: 'Căn chỉnh',
    groupCells: 'Ô',
    groupEdit: 'Sửa',
  },
  en: {
    tabHome: 'Home',
    tabKhop: 'Khớp',
    tabs: 'Command tabs',
    file: 'File',
    open: 'Open an .xlsx file',
    save: 'Save as .xlsx',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    bold: 'Bold',
    italic: 'Italic',
    underline: 'Underline',
    borders: 'Borders',
    noBorders: 'No borders',
    fill: 'Fill colour',
    noFill: 'No fill',
    ink: 'Font colour',
    colours: {
      black: 'Black',
      blue: 'Blue',
      green: 'Green',
      yellow: 'Yellow',
      orange: 'Orange',
      brown: 'Brown',
      red: 'Red',
      grey: 'Grey',
    },
    left: 'Align left',
    center: 'Centre',
    right: 'Align right',
    wrap: 'Wrap text',
    merge: 'Merge or unmerge cells',
    numberFormat: 'Number format',
    formats: {
      general: 'General',
      count: 'Whole number 1,234',
      decimal: 'Decimal 1,234.50',
      percent: 'Percentage',
      date: 'Date',
      text: 'Text',
    },
    formatCells: 'Format cells',
    categories: {
      general: 'General',
      number: 'Number',
      percent: 'Percentage',
      date: 'Date',
      time: 'Time',
      text: 'Text',
      custom: 'Custom',
    },
    decimals: 'Decimal places',
    thousands: 'Part thousands',
    formatCode: 'Format code',
    alignment: 'Horizontal alignment',
    alignGeneral: 'By kind of data',
    sample: 'Sample',
    sumFigures: 'Sum figures',
    insertRow: 'Insert row above',
    insertColumn: 'Insert column to the left',
    deleteRow: 'Delete row',
    deleteColumn: 'Delete column',
    hideRow: 'Hide row',
    hideColumn: 'Hide column',
    showRows: 'Show hidden rows',
    showColumns: 'Show hidden columns',
    fitRow: 'Fit height to content',
    fitColumn: 'Fit width to content',
    clear: 'Clear content',
    freeze: 'Freeze at this cell',
    thaw: 'Unfreeze',
    find: 'Find',
    fillDown: 'Fill down',
    fillRight: 'Fill right',
    fillSeries: 'Fill series',
    sortUp: 'Sort ascending by this column',
    sortDown: 'Sort descending by this column',
    filter: 'Filter by this column',
    clearFilter: 'Clear the filter',
    allValues: 'All',
    blanks: '(Blanks)',
    tooManyValues: (most) =>
      `This column has more than ${most} different values and cannot be filtered here.`,
    filtered: (shown, all) => `Filtered: ${shown} of ${all} rows show`,
    khopOpen: 'Open Khớp',
    khopQuarter: 'Create forms',
    khopCheck: 'Check',
    khopSend: 'Send',
    khopReport: 'Report',
    khopOverview: 'Overview',
    groupQuarter: 'Forms',
    groupResults: 'Results',
    groupClipboard: 'Clipboard',
    groupFont: 'Font',
    groupAlign: 'Alignment',
    groupCells: 'Cells',
    groupEdit: 'Editing',
  },
};
