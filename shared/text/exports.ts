import type { Bilingual, Lang } from './language';
import { formatCount } from './number';
import { namesOf } from './totals';

interface ExportWords {
  unreadable: (count: string, names: string) => string;
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
    unreadable: (count, names) =>
      `Không đọc được số liệu đã lưu của ${count} đơn vị, tạm để ngoài số tổng hợp (không phải đơn vị chưa gửi; đề nghị báo quản trị): ${names}.`,
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
      repeats: 'Không cộng lại: đã gồm trong số của các đơn vị trực thuộc',
    },
  },
  en: {
    unreadable: (count, names) =>
      `The stored figures of ${count} unit(s) cannot be read and are left out for now (they are not late; please tell the administrator): ${names}.`,
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

/** The sentence that names the units whose stored rows cannot be read. */
export function unreadableUnits(names: readonly string[], lang: Lang): string {
  return exportWords[lang].unreadable(formatCount(names.length, lang), namesOf(names, lang));
}
