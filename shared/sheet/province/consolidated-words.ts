import type { Bilingual } from '../../language/language';
import type { Include } from '../../totals/province-totals';

/** The words of the consolidated forms. */
interface ConsolidatedWords {
  unitHeading: string;
  fieldHeading: string;
  scope: (counted: string, expected: string, include: Include) => string;
  groupRow: (name: string, included: string, expected: string) => string;
  total: string;
  notAccepted: string;
  late: string;
  repeats: string;
  blanks: (columns: string, names: string) => string;
  fieldBlanks: (columns: string) => string;
  missing: (count: string) => string;
  tooLarge: (columns: string) => string;
  missingTitle: (count: string) => string;
  findingsTitle: string;
  noFindings: string;
  legend: string;
  fieldLegend: string;
  spellings: (names: string) => string;
  fieldUnits: (count: string) => string;
}

export const consolidatedWords: Bilingual<ConsolidatedWords> = {
  vi: {
    unitHeading: 'Đơn vị',
    fieldHeading: 'Lĩnh vực',
    scope: (counted, expected, include) =>
      include === 'accepted'
        ? `Số liệu đã duyệt của ${counted}/${expected} đơn vị`
        : `Số liệu đã gửi của ${counted}/${expected} đơn vị, kể cả chưa duyệt`,
    groupRow: (name, included, expected) => `${name} (${included}/${expected} đơn vị)`,
    total: 'Tổng cộng toàn tỉnh',
    notAccepted: 'chưa duyệt',
    late: 'gửi trễ hạn',
    repeats: '✗ đã gồm các đơn vị cấp dưới, không cộng lại',
    blanks: (columns, names) => `≥ ${columns}: ${names} để trống`,
    fieldBlanks: (columns) => `≥ ${columns}: có dòng để trống`,
    missing: (count) => `≥ thiếu ${count} đơn vị`,
    tooLarge: (columns) => `✗ ${columns}: tổng quá lớn, không tính được chính xác`,
    missingTitle: (count) => `Đơn vị chưa có trong biểu này (${count})`,
    findingsTitle: 'Kết quả kiểm tra số liệu tổng hợp',
    noFindings: 'Qua kiểm tra, số liệu tổng hợp thống nhất giữa các cột của biểu.',
    legend:
      'Dấu ≥ trước một số tổng: số tối thiểu, vì còn đơn vị để trống hoặc chưa có số liệu; tên đơn vị ở cột “Kiểm tra” và ở ghi chú của ô.',
    fieldLegend:
      'Lĩnh vực viết theo nhiều cách (dấu, chữ hoa) được gộp làm một. Dấu ≥: số tối thiểu, vì còn đơn vị để trống hoặc chưa có số liệu.',
    spellings: (names) => `gộp các cách viết: ${names}`,
    fieldUnits: (count) => `${count} đơn vị`,
  },
  en: {
    unitHeading: 'Unit',
    fieldHeading: 'Field of work',
    scope: (counted, expected, include) =>
      include === 'accepted'
        ? `Accepted figures of ${counted} of ${expected} units`
        : `Submitted figures of ${counted} of ${expected} units, accepted or not`,
    groupRow: (name, included, expected) => `${name} (${included} of ${expected} units)`,
    total: 'Whole province',
    notAccepted: 'not accepted yet',
    late: 'sent late',
    repeats: '✗ contains the units below it, not added again',
    blanks: (columns, names) => `≥ ${columns}: blank at ${names}`,
    fieldBlanks: (columns) => `≥ ${columns}: blank in some rows`,
    missing: (count) => `≥ ${count} units missing`,
    tooLarge: (columns) => `✗ ${columns}: the sum is too large to be exact`,
    missingTitle: (count) => `Units not in this form (${count})`,
    findingsTitle: 'Checks of the totals',
    noFindings: 'All relations of the form hold for the totals.',
    legend:
      'The sign ≥ before a total: a lower bound, because units left it blank or are missing; they are named in the column Check and in the note of the cell.',
    fieldLegend:
      'Fields spelt in several ways (tones, case) are joined. The sign ≥: a lower bound, because units left it blank or are missing.',
    spellings: (names) => `spellings joined: ${names}`,
    fieldUnits: (count) => `${count} units`,
  },
};
