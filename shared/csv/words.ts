import type { Bilingual } from '../language/language';
import type { CountedAs } from '../totals/province-totals';

interface ExportWords {
  csv: {
    /** Period, kind of row, code, name, state. */
    heads: string[];
    incomplete: string;
    points: string;
    rank: string;
    /** Both counts of an indicator that the province states. */
    given: (id: string, name: string) => [numerator: string, denominator: string];
    kinds: Record<'unit' | 'missing' | 'group' | 'field' | 'difference' | 'total', string>;
    states: Record<CountedAs, string>;
    repeats: string;
  };
}

/** The words of exported files. */
export const exportWords: Bilingual<ExportWords> = {
  vi: {
    csv: {
      heads: ['Kỳ', 'Loại dòng', 'Mã', 'Tên', 'Trạng thái'],
      incomplete: 'Cột chưa đủ số liệu',
      points: 'Điểm theo Bộ chỉ số',
      rank: 'Xếp hạng trong nhóm',
      given: (id, name) => [`${id} ${name}: số đạt`, `${id} ${name}: tổng số`],
      kinds: {
        unit: 'Đơn vị',
        missing: 'Đơn vị chưa có số liệu',
        group: 'Cộng nhóm',
        field: 'Lĩnh vực',
        difference: 'Chênh lệch',
        total: 'Toàn tỉnh',
      },
      states: {
        accepted: 'Đã duyệt',
        submitted: 'Đã gửi, chưa duyệt',
        amending: 'Số đã duyệt, đang điều chỉnh',
      },
      repeats: 'Không cộng lại: đã gồm trong số liệu của các đơn vị cấp dưới',
    },
  },
  en: {
    csv: {
      heads: ['Period', 'Kind of row', 'Code', 'Name', 'State'],
      incomplete: 'Incomplete columns',
      points: 'Points by the index set',
      rank: 'Rank in its group',
      given: (id, name) => [`${id} ${name}: counted`, `${id} ${name}: in all`],
      kinds: {
        unit: 'Unit',
        missing: 'Unit without figures',
        group: 'Group total',
        field: 'Field',
        difference: 'Difference',
        total: 'Province',
      },
      states: {
        accepted: 'Accepted',
        submitted: 'Submitted, not accepted',
        amending: 'Accepted figures, being amended',
      },
      repeats: 'Not added again: part of the figures of the units below',
    },
  },
};
