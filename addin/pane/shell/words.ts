import type { CopyReason } from '../../api/drafts';
import type { PaneScreen } from './screens';
import type { ThemeChoice } from './theme-choice';
import type { Bilingual } from '../../../shared/language/language';

interface PaneWords {
  product: string;
  tagline: string;
  loading: string;
  configMissing: { title: string; detail: string };
  notExcel: { title: string; detail: string };
  crashed: { title: string; detail: string; reload: string };
  screens: Record<PaneScreen, string>;
  navigation: string;
  settings: string;
  language: string;
  /** Each in itself. */
  languages: { vi: string; en: string };
  theme: string;
  themes: Record<ThemeChoice, string>;
  signIn: {
    title: string;
    lead: string;
    choosePerson: string;
    localNote: string;
    button: string;
    working: string;
    out: string;
    again: string;
    expired: string;
    signedInAs: (name: string) => string;
    /** Work goes on with what this machine knows. */
    offline: (name: string) => string;
  };
  offline: string;
  notLasting: string;
  otherWindow: string;
  cancel: string;
  close: string;
  /** Answers no to a question and changes nothing. */
  leave: string;
  retry: string;
  /** So many more of a list. */
  more: (count: string) => string;
  progress: (done: string, total: string) => string;
  requestId: (id: string) => string;
  quarter: {
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
  };
  /** Offered beside a form that could not be read from the workbook. */
  redraw: string;
  goTo: string;
  kept: string;
}

/** The words of the task pane's frame, of signing in, and of choosing and drawing a quarter. */
export const paneWords: Bilingual<PaneWords> = {
  vi: {
    product: 'Khớp',
    tagline: 'Nhập, kiểm tra và gửi số liệu thủ tục hành chính hằng quý ngay trong Excel.',
    loading: 'Đang mở…',
    configMissing: {
      title: 'Chưa mở được Khớp',
      detail:
        'Không đọc được cấu hình của phần bổ trợ. Hãy kiểm tra mạng rồi mở lại; nếu vẫn vậy, báo quản trị.',
    },
    notExcel: {
      title: 'Khớp chạy trong Excel',
      detail: 'Trang này là khung của phần bổ trợ. Hãy mở Excel rồi bấm nút Khớp trên dải lệnh.',
    },
    crashed: {
      title: 'Khung này gặp lỗi',
      detail: 'Số liệu trong sổ tính và bản nháp trên máy vẫn còn. Hãy mở lại khung.',
      reload: 'Mở lại',
    },
    screens: {
      quarter: 'Biểu',
      paste: 'Dán bảng',
      check: 'Kiểm tra',
      indicators: 'Chỉ số',
      send: 'Gửi',
      report: 'Báo cáo',
      overview: 'Tổng quan',
    },
    navigation: 'Các phần của Khớp',
    settings: 'Hiển thị và tài khoản',
    language: 'Ngôn ngữ',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    theme: 'Nền',
    themes: { auto: 'Theo Excel', light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
    signIn: {
      title: 'Đăng nhập',
      lead: 'Đăng nhập bằng tài khoản công vụ để lấy biểu của đơn vị và gửi số liệu.',
      choosePerson: 'Chọn người dùng thử',
      localNote: 'Máy chủ này chạy trên chính máy bạn để dùng thử, nên không hỏi mật khẩu.',
      button: 'Đăng nhập',
      working: 'Đang đăng nhập…',
      out: 'Đăng xuất',
      again: 'Đăng nhập lại',
      expired: 'Phiên đăng nhập đã hết. Số liệu đang nhập vẫn giữ trên máy; đăng nhập lại để gửi.',
      signedInAs: (name) => `Đang dùng: ${name}`,
      offline: (name) => `Chưa đăng nhập được vì không có mạng. Làm tiếp với số liệu trên máy của ${name}.`,
    },
    offline: 'Không có mạng. Vẫn nhập và kiểm tra được; số liệu chờ trên máy và tự gửi khi có mạng.',
    notLasting: 'Trình duyệt không cho lưu trên máy. Đừng đóng khung này trước khi gửi hoặc lưu sổ tính.',
    otherWindow: 'Quý này đang mở ở một cửa sổ khác trên máy. Chỉ nên nhập ở một cửa sổ.',
    cancel: 'Dừng',
    close: 'Đóng',
    leave: 'Giữ nguyên',
    retry: 'Thử lại',
    more: (count) => `Xem thêm ${count}`,
    progress: (done, total) => `${done}/${total}`,
    requestId: (id) => `Mã yêu cầu: ${id}`,
    quarter: {
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
    },
    redraw: 'Vẽ lại biểu này',
    goTo: 'Đến ô',
    kept: 'Số liệu đã nhập của biểu vẫn giữ trong bản nháp.',
  },
  en: {
    product: 'Khớp',
    tagline: 'Fill, check and send the quarterly figures on administrative procedures inside Excel.',
    loading: 'Opening…',
    configMissing: {
      title: 'Khớp could not be opened',
      detail:
        'The add-in’s settings could not be read. Check the line and open again; if it stays, tell the administrator.',
    },
    notExcel: {
      title: 'Khớp runs inside Excel',
      detail: 'This page is the add-in’s pane. Open Excel and press the Khớp button on the ribbon.',
    },
    crashed: {
      title: 'This pane has failed',
      detail:
        'The figures in the workbook and the draft on this machine are still there. Open the pane again.',
      reload: 'Open again',
    },
    screens: {
      quarter: 'Forms',
      paste: 'Paste',
      check: 'Check',
      indicators: 'Index',
      send: 'Send',
      report: 'Report',
      overview: 'Overview',
    },
    navigation: 'Parts of Khớp',
    settings: 'Display and account',
    language: 'Language',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    theme: 'Colours',
    themes: { auto: 'As Excel', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    signIn: {
      title: 'Sign in',
      lead: 'Sign in with your office account to get your unit’s forms and to send figures.',
      choosePerson: 'Choose a trial user',
      localNote: 'This server runs on your own machine for trying out, so it asks for no password.',
      button: 'Sign in',
      working: 'Signing in…',
      out: 'Sign out',
      again: 'Sign in again',
      expired: 'The session has ended. What you typed is kept on this machine; sign in again to send it.',
      signedInAs: (name) => `Signed in: ${name}`,
      offline: (name) => `There is no line to sign in. Work goes on with what this machine keeps of ${name}.`,
    },
    offline: 'No connection. You can go on filling and checking; figures wait here and go out by themselves.',
    notLasting:
      'The browser keeps nothing on this machine. Send, or save the workbook, before closing this pane.',
    otherWindow: 'This quarter is open in another window on this machine. Fill it in one of them only.',
    cancel: 'Stop',
    close: 'Close',
    leave: 'Leave as it is',
    retry: 'Try again',
    more: (count) => `${count} more`,
    progress: (done, total) => `${done}/${total}`,
    requestId: (id) => `Request id: ${id}`,
    quarter: {
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
    },
    redraw: 'Draw this form again',
    goTo: 'Go to cell',
    kept: 'The figures entered in the form are kept in the draft.',
  },
};
