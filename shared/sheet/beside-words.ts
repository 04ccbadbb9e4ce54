import type { Bilingual } from '../language/language';

interface BesideWords {
  sheet: string;
  title: string;
  lead: string;
  none: string;
  heads: {
    form: string;
    row: string;
    column: string;
    value: string;
    before: string;
    change: string;
    unusual: string;
    sinceGivenBack: string;
  };
  /** With its sign, so that it is seen without colour. */
  unusual: Record<'high' | 'low', string>;
  fromTo: (from: string, to: string) => string;
  blank: string;
}

/** The words of the figures beside those of the quarter before. */
export const besideWords: Bilingual<BesideWords> = {
  vi: {
    sheet: 'So với kỳ trước',
    title: 'Từng số liệu so với kỳ trước',
    lead: 'Số khác thường: cao hơn hoặc thấp hơn hẳn các kỳ trước của chính ô đó. Ô sửa sau khi được trả lại hoặc mở lại ghi ở cột cuối.',
    none: 'Chưa có số liệu nào của kỳ này và kỳ trước để so sánh.',
    heads: {
      form: 'Biểu',
      row: 'Dòng',
      column: 'Cột',
      value: 'Kỳ này',
      before: 'Kỳ trước',
      change: 'Thay đổi',
      unusual: 'Khác thường',
      sinceGivenBack: 'Sửa sau khi được trả lại',
    },
    unusual: { high: '▲ cao khác thường', low: '▼ thấp khác thường' },
    fromTo: (from, to) => `${from} → ${to}`,
    blank: 'để trống',
  },
  en: {
    sheet: 'Beside last quarter',
    title: 'Each figure beside last quarter’s',
    lead: 'Unusual: far above or below the earlier quarters of the same cell. What was changed after it was given back stands in the last column.',
    none: 'There are no figures of this quarter and the one before to compare.',
    heads: {
      form: 'Form',
      row: 'Row',
      column: 'Column',
      value: 'Now',
      before: 'Before',
      change: 'Change',
      unusual: 'Unusual',
      sinceGivenBack: 'Changed since given back',
    },
    unusual: { high: '▲ unusually high', low: '▼ unusually low' },
    fromTo: (from, to) => `${from} → ${to}`,
    blank: 'blank',
  },
};
