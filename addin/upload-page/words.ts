import type { Bilingual } from '../../shared/language/language';

interface UploadPageWords {
  title: string;
  lead: string;
  loading: string;
  /** The page's settings could not be read. */
  configMissing: { title: string; detail: string };
  crashed: { title: string; detail: string };
  reload: string;
  signInLead: string;
  working: string;
  expired: string;
  supervisorOnly: string;
  otherLanguage: string;
  open: string;
  state: string;
  forms: {
    title: string;
    empty: (carriedOver: boolean) => string;
    stored: (version: string) => string;
    how: string;
    button: string;
    downloading: string;
    downloaded: (file: string) => string;
  };
  file: {
    title: string;
    label: string;
    hint: string;
    drop: string;
    refused: string;
    stillThere: string;
  };
  read: {
    title: (file: string) => string;
    own: (forms: string) => string;
    tables: (count: string) => string;
    nothing: string;
    table: (form: string, rows: string) => string;
    emptyTable: (form: string) => string;
    include: (table: string) => string;
    repairs: (count: string) => string;
    notes: string;
    noteAt: (form: string, row: string, text: string) => string;
    putAway: string;
  };
  questions: {
    title: (count: string) => string;
    lead: string;
    give: string;
    asked: (place: string) => string;
  };
  changes: {
    title: string;
    none: string;
    some: (changed: string, filled: string, cleared: string, rows: string) => string;
    caption: string;
    place: string;
    before: string;
    after: string;
    notChecked: string;
    more: (count: string) => string;
  };
  findings: {
    title: string;
    agree: string;
    cell: string;
    cells: string;
    inFile: (sheet: string, cells: string) => string;
    wholeForm: string;
    suggestion: string;
    notYet: string;
    checking: string;
    check: string;
    explanationFor: (place: string) => string;
  };
  send: {
    title: string;
    changed: string;
    unchanged: string;
    explanations: (count: string) => string;
    openQuestions: (count: string) => string;
    notYet: string;
    save: string;
    submit: string;
    late: string;
    back: string;
    saved: (version: string) => string;
    submitted: (version: string) => string;
    conflict: (version: string) => string;
    again: string;
  };
}

/** The words of the page for those who cannot have the add-in. */
export const uploadPageWords: Bilingual<UploadPageWords> = {
  vi: {
    title: 'Gửi số liệu không cần cài Khớp',
    lead: 'Tải biểu về, điền bằng Excel, WPS hoặc LibreOffice, rồi tải tệp lên để kiểm tra và gửi.',
    loading: 'Đang mở…',
    configMissing: {
      title: 'Chưa mở được trang',
      detail: 'Chưa đọc được cấu hình của trang. Kiểm tra mạng rồi mở lại trang.',
    },
    crashed: {
      title: 'Trang gặp lỗi',
      detail: 'Số liệu đã lưu trên máy chủ và giải trình đang viết vẫn còn. Mở lại trang để làm tiếp.',
    },
    reload: 'Mở lại trang',
    signInLead: 'Đăng nhập bằng tài khoản công vụ để lấy biểu của đơn vị và gửi số liệu.',
    working: 'Đang đăng nhập…',
    expired: 'Đã hết thời gian đăng nhập. Tệp đã chọn và giải trình vẫn được giữ; đăng nhập lại để làm tiếp.',
    supervisorOnly:
      'Tài khoản này không nhập số liệu của đơn vị nào. Liên hệ cán bộ quản trị để được giao đơn vị.',
    otherLanguage: 'English',
    open: 'Mở kỳ báo cáo',
    state: 'Tình trạng của kỳ',
    forms: {
      title: '1. Tải biểu về',
      empty: (carriedOver) =>
        carriedOver
          ? 'Biểu có sẵn các dòng và số hồ sơ kỳ trước chuyển sang.'
          : 'Chưa có số liệu kỳ trước của đơn vị nên số hồ sơ kỳ trước chuyển sang cần nhập tay.',
      stored: (version) => `Biểu có sẵn số liệu của bản lưu số ${version}.`,
      how: 'Điền vào các ô trắng; ô tổng tự cộng. Không có hồ sơ thì ghi 0, chưa biết thì để trống. Giữ nguyên tiêu đề cột.',
      button: 'Tải biểu (.xlsx)',
      downloading: 'Đang tạo tệp biểu…',
      downloaded: (file) => `Đã tải về “${file}”.`,
    },
    file: {
      title: '2. Tải tệp đã điền lên',
      label: 'Chọn tệp đã điền',
      hint: 'Nhận .xlsx, .xls, .ods, .csv, .docx và bảng tự lập. Tệp chỉ được đọc; chưa lưu gì cho đến khi bấm “Lưu”.',
      drop: 'hoặc thả tệp vào đây',
      refused: 'Chưa nhận được tệp',
      stillThere: 'Số liệu và giải trình trên trang vẫn còn nguyên.',
    },
    read: {
      title: (file) => `Đã đọc “${file}”`,
      own: (forms) => `Đây là tệp biểu của Khớp, đúng đơn vị và kỳ báo cáo: ${forms}.`,
      tables: (count) => `Nhận ra ${count} bảng.`,
      nothing: 'Chưa nhận ra bảng nào trong tệp. Tải biểu ở mục 1 rồi điền vào đó, hoặc chọn tệp khác.',
      table: (form, rows) => `${form}: ${rows} dòng`,
      emptyTable: (form) => `${form}: chưa có số liệu`,
      include: (table) => `Lấy ${table}`,
      repairs: (count) => `${count} nội dung đã tự sửa khi đọc`,
      notes:
        'Ghi chú ở cột “Kiểm tra” không phải là giải trình nên không được gửi. Cần giải trình thì ghi ở mục Kiểm tra:',
      noteAt: (form, row, text) => `Biểu ${form}, dòng “${row}”: ${text}`,
      putAway: 'Bỏ tệp này',
    },
    questions: {
      title: (count) => `Cần trả lời (${count})`,
      lead: 'Trả lời hết rồi mới lưu được.',
      give: 'Trả lời',
      asked: (place) => `Câu hỏi về ${place}`,
    },
    changes: {
      title: 'Thay đổi so với số liệu đã lưu',
      none: 'Tệp có đúng số liệu đã lưu, không có gì thay đổi.',
      some: (changed, filled, cleared, rows) =>
        `${changed} ô đổi số, ${filled} ô trống được điền, ${cleared} ô bị xóa số, ${rows} dòng mới.`,
      caption: 'Từng ô thay đổi',
      place: 'Biểu, dòng, cột',
      before: 'Đã lưu',
      after: 'Trong tệp',
      notChecked: 'Trả lời hết các câu hỏi ở trên để xem thay đổi.',
      more: (count) => `Xem thêm ${count} ô`,
    },
    findings: {
      title: '3. Kiểm tra',
      agree: 'Các số liệu kiểm tra được đều khớp.',
      cell: 'Ô',
      cells: 'Các ô',
      inFile: (sheet, cells) => `Trong tệp: trang tính “${sheet}”, ô ${cells}`,
      wholeForm: 'cả biểu',
      suggestion: 'Gợi ý',
      notYet: 'Tải tệp đã điền lên rồi mới kiểm tra được.',
      checking: 'Đang kiểm tra…',
      check: 'Kiểm tra lại',
      explanationFor: (place) => `Lý do giữ số liệu này (${place})`,
    },
    send: {
      title: '4. Lưu và gửi',
      changed: 'Có thay đổi chưa lưu lên máy chủ.',
      unchanged: 'Đã lưu hết lên máy chủ.',
      explanations: (count) => `${count} giải trình`,
      openQuestions: (count) => `Còn ${count} câu chưa trả lời nên chưa lưu được.`,
      notYet: 'Tải tệp đã điền lên rồi mới lưu được.',
      save: 'Lưu',
      submit: 'Lưu và gửi số liệu',
      late: 'Đã quá hạn gửi; số liệu vẫn gửi được và được ghi nhận là gửi trễ hạn.',
      back: 'Quay lại',
      saved: (version) => `Đã lưu bản số ${version} lên máy chủ.`,
      submitted: (version) => `Đã gửi bản lưu số ${version}; chờ duyệt.`,
      conflict: (version) =>
        `Chưa lưu: người khác vừa lưu bản số ${version}. Đã so lại với bản đó; xem lại thay đổi rồi bấm “Lưu”.`,
      again: 'Thử lại',
    },
  },
  en: {
    title: 'Send figures without the add-in',
    lead: 'Download the forms, fill them in with Excel, WPS or LibreOffice, then upload the file to check and send it.',
    loading: 'Opening…',
    configMissing: {
      title: 'The page could not be opened',
      detail: 'The page’s settings could not be read. Check the line and reload the page.',
    },
    crashed: {
      title: 'The page has failed',
      detail:
        'What is saved on the server and the explanations being written are still there. Reload the page.',
    },
    reload: 'Reload the page',
    signInLead: 'Sign in with your office account to get your unit’s forms and to send figures.',
    working: 'Signing in…',
    expired: 'The session has ended. The chosen file and the explanations are kept; sign in again to go on.',
    supervisorOnly: 'This account enters the figures of no unit. Ask the administrator to be given one.',
    otherLanguage: 'Tiếng Việt',
    open: 'Open the period',
    state: 'State of the period',
    forms: {
      title: '1. Download the forms',
      empty: (carriedOver) =>
        carriedOver
          ? 'The forms have the rows and the figures carried over from the quarter before.'
          : 'The unit’s quarter before is not stored, so what is carried over has to be typed.',
      stored: (version) => `The forms hold the figures of version ${version}.`,
      how: 'Fill the white cells; totals add themselves up. Write 0 for none, leave blank what is not known. Leave the column headings as they are.',
      button: 'Forms (.xlsx)',
      downloading: 'Making the file…',
      downloaded: (file) => `“${file}” is downloaded.`,
    },
    file: {
      title: '2. Upload the filled-in file',
      label: 'Choose the filled-in file',
      hint: 'Takes .xlsx, .xls, .ods, .csv, .docx and tables of your own. The file is only read; nothing is saved before you press “Save”.',
      drop: 'or drop the file here',
      refused: 'The file was not taken',
      stillThere: 'The figures and explanations on this page are untouched.',
    },
    read: {
      title: (file) => `“${file}” was read`,
      own: (forms) => `These are Khớp’s forms of this unit and period: ${forms}.`,
      tables: (count) => `${count} tables were recognised.`,
      nothing:
        'No table was recognised in the file. Download the forms under 1 and fill those in, or choose another file.',
      table: (form, rows) => `${form}: ${rows} rows`,
      emptyTable: (form) => `${form}: no figures yet`,
      include: (table) => `Take ${table}`,
      repairs: (count) => `${count} repairs made while reading`,
      notes:
        'Notes in the column “Check” are no explanations and are not sent. Where a reason is needed, write it under Check:',
      noteAt: (form, row, text) => `Form ${form}, row “${row}”: ${text}`,
      putAway: 'Put this file away',
    },
    questions: {
      title: (count) => `To be answered (${count})`,
      lead: 'Nothing can be saved before all are answered.',
      give: 'Answer',
      asked: (place) => `Question about ${place}`,
    },
    changes: {
      title: 'What changes against what is saved',
      none: 'The file holds just the saved figures; nothing changes.',
      some: (changed, filled, cleared, rows) =>
        `${changed} figures replaced, ${filled} blanks filled, ${cleared} figures cleared, ${rows} new rows.`,
      caption: 'Each cell that changes',
      place: 'Form, row, column',
      before: 'Saved',
      after: 'In the file',
      notChecked: 'Answer all questions above to see what changes.',
      more: (count) => `${count} more cells`,
    },
    findings: {
      title: '3. Check',
      agree: 'All figures that can be checked agree.',
      cell: 'Cell',
      cells: 'Cells',
      inFile: (sheet, cells) => `In the file: sheet “${sheet}”, ${cells}`,
      wholeForm: 'the whole form',
      suggestion: 'Suggestion',
      notYet: 'The check comes once a filled-in file is uploaded.',
      checking: 'Checking…',
      check: 'Check again',
      explanationFor: (place) => `Why this figure stays (${place})`,
    },
    send: {
      title: '4. Save and submit',
      changed: 'There are changes not yet saved to the server.',
      unchanged: 'Everything is saved on the server.',
      explanations: (count) => `${count} explanations`,
      openQuestions: (count) => `${count} questions are open, so nothing can be saved yet.`,
      notYet: 'Upload the filled-in file before saving.',
      save: 'Save',
      submit: 'Save and submit',
      late: 'The last day is over; the figures can still be sent and are recorded as late.',
      back: 'Back',
      saved: (version) => `Version ${version} is saved on the server.`,
      submitted: (version) => `Version ${version} is submitted and waits for acceptance.`,
      conflict: (version) =>
        `Not saved: somebody else just saved version ${version}. The changes below are against that one now; look at them and press “Save”.`,
      again: 'Try again',
    },
  },
};
