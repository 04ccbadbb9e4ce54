import type { Bilingual } from '../../../shared/language/language';

interface PaneSendWords {
  title: string;
  noQuarter: string;
  summary: string;
  forms: (filled: string, all: string) => string;
  formsMissing: (forms: string) => string;
  rows: (count: string) => string;
  figures: (count: string) => string;
  explanations: (count: string) => string;
  openFindings: (errors: string, queries: string) => string;
  nothingOpen: string;
  seeFindings: string;
  save: string;
  submit: string;
  saving: string;
  submitting: string;
  saved: (version: string) => string;
  submitted: (version: string) => string;
  late: string;
  blockedOpen: string;
  blockedInput: string;
  blockedLocked: string;
  blockedUnread: string;
  outbox: string;
  outboxLead: string;
  outboxEmpty: string;
  item: (unit: string, period: string, submit: boolean) => string;
  states: { waiting: string; sending: string; failed: string; conflict: string };
  sendNow: string;
  drop: string;
  openConflict: string;
  places: string;
}

interface PaneConflictWords {
  title: string;
  lead: (version: string) => string;
  taken: (count: string) => string;
  none: string;
  locked: string;
  base: string;
  mine: string;
  theirs: string;
  blank: string;
  allMine: string;
  allTheirs: string;
  cell: (form: string, row: string, column: string) => string;
  text: (label: string) => string;
  explanation: (form: string, code: string, row: string) => string;
  finish: string;
  finishing: string;
  later: string;
}

/** The words of saving, submitting and what waits to be sent. */
export const paneSendWords: Bilingual<PaneSendWords> = {
  vi: {
    title: 'Gửi số liệu',
    noQuarter: 'Chưa mở quý nào. Chọn đơn vị và kỳ ở phần “Biểu”.',
    summary: 'Sẽ gửi',
    forms: (filled, all) => `${filled}/${all} biểu có số liệu`,
    formsMissing: (forms) => `Chưa có số liệu: ${forms}`,
    rows: (count) => `${count} dòng`,
    figures: (count) => `${count} ô số liệu`,
    explanations: (count) => `${count} lời giải trình`,
    openFindings: (errors, queries) => `Còn ${errors} lỗi và ${queries} điểm cần xem lại chưa giải trình.`,
    nothingOpen: 'Không còn điểm nào phải sửa hay giải trình.',
    seeFindings: 'Xem các điểm đó',
    save: 'Lưu lên máy chủ',
    submit: 'Lưu và gửi báo cáo',
    saving: 'Đang lưu lên máy chủ…',
    submitting: 'Đang lưu và gửi…',
    saved: (version) => `Đã lưu phiên bản ${version} lên máy chủ.`,
    submitted: (version) => `Đã gửi phiên bản ${version}; chờ duyệt.`,
    late: 'Gửi sau hạn; hệ thống ghi nhận là gửi muộn.',
    blockedOpen: 'Sửa hoặc giải trình hết các điểm còn lại thì mới gửi được; lưu thì vẫn được.',
    blockedInput: 'Còn ô không phải số nguyên từ 0 trở lên; sửa rồi mới lưu được.',
    blockedLocked: 'Báo cáo đã gửi hoặc đã duyệt, nên không lưu thêm được.',
    blockedUnread: 'Chưa đọc được biểu nào từ sổ tính và chưa có số liệu để gửi.',
    outbox: 'Chờ gửi',
    outboxLead: 'Những lần lưu, gửi chưa tới máy chủ. Có mạng thì tự gửi.',
    outboxEmpty: 'Không có gì chờ gửi.',
    item: (unit, period, submit) => `${submit ? 'Gửi' : 'Lưu'} ${period}, ${unit}`,
    states: {
      waiting: 'Đang chờ',
      sending: 'Đang gửi',
      failed: 'Chưa gửi được',
      conflict: 'Có người vừa lưu',
    },
    sendNow: 'Gửi ngay',
    drop: 'Bỏ lần gửi này',
    openConflict: 'Xem hai bản và gộp',
    places: 'Những chỗ máy chủ không nhận',
  },
  en: {
    title: 'Send the figures',
    noQuarter: 'No quarter is open. Choose unit and period under “Forms”.',
    summary: 'What will be sent',
    forms: (filled, all) => `${filled} of ${all} forms have figures`,
    formsMissing: (forms) => `Without figures: ${forms}`,
    rows: (count) => `${count} rows`,
    figures: (count) => `${count} figures`,
    explanations: (count) => `${count} explanations`,
    openFindings: (errors, queries) =>
      `${errors} errors and ${queries} questions are neither mended nor explained.`,
    nothingOpen: 'Nothing is left to mend or explain.',
    seeFindings: 'See them',
    save: 'Save to the server',
    submit: 'Save and submit',
    saving: 'Saving to the server…',
    submitting: 'Saving and submitting…',
    saved: (version) => `Version ${version} is saved on the server.`,
    submitted: (version) => `Version ${version} is submitted and waits for acceptance.`,
    late: 'Sent after the last day; it is recorded as late.',
    blockedOpen: 'Mend or explain what is open before submitting; saving works all the same.',
    blockedInput: 'Some cells hold no whole number from 0 up; mend them before saving.',
    blockedLocked: 'The report is submitted or accepted, so nothing more can be saved.',
    blockedUnread: 'No form was read from the workbook and there are no figures to send.',
    outbox: 'Waiting to be sent',
    outboxLead: 'Saves and submissions that have not reached the server. They go out when the line is back.',
    outboxEmpty: 'Nothing is waiting.',
    item: (unit, period, submit) => `${submit ? 'Submit' : 'Save'} ${period}, ${unit}`,
    states: {
      waiting: 'Waiting',
      sending: 'Being sent',
      failed: 'Not sent',
      conflict: 'Somebody else saved',
    },
    sendNow: 'Send now',
    drop: 'Give this one up',
    openConflict: 'Compare and merge',
    places: 'Places that the server does not take',
  },
};

/** The words of merging two versions cell by cell. */
export const paneConflictWords: Bilingual<PaneConflictWords> = {
  vi: {
    title: 'Gộp hai bản',
    lead: (version) =>
      `Người khác đã lưu phiên bản ${version} sau bản bạn mở. Chọn số cho từng chỗ hai bên cùng sửa.`,
    taken: (count) => `${count} chỗ chỉ người kia sửa: lấy theo họ.`,
    none: 'Không có chỗ nào hai bên sửa khác nhau.',
    locked: 'Bản đó đã được gửi hoặc duyệt, nên lúc này không lưu đè được; đề nghị người duyệt trả lại.',
    base: 'Trước đó',
    mine: 'Của tôi',
    theirs: 'Của họ',
    blank: 'để trống',
    allMine: 'Lấy hết của tôi',
    allTheirs: 'Lấy hết của họ',
    cell: (form, row, column) => `Biểu ${form}, dòng “${row}”, cột (${column})`,
    text: (label) => `Báo cáo: ${label}`,
    explanation: (form, code, row) => `Giải trình ${code}, biểu ${form}, dòng “${row}”`,
    finish: 'Gộp và lưu',
    finishing: 'Đang ghi vào biểu và lưu…',
    later: 'Để sau',
  },
  en: {
    title: 'Merge two versions',
    lead: (version) =>
      `Somebody saved version ${version} after the one you opened. Choose for each place that both changed.`,
    taken: (count) => `${count} places were changed by them only: theirs are taken.`,
    none: 'No place was changed differently by both.',
    locked:
      'That version is submitted or accepted, so nothing can be saved over it; ask the reviewer to return it.',
    base: 'Before',
    mine: 'Mine',
    theirs: 'Theirs',
    blank: 'blank',
    allMine: 'All mine',
    allTheirs: 'All theirs',
    cell: (form, row, column) => `Form ${form}, row “${row}”, column (${column})`,
    text: (label) => `Report: ${label}`,
    explanation: (form, code, row) => `Explanation ${code}, form ${form}, row “${row}”`,
    finish: 'Merge and save',
    finishing: 'Writing into the forms and saving…',
    later: 'Later',
  },
};
