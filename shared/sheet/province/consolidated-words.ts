import type { Bilingual } from '../../language/language';
import type { CountedAs } from '../../totals/province-totals';

/** The words of the consolidated forms. */
interface ConsolidatedWords {
  unitHeading: string;
  fieldHeading: string;
  groupRow: (name: string, included: string, expected: string) => string;
  difference: string;
  total: string;
  counted: Record<Exclude<CountedAs, 'accepted'>, string>;
  late: string;
  repeats: string;
  /** The first argument of these is the sign of a total that lacks figures. */
  blanks: (sign: string, columns: string, names: string) => string;
  fieldBlanks: (sign: string, columns: string) => string;
  missing: (sign: string, count: string) => string;
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
    groupRow: (name, included, expected) => `${name} (${included}/${expected} đơn vị)`,
    difference: 'Chênh lệch so với dòng Tổng cộng của đơn vị',
    total: 'Tổng cộng toàn tỉnh',
    counted: { submitted: 'chưa duyệt', amending: 'số đã duyệt, đơn vị đang điều chỉnh' },
    late: 'gửi trễ hạn',
    repeats: '✗ đã gồm các đơn vị cấp dưới, không cộng lại',
    blanks: (sign, columns, names) => `${sign}${columns}: ${names} để trống`,
    fieldBlanks: (sign, columns) => `${sign}${columns}: có dòng để trống`,
    missing: (sign, count) => `${sign}thiếu ${count} đơn vị`,
    tooLarge: (columns) => `✗ ${columns}: tổng quá lớn, không tính được chính xác`,
    missingTitle: (count) => `Đơn vị chưa có trong biểu này (${count})`,
    findingsTitle: 'Kết quả kiểm tra số liệu tổng hợp',
    noFindings: 'Qua kiểm tra, số liệu tổng hợp thống nhất giữa các cột của biểu.',
    legend:
      'Dấu ≥ trước một số tổng: số tối thiểu, vì còn đơn vị để trống hoặc chưa có số liệu; tên đơn vị ở cột “Kiểm tra” và ở ghi chú của ô. Dấu ~: số tạm tính, có thể tăng hoặc giảm, vì trong đó còn số liệu chưa duyệt, đang điều chỉnh hoặc có thể đã gồm đơn vị cấp dưới.',
    fieldLegend:
      'Lĩnh vực viết theo nhiều cách (dấu, chữ hoa) được gộp làm một. Dấu ≥: số tối thiểu, vì còn đơn vị để trống hoặc chưa có số liệu. Dấu ~: số tạm tính, có thể tăng hoặc giảm.',
    spellings: (names) => `gộp các cách viết: ${names}`,
    fieldUnits: (count) => `${count} đơn vị`,
  },
  en: {
    unitHeading: 'Unit',
    fieldHeading: 'Field of work',
    groupRow: (name, included, expected) => `${name} (${included} of ${expected} units)`,
    difference: "Differences from the units' stated totals",
    total: 'Whole province',
    counted: { submitted: 'not accepted yet', amending: 'accepted figures, being amended' },
    late: 'sent late',
    repeats: '✗ contains the units below it, not added again',
    blanks: (sign, columns, names) => `${sign}${columns}: blank at ${names}`,
    fieldBlanks: (sign, columns) => `${sign}${columns}: blank in some rows`,
    missing: (sign, count) => `${sign}${count} units missing`,
    tooLarge: (columns) => `✗ ${columns}: the sum is too large to be exact`,
    missingTitle: (count) => `Units not in this form (${count})`,
    findingsTitle: 'Checks of the totals',
    noFindings: 'All relations of the form hold for the totals.',
    legend:
      'The sign ≥ before a total: a lower bound, because units left it blank or are missing; they are named in the column Check and in the note of the cell. The sign ~: provisional, may rise or fall, because it holds figures not accepted yet, being amended, or that may contain units below.',
    fieldLegend:
      'Fields spelt in several ways (tones, case) are joined. The sign ≥: a lower bound, because units left it blank or are missing. The sign ~: provisional, may rise or fall.',
    spellings: (names) => `spellings joined: ${names}`,
    fieldUnits: (count) => `${count} units`,
  },
};
