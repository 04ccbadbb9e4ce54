import type { Outlook } from '../../../../shared/overview/rhythm';
import { inSentence } from '../../../../shared/units/unit-name';
import type { Bilingual } from '../../../../shared/language/language';

interface PaneProgressWords {
  title: string;
  deadline: (day: string) => string;
  sent: (sent: string, all: string) => string;
  caption: string;
  group: string;
  accepted: string;
  waiting: string;
  sentBack: string;
  unsent: string;
  all: string;
  outlooks: string;
  outlook: Record<Outlook, (count: string) => string>;
  method: string;
  remind: string;
  remindUnit: (unit: string) => string;
  remindAll: (count: string) => string;
  remindOne: (unit: string) => string;
  reminded: (count: string) => string;
  /** Opens a letter in the person's own mail program. */
  write: string;
  writeTo: (unit: string) => string;
  reminding: string;
  mailed: (unit: string) => string;
  mailedPaste: (unit: string) => string;
  notReminded: (units: string, reason: string) => string;
  noLine: string;
  remindedTimes: (count: string, moment: string, name: string) => string;
  record: (late: string, quarters: string) => string;
  copyFailed: string;
  reminder: string;
  closeReminder: string;
  open: (unit: string) => string;
}

/** The words of the units' progress and the reminders. */
export const paneProgressWords: Bilingual<PaneProgressWords> = {
  vi: {
    title: 'Tiến độ gửi số liệu',
    deadline: (day) => `Hạn gửi: ${day}`,
    sent: (sent, all) => `${sent}/${all} đơn vị đã gửi`,
    caption: 'Số đơn vị theo nhóm và trạng thái',
    group: 'Nhóm',
    accepted: 'Đã duyệt',
    waiting: 'Chờ duyệt',
    sentBack: 'Trả lại, mở lại',
    unsent: 'Chưa gửi',
    all: 'Toàn tỉnh',
    outlooks: 'Đơn vị theo thời hạn',
    outlook: {
      overdue: (count) => `Quá hạn, chưa gửi (${count})`,
      'resend-overdue': (count) => `Quá hạn gửi lại (${count})`,
      resend: (count) => `Chờ gửi lại (${count})`,
      'likely-late': (count) => `Có khả năng trễ hạn (${count})`,
      behind: (count) => `Đã qua ngày thường gửi (${count})`,
      'on-course': (count) => `Đang trong hạn (${count})`,
      'sent-late': (count) => `Đã gửi, trễ hạn (${count})`,
      sent: (count) => `Đã gửi đúng hạn (${count})`,
    },
    method:
      'Khả năng trễ hạn tính theo các kỳ trước của đơn vị; đơn vị có ít kỳ thì tính thêm mức chung của tỉnh. Chỉ dùng để nhắc sớm, không dùng để đánh giá.',
    remind: 'Sao chép nội dung nhắc',
    remindUnit: (unit) => `Sao chép nội dung nhắc gửi ${inSentence(unit)}`,
    remindAll: (count) => `Sao chép nội dung nhắc cho cả ${count} đơn vị`,
    remindOne: (unit) => `Đã sao chép nội dung nhắc gửi ${inSentence(unit)}. Dán vào thư hoặc tin nhắn.`,
    reminded: (count) =>
      `Đã sao chép nội dung nhắc cho ${count} đơn vị, mỗi đơn vị một đoạn. Dán vào thư hoặc tin nhắn.`,
    write: 'Mở thư nhắc',
    writeTo: (unit) => `Mở thư nhắc gửi ${inSentence(unit)}`,
    reminding: 'Đang ghi lại lần nhắc…',
    mailed: (unit) => `Đã mở thư nhắc gửi ${inSentence(unit)} trong phần mềm thư.`,
    mailedPaste: (unit) =>
      `Đã mở thư nhắc gửi ${inSentence(unit)}. Nội dung dài nên đã được sao chép; nhấn Ctrl+V trong thư.`,
    notReminded: (units, reason) => `Chưa nhắc: ${units}. ${reason}`.trim(),
    noLine: 'Chưa nhắc vì không có mạng; mỗi lần nhắc được ghi lại trên máy chủ.',
    remindedTimes: (count, moment, name) => `Đã nhắc ${count} lần, gần nhất lúc ${moment} (${name}).`,
    record: (late, quarters) => `Trễ hạn ${late}/${quarters} kỳ trước.`,
    copyFailed:
      'Máy này không cho sao chép tự động. Chọn toàn bộ nội dung nhắc ở khung dưới rồi nhấn Ctrl+C.',
    reminder: 'Nội dung nhắc',
    closeReminder: 'Đóng nội dung nhắc',
    open: (unit) => `Xem số liệu của ${inSentence(unit)}`,
  },
  en: {
    title: 'How far the units are',
    deadline: (day) => `To be sent by ${day}`,
    sent: (sent, all) => `${sent} of ${all} units have sent`,
    caption: 'Units by group and state',
    group: 'Group',
    accepted: 'Accepted',
    waiting: 'To review',
    sentBack: 'Returned, reopened',
    unsent: 'Not sent',
    all: 'Province',
    outlooks: 'Units by deadline',
    outlook: {
      overdue: (count) => `Overdue, not sent (${count})`,
      'resend-overdue': (count) => `Overdue to be sent again (${count})`,
      resend: (count) => `To be sent again (${count})`,
      'likely-late': (count) => `Likely to be late (${count})`,
      behind: (count) => `Past the usual day (${count})`,
      'on-course': (count) => `Within the deadline (${count})`,
      'sent-late': (count) => `Sent late (${count})`,
      sent: (count) => `Sent in time (${count})`,
    },
    method:
      'The chance of being late comes from the unit’s earlier periods, and from the province’s too where they are few. It serves to remind early, not to assess.',
    remind: 'Copy reminder',
    remindUnit: (unit) => `Copy a reminder to ${unit}`,
    remindAll: (count) => `Copy reminders to all ${count} units`,
    remindOne: (unit) => `The reminder to ${unit} is copied. Paste it into a message.`,
    reminded: (count) =>
      `Reminders to ${count} units are copied, a paragraph each. Paste them into a message.`,
    write: 'Write a letter',
    writeTo: (unit) => `Write a letter to ${unit}`,
    reminding: 'Noting the reminder…',
    mailed: (unit) => `The letter to ${unit} is open in the mail program.`,
    mailedPaste: (unit) =>
      `The letter to ${unit} is open. Its text is long, so it is on the clipboard; press Ctrl+V in the letter.`,
    notReminded: (units, reason) => `Not reminded: ${units}. ${reason}`.trim(),
    noLine: 'Nobody was reminded, because there is no line; each reminder is noted on the server.',
    remindedTimes: (count, moment, name) => `Reminded ${count} times, last at ${moment} (${name}).`,
    record: (late, quarters) => `Late in ${late} of ${quarters} earlier quarters.`,
    copyFailed: 'The browser does not let us copy. Select the whole reminder below and press Ctrl+C.',
    reminder: 'Reminder',
    closeReminder: 'Close the reminder',
    open: (unit) => `Look at the figures of ${unit}`,
  },
};
