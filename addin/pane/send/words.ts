import { inSentence } from '../../../shared/units/unit-name';
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
  blockedSent: string;
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
  bySums: string;
  who: (person: string, moment: string) => string;
  me: string;
  meElsewhere: string;
  other: string;
  allMine: string;
  allTheirs: string;
  cell: (form: string, row: string, column: string) => string;
  text: (label: string) => string;
  explanation: (form: string, rule: string, row: string) => string;
  notAsChosen: (place: string) => string;
  rechecked: (errors: string, queries: string) => string;
  finish: string;
  finishing: string;
  later: string;
}

/** The words of saving, submitting and what waits to be sent. */
export const paneSendWords: Bilingual<PaneSendWords> = {
  vi: {
    title: 'Gửi số liệu',
    noQuarter: 'Chưa mở kỳ báo cáo nào. Chọn đơn vị và kỳ báo cáo ở phần “Biểu”.',
    summary: 'Tóm tắt số liệu',
    forms: (filled, all) => `${filled}/${all} biểu có số liệu`,
    formsMissing: (forms) => `Chưa có số liệu: ${forms}`,
    rows: (count) => `${count} dòng`,
    figures: (count) => `${count} ô số liệu`,
    explanations: (count) => `${count} giải trình`,
    openFindings: (errors, queries) =>
      queries === '0'
        ? `Còn ${errors} lỗi chưa sửa và chưa giải trình.`
        : errors === '0'
          ? `Còn ${queries} nội dung cần xem lại chưa giải trình.`
          : `Còn ${errors} lỗi và ${queries} nội dung cần xem lại chưa giải trình.`,
    nothingOpen: 'Không còn nội dung nào phải sửa hoặc giải trình.',
    seeFindings: 'Xem các nội dung đó',
    save: 'Lưu lên máy chủ',
    submit: 'Lưu và gửi số liệu',
    saving: 'Đang lưu lên máy chủ…',
    submitting: 'Đang lưu và gửi…',
    saved: (version) => `Đã lưu lên máy chủ, bản lưu số ${version}.`,
    submitted: (version) => `Đã gửi bản lưu số ${version}; chờ duyệt.`,
    late: 'Đã quá hạn gửi; số liệu vẫn gửi được và được ghi nhận là gửi trễ hạn.',
    blockedOpen: 'Sửa hoặc giải trình hết các nội dung còn lại rồi mới gửi được. Vẫn lưu được.',
    blockedInput: 'Còn ô không phải số nguyên từ 0 trở lên; sửa rồi mới lưu được.',
    blockedLocked:
      'Số liệu đã gửi hoặc đã duyệt nên không lưu thêm được. Muốn sửa, đề nghị người duyệt trả lại hoặc mở lại.',
    blockedSent: 'Số liệu đã gửi nên không lưu thêm được. Muốn sửa thì bấm “Rút lại”.',
    blockedUnread: 'Chưa đọc được biểu nào trong tệp Excel nên chưa có số liệu để lưu, gửi.',
    outbox: 'Đang chờ',
    outboxLead:
      'Những lần lưu, lần gửi máy chủ chưa báo đã nhận. Khi có mạng, Khớp tự thực hiện lại; không lần nào bị lưu hai lần.',
    outboxEmpty: 'Không có lần lưu, lần gửi nào đang chờ.',
    item: (unit, period, submit) => `${submit ? 'Gửi' : 'Lưu'} ${period}, ${inSentence(unit)}`,
    states: {
      waiting: 'Đang chờ',
      sending: 'Đang thực hiện',
      failed: 'Chưa thực hiện được',
      conflict: 'Người khác vừa lưu số liệu',
    },
    sendNow: 'Thực hiện ngay',
    drop: 'Bỏ lần này',
    openConflict: 'Xem hai bản và gộp',
    places: 'Nội dung máy chủ chưa nhận',
  },
  en: {
    title: 'Send the figures',
    noQuarter: 'No quarter is open. Choose unit and period under “Forms”.',
    summary: 'The figures in short',
    forms: (filled, all) => `${filled} of ${all} forms have figures`,
    formsMissing: (forms) => `Without figures: ${forms}`,
    rows: (count) => `${count} rows`,
    figures: (count) => `${count} figures`,
    explanations: (count) => `${count} explanations`,
    openFindings: (errors, queries) =>
      queries === '0'
        ? `${errors} errors are neither mended nor explained.`
        : errors === '0'
          ? `${queries} questions are neither mended nor explained.`
          : `${errors} errors and ${queries} questions are neither mended nor explained.`,
    nothingOpen: 'Nothing is left to mend or explain.',
    seeFindings: 'See them',
    save: 'Save to the server',
    submit: 'Save and submit',
    saving: 'Saving to the server…',
    submitting: 'Saving and submitting…',
    saved: (version) => `Version ${version} is saved on the server.`,
    submitted: (version) => `Version ${version} is submitted and waits for acceptance.`,
    late: 'The last day has passed; the figures can still be sent and are recorded as late.',
    blockedOpen: 'Mend or explain what is open before submitting; saving works all the same.',
    blockedInput: 'Some cells hold no whole number from 0 up; mend them before saving.',
    blockedLocked:
      'The figures are submitted or accepted, so nothing more can be saved. Ask the reviewer to return or reopen them.',
    blockedSent: 'The figures are submitted, so nothing more can be saved. To change them, press “Recall”.',
    blockedUnread: 'No form was read from the workbook and there are no figures to send.',
    outbox: 'Waiting',
    outboxLead:
      'Saves and submissions that the server has not confirmed. They are sent again by themselves when the line is back; none is saved twice.',
    outboxEmpty: 'Nothing is waiting.',
    item: (unit, period, submit) => `${submit ? 'Submit' : 'Save'} ${period}, ${unit}`,
    states: {
      waiting: 'Waiting',
      sending: 'Under way',
      failed: 'Not done',
      conflict: 'Somebody else saved',
    },
    sendNow: 'Do it now',
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
      `Người khác đã lưu bản số ${version} sau khi số liệu được mở ở máy này. Chọn số liệu cho từng ô mà hai bên cùng nhập; ô tự cộng được tính lại.`,
    taken: (count) => `${count} ô chỉ người khác sửa: lấy theo số liệu của người đó.`,
    none: 'Không có ô nào hai bên sửa khác nhau.',
    locked:
      'Bản đó đã gửi hoặc đã duyệt nên không lưu đè được. Muốn sửa, đề nghị người duyệt trả lại hoặc mở lại.',
    base: 'Trước đó',
    mine: 'Ở máy này',
    theirs: 'Người khác đã lưu',
    blank: 'để trống',
    bySums: 'tự cộng',
    who: (person, moment) => `${person}, ${moment}`,
    me: 'Tài khoản này',
    meElsewhere: 'Tài khoản này, ở máy khác',
    other: 'Tài khoản khác',
    allMine: 'Lấy toàn bộ số liệu ở máy này',
    allTheirs: 'Lấy toàn bộ số liệu người khác đã lưu',
    cell: (form, row, column) => `Biểu ${form}, dòng “${row}”, ${column}`,
    text: (label) => `Báo cáo: ${label}`,
    explanation: (form, rule, row) => `Giải trình biểu ${form}, dòng “${row}”: ${rule}`,
    notAsChosen: (place) =>
      `Chưa lưu: ${place} chưa nhận số đã chọn. Kiểm tra ô đó trong biểu rồi bấm “Gộp và lưu” lần nữa.`,
    rechecked: (errors, queries) =>
      `Kiểm tra lại sau khi gộp: ${errors} lỗi, ${queries} nội dung cần xem lại.`,
    finish: 'Gộp và lưu',
    finishing: 'Đang ghi vào biểu và lưu…',
    later: 'Để sau',
  },
  en: {
    title: 'Merge two versions',
    lead: (version) =>
      `Somebody else saved version ${version} after the figures were opened on this machine. Choose for each cell that both typed in; computed cells follow.`,
    taken: (count) => `${count} cells were changed by the other person only and are taken from there.`,
    none: 'No cell was changed differently by both.',
    locked:
      'That version is submitted or accepted, so nothing can be saved over it; ask the reviewer to return it.',
    base: 'Before',
    mine: 'On this machine',
    theirs: 'Saved by the other',
    blank: 'blank',
    bySums: 'computed',
    who: (person, moment) => `${person}, ${moment}`,
    me: 'This account',
    meElsewhere: 'This account, on another machine',
    other: 'Another account',
    allMine: 'Take all figures of this machine',
    allTheirs: 'Take all figures saved by the other',
    cell: (form, row, column) => `Form ${form}, row “${row}”, ${column}`,
    text: (label) => `Report: ${label}`,
    explanation: (form, rule, row) => `Explanation, form ${form}, row “${row}”: ${rule}`,
    notAsChosen: (place) =>
      `Not saved: ${place} does not hold what was chosen. Look at that cell, then press “Merge and save” again.`,
    rechecked: (errors, queries) => `Checked after merging: ${errors} errors, ${queries} to review.`,
    finish: 'Merge and save',
    finishing: 'Writing into the forms and saving…',
    later: 'Later',
  },
};
