import { inSentence } from '../../../../shared/units/unit-name';
import type { SubmissionStatus } from '../../../../shared/submission/submission';
import type { Bilingual } from '../../../../shared/language/language';

/** Which units the list of the review shows. */
export const QUEUE_FILTERS = [
  'submitted',
  'accepted',
  'returned',
  'reopened',
  'draft',
] as const satisfies SubmissionStatus[];
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

interface PaneReviewWords {
  title: string;
  show: string;
  filter: Record<QueueFilter, (count: string) => string>;
  empty: Record<QueueFilter, string>;
  pick: (unit: string) => string;
  pickAll: (count: string) => string;
  unpick: string;
  late: (days: string) => string;
  counts: (open: string, explained: string) => string;
  noFindings: string;
  notReviewer: string;
  accept: string;
  acceptMany: (count: string) => string;
  returnMany: (count: string) => string;
  return: string;
  reopen: string;
  reason: string;
  reasonHint: string;
  reasonMany: (count: string) => string;
  reasonSend: Record<'return' | 'reopen', string>;
  reasonMissing: string;
  working: { accept: string; return: string; reopen: string };
  done: {
    accept: (unit: string, version: string) => string;
    return: (unit: string) => string;
    reopen: (unit: string) => string;
  };
  notRefreshed: string;
  changed: (unit: string, from: string, to: string) => string;
  batch: {
    title: string;
    done: Record<'accept' | 'return', (done: string, all: string) => string>;
    exceptions: (count: string) => string;
    noExceptions: string;
    changed: (from: string, to: string) => string;
    changedUnknown: string;
    own: string;
    explanations: (count: string) => string;
    unknown: string;
    stopped: string;
    notReached: string;
    now: (state: string) => string;
    open: (unit: string) => string;
    close: string;
  };
  opening: string;
  back: string;
  next: (unit: string) => string;
  status: (status: string, version: string) => string;
  sentAt: (moment: string) => string;
  sentLate: string;
  /** Above the reason, of what stands returned or reopened. */
  reasonOf: Record<'returned' | 'reopened', string>;
  /** Of what was sent again: why it had been given back. */
  givenBack: (moment: string, reason: string) => string;
  changedSince: (count: string) => string;
  nothingChanged: string;
  unchangedReason: (reason: string) => string;
  beside: (unusual: string, count: string) => string;
  besideFigure: (value: string, before: string, change: string) => string;
  besideReading: string;
  besideNone: string;
  acceptedBy: (name: string, moment: string) => string;
  explanationAcceptedBy: (name: string) => string;
  typedReason: string;
  findings: (count: string) => string;
  allAgree: string;
  explained: string;
  notExplained: string;
  acceptExplanation: string;
  tickFirst: (count: string) => string;
  seeSheets: string;
  drawing: string;
  drawn: (unit: string) => string;
  drawStopped: string;
  clearing: string;
  sheetsLag: string;
  noLine: string;
  goTo: string;
  /** A cell that is commented on; '' for a blank. */
  cell: (form: string, row: string, column: string, figure: string) => string;
  keys: string;
  ownSubmission: string;
}

/** The words of reviewing submissions, one and several. */
export const paneReviewWords: Bilingual<PaneReviewWords> = {
  vi: {
    title: 'Duyệt số liệu',
    show: 'Hiển thị',
    filter: {
      submitted: (count) => `Chờ duyệt (${count})`,
      accepted: (count) => `Đã duyệt (${count})`,
      returned: (count) => `Đã trả lại (${count})`,
      reopened: (count) => `Đã mở lại (${count})`,
      draft: (count) => `Đang nhập (${count})`,
    },
    empty: {
      submitted: 'Không có đơn vị nào chờ duyệt.',
      accepted: 'Chưa duyệt đơn vị nào.',
      returned: 'Không có đơn vị nào đã trả lại để hoàn thiện.',
      reopened: 'Không có đơn vị nào đã mở lại để điều chỉnh.',
      draft: 'Không có đơn vị nào đang nhập dở.',
    },
    pick: (unit) => `Chọn ${inSentence(unit)}`,
    pickAll: (count) => `Chọn ${count} đơn vị không có giải trình`,
    unpick: 'Bỏ chọn',
    late: (days) => `gửi trễ hạn ${days} ngày làm việc`,
    counts: (open, explained) =>
      open === '0'
        ? `${explained} nội dung đã giải trình`
        : `còn ${open} nội dung chưa xử lý; ${explained} đã giải trình`,
    noFindings: 'số liệu khớp',
    notReviewer: 'Tài khoản này xem được nhưng không duyệt, trả lại hay mở lại được.',
    accept: 'Duyệt',
    acceptMany: (count) => `Duyệt ${count} đơn vị`,
    returnMany: (count) => `Trả lại ${count} đơn vị`,
    return: 'Trả lại',
    reopen: 'Mở lại để điều chỉnh',
    reason: 'Lý do',
    reasonHint: 'Đơn vị đọc được lý do này; nói rõ biểu, cột và việc cần làm.',
    reasonMany: (count) => `Lý do chung gửi ${count} đơn vị`,
    reasonSend: { return: 'Trả lại', reopen: 'Mở lại' },
    reasonMissing: 'Ghi lý do trước khi trả lại hoặc mở lại.',
    working: { accept: 'Đang duyệt…', return: 'Đang trả lại…', reopen: 'Đang mở lại…' },
    done: {
      accept: (unit, version) => `Đã duyệt ${inSentence(unit)} (bản lưu số ${version}).`,
      return: (unit) => `Đã trả lại ${inSentence(unit)}.`,
      reopen: (unit) => `Đã mở lại ${inSentence(unit)} để điều chỉnh.`,
    },
    notRefreshed: 'Chưa làm mới được danh sách; bấm “Làm mới” khi có mạng.',
    changed: (unit, from, to) =>
      `${unit} vừa có bản lưu số ${to}, mới hơn bản số ${from} đang xem, nên chưa thực hiện. Đã mở bản mới; xem lại trước khi quyết định.`,
    batch: {
      title: 'Kết quả',
      done: {
        accept: (done, all) => `Đã duyệt ${done}/${all} đơn vị.`,
        return: (done, all) => `Đã trả lại ${done}/${all} đơn vị.`,
      },
      exceptions: (count) => `${count} đơn vị cần xem riêng`,
      noExceptions: 'Không có trường hợp nào phải xem riêng.',
      changed: (from, to) =>
        `Chưa thực hiện: số liệu hoặc trạng thái của đơn vị vừa thay đổi (bản lưu số ${from} → ${to}). Mở số liệu của đơn vị để xem bản mới.`,
      changedUnknown:
        'Chưa thực hiện: số liệu hoặc trạng thái của đơn vị vừa thay đổi. Mở số liệu của đơn vị để xem bản mới.',
      own: 'Người nhập hoặc gửi số liệu không tự duyệt; đề nghị người duyệt khác xem xét.',
      explanations: (count) =>
        `Có ${count} lỗi giữ lại kèm giải trình; mở đơn vị để chấp nhận từng giải trình.`,
      unknown: 'Máy chủ chưa kịp trả lời nên chưa rõ đã nhận hay chưa; làm lại cũng không bị tính hai lần.',
      stopped: 'Đã dừng trước khi tới đơn vị này; đơn vị này chưa được xử lý.',
      notReached: 'Chưa thực hiện vì mất mạng hoặc hết thời gian đăng nhập từ đơn vị trước.',
      now: (state) => `Hiện nay: ${state}`,
      open: (unit) => `Xem ${unit}`,
      close: 'Đóng kết quả',
    },
    opening: 'Đang lấy số liệu của đơn vị…',
    back: 'Về danh sách',
    next: (unit) => `Tiếp theo: ${unit}`,
    status: (status, version) => `${status}, bản lưu số ${version}`,
    sentAt: (moment) => `Gửi lúc ${moment}`,
    sentLate: 'trễ hạn',
    reasonOf: { returned: 'Lý do trả lại', reopened: 'Lý do mở lại' },
    givenBack: (moment, reason) => `Đã trả lại hoặc mở lại lúc ${moment}. Lý do: ${reason}`,
    changedSince: (count) => `Ô đã sửa từ khi trả lại (${count})`,
    nothingChanged: 'Từ khi trả lại, chưa có ô nào thay đổi.',
    unchangedReason: (reason) => `Đơn vị gửi lại nguyên như trước. Lý do: ${reason}`,
    beside: (unusual, count) => `So với kỳ trước (${unusual} số khác thường trong ${count} số)`,
    besideFigure: (value, before, change) => `${value}; kỳ trước ${before}; ${change}`,
    besideReading: 'Đang lấy số liệu kỳ trước của đơn vị…',
    besideNone: 'Chưa có số liệu kỳ trước để so sánh.',
    acceptedBy: (name, moment) => `Người duyệt: ${name}, lúc ${moment}.`,
    explanationAcceptedBy: (name) => `✓ ${name} đã chấp nhận giải trình này.`,
    typedReason: 'Lý do đã ghi, chưa gửi',
    findings: (count) => `Nội dung cần xem (${count})`,
    allAgree: 'Các số liệu kiểm tra được đều khớp.',
    explained: 'Giải trình của đơn vị',
    notExplained: 'Chưa có giải trình.',
    acceptExplanation: 'Chấp nhận giải trình này',
    tickFirst: (count) =>
      `Còn ${count} giải trình chưa được chấp nhận; xem và đánh dấu từng giải trình trước khi duyệt.`,
    seeSheets: 'Xem các biểu trong Excel',
    drawing: 'Đang tạo biểu của đơn vị…',
    drawn: (unit) => `Đã tạo biểu của ${inSentence(unit)} trong tệp Excel, chỉ để xem.`,
    drawStopped:
      'Đã dừng giữa chừng; trang tính chưa tạo lại có thể vẫn là số liệu của đơn vị xem trước. Bấm “Xem các biểu trong Excel” để tạo lại cho đủ.',
    clearing: 'Đang xóa các trang tính “Xem …”…',
    sheetsLag:
      'Các trang tính “Xem …” chưa phải số liệu hiện nay của đơn vị này. Bấm “Xem các biểu trong Excel” để tạo lại.',
    noLine: 'Chưa thực hiện vì không có mạng. Việc duyệt không chờ để tự thực hiện; bấm lại khi có mạng.',
    goTo: 'Đến ô',
    cell: (form, row, column, figure) =>
      `Biểu ${form}, dòng “${row}”, ${column}: ${figure === '' ? 'để trống' : `đang ghi ${figure}`}`,
    keys: 'Trong khung Khớp, F8: nội dung sau; Shift+F8: nội dung trước.',
    ownSubmission: 'Người nhập hoặc gửi số liệu không tự duyệt; đề nghị người duyệt khác xem xét.',
  },
  en: {
    title: 'Review',
    show: 'Show',
    filter: {
      submitted: (count) => `To review (${count})`,
      accepted: (count) => `Accepted (${count})`,
      returned: (count) => `Returned (${count})`,
      reopened: (count) => `Reopened (${count})`,
      draft: (count) => `Draft (${count})`,
    },
    empty: {
      submitted: 'No unit waits for a review.',
      accepted: 'No unit is accepted yet.',
      returned: 'No unit has its figures returned.',
      reopened: 'No unit has its figures reopened.',
      draft: 'No unit has a draft.',
    },
    pick: (unit) => `Choose ${unit}`,
    pickAll: (count) => `Choose ${count} units without explanations`,
    unpick: 'Choose none',
    late: (days) => `sent ${days} working days late`,
    counts: (open, explained) =>
      open === '0' ? `${explained} explained` : `${open} open, ${explained} explained`,
    noFindings: 'no findings',
    notReviewer: 'This account may look, but not accept, return or reopen.',
    accept: 'Accept',
    acceptMany: (count) => `Accept ${count} units`,
    returnMany: (count) => `Return ${count} units`,
    return: 'Return',
    reopen: 'Reopen for amendment',
    reason: 'Reason',
    reasonHint: 'The unit reads this reason; name form, column and what is to be done.',
    reasonMany: (count) => `One reason for ${count} units`,
    reasonSend: { return: 'Return', reopen: 'Reopen' },
    reasonMissing: 'Write a reason before returning or reopening.',
    working: { accept: 'Accepting…', return: 'Returning…', reopen: 'Reopening…' },
    done: {
      accept: (unit, version) => `${unit} is accepted (version ${version}).`,
      return: (unit) => `${unit} is returned.`,
      reopen: (unit) => `${unit} is reopened for amendment.`,
    },
    notRefreshed: 'The list could not be reloaded; press “Reload” when the line is back.',
    changed: (unit, from, to) =>
      `${unit} has version ${to} after the version ${from} that you are looking at, so nothing was done. The new one is shown; look at it and decide.`,
    batch: {
      title: 'Outcome',
      done: {
        accept: (done, all) => `${done} of ${all} units accepted.`,
        return: (done, all) => `${done} of ${all} units returned.`,
      },
      exceptions: (count) => `${count} units to look at one by one`,
      noExceptions: 'Nothing has to be looked at one by one.',
      changed: (from, to) =>
        `Figures or state changed (version ${from} → ${to}) after the list was loaded; nothing was done.`,
      changedUnknown: 'Figures or state changed after the list was loaded; nothing was done.',
      own: 'You entered or sent these figures yourself, so somebody else has to accept them.',
      explanations: (count) =>
        `${count} errors are kept with an explanation; open the unit to accept each of them.`,
      unknown: 'The server did not answer in time, so it may have it or not; doing it again counts once.',
      stopped: 'You stopped before this unit; nothing was done.',
      notReached: 'Not done, because the line or the session ended at the unit before.',
      now: (state) => `Now: ${state}`,
      open: (unit) => `Look at ${unit}`,
      close: 'Close the outcome',
    },
    opening: 'Getting the unit’s figures…',
    back: 'Back to the list',
    next: (unit) => `Next: ${unit}`,
    status: (status, version) => `${status}, version ${version}`,
    sentAt: (moment) => `Sent at ${moment}`,
    sentLate: 'late',
    reasonOf: { returned: 'Reason of the return', reopened: 'Reason of the reopening' },
    givenBack: (moment, reason) => `Given back at ${moment}. Reason: ${reason}`,
    changedSince: (count) => `Cells changed since it was given back (${count})`,
    nothingChanged: 'No cell has changed since it was given back.',
    unchangedReason: (reason) => `The unit sent it again as it was. Reason: ${reason}`,
    beside: (unusual, count) => `Beside last quarter (${unusual} unusual of ${count} figures)`,
    besideFigure: (value, before, change) => `${value}; before ${before}; ${change}`,
    besideReading: 'Getting the unit’s quarter before…',
    besideNone: 'There is no quarter before to compare with.',
    acceptedBy: (name, moment) => `Accepted by ${name} at ${moment}.`,
    explanationAcceptedBy: (name) => `✓ ${name} accepted this explanation.`,
    typedReason: 'The reason as typed, not sent',
    findings: (count) => `To look at (${count})`,
    allAgree: 'All relations that can be checked agree.',
    explained: 'The unit’s explanation',
    notExplained: 'Not explained.',
    acceptExplanation: 'Accept this explanation',
    tickFirst: (count) => `${count} explanations of errors are not accepted yet; read and tick each.`,
    seeSheets: 'See the forms in the workbook',
    drawing: 'Drawing the unit’s forms…',
    drawn: (unit) => `The forms of ${unit} are drawn, to be read only.`,
    drawStopped: 'Stopped half way; sheets not drawn may still be of the unit before. Draw again to see all.',
    clearing: 'Clearing the sheets “See …”…',
    sheetsLag:
      'The sheets “See …” do not show this unit as it is now. Press “See the forms in the workbook” to draw them again.',
    noLine: 'Nothing was done, because there is no line. Decisions do not wait; press again when it is back.',
    goTo: 'Go to cell',
    cell: (form, row, column, figure) =>
      `Form ${form}, row “${row}”, ${column}: ${figure === '' ? 'left blank' : figure}`,
    keys: 'In the Khớp pane, F8: next; Shift+F8: previous.',
    ownSubmission: 'You entered or sent these figures yourself, so somebody else has to accept them.',
  },
};
