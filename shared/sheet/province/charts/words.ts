import { inSentence } from '../../../units/unit-name';
import type { Bilingual } from '../../../language/language';

/** The words of the province's charts. */
interface ChartWords {
  title: string;
  states: string;
  group: string;
  total: string;
  statesTitle: (period: string) => string;
  statesDescription: (groups: readonly string[]) => string;
  trend: string;
  trendOf: string;
  median: (group: string) => string;
  trendTitle: string;
  trendDescription: (quarters: readonly string[]) => string;
  trendNote: string;
  scores: (count: string) => string;
  ends: (each: string, count: string) => string;
  scoresTitle: (group: string) => string;
  scoresDescription: (title: string, which: string, best: string, worst: string) => string;
}

export const chartWords: Bilingual<ChartWords> = {
  vi: {
    title: 'Tình hình và điểm số qua biểu đồ',
    states: 'Số đơn vị theo trạng thái gửi số liệu',
    group: 'Nhóm đơn vị',
    total: 'Cộng',
    statesTitle: (period) => `Số đơn vị theo trạng thái, ${period}`,
    statesDescription: (groups) => `Biểu đồ cột, số đơn vị theo trạng thái. ${groups.join('; ')}.`,
    trend: 'Điểm qua các quý',
    trendOf: 'Điểm của',
    median: (group) => `Trung vị ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
    trendTitle: 'Điểm toàn tỉnh và trung vị từng nhóm đơn vị',
    trendDescription: (quarters) =>
      `Biểu đồ đường, điểm qua các quý. Toàn tỉnh: ${quarters.length > 0 ? quarters.join('; ') : 'chưa có điểm'}.`,
    trendNote:
      'Trung vị: một nửa số đơn vị của nhóm có điểm cao hơn, một nửa thấp hơn; tính trên các đơn vị có số liệu quý này. Dấu ~: tính trên số liệu chưa đủ.',
    scores: (count) => `${count} đơn vị có số liệu`,
    ends: (each, count) =>
      `${each} đơn vị điểm cao nhất và ${each} đơn vị điểm thấp nhất trong ${count} đơn vị có số liệu`,
    scoresTitle: (group) => `Điểm của ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
    scoresDescription: (title, which, best, worst) =>
      `Biểu đồ thanh. ${title}: ${which}. Cao nhất: ${inSentence(best)}; thấp nhất: ${inSentence(worst)}.`,
  },
  en: {
    title: 'The quarter in charts',
    states: 'Units by state',
    group: 'Group of units',
    total: 'All',
    statesTitle: (period) => `Units by state, ${period}`,
    statesDescription: (groups) => `Column chart, units by state. ${groups.join('; ')}.`,
    trend: 'Points by quarter',
    trendOf: 'Points of',
    median: (group) => `Median, ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
    trendTitle: 'Points of the province and median of each group',
    trendDescription: (quarters) =>
      `Line chart, points by quarter. Whole province: ${quarters.length > 0 ? quarters.join('; ') : 'no points yet'}.`,
    trendNote:
      'Median: half of the units of the group have more points, half have fewer; over the units with figures in this quarter. The sign ~: scored on incomplete figures.',
    scores: (count) => `${count} units with figures`,
    ends: (each, count) => `The ${each} highest and the ${each} lowest of ${count} units with figures`,
    scoresTitle: (group) => `Points of ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
    scoresDescription: (title, which, best, worst) =>
      `Bar chart. ${title}: ${which}. Highest: ${best}; lowest: ${worst}.`,
  },
};
