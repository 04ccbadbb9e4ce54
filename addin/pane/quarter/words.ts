import type { CopyReason } from '../../storage/drafts';
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
  returned: (reason: string) => string;
  locked: string;
  newer: (version: string) => string;
  merge: string;
  draw: string;
  drawAgain: string;
  drawLead: string;
  drawStored: string;
  drawOpening: (forms: string) => string;
  drawNoPrevious: string;
  drawing: string;
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
  kept: string;
}

/** The words of choosing and drawing a quarter. */
export const paneQuarterWords: Bilingual<PaneQuarterWords> = {
  vi: {
    title: 'Đơn vị và kỳ báo cáo',
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    noUnits: 'Tài khoản này chưa được giao đơn vị nào; đề nghị quản trị phân quyền.',
    reported: 'đang báo cáo',
    open: 'Mở quý này',
    opening: 'Đang lấy biểu và số liệu đã lưu…',
    status: (status) => `Trạng thái: ${status}`,
    nothingStored: 'Chưa lưu lần nào lên máy chủ.',
    version: (version) => `Phiên bản ${version}`,
    unsaved: 'Có thay đổi chưa lưu lên máy chủ.',
    saved: 'Đã lưu hết lên máy chủ.',
    deadline: (day) => `Hạn gửi: ${day}`,
    returned: (reason) => `Lý do trả lại hoặc mở lại: ${reason}`,
    locked: 'Báo cáo đã gửi nên không lưu sửa được. Muốn sửa, đề nghị người duyệt trả lại hoặc mở lại.',
    newer: (version) => `Có người đã lưu phiên bản ${version} sau bản bạn đang sửa.`,
    merge: 'Xem và gộp',
    draw: 'Tạo biểu',
    drawAgain: 'Tạo lại biểu',
    drawLead: 'Vẽ các biểu của quý vào sổ tính này.',
    drawStored: 'Biểu sẽ có sẵn số liệu đã nhập của quý.',
    drawOpening: (forms) => `Số tồn kỳ trước được chuyển sang biểu ${forms}.`,
    drawNoPrevious: 'Chưa có số liệu kỳ trước của đơn vị, nên số chuyển sang phải tự nhập.',
    drawing: 'Đang vẽ biểu…',
    drawn: (sheets) =>
      `Đã vẽ ${sheets} biểu. Nhập số liệu vào các ô trắng. Ô tổng tự cộng; nếu bản giấy ghi khác thì gõ đè lên.`,
    drawCancelled: 'Đã dừng giữa chừng; biểu chưa vẽ vẫn như cũ. Bấm “Tạo lại biểu” để vẽ đủ.',
    replaceTitle: 'Thay các biểu đang có?',
    replaceText: (figures) =>
      `Các biểu trong sổ tính đang có ${figures} ô số liệu. Khớp giữ lại một bản trên máy trước khi vẽ lại.`,
    replaceOther: (unit, period) => `Đó là biểu của ${unit}, ${period}.`,
    replaceNotes: (cells) =>
      `Có ${cells} ô ở cột Đối chiếu do người nhập ghi; vẽ lại sẽ xóa, nên chép ra chỗ khác trước.`,
    replace: 'Thay bằng biểu mới',
    otherQuarter: (unit, period) =>
      `Sổ tính này đang chứa biểu của ${unit}, ${period}. Mở quý đó, hoặc tạo biểu mới cho quý đã chọn.`,
    notDrawn: 'Sổ tính này chưa có biểu của quý. Bấm “Tạo biểu” để bắt đầu.',
    copies: 'Bản giữ lại trên máy',
    copiesLead: 'Số liệu từng bị thay. Lấy lại thì bản đang có cũng được giữ.',
    copy: (time, figures) => `${time}: ${figures} ô số liệu`,
    copyReasons: {
      'workbook-differs': 'Sổ tính mở ra khác bản nháp',
      replaced: 'Trước khi vẽ lại biểu',
      'other-window': 'Cửa sổ khác ghi đè',
      merged: 'Trước khi gộp với bản của người khác',
      pasted: 'Trước khi dán bảng',
    },
    restore: 'Lấy lại',
    restored: 'Đã lấy lại số liệu vào sổ tính.',
    differs: (cells) =>
      `Sổ tính khác bản nháp trên máy ở ${cells} ô. Đang dùng số trong sổ tính; bản nháp kia được giữ ở “Bản giữ lại trên máy”.`,
    leave: 'Giữ nguyên',
    redraw: 'Vẽ lại biểu này',
    goTo: 'Đến ô',
    kept: 'Số liệu đã nhập của biểu vẫn giữ trong bản nháp.',
  },
  en: {
    title: 'Unit and period',
    unit: 'Unit',
    period: 'Period',
    noUnits: 'No unit is assigned to this account; ask the administrator.',
    reported: 'being reported',
    open: 'Open this quarter',
    opening: 'Getting the forms and what is stored…',
    status: (status) => `Status: ${status}`,
    nothingStored: 'Nothing has been saved to the server yet.',
    version: (version) => `Version ${version}`,
    unsaved: 'There are changes not yet saved to the server.',
    saved: 'Everything is saved on the server.',
    deadline: (day) => `To be sent by: ${day}`,
    returned: (reason) => `Reason of return or reopening: ${reason}`,
    locked: 'The report is submitted, so changes cannot be saved. Ask the reviewer to return or reopen it.',
    newer: (version) => `Somebody saved version ${version} after the one you are editing.`,
    merge: 'Look and merge',
    draw: 'Draw the forms',
    drawAgain: 'Draw the forms again',
    drawLead: 'Draws the quarter’s forms into this workbook.',
    drawStored: 'The forms will hold the quarter’s figures entered so far.',
    drawOpening: (forms) => `What was pending last quarter is carried over into form ${forms}.`,
    drawNoPrevious: 'The unit’s quarter before is not stored, so what is carried over has to be typed.',
    drawing: 'Drawing the forms…',
    drawn: (sheets) =>
      `${sheets} forms are drawn. Type the figures into the white cells. Totals add themselves up; type over one where the paper says otherwise.`,
    drawCancelled: 'Stopped half way; forms not drawn are as before. Draw again to have them all.',
    replaceTitle: 'Replace the forms that are there?',
    replaceText: (figures) =>
      `The forms in the workbook hold ${figures} figures. Khớp keeps a copy on this machine before drawing again.`,
    replaceOther: (unit, period) => `They are forms of ${unit}, ${period}.`,
    replaceNotes: (cells) =>
      `${cells} cells in the column Check were filled by hand; drawing again clears them, so copy them elsewhere first.`,
    replace: 'Replace by new forms',
    otherQuarter: (unit, period) =>
      `This workbook holds forms of ${unit}, ${period}. Open that quarter, or draw forms for the chosen one.`,
    notDrawn: 'This workbook has no forms of the quarter yet. Draw them to begin.',
    copies: 'Copies kept on this machine',
    copiesLead: 'Figures that were replaced. Taking one back keeps a copy of what is there now.',
    copy: (time, figures) => `${time}: ${figures} figures`,
    copyReasons: {
      'workbook-differs': 'The workbook differed from the draft',
      replaced: 'Before the forms were drawn again',
      'other-window': 'Another window wrote over it',
      merged: 'Before a merge with somebody else’s version',
      pasted: 'Before a table was pasted',
    },
    restore: 'Take back',
    restored: 'The figures are back in the workbook.',
    differs: (cells) =>
      `The workbook differs from the draft on this machine in ${cells} cells. The workbook’s figures are used; the draft is among the copies kept.`,
    leave: 'Leave as it is',
    redraw: 'Draw this form again',
    goTo: 'Go to cell',
    kept: 'The figures entered in the form are kept in the draft.',
  },
};
