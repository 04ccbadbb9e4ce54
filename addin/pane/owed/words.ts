import { inSentence } from '../../../shared/units/unit-name';
import type { Bilingual } from '../../../shared/language/language';

interface PaneOwedWords {
  label: string;
  givenBack: (
    action: 'return' | 'reopen',
    unit: string,
    period: string,
    moment: string,
    reason: string,
  ) => string;
  reminded: (unit: string, period: string, count: string, moment: string, name: string) => string;
  first: string;
  open: string;
  leading: string;
}

/** The words of what waits for a clerk. */
export const paneOwedWords: Bilingual<PaneOwedWords> = {
  vi: {
    label: 'Số liệu cần gửi lại',
    givenBack: (action, unit, period, moment, reason) =>
      `Số liệu ${period} của ${inSentence(unit)} đã được ${
        action === 'return' ? 'trả lại để hoàn thiện' : 'mở lại để điều chỉnh'
      } lúc ${moment}. Lý do: ${reason}`,
    reminded: (unit, period, count, moment, name) =>
      `Đã nhắc gửi số liệu ${period} của ${inSentence(unit)} ${count} lần, gần nhất lúc ${moment} (${name}).`,
    first: 'Đến ô đầu tiên cần xem',
    open: 'Mở kỳ báo cáo',
    leading: 'Đang tìm ô cần xem…',
  },
  en: {
    label: 'Figures to be sent again',
    givenBack: (action, unit, period, moment, reason) =>
      `The figures of ${unit} for ${period} were ${
        action === 'return' ? 'returned for correction' : 'reopened for amendment'
      } at ${moment}. Reason: ${reason}`,
    reminded: (unit, period, count, moment, name) =>
      `Reminded of the figures of ${unit} for ${period}: ${count}, last at ${moment} (${name}).`,
    first: 'Go to the first cell to look at',
    open: 'Open the period',
    leading: 'Looking for the cell…',
  },
};
