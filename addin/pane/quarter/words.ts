import type { CopyReason } from '../../storage/drafts';
import { inSentence } from '../../../shared/units/unit-name';
import type { Bilingual } from '../../../shared/language/language';

interface PaneQuarterWords {
  title: string;
  unit: string;
  period: string;
  noUnits: string;
  reported: string;
  open: string;
  opening: string;
  status: (status: string) => string;
  nothingStored: string;
  version: (version: string) => string;
  unsaved: string;
  saved: string;
  deadline: (day: string) => string;
  resendBy: (day: string) => string;
  /** Until the amended figures are accepted. */
  countsOn: string;
  returned: (reason: string) => string;
  locked: string;
  /** The same while it can be taken back. */
  lockedSent: string;
  /** What is in the workbook is no more what was sent. */
  unsent: (cells: string, version: string) => string;
  /** After it: how what was changed is sent. */
  unsentRecall: string;
  unsentAsk: string;
  newer: (version: string) => string;
  merge: string;
  draw: string;
  drawAgain: string;
  drawLead: string;
  drawStored: string;
  drawOpening: (forms: string) => string;
  drawNoPrevious: string;
  drawing: string;
  addRow: string;
  addRowLead: string;
  addRowForm: string;
  addRowName: string;
  addingRow: string;
  drawn: (sheets: string) => string;
  drawCancelled: string;
  replaceTitle: string;
  replaceText: (figures: string) => string;
  replaceOther: (unit: string, period: string) => string;
  replaceNotes: (cells: string) => string;
  replace: string;
  otherQuarter: (unit: string, period: string) => string;
  notDrawn: string;
  copies: string;
  copiesLead: string;
  copy: (time: string, figures: string) => string;
  copyReasons: Record<CopyReason, string>;
  restore: string;
  restored: string;
  differs: (cells: string) => string;
  /** Answers no to a question and changes nothing. */
  leave: string;
  /** Offered beside a form that could not be read from the workbook. */
  redraw: string;
  goTo: string;
  /** Of cells that hold no count, with the way to where they are listed. */
  badCells: (count: string) => string;
  seeCheck: string;
  /** A workbook of ours that the pane does not know. */
  found: string;
  foundText: (period: string, unit: string) => string;
  foundOther: string;
  foundGoOn: string;
  foundSwitch: string;
  kept: string;
}

/** The words of choosing and drawing a quarter. */
export const paneQuarterWords: Bilingual<PaneQuarterWords> = {
  vi: {
    title: 'Đơn vị và kỳ báo cáo',
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    noUnits: 'Tài khoản này chưa được giao đơn vị nào. Liên hệ cán bộ quản trị để được phân quyền.',
    reported: 'đang báo cáo',
    open: 'Mở kỳ báo cáo',
    opening: 'Đang lấy biểu và số liệu đã lưu…',
    status: (status) => `Trạng thái: ${status}`,
    nothingStored: 'Chưa lưu lần nào lên máy chủ.',
    version: (version) => `Bản lưu số ${version}`,
    unsaved: 'Có thay đổi chưa lưu lên máy chủ.',
    saved: 'Đã lưu hết lên máy chủ.',
    deadline: (day) => `Hạn gửi: ${day}`,
    resendBy: (day) => `Hạn gửi lại: ${day}`,
    countsOn: 'Tỉnh vẫn tổng hợp theo số liệu đã duyệt trước đó cho đến khi duyệt số liệu mới.',
    returned: (reason) => `Lý do trả lại hoặc mở lại: ${reason}`,
    locked:
      'Số liệu đã gửi hoặc đã duyệt nên không lưu thêm được. Muốn sửa, đề nghị người duyệt trả lại hoặc mở lại.',
    lockedSent: 'Số liệu đã gửi nên không lưu thêm được. Muốn sửa thì bấm “Rút lại” ở phần “Gửi”.',
    unsent: (cells, version) =>
      `Số liệu trong tệp Excel khác bản đã gửi ở ${cells} ô. Máy chủ vẫn giữ bản số ${version}; số vừa sửa chưa được gửi.`,
    unsentRecall: 'Muốn gửi lại thì bấm “Rút lại” ở phần “Gửi”.',
    unsentAsk: 'Muốn gửi lại, đề nghị người duyệt trả lại hoặc mở lại.',
    newer: (version) => `Người khác đã lưu bản số ${version}, mới hơn bản đang sửa.`,
    merge: 'Xem và gộp',
    draw: 'Tạo biểu',
    drawAgain: 'Tạo lại biểu',
    drawLead: 'Tạo các biểu của kỳ báo cáo trong tệp Excel này.',
    drawStored: 'Biểu sẽ có sẵn số liệu đã nhập của kỳ báo cáo.',
    drawOpening: (forms) => `Số kỳ trước chuyển sang được ghi sẵn vào biểu ${forms}.`,
    drawNoPrevious: 'Chưa có số liệu kỳ trước của đơn vị nên số hồ sơ kỳ trước chuyển sang cần nhập tay.',
    drawing: 'Đang tạo biểu…',
    addRow: 'Thêm dòng',
    addRowLead: 'Dòng mới có sẵn số thứ tự, công thức và kiểm soát nhập.',
    addRowForm: 'Biểu',
    addRowName: 'Tên dòng',
    addingRow: 'Đang thêm dòng…',
    drawn: (sheets) =>
      `Đã tạo ${sheets} biểu. Nhập số liệu vào các ô trắng; ô tổng tự cộng. Bản giấy ghi khác số tự cộng thì nhập đè số trên bản giấy.`,
    drawCancelled: 'Đã dừng giữa chừng; biểu chưa tạo vẫn như cũ. Bấm “Tạo lại biểu” để tạo cho đủ.',
    replaceTitle: 'Thay các biểu đang có?',
    replaceText: (figures) =>
      `Các biểu trong tệp Excel đang có ${figures} ô số liệu. Khớp giữ một bản dự phòng trên máy trước khi tạo lại.`,
    replaceOther: (unit, period) => `Đó là biểu của ${inSentence(unit)}, ${period}.`,
    replaceNotes: (cells) =>
      `Có ${cells} ô ở cột “Kiểm tra” không phải do Khớp ghi; tạo lại biểu sẽ xóa các ô này. Sao chép sang nơi khác trước khi tạo lại.`,
    replace: 'Thay bằng biểu mới',
    otherQuarter: (unit, period) =>
      `Tệp Excel này đang chứa biểu của ${inSentence(unit)}, ${period}. Mở kỳ báo cáo đó, hoặc tạo biểu mới cho kỳ báo cáo đã chọn.`,
    notDrawn: 'Tệp Excel này chưa có biểu của kỳ báo cáo. Bấm “Tạo biểu” để bắt đầu.',
    copies: 'Bản dự phòng trên máy',
    copiesLead:
      'Số liệu trước những lần bị thay. Khi khôi phục, số liệu đang có cũng được giữ thành một bản dự phòng.',
    copy: (time, figures) => `${time}: ${figures} ô số liệu`,
    copyReasons: {
      'workbook-differs': 'Tệp Excel mở ra khác bản nháp',
      replaced: 'Trước khi tạo lại biểu',
      'other-window': 'Cửa sổ khác ghi đè',
      merged: 'Trước khi gộp với bản của người khác',
      pasted: 'Trước khi dán bảng',
    },
    restore: 'Khôi phục',
    restored: 'Đã khôi phục số liệu vào các biểu.',
    differs: (cells) =>
      `Số liệu trong tệp Excel khác bản nháp trên máy ở ${cells} ô. Khớp đang dùng số liệu trong tệp Excel; bản nháp được giữ ở “Bản dự phòng trên máy”.`,
    leave: 'Giữ nguyên',
    redraw: 'Tạo lại biểu này',
    goTo: 'Đến ô',
    badCells: (count) => `‼ ${count} ô chưa phải số đếm; sửa rồi mới lưu được lên máy chủ.`,
    seeCheck: 'Xem ở phần “Kiểm tra”',
    found: 'Biểu trong tệp Excel này',
    foundText: (period, unit) => `Tệp Excel này có biểu ${period} của ${unit}.`,
    foundOther: 'Khác với đơn vị, kỳ báo cáo đang mở. Chuyển sang kỳ của tệp này?',
    foundGoOn: 'Làm tiếp với biểu trong tệp',
    foundSwitch: 'Chuyển sang và làm tiếp',
    kept: 'Số liệu đã nhập của biểu vẫn còn trong bản nháp trên máy.',
  },
  en: {
    title: 'Unit and period',
    unit: 'Unit',
    period: 'Period',
    noUnits: 'No unit is assigned to this account; ask the administrator.',
    reported: 'being reported',
    open: 'Open the period',
    opening: 'Getting the forms and what is stored…',
    status: (status) => `Status: ${status}`,
    nothingStored: 'Nothing has been saved to the server yet.',
    version: (version) => `Version ${version}`,
    unsaved: 'There are changes not yet saved to the server.',
    saved: 'Everything is saved on the server.',
    deadline: (day) => `To be sent by: ${day}`,
    resendBy: (day) => `To be sent again by: ${day}`,
    countsOn: 'The figures accepted before count on until the new ones are accepted.',
    returned: (reason) => `Reason of return or reopening: ${reason}`,
    locked:
      'The figures are submitted or accepted, so nothing more can be saved. Ask the reviewer to return or reopen them.',
    lockedSent:
      'The figures are submitted, so nothing more can be saved. To change them, press “Recall” under “Send”.',
    unsent: (cells, version) =>
      `The workbook differs from what was sent in ${cells} cells. The server keeps version ${version}; what was changed since is not sent.`,
    unsentRecall: 'To send again, press “Recall” under “Send”.',
    unsentAsk: 'To send again, ask the reviewer to return or reopen it.',
    newer: (version) => `Somebody else saved version ${version}, newer than the one being edited.`,
    merge: 'Look and merge',
    draw: 'Create the forms',
    drawAgain: 'Create the forms again',
    drawLead: 'Creates the forms of the period in this workbook.',
    drawStored: 'The forms will hold the quarter’s figures entered so far.',
    drawOpening: (forms) => `What was pending last quarter is carried over into form ${forms}.`,
    drawNoPrevious: 'The unit’s quarter before is not stored, so what is carried over has to be typed.',
    drawing: 'Creating the forms…',
    addRow: 'Add a row',
    addRowLead: 'The new row comes with its number, formulas and checks of what is typed.',
    addRowForm: 'Form',
    addRowName: 'Name of the row',
    addingRow: 'Adding a row…',
    drawn: (sheets) =>
      `${sheets} forms are created. Type the figures into the white cells. Totals add themselves up; type over one where the paper says otherwise.`,
    drawCancelled:
      'Stopped half way; forms not created are as before. Press “Create the forms again” to have them all.',
    replaceTitle: 'Replace the forms that are there?',
    replaceText: (figures) =>
      `The forms in the workbook hold ${figures} figures. Khớp keeps a copy on this machine before creating them again.`,
    replaceOther: (unit, period) => `They are forms of ${unit}, ${period}.`,
    replaceNotes: (cells) =>
      `${cells} cells in the column Check were not written by Khớp; creating the forms again clears them. Copy them elsewhere first.`,
    replace: 'Replace by new forms',
    otherQuarter: (unit, period) =>
      `This workbook holds forms of ${unit}, ${period}. Open that period, or create forms for the chosen one.`,
    notDrawn: 'This workbook has no forms of the period yet. Press “Create the forms” to begin.',
    copies: 'Copies kept on this machine',
    copiesLead: 'Figures that were replaced. Restoring one keeps a copy of what is there now.',
    copy: (time, figures) => `${time}: ${figures} figures`,
    copyReasons: {
      'workbook-differs': 'The workbook differed from the draft',
      replaced: 'Before the forms were created again',
      'other-window': 'Another window wrote over it',
      merged: 'Before a merge with somebody else’s version',
      pasted: 'Before a table was pasted',
    },
    restore: 'Restore',
    restored: 'The figures are restored.',
    differs: (cells) =>
      `The workbook differs from the draft on this machine in ${cells} cells. The workbook’s figures are used; the draft is among the copies kept.`,
    leave: 'Leave as it is',
    redraw: 'Create this form again',
    goTo: 'Go to cell',
    badCells: (count) => `‼ ${count} cells hold no count; nothing can be saved before they are mended.`,
    seeCheck: 'See them under “Check”',
    found: 'Forms in this workbook',
    foundText: (period, unit) => `This workbook holds the forms of ${unit} for ${period}.`,
    foundOther: 'Another unit or period is open. Turn to that of this workbook?',
    foundGoOn: 'Go on with these forms',
    foundSwitch: 'Turn to it and go on',
    kept: 'The figures entered in the form are kept in the draft.',
  },
};
