import type { Outlook } from '../../../shared/overview/rhythm';
import type { Bilingual } from '../../../shared/language/language';

/** Parts of the supervisor's screen, in the order of their tabs. */
export const OVERVIEW_PARTS = ['progress', 'review', 'changes', 'totals', 'exports'] as const;
export type OverviewPart = (typeof OVERVIEW_PARTS)[number];

interface PaneOverviewWords {
  title: string;
  parts: Record<OverviewPart, string>;
  navigation: string;
  period: string;
  /** Quarter closed last. */
  closedLast: string;
  reload: string;
  reading: string;
  notRead: string;
  retry: string;
  asOf: (moment: string) => string;
  /** The line is down: what this machine kept is shown. */
  kept: (moment: string) => string;
  damaged: (names: string) => string;
  find: string;
  noneFound: string;
  draw: string;
  drawLead: string;
  drawReading: string;
  drawing: string;
  drawn: (sheets: string) => string;
  drawStopped: string;
  progress: {
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
  };
  changes: {
    title: string;
    since: (moment: string) => string;
    first: (moment: string) => string;
    none: string;
    count: (count: string) => string;
    seen: string;
    seenDone: string;
    unreadable: (names: string) => string;
    states: (from: string, to: string) => string;
    byMe: string;
    byClerk: (code: string) => string;
    bySupervisor: (code: string) => string;
    step: (version: string, action: string, person: string, moment: string) => string;
    reason: (reason: string) => string;
    cells: (count: string) => string;
    noCells: string;
    row: string;
    column: (form: string, column: string) => string;
    from: string;
    to: string;
    blank: string;
    cause: string;
    caption: (unit: string) => string;
    sheetClerk: (unit: string, code: string) => string;
    sheetSupervisor: (code: string) => string;
  };
}

/** The words of the supervisor's screen: its frame, the units' progress, and what changed. */
export const paneOverviewWords: Bilingual<PaneOverviewWords> = {
  vi: {
    title: 'Tổng quan toàn tỉnh',
    parts: {
      progress: 'Tiến độ',
      review: 'Duyệt',
      changes: 'Thay đổi',
      totals: 'Tổng hợp',
      exports: 'Tệp xuất',
    },
    navigation: 'Các phần của Tổng quan',
    period: 'Kỳ theo dõi',
    closedLast: 'vừa khép',
    reload: 'Tải lại',
    reading: 'Đang lấy tình hình các đơn vị…',
    notRead: 'Chưa lấy được số liệu.',
    retry: 'Thử lại',
    asOf: (moment) => `Số liệu lúc ${moment}`,
    kept: (moment) => `Chưa nối được máy chủ; đang xem bản lưu trên máy lúc ${moment}.`,
    damaged: (names) => `Không đọc được số liệu đã lưu của: ${names}. Đề nghị báo quản trị.`,
    find: 'Tìm đơn vị',
    noneFound: 'Không có đơn vị nào khớp.',
    draw: 'Vẽ Tổng quan vào sổ',
    drawLead:
      'Vẽ các trang tổng quan, số tổng hợp từng biểu, xếp hạng, số khác thường và thay đổi vào sổ đang mở, để người không có Khớp cũng xem được.',
    drawReading: 'Đang lấy số tổng hợp…',
    drawing: 'Đang vẽ trang…',
    drawn: (sheets) => `Đã vẽ ${sheets} trang Tổng quan vào sổ.`,
    drawStopped: 'Đã dừng giữa chừng; trang chưa vẽ vẫn như cũ. Vẽ lại để có đủ.',
    progress: {
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
    changes: {
      title: 'Thay đổi từ lần xem trước',
      since: (moment) => `So với lần xem ghi lúc ${moment}.`,
      first: (moment) => `Lần đầu theo dõi kỳ này trên máy này. Thay đổi được ghi từ ${moment}.`,
      none: 'Không đơn vị nào đổi số liệu hay trạng thái.',
      count: (count) => `${count} đơn vị có thay đổi`,
      seen: 'Đã xem',
      seenDone: 'Đã ghi là xem hết. Từ nay chỉ hiện những thay đổi mới hơn.',
      unreadable: (names) => `Không đọc được lịch sử của: ${names}.`,
      states: (from, to) => (from === to ? to : `${from} → ${to}`),
      byMe: 'bạn',
      byClerk: (code) => `cán bộ đơn vị (mã ${code})`,
      bySupervisor: (code) => `người duyệt khác (mã ${code})`,
      step: (version, action, person, moment) => `Phiên bản ${version}: ${person} ${action} lúc ${moment}`,
      reason: (reason) => `Lý do: ${reason}`,
      cells: (count) => `${count} ô số liệu thay đổi`,
      noCells: 'Không ô số liệu nào thay đổi.',
      row: 'Dòng',
      column: (form, column) => `${form} (${column})`,
      from: 'Trước',
      to: 'Nay',
      blank: 'trống',
      cause: 'Vì sao',
      caption: (unit) => `Ô số liệu thay đổi của ${unit}`,
      sheetClerk: (unit, code) => `Cán bộ ${unit} (mã ${code})`,
      sheetSupervisor: (code) => `Người duyệt (mã ${code})`,
    },
  },
  en: {
    title: 'The whole province',
    parts: {
      progress: 'Progress',
      review: 'Review',
      changes: 'Changes',
      totals: 'Totals',
      exports: 'Files',
    },
    navigation: 'Parts of the overview',
    period: 'Period',
    closedLast: 'closed last',
    reload: 'Reload',
    reading: 'Getting how the units stand…',
    notRead: 'Not read yet.',
    retry: 'Try again',
    asOf: (moment) => `As of ${moment}`,
    kept: (moment) => `The server was not reached; this is what this machine kept at ${moment}.`,
    damaged: (names) => `The stored figures of these cannot be read: ${names}. Tell the administrator.`,
    find: 'Find a unit',
    noneFound: 'No unit matches.',
    draw: 'Draw the overview into the workbook',
    drawLead:
      'Draws overview, totals of each form, ranking, unusual figures and changes into the open workbook, so that people without Khớp can read them. The sheets are in Vietnamese, as the exported files are.',
    drawReading: 'Getting the totals…',
    drawing: 'Drawing sheets…',
    drawn: (sheets) => `${sheets} sheets of the overview are drawn.`,
    drawStopped: 'Stopped half way; sheets not drawn are as before. Draw again to have them all.',
    progress: {
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
    changes: {
      title: 'Changes since the last look',
      since: (moment) => `Since the look noted at ${moment}.`,
      first: (moment) =>
        `The first look at this period on this machine. Changes are noted from ${moment} on.`,
      none: 'No unit changed its figures or its state.',
      count: (count) => `${count} units with changes`,
      seen: 'Seen',
      seenDone: 'All noted as seen. From now on only newer changes are shown.',
      unreadable: (names) => `The history of these cannot be read: ${names}.`,
      states: (from, to) => (from === to ? to : `${from} → ${to}`),
      byMe: 'you',
      byClerk: (code) => `the unit’s clerk (id ${code})`,
      bySupervisor: (code) => `another reviewer (id ${code})`,
      step: (version, action, person, moment) => `Version ${version}: ${action} by ${person} at ${moment}`,
      reason: (reason) => `Reason: ${reason}`,
      cells: (count) => `${count} figures changed`,
      noCells: 'No figure changed.',
      row: 'Row',
      column: (form, column) => `${form} (${column})`,
      from: 'Before',
      to: 'Now',
      blank: 'blank',
      cause: 'Why',
      caption: (unit) => `Changed figures of ${unit}`,
      sheetClerk: (unit, code) => `Clerk of ${unit} (id ${code})`,
      sheetSupervisor: (code) => `Reviewer (id ${code})`,
    },
  },
};
