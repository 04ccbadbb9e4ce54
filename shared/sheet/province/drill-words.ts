import type { Bilingual } from '../../language/language';
import type { Include } from '../../totals/province-totals';

interface DrillWords {
  sheet: string;
  title: string;
  subtitle: (figure: string, row: string, period: string, include: Include) => string;
  number: string;
  unit: string;
  group: string;
  value: string;
  share: string;
  before: (quarter: string) => string;
  change: string;
  note: string;
  total: string;
  late: string;
  repeats: string;
  blank: string;
}

/** The words of the sheet on which one total is followed down to its units. */
export const drillWords: Bilingual<DrillWords> = {
  vi: {
    sheet: 'Đơn vị trong một số',
    title: 'Các đơn vị có trong một số',
    subtitle: (figure, row, period, include) =>
      `${figure}. ${row}, ${period}, ${include === 'accepted' ? 'số liệu đã duyệt' : 'kể cả số liệu chưa duyệt'}`,
    number: 'STT',
    unit: 'Đơn vị',
    group: 'Nhóm',
    value: 'Số liệu',
    share: 'Tỷ trọng',
    before: (quarter) => `Kỳ trước (${quarter})`,
    change: 'Tăng, giảm',
    note: 'Ghi chú',
    total: 'Tổng cộng',
    late: 'gửi trễ hạn',
    repeats: 'không cộng lại, đã gồm trong số liệu của các đơn vị cấp dưới',
    blank: 'để trống',
  },
  en: {
    sheet: 'Units in one figure',
    title: 'The units in one figure',
    subtitle: (figure, row, period, include) =>
      `${figure}. ${row}, ${period}, ${include === 'accepted' ? 'accepted figures' : 'figures not accepted yet included'}`,
    number: 'No.',
    unit: 'Unit',
    group: 'Group',
    value: 'Figure',
    share: 'Share',
    before: (quarter) => `Quarter before (${quarter})`,
    change: 'Change',
    note: 'Note',
    total: 'Total',
    late: 'late',
    repeats: 'not added again, part of the figures of units below',
    blank: 'blank',
  },
};
