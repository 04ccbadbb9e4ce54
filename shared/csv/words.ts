import type { Bilingual } from '../language/language';

interface ExportWords {
  csv: {
    /** Period, form, kind of row, code, name, state. */
    heads: string[];
    incomplete: string;
    kinds: Record<'unit' | 'missing' | 'group' | 'field' | 'total', string>;
    states: Record<'accepted' | 'submitted', string>;
    repeats: string;
  };
}

/** The words of exported files. */
export const exportWords: Bilingual<ExportWords> = {
  vi: {
    csv: {
      heads: ['Kỳ', 'Biểu', 'Loại dòng', 'Mã', 'Tên', 'Trạng thái'],
      incomplete: 'Cột chưa đủ số liệu',
      kinds: {
        unit: 'Đơn vị',
        missing: 'Đơn vị chưa có số liệu',
        group: 'Cộng nhóm',
        field: 'Lĩnh vực',
        total: 'Toàn tỉnh',
      },
      states: { accepted: 'Đã duyệt', submitted: 'Đã gửi, chưa duyệt' },
      repeats: 'Không cộng lại: đã gồm trong số liệu của các đơn vị cấp dưới',
    },
  },
  en: {
    csv: {
      heads: ['Period', 'Form', 'Kind of row', 'Code', 'Name', 'State'],
      incomplete: 'Incomplete columns',
      kinds: {
        unit: 'Unit',
        missing: 'Unit without figures',
        group: 'Group total',
        field: 'Field',
        total: 'Province',
      },
      states: { accepted: 'Accepted', submitted: 'Submitted, not accepted' },
      repeats: 'Not added again: part of the figures of the units below',
    },
  },
};
