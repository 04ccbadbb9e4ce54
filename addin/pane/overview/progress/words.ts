import type { Outlook } from '../../../../shared/overview/rhythm';
import type { Bilingual } from '../../../../shared/language/language';

interface PaneProgressWords {
  title: string;
  deadline: (day: string) => string;
  sent: (sent: string, all: string) => string;
  caption: string;
  group: string;
  accepted: string;
  waiting: string;
  returned: string;
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
    returned: 'Trả lại',
    unsent: 'Chưa gửi',
    all: 'Toàn tỉnh',
    outlooks: 'Đơn vị theo thời hạn',
    outlook: {
      overdue: (count) => `Quá hạn, chưa gửi (${count})`,
      'likely-late': (count) => `Có khả năng trễ (${count})`,
      behind: (count) => `Chậm hơn mọi kỳ (${count})`,
      'on-course': (count) => `Đang trong hạn (${count})`,
      'sent-late': (count) => `Đã gửi, trễ hạn (${count})`,
      sent: (count) => `Đã gửi đúng hạn (${count})`,
    },
    method:
      'Khả năng trễ tính từ các kỳ trước của chính đơn vị, kéo về mức chung của tỉnh khi có ít kỳ; chỉ để nhắc sớm.',
    remind: 'Chép lời nhắc',
    remindUnit: (unit) => `Chép lời nhắc gửi ${unit}`,
    remindAll: (count) => `Chép lời nhắc cho cả ${count} đơn vị`,
    remindOne: (unit) => `Đã chép lời nhắc gửi ${unit}. Dán vào thư hoặc tin nhắn.`,
    reminded: (count) =>
      `Đã chép lời nhắc cho ${count} đơn vị, mỗi đơn vị một đoạn. Dán vào thư hoặc tin nhắn.`,
    copyFailed: 'Trình duyệt không cho chép tự động. Chọn hết lời nhắc ở khung dưới rồi bấm Ctrl+C.',
    reminder: 'Lời nhắc',
    closeReminder: 'Đóng lời nhắc',
    open: (unit) => `Xem số liệu của ${unit}`,
  },
  en: {
    title: 'How far the units are',
    deadline: (day) => `To be sent by ${day}`,
    sent: (sent, all) => `${sent} of ${all} units have sent`,
    caption: 'Units by group and state',
    group: 'Group',
    accepted: 'Accepted',
    waiting: 'To review',
    returned: 'Returned',
    unsent: 'Not sent',
    all: 'Province',
    outlooks: 'Units by deadline',
    outlook: {
      overdue: (count) => `Overdue, not sent (${count})`,
      'likely-late': (count) => `Likely to be late (${count})`,
      behind: (count) => `Later than usual (${count})`,
      'on-course': (count) => `Within the deadline (${count})`,
      'sent-late': (count) => `Sent late (${count})`,
      sent: (count) => `Sent in time (${count})`,
    },
    method:
      'The chance of being late comes from the unit’s own earlier quarters, drawn towards the province’s where they are few; it only serves to remind early.',
    remind: 'Copy reminder',
    remindUnit: (unit) => `Copy a reminder to ${unit}`,
    remindAll: (count) => `Copy reminders to all ${count} units`,
    remindOne: (unit) => `The reminder to ${unit} is copied. Paste it into a message.`,
    reminded: (count) =>
      `Reminders to ${count} units are copied, a paragraph each. Paste them into a message.`,
    copyFailed: 'The browser does not let us copy. Select the whole reminder below and press Ctrl+C.',
    reminder: 'Reminder',
    closeReminder: 'Close the reminder',
    open: (unit) => `Look at the figures of ${unit}`,
  },
};
