import type { Bilingual } from '../../../shared/language/language';

interface PaneIndicatorsWords {
  title: (set: string) => string;
  none: string;
  band: (name: string) => string;
  lacking: (count: string) => string;
  numerator: string;
  denominator: string;
  quotient: (numerator: string, denominator: string, percent: string) => string;
  rule: string;
  linear: string;
  fullFrom: (percent: string) => string;
  basis: string;
  unknown: string;
  notApplicable: string;
  oneMore: (gain: string, total: string) => string;
  oneMoreNothing: string;
  newBand: (band: string) => string;
  missingForFull: (count: string) => string;
}

/** The words of the screen that scores while one types. */
export const paneIndicatorsWords: Bilingual<PaneIndicatorsWords> = {
  vi: {
    title: (set) => `Điểm theo bộ chỉ số ${set}`,
    none: 'Kỳ này chưa có bộ chỉ số, hoặc chưa mở kỳ báo cáo nào.',
    band: (name) => `Xếp loại: ${name}`,
    lacking: (count) => `${count} chỉ số chưa đủ số liệu nên chưa có điểm.`,
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    quotient: (numerator, denominator, percent) => `${numerator}/${denominator} = ${percent}%`,
    rule: 'Cách tính',
    linear: 'Tỷ lệ nhân với điểm tối đa',
    fullFrom: (percent) => `Đạt điểm tối đa từ ${percent}% trở lên; thấp hơn thì tính theo tỷ lệ`,
    basis: 'Căn cứ',
    unknown: 'chưa có',
    notApplicable: 'Không áp dụng',
    oneMore: (gain, total) => `Tử số tăng thêm 1 thì được thêm ${gain} điểm, tổng điểm ${total}.`,
    oneMoreNothing: 'Tử số tăng thêm 1 thì điểm không đổi.',
    newBand: (band) => `Xếp loại tăng lên ${band}.`,
    missingForFull: (count) => `Còn thiếu ${count} để đạt điểm tối đa.`,
  },
  en: {
    title: (set) => `Scores of the index set ${set}`,
    none: 'No index set is in force in this period, or no quarter is open.',
    band: (name) => `Rating: ${name}`,
    lacking: (count) => `${count} indicators lack figures and have no points yet.`,
    numerator: 'Numerator',
    denominator: 'Denominator',
    quotient: (numerator, denominator, percent) => `${numerator}/${denominator} = ${percent}%`,
    rule: 'Rule',
    linear: 'Ratio times the maximum',
    fullFrom: (percent) => `Full points from ${percent}%, below that in proportion`,
    basis: 'Basis',
    unknown: 'not known',
    notApplicable: 'Does not apply',
    oneMore: (gain, total) => `One more in the numerator: ${gain} points more, ${total} in total.`,
    oneMoreNothing: 'One more in the numerator changes no points.',
    newBand: (band) => `The rating becomes ${band}.`,
    missingForFull: (count) => `${count} short of full points.`,
  },
};
