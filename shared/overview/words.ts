import type { ChangeCause } from './changes';
import type { Lateness, Resend, UnitState } from './matrix';
import type { Outlook, Rhythm } from './rhythm';
import type { SubmissionStatus } from '../submission/submission';
import type { WorkflowAction } from '../submission/workflow';
import type { UnitGroup } from '../totals/province-totals';
import { inSentence } from '../units/unit-name';
import type { Bilingual } from '../language/language';

/** Whom a message goes to ("Ủy ban nhân dân xã Diên Hà") and how the text speaks to them ("Quý Ủy ban"). */
interface Address {
  receiver: string;
  address: string;
}

interface OverviewWords {
  state: Record<UnitState, string>;
  action: Record<WorkflowAction, string>;
  cause: Record<ChangeCause, string>;
  lateness: (lateness: Lateness) => string;
  /** After what is said of the first sending. */
  resend: (day: string, resend: Resend) => string;
  outlook: Record<Outlook, string>;
  rhythm: (rhythm: Rhythm) => string;
  reminder: {
    address: (group: UnitGroup, name: string) => Address;
    /** Of a first sending, or of one more. */
    subject: (quarter: string, overdue: boolean, again: boolean) => string;
    greeting: (receiver: string) => string;
    state: Record<
      'missing' | Exclude<SubmissionStatus, 'submitted' | 'accepted'>,
      (address: string, quarter: string) => string
    >;
    due: (day: string, days: number) => string;
    overdue: (day: string, days: number) => string;
    resendDue: (day: string, days: number) => string;
    resendOverdue: (day: string, days: number) => string;
    /** Of a quarter that counts as it was accepted until it is accepted again. */
    countsOn: string;
    emptyForms: (forms: string) => string;
    openFindings: (count: number) => string;
    ask: (address: string) => string;
    closing: (sender: string) => string;
  };
}

/** First word of a unit's name to the word by which it is spoken to. */
const SPOKEN_TO: readonly [string, string][] = [
  ['Sở', 'Quý Sở'],
  ['Văn phòng', 'Quý Văn phòng'],
  ['Ban', 'Quý Ban'],
  ['Thanh tra', 'Quý Thanh tra'],
  ['Chi nhánh', 'Quý Chi nhánh'],
  ['Trung tâm', 'Quý Trung tâm'],
];
const PEOPLES_COMMITTEE = 'Ủy ban nhân dân';

const vietnameseAddress = (group: UnitGroup, name: string): Address => {
  if (group === 'department') {
    const found = SPOKEN_TO.find(([first]) => name.startsWith(`${first} `));
    return { receiver: name, address: found ? found[1] : 'Quý cơ quan' };
  }
  const already = name.startsWith(PEOPLES_COMMITTEE);
  const receiver = already ? name : `${PEOPLES_COMMITTEE} ${inSentence(name)}`;
  return { receiver, address: 'Quý Ủy ban' };
};

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of the province's overview: states, lateness, changes, and reminders in the right form of address. */
export const overviewWords: Bilingual<OverviewWords> = {
  vi: {
    state: {
      missing: 'Chưa nhập',
      draft: 'Đang nhập',
      returned: 'Đã trả lại',
      reopened: 'Đã mở lại',
      submitted: 'Đã gửi',
      accepted: 'Đã duyệt',
    },
    action: {
      save: 'lưu',
      submit: 'gửi',
      recall: 'rút lại',
      accept: 'duyệt',
      return: 'trả lại',
      reopen: 'mở lại',
    },
    cause: {
      first: 'Số liệu mới gửi',
      returned: 'Sửa sau khi được trả lại',
      reopened: 'Điều chỉnh sau khi mở lại',
      edited: 'Đơn vị tự sửa',
    },
    lateness: ({ kind, days }) => {
      switch (kind) {
        case 'in-time':
          return 'Đúng hạn';
        case 'late':
          return `Gửi trễ hạn ${days} ngày làm việc`;
        case 'overdue':
          return `Quá hạn ${days} ngày làm việc`;
        case 'due':
          return days === 0 ? 'Hôm nay là hạn cuối' : `Còn ${days} ngày làm việc`;
      }
    },
    resend: (day, { kind, days }) =>
      kind === 'overdue'
        ? `quá hạn gửi lại ${days} ngày làm việc (hạn ${day})`
        : days === 0
          ? `hôm nay là hạn cuối gửi lại`
          : `hạn gửi lại ${day}, còn ${days} ngày làm việc`,
    outlook: {
      sent: 'Đã gửi đúng hạn',
      'sent-late': 'Đã gửi, trễ hạn',
      overdue: 'Quá hạn, chưa gửi',
      'resend-overdue': 'Quá hạn gửi lại',
      resend: 'Chờ gửi lại',
      'likely-late': 'Có khả năng trễ hạn',
      behind: 'Đã qua ngày thường gửi',
      'on-course': 'Đang trong hạn',
    },
    rhythm: ({ quarters, late, chance, usualDay }) =>
      [
        chance === null
          ? 'Chưa có kỳ trước để so sánh.'
          : quarters === 0
            ? `Chưa có kỳ trước để so sánh; khả năng trễ hạn tính theo các đơn vị khác: ${chance}%.`
            : `Trễ hạn ${late}/${quarters} kỳ trước; khả năng trễ hạn kỳ này ${chance}%.`,
        ...(usualDay === null
          ? []
          : [
              usualDay === 0
                ? 'Thường gửi đúng ngày cuối của hạn.'
                : `Thường gửi ${usualDay < 0 ? 'trước' : 'trễ'} hạn ${Math.abs(usualDay)} ngày làm việc.`,
            ]),
      ].join(' '),
    reminder: {
      address: vietnameseAddress,
      subject: (quarter, overdue, again) =>
        `${overdue ? 'Đôn đốc' : 'Nhắc'} gửi${again ? ' lại' : ''} số liệu giải quyết thủ tục hành chính ${quarter}`,
      greeting: (receiver) => `Kính gửi: ${receiver}`,
      state: {
        missing: (address, quarter) =>
          `Đến nay phần mềm Khớp chưa nhận được số liệu giải quyết thủ tục hành chính ${quarter} của ${address}.`,
        draft: (address, quarter) =>
          `Số liệu giải quyết thủ tục hành chính ${quarter} của ${address} đang nhập dở, chưa được gửi.`,
        returned: (address, quarter) =>
          `Số liệu giải quyết thủ tục hành chính ${quarter} của ${address} đã được trả lại để hoàn thiện và chưa được gửi lại.`,
        reopened: (address, quarter) =>
          `Số liệu giải quyết thủ tục hành chính ${quarter} của ${address} đã được mở lại để điều chỉnh và chưa được gửi lại.`,
      },
      due: (day, days) =>
        days === 0
          ? `Hạn gửi là hôm nay, ngày ${day}.`
          : `Hạn gửi là ngày ${day} (còn ${days} ngày làm việc).`,
      overdue: (day, days) => `Hạn gửi là ngày ${day}; đến nay đã quá hạn ${days} ngày làm việc.`,
      resendDue: (day, days) =>
        days === 0
          ? `Hạn gửi lại là hôm nay, ngày ${day}.`
          : `Hạn gửi lại là ngày ${day} (còn ${days} ngày làm việc).`,
      resendOverdue: (day, days) =>
        `Hạn gửi lại là ngày ${day}; đến nay đã quá hạn gửi lại ${days} ngày làm việc.`,
      countsOn: 'Trong khi chờ duyệt số liệu mới, tỉnh vẫn tổng hợp theo số liệu đã duyệt trước đó.',
      emptyForms: (forms) => `Các biểu chưa có số liệu: ${forms}.`,
      openFindings: (count) => `Còn ${count} nội dung cần sửa hoặc giải trình.`,
      ask: (address) =>
        `Đề nghị ${address} hoàn thành và gửi số liệu trên phần mềm Khớp. Nếu có vướng mắc, đề nghị ${address} phản hồi lại thư này để được hỗ trợ.`,
      closing: (sender) => `Trân trọng cảm ơn.\n${sender}`,
    },
  },
  en: {
    state: {
      missing: 'Not entered',
      draft: 'Draft',
      returned: 'Returned',
      reopened: 'Reopened',
      submitted: 'Submitted',
      accepted: 'Accepted',
    },
    action: {
      save: 'saved',
      submit: 'submitted',
      recall: 'recalled',
      accept: 'accepted',
      return: 'returned',
      reopen: 'reopened',
    },
    cause: {
      first: 'New figures',
      returned: 'Corrected after a return',
      reopened: 'Amended after reopening',
      edited: "The unit's own edit",
    },
    lateness: ({ kind, days }) => {
      const working = plural(days, 'working day', 'working days');
      switch (kind) {
        case 'in-time':
          return 'In time';
        case 'late':
          return `Sent ${working} late`;
        case 'overdue':
          return `${working} overdue`;
        case 'due':
          return days === 0 ? 'Due today' : `${working} left`;
      }
    },
    resend: (day, { kind, days }) => {
      const working = plural(days, 'working day', 'working days');
      if (kind === 'overdue') return `${working} overdue to be sent again (by ${day})`;
      return days === 0 ? 'to be sent again today' : `to be sent again by ${day}, ${working} left`;
    },
    outlook: {
      sent: 'Sent in time',
      'sent-late': 'Sent late',
      overdue: 'Overdue, not sent',
      'resend-overdue': 'Overdue to be sent again',
      resend: 'To be sent again',
      'likely-late': 'Likely to be late',
      behind: 'Past the usual day',
      'on-course': 'Within the deadline',
    },
    rhythm: ({ quarters, late, chance, usualDay }) =>
      [
        chance === null
          ? 'No earlier quarter to compare with.'
          : quarters === 0
            ? `No earlier quarter; judged by the other units the chance of being late is ${chance}%.`
            : `Late in ${late} of ${quarters} earlier quarters; chance of being late this time ${chance}%.`,
        ...(usualDay === null
          ? []
          : [
              usualDay === 0
                ? 'Usually sent on the last day.'
                : `Usually sent ${plural(Math.abs(usualDay), 'working day', 'working days')} ${usualDay < 0 ? 'before' : 'after'} the deadline.`,
            ]),
      ].join(' '),
    reminder: {
      address: (group, name) => ({
        receiver: group === 'department' ? name : `People's Committee of ${name}`,
        address: 'your office',
      }),
      subject: (quarter, overdue, again) =>
        `${overdue ? 'Overdue' : 'Reminder'}: ${again ? 'amended ' : ''}figures on administrative procedures, ${quarter}`,
      greeting: (receiver) => `To: ${receiver}`,
      state: {
        missing: (address, quarter) => `The figures of ${address} for ${quarter} have not arrived yet.`,
        draft: (address, quarter) =>
          `The figures of ${address} for ${quarter} are a draft and have not been sent.`,
        returned: (address, quarter) =>
          `The figures of ${address} for ${quarter} were returned for correction and have not been sent again.`,
        reopened: (address, quarter) =>
          `The figures of ${address} for ${quarter} were reopened for amendment and have not been sent again.`,
      },
      due: (day, days) =>
        days === 0
          ? `The last day is today, ${day}.`
          : `The last day is ${day} (${plural(days, 'working day', 'working days')} left).`,
      overdue: (day, days) => `The last day was ${day}, ${plural(days, 'working day', 'working days')} ago.`,
      resendDue: (day, days) =>
        days === 0
          ? `The last day for sending them again is today, ${day}.`
          : `The last day for sending them again is ${day} (${plural(days, 'working day', 'working days')} left).`,
      resendOverdue: (day, days) =>
        `The last day for sending them again was ${day}, ${plural(days, 'working day', 'working days')} ago.`,
      countsOn: 'Until the new figures are accepted, those accepted before count on.',
      emptyForms: (forms) => `Forms without figures: ${forms}.`,
      openFindings: (count) =>
        `${plural(count, 'finding is', 'findings are')} still to be corrected or explained.`,
      ask: (address) =>
        `Please complete and send the figures in Khớp. If anything stands in the way of ${address}, reply to this message and we will help.`,
      closing: (sender) => `Thank you.\n${sender}`,
    },
  },
};
