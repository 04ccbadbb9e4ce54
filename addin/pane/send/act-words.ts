import type { Bilingual } from '../../../shared/language/language';

interface PaneActWords {
  title: (unit: string, period: string) => string;
  looking: string;
  lookingAtSent: string;
  forms: string;
  form: (code: string, title: string, filled: string, blank: string) => string;
  formEmpty: (code: string, title: string) => string;
  findings: (open: string, explained: string, undecided: string) => string;
  firstSending: string;
  sinceSent: (version: string, moment: string, cells: string) => string;
  sinceSaved: (version: string, cells: string) => string;
  change: (place: string, from: string, to: string) => string;
  signer: (name: string) => string;
  noSigner: string;
  inTime: (day: string) => string;
  late: (day: string) => string;
  canRecall: string;
  /** What was given back goes again as it was. */
  unchanged: string;
  because: string;
  send: string;
  leave: string;
  changed: string;
  sent: string;
  sentAt: (moment: string) => string;
  opened: (moment: string) => string;
  recall: string;
  recallTitle: string;
  recallText: (day: string) => string;
  recallLate: string;
  keepSent: string;
  recalling: string;
  recalled: (version: string) => string;
}

/** The words of handing in and of taking back. */
export const paneActWords: Bilingual<PaneActWords> = {
  vi: {
    title: (unit, period) => `Gửi số liệu ${period} của ${unit}?`,
    looking: 'Đang xem lại số liệu trước khi gửi…',
    lookingAtSent: 'Đang xem người duyệt đã mở số liệu chưa…',
    forms: 'Các biểu được gửi',
    form: (code, title, filled, blank) => `${code} – ${title}: ${filled} ô có số, ${blank} ô để trống`,
    formEmpty: (code, title) => `${code} – ${title}: chưa có số liệu`,
    findings: (open, explained, undecided) =>
      `Kết quả kiểm tra: ${open} nội dung chưa xử lý, ${explained} nội dung đã giải trình, ${undecided} nội dung chưa đủ số liệu.`,
    firstSending: 'Kỳ này chưa lưu, chưa gửi lần nào.',
    sinceSent: (version, moment, cells) =>
      `So với lần gửi trước (bản lưu số ${version}, ${moment}): ${cells} ô thay đổi`,
    sinceSaved: (version, cells) => `So với bản lưu số ${version}: ${cells} ô thay đổi`,
    change: (place, from, to) => `${place}: ${from} → ${to}`,
    signer: (name) => `Người ký báo cáo: ${name}.`,
    noSigner: 'Chưa ghi người ký; báo cáo chừa khoảng trắng để ghi tay.',
    inTime: (day) => `Trong hạn; hạn gửi là ${day}.`,
    late: (day) => `Đã quá hạn gửi (${day}); số liệu vẫn gửi được và được ghi nhận là gửi trễ hạn.`,
    unchanged:
      'Từ khi được trả lại hoặc mở lại, số liệu, giải trình và ý kiến chưa có gì thay đổi. Người duyệt đọc được câu này.',
    because: 'Lý do gửi lại nguyên như trước',
    canRecall: 'Gửi rồi vẫn rút lại được cho đến khi người duyệt mở số liệu.',
    send: 'Gửi số liệu',
    leave: 'Chưa gửi',
    changed: 'Chưa gửi: số liệu vừa thay đổi trong biểu. Xem lại rồi bấm “Gửi số liệu”.',
    sent: 'Số liệu đã gửi',
    sentAt: (moment) => `Đã gửi lúc ${moment}; người duyệt chưa mở.`,
    opened: (moment) =>
      `Người duyệt đã mở số liệu lúc ${moment} nên không rút lại được. Muốn sửa, đề nghị người duyệt trả lại để hoàn thiện.`,
    recall: 'Rút lại',
    recallTitle: 'Rút lại số liệu đã gửi?',
    recallText: (day) =>
      `Số liệu trở về trạng thái đang nhập để sửa. Lần gửi sau mới được tính là ngày gửi; hạn gửi là ${day}.`,
    recallLate: 'Đã quá hạn gửi: gửi lại được ghi nhận là gửi trễ hạn.',
    keepSent: 'Không rút lại',
    recalling: 'Đang rút lại…',
    recalled: (version) => `Đã rút lại, bản lưu số ${version}. Sửa xong thì gửi lại.`,
  },
  en: {
    title: (unit, period) => `Submit the figures of ${unit} for ${period}?`,
    looking: 'Looking at what goes…',
    lookingAtSent: 'Looking whether a reviewer has opened the figures…',
    forms: 'The forms that go',
    form: (code, title, filled, blank) => `${code} – ${title}: ${filled} cells with figures, ${blank} blank`,
    formEmpty: (code, title) => `${code} – ${title}: no figures`,
    findings: (open, explained, undecided) =>
      `Check: ${open} findings open, ${explained} explained, ${undecided} without enough figures.`,
    firstSending: 'Nothing of this period has been saved or submitted yet.',
    sinceSent: (version, moment, cells) =>
      `Since the last submission (version ${version}, ${moment}): ${cells} cells changed`,
    sinceSaved: (version, cells) => `Since version ${version}: ${cells} cells changed`,
    change: (place, from, to) => `${place}: ${from} → ${to}`,
    signer: (name) => `The report is signed by ${name}.`,
    noSigner: 'No signer is named; the report leaves room for one.',
    inTime: (day) => `In time; the last day is ${day}.`,
    late: (day) =>
      `The last day (${day}) has passed; the figures can still be sent and are recorded as late.`,
    unchanged:
      'Neither figures nor explanations nor comments have changed since the figures were given back. The reviewer reads this.',
    because: 'Why they are sent again as they were',
    canRecall: 'What is submitted can be recalled until a reviewer opens it.',
    send: 'Submit',
    leave: 'Not yet',
    changed: 'Not submitted: the figures have just changed in the forms. Look again, then press “Submit”.',
    sent: 'Submitted figures',
    sentAt: (moment) => `Submitted at ${moment}; no reviewer has opened them yet.`,
    opened: (moment) =>
      `A reviewer opened the figures at ${moment}, so they cannot be recalled. Ask the reviewer to return them.`,
    recall: 'Recall',
    recallTitle: 'Recall the submitted figures?',
    recallText: (day) =>
      `The figures become a draft again. The later submission counts as the day of sending; the last day is ${day}.`,
    recallLate: 'The last day has passed: submitted again they are recorded as late.',
    keepSent: 'Leave them submitted',
    recalling: 'Recalling…',
    recalled: (version) => `Recalled as version ${version}. Submit again when the changes are made.`,
  },
};
