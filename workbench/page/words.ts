import type { Bilingual } from '../../shared/language/language';
import { workbenchCommands, type WorkbenchCommands } from './command-words';

interface WorkbenchText extends WorkbenchCommands {
  title: string;
  newBook: string;
  bookName: (number: number) => string;
  sheetStem: string;
  /** Around the sheet. */
  nameBox: string;
  formulaBar: string;
  functions: string;
  cellEditor: string;
  grid: string;
  gridHelp: string;
  accept: string;
  cancel: string;
  sheets: string;
  addSheet: string;
  tabsBack: string;
  tabsForth: string;
  rename: string;
  remove: string;
  hide: string;
  unhide: string;
  moveLeft: string;
  moveRight: string;
  sheetMenu: string;
  sheetName: string;
  sum: string;
  average: string;
  count: string;
  zoom: string;
  pane: string;
  closePane: string;
  splitter: string;
  paneOff: string;
  notFound: string;
  addresses: string;
  language: string;
  otherLanguage: string;
  protectedSheet: string;
  findLabel: string;
  findNext: string;
  findPrevious: string;
  findNone: (text: string) => string;
  close: string;
  /** Refusals and questions. */
  ok: string;
  retry: string;
  keep: string;
  locked: (address: string, sheet: string) => string;
  protectedAction: (sheet: string) => string;
  invalidTitle: string;
  invalid: string;
  torn: string;
  lastSheet: string;
  full: string;
  sheetNameBad: (name: string) => string;
  sheetNameTaken: (name: string) => string;
  impossible: (reason: string) => string;
  refusedTitle: string;
  deleteSheetTitle: string;
  deleteSheet: (name: string) => string;
  replaceTitle: string;
  replace: string;
  noPlace: (text: string) => string;
  pasteBlocked: string;
  tooManyCells: (limit: number) => string;
  /** Files. */
  opening: string;
  saving: string;
  opened: (name: string) => string;
  saved: (name: string) => string;
  chartsLeftOut: (count: number) => string;
  notAWorkbook: (name: string) => string;
  fileTooLarge: (megabytes: number) => string;
  saveFailed: string;
  /** What a chart says to those who do not see it. */
  chart: (title: string, figures: string) => string;
  /** The workbook as the browser keeps it. */
  keeping: string;
  kept: string;
  notKept: string;
  leftBook: (name: string, time: string) => string;
  reopen: string;
  notNow: string;
  hostGone: string;
  schemaMissing: string;
  /** Read out by screen readers. */
  cellSaid: (address: string, text: string, isLocked: boolean) => string;
  areaSaid: (from: string, to: string, cells: number) => string;
  typing: string;
}

/** Words of the workbench: the page with a workbook beside the task pane that `npm start` serves. */
export const workbenchText: Bilingual<WorkbenchText> = {
  vi: {
    ...workbenchCommands.vi,
    title: 'Khớp: bản dùng thử',
    newBook: 'Tệp mới',
    bookName: (number) => `Tệp mới ${number}.xlsx`,
    sheetStem: 'Sheet',
    nameBox: 'Hộp tên: gõ địa chỉ ô rồi nhấn Enter',
    formulaBar: 'Thanh công thức',
    functions: 'Các hàm',
    cellEditor: 'Nội dung ô',
    grid: 'Trang tính',
    gridHelp:
      'Phím mũi tên để di chuyển, F2 để sửa ô, gõ để nhập mới, Shift và mũi tên để chọn, Shift F10 để mở lệnh, F6 để sang vùng khác.',
    accept: 'Nhận',
    cancel: 'Bỏ',
    sheets: 'Các trang tính',
    addSheet: 'Thêm trang tính',
    tabsBack: 'Cuộn thẻ trang tính sang trái',
    tabsForth: 'Cuộn thẻ trang tính sang phải',
    rename: 'Đổi tên',
    remove: 'Xóa',
    hide: 'Ẩn',
    unhide: 'Bỏ ẩn trang tính',
    moveLeft: 'Chuyển sang trái',
    moveRight: 'Chuyển sang phải',
    sheetMenu: 'Lệnh của trang tính',
    sheetName: 'Tên trang tính',
    sum: 'Tổng',
    average: 'Trung bình',
    count: 'Số ô có dữ liệu',
    zoom: 'Thu phóng',
    pane: 'Khung Khớp',
    closePane: 'Đóng khung Khớp',
    splitter: 'Thanh chia: phím mũi tên để đổi chiều rộng khung Khớp',
    paneOff: 'Chưa có khung Khớp. Chạy npm run build rồi làm mới trang này.',
    notFound: 'Không có trang này.',
    addresses: 'Các địa chỉ của máy chủ',
    language: 'Ngôn ngữ',
    otherLanguage: 'English',
    protectedSheet: 'Trang tính được bảo vệ: chỉ sửa được các ô nhập số liệu',
    findLabel: 'Tìm trong trang tính này',
    findNext: 'Tìm tiếp',
    findPrevious: 'Tìm ngược lại',
    findNone: (text) => `Không tìm thấy “${text}” trong trang tính này.`,
    close: 'Đóng',
    ok: 'Đóng',
    retry: 'Sửa lại',
    keep: 'Bỏ phần vừa gõ',
    locked: (address, sheet) =>
      `Ô ${address} của trang tính “${sheet}” đã khóa để giữ nguyên biểu. Nhập vào các ô số liệu.`,
    protectedAction: (sheet) => `Trang tính “${sheet}” được bảo vệ nên không làm được việc này.`,
    invalidTitle: 'Giá trị chưa đúng',
    invalid: 'Ô này không nhận giá trị vừa gõ. Sửa lại theo hướng dẫn của ô.',
    torn: 'Không làm được vì một ô gộp sẽ bị cắt đôi. Tách ô gộp đó hoặc chọn vùng khác.',
    lastSheet: 'Tệp Excel phải còn ít nhất một trang tính không ẩn.',
    full: 'Không chèn được nữa: dữ liệu ở cuối trang tính sẽ bị đẩy ra ngoài.',
    sheetNameBad: (name) =>
      `Không đặt được tên “${name}”: tên trang tính có từ 1 đến 31 ký tự và không chứa \\ / ? * [ ] : hoặc dấu nháy ở đầu, ở cuối.`,
    sheetNameTaken: (name) => `Đã có trang tính “${name}”. Chọn tên khác.`,
    impossible: (reason) => `Không làm được (${reason}).`,
    refusedTitle: 'Không thực hiện được',
    deleteSheetTitle: 'Xóa trang tính',
    deleteSheet: (name) => `Xóa trang tính “${name}” cùng mọi số liệu trong đó?`,
    replaceTitle: 'Thay tệp đang mở',
    replace: 'Tệp này có thay đổi chưa lưu. Mở tệp khác sẽ mất các thay đổi đó.',
    noPlace: (text) => `Không có ô, vùng hoặc tên nào là “${text}”.`,
    pasteBlocked: 'Trình duyệt không cho đọc bảng tạm từ nút này. Nhấn Ctrl+V (trên Mac: ⌘V).',
    tooManyCells: (limit) => `Phần dán vào có hơn ${limit} ô. Dán từng phần.`,
    opening: 'Đang mở tệp…',
    saving: 'Đang lưu tệp…',
    opened: (name) => `Đã mở ${name}.`,
    saved: (name) => `Đã lưu ${name}.`,
    chartsLeftOut: (count) =>
      `${count} biểu đồ chưa chuyển được (loại chưa hỗ trợ, hoặc ô số liệu đã bị xóa).`,
    notAWorkbook: (name) => `Chưa mở được ${name}: tệp đã hỏng hoặc không phải tệp .xlsx. Chọn tệp khác.`,
    fileTooLarge: (megabytes) => `Tệp lớn hơn ${megabytes} MB nên không mở được ở đây.`,
    chart: (title, figures) => (title === '' ? `Biểu đồ. ${figures}` : `Biểu đồ “${title}”. ${figures}`),
    saveFailed: 'Số liệu vẫn còn nguyên. Chưa lưu được tệp; thử lại.',
    hostGone: 'Máy chủ dùng thử chưa phản hồi. Xem npm start còn chạy không.',
    schemaMissing: 'Chưa lấy được mô tả của Excel từ máy chủ dùng thử nên trang này chưa dùng được.',
    keeping: 'Đang giữ lại…',
    kept: 'Đã giữ trong trình duyệt này',
    notKept: 'Trình duyệt không giữ được tệp này; lưu thành tệp .xlsx trước khi đóng trang.',
    leftBook: (name, time) => `Thẻ đã đóng còn tệp ${name}, sửa lúc ${time}.`,
    reopen: 'Mở lại tệp đang làm',
    notNow: 'Để sau',
    cellSaid: (address, text, isLocked) =>
      `${address}: ${text === '' ? 'để trống' : text}${isLocked ? ', ô khóa' : ''}`,
    areaSaid: (from, to, cells) => `Từ ${from} đến ${to}, ${cells} ô`,
    typing: 'Đang nhập',
  },
  en: {
    ...workbenchCommands.en,
    title: 'Khớp: workbench',
    newBook: 'New workbook',
    bookName: (number) => `Workbook-${number}.xlsx`,
    sheetStem: 'Sheet',
    nameBox: 'Name box: type an address and press Enter',
    formulaBar: 'Formula bar',
    functions: 'Functions',
    cellEditor: 'Cell content',
    grid: 'Sheet',
    gridHelp:
      'Arrow keys move, F2 edits the cell, typing replaces it, Shift with arrows selects, Shift F10 opens commands, F6 goes to another region.',
    accept: 'Accept',
    cancel: 'Cancel',
    sheets: 'Sheets',
    addSheet: 'Add a sheet',
    tabsBack: 'Scroll the sheet tabs left',
    tabsForth: 'Scroll the sheet tabs right',
    rename: 'Rename',
    remove: 'Delete',
    hide: 'Hide',
    unhide: 'Show',
    moveLeft: 'Move left',
    moveRight: 'Move right',
    sheetMenu: 'Commands of the sheet',
    sheetName: 'Name of the sheet',
    sum: 'Sum',
    average: 'Average',
    count: 'Count',
    zoom: 'Zoom',
    pane: 'Khớp pane',
    closePane: 'Close the Khớp pane',
    splitter: 'Splitter: arrow keys change the width of the Khớp pane',
    paneOff: 'The Khớp pane is not built yet; run npm run build and reload this page.',
    notFound: 'There is no such page.',
    addresses: 'Addresses of this host',
    language: 'Language',
    otherLanguage: 'Tiếng Việt',
    protectedSheet: 'Protected sheet: only the cells for figures can be changed',
    findLabel: 'Find in this sheet',
    findNext: 'Find next',
    findPrevious: 'Find previous',
    findNone: (text) => `“${text}” is not in this sheet.`,
    close: 'Close',
    ok: 'Close',
    retry: 'Correct it',
    keep: 'Discard what was typed',
    locked: (address, sheet) =>
      `Cell ${address} of “${sheet}” is locked to keep the form as it is; type into the cells for figures.`,
    protectedAction: (sheet) => `“${sheet}” is protected and does not allow this.`,
    invalidTitle: 'Not a valid value',
    invalid: 'This value does not meet the rule of the cell.',
    torn: 'This would tear a merged cell apart; unmerge it or choose another area.',
    lastSheet: 'A workbook needs at least one sheet that shows.',
    full: 'No more can be inserted: data at the end would be pushed off the sheet.',
    sheetNameBad: (name) =>
      `“${name}” cannot be the name: a sheet’s name has 1 to 31 characters, none of \\ / ? * [ ] : and no apostrophe at either end.`,
    sheetNameTaken: (name) => `There already is a sheet “${name}”; choose another name.`,
    impossible: (reason) => `This is not possible (${reason}).`,
    refusedTitle: 'Not possible',
    deleteSheetTitle: 'Delete sheet',
    deleteSheet: (name) => `Delete “${name}” and all its data?`,
    replaceTitle: 'Replace the open workbook',
    replace: 'This workbook has changes that are not saved to a file. Opening another discards them.',
    noPlace: (text) => `No cell, area or name is called “${text}”.`,
    pasteBlocked: 'The browser does not let a button read the clipboard; press Ctrl+V (on a Mac: ⌘V).',
    tooManyCells: (limit) => `What you paste has more than ${limit} cells; paste it in parts.`,
    opening: 'Opening the file…',
    saving: 'Saving the file…',
    opened: (name) => `${name} is open.`,
    saved: (name) => `${name} is saved.`,
    chartsLeftOut: (count) =>
      `${count} ${count === 1 ? 'chart was' : 'charts were'} left out: of a kind not drawn here, or without cells.`,
    notAWorkbook: (name) => `${name} cannot be opened: it is no .xlsx workbook, or it is damaged.`,
    fileTooLarge: (megabytes) => `The file is larger than ${megabytes} MB and cannot be opened here.`,
    chart: (title, figures) => (title === '' ? `Chart. ${figures}` : `Chart “${title}”. ${figures}`),
    saveFailed: 'The file could not be saved; the workbook on this page is unharmed.',
    keeping: 'Keeping …',
    kept: 'Kept in this browser',
    notKept: 'The browser cannot keep this workbook; save it as an .xlsx file before closing the page.',
    leftBook: (name, time) => `A closed tab left ${name}, changed ${time}.`,
    reopen: 'Reopen it',
    notNow: 'Not now',
    hostGone: 'The local host does not answer; see whether npm start still runs.',
    schemaMissing:
      'The description of Excel could not be loaded from the local host, so this page cannot work yet.',
    cellSaid: (address, text, isLocked) =>
      `${address}: ${text === '' ? 'empty' : text}${isLocked ? ', locked' : ''}`,
    areaSaid: (from, to, cells) => `From ${from} to ${to}, ${cells} cells`,
    typing: 'Entering',
  },
};
