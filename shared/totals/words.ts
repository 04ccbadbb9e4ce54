import type { Calendar } from '../period/period';
import {
  MISSING_REASONS,
  type Include,
  type MissingReason,
  type MissingUnit,
  type ProvinceTotals,
  type ResponsibleUnit,
  type UnitGroup,
} from './province-totals';
import { inSentence } from '../units/unit-name';
import type { OutlierBasis } from './history/outliers';
import type { Bilingual, Lang } from '../language/language';
import { formatCount, signedCount } from '../language/number';
import { suspectText } from './sentence/suspect-text';

/** Names written out before the rest is only counted. */
const MOST_NAMES = 10;

/**
 * Units inside a sentence.
 * @example namesOf(['Sở A', 'Xã B'], 'vi') // 'Sở A, xã B'
 */
export function namesOf(names: readonly string[], lang: Lang): string {
  const rest = names.length - MOST_NAMES;
  const listed = names
    .slice(0, MOST_NAMES)
    .map(lang === 'vi' ? inSentence : String)
    .join(', ');
  return rest > 0 ? `${listed} ${provinceTotalsWords[lang].andMore(formatCount(rest, lang))}` : listed;
}

interface OutlierNumbers {
  basis: OutlierBasis;
  peers: string;
  form: string;
  column: string;
  name: string;
  value: string;
  quarters: string;
  low: string;
  high: string;
  /** True when all, or more than half, of the earlier quarters have the same figure. */
  steady: boolean;
  /** Earlier quarters that are sums of units merged since; null when none is. */
  summed: string | null;
  above: boolean;
}

interface ProvinceTotalsWords {
  province: string;
  noField: string;
  group: Record<UnitGroup, string>;
  andMore: (count: string) => string;
  missingReason: Record<MissingReason, string>;
  unitUnknown: (code: string) => string;
  unitNotOpen: (unit: string) => string;
  rowContainsRows: (form: string, unit: string, row: string) => string;
  unitContainsUnits: (form: string, unit: string) => string;
  unitMayContainUnits: (form: string, unit: string) => string;
  mixedCalendars: (calendar: Calendar, units: number, names: string, lang: Lang) => string;
  /** Follows a finding on a total. */
  responsible: (units: readonly ResponsibleUnit[], lang: Lang) => string;
  unitsOnly: (form: string, relation: string, units: readonly ResponsibleUnit[], lang: Lang) => string;
  coverage: (totals: Pick<ProvinceTotals, 'units' | 'include'>, lang: Lang) => string[];
  /** What counts, inside a sentence. */
  scope: (counted: string, expected: string, include: Include) => string;
  blankUnits: (blanks: string, names: string) => string;
  missingUnits: (count: string) => string;
  tooLarge: string;
  outlier: (numbers: OutlierNumbers) => string;
  /** A column whose rows do not make the total; null = not known, or nothing stated. */
  unequal: (column: string, total: string | null, rows: string | null, blanks: string, off: string) => string;
  difference: (unit: string, what: string, explanation: string | null) => string;
  /** Above the differences of a form. */
  differences: string;
  indexPart: (counted: string, reported: string) => string;
  /** A score that may rise or fall. */
  provisional: (score: string) => string;
}

const differences = (
  units: readonly ResponsibleUnit[],
  lang: Lang,
  off: (difference: string) => string,
  suspect: (cell: string) => string,
) =>
  namesOf(
    units.map(({ name, difference, suspects = [] }) => {
      const notes = [
        ...(difference === null || difference === 0 ? [] : [off(signedCount(difference, lang))]),
        ...(suspects.length === 0 ? [] : [suspect(suspectText(suspects, lang))]),
      ];
      return notes.length === 0 ? name : `${name} (${notes.join('; ')})`;
    }),
    lang,
  );

/** English tells one unit from several. */
const unitCount = (count: number, lang: Lang) =>
  `${formatCount(count, lang)} ${count === 1 ? 'unit' : 'units'}`;

const byReason = (leftOut: readonly MissingUnit[], lang: Lang): string[] =>
  MISSING_REASONS.flatMap((reason) => {
    const units = leftOut.filter((unit) => unit.reason === reason);
    if (units.length === 0) return [];
    const names = namesOf(
      units.map(({ name }) => name),
      lang,
    );
    return [
      `${provinceTotalsWords[lang].missingReason[reason]} (${formatCount(units.length, lang)}): ${names}.`,
    ];
  });

/** The words of consolidated totals: what they cover, what they lack, and the traps in adding up. */
export const provinceTotalsWords: Bilingual<ProvinceTotalsWords> = {
  vi: {
    province: 'Toàn tỉnh',
    noField: 'Chưa phân theo lĩnh vực',
    group: {
      department: 'Sở, ban, ngành',
      district: 'Huyện, thị xã, thành phố',
      commune: 'Xã, phường, đặc khu',
    },
    andMore: (count) => `và ${count} đơn vị khác`,
    missingReason: {
      nothing: 'Chưa nhập số liệu',
      draft: 'Đang nhập, chưa gửi',
      returned: 'Đã trả lại, chưa gửi lại',
      reopened: 'Đã mở lại để điều chỉnh, chưa gửi lại',
      'not-accepted': 'Đã gửi nhưng chưa duyệt',
      incomplete: 'Thiếu số liệu của quý trong kỳ',
      ceased: 'Đã kết thúc hoạt động trong kỳ, không có đơn vị nhận sáp nhập',
      'no-form': 'Đã gửi nhưng không có biểu này',
      damaged: 'Không đọc được số liệu đã lưu (không phải chưa gửi; liên hệ cán bộ quản trị)',
    },
    unitUnknown: (code) =>
      `Đơn vị mang mã “${code}” không có trong danh mục: không cộng vào số liệu của tỉnh.`,
    unitNotOpen: (unit) =>
      `Không cộng số liệu của ${unit}, vì không phải đơn vị báo cáo vào ngày chốt số liệu. Số liệu của đơn vị đã sáp nhập tính ở đơn vị nhận sáp nhập.`,
    rowContainsRows: (form, unit, row) =>
      `Biểu ${form}, ${unit}: dòng “${row}” đã gồm các dòng khác nên không cộng thêm lần nữa. Nếu đây là một lĩnh vực riêng, đề nghị đơn vị ghi lại dòng Tổng cộng.`,
    unitContainsUnits: (form, unit) =>
      `Biểu ${form}: số liệu của ${unit} bằng đúng tổng các đơn vị cấp dưới đã gửi ở mọi cột, tức là đã gồm các đơn vị đó; không cộng thêm lần nữa.`,
    unitMayContainUnits: (form, unit) =>
      `Biểu ${form}: ở mọi cột, số liệu của ${unit} không nhỏ hơn tổng các đơn vị cấp dưới; có thể đã gồm các đơn vị đó. Số liệu này vẫn đang được cộng; cần xác nhận với đơn vị.`,
    mixedCalendars: (calendar, units, names, lang) =>
      `${formatCount(units, lang)} đơn vị tính kỳ theo ${calendar === 'reporting' ? 'ngày 15 đến ngày 14' : 'quý dương lịch'}, khác các đơn vị còn lại: ${names}. Vì vậy, số liệu tổng hợp của tỉnh gồm những khoảng thời gian khác nhau.`,
    responsible: (units, lang) =>
      units.length === 0
        ? ''
        : `Do ${formatCount(units.length, lang)} đơn vị: ${differences(
            units,
            lang,
            (text) => `lệch ${text}`,
            (cells) => `xem lại ${cells}`,
          )}.`,
    unitsOnly: (form, relation, units, lang) =>
      `Biểu ${form}, “${relation}”: dòng Tổng cộng của tỉnh không cho thấy, nhưng ${formatCount(units.length, lang)} đơn vị không khớp: ${differences(
        units,
        lang,
        (text) => `lệch ${text}`,
        (cells) => `xem lại ${cells}`,
      )}.`,
    coverage: ({ units: { expected, accepted, submitted, amending, leftOut }, include }, lang) => [
      `Tổng hợp ${provinceTotalsWords.vi.scope(formatCount(accepted + submitted + amending, lang), formatCount(expected, lang), include)}.`,
      include === 'accepted'
        ? 'Chỉ tính số liệu đã duyệt; số liệu đang nhập, đã gửi mà chưa duyệt hoặc đã trả lại không tính.'
        : `Tính cả số liệu đã gửi mà chưa duyệt (${formatCount(submitted, lang)} đơn vị, có đánh dấu); số liệu đang nhập hoặc đã trả lại không tính.`,
      ...(amending === 0
        ? []
        : [
            `Trong đó ${formatCount(amending, lang)} đơn vị đang điều chỉnh số liệu (có đánh dấu): tính số đã duyệt gần nhất cho đến khi duyệt số mới.`,
          ]),
      ...byReason(leftOut, lang),
    ],
    scope: (counted, expected, include) => {
      const of = counted === expected ? `cả ${expected}` : `${counted}/${expected}`;
      return include === 'accepted'
        ? `số liệu đã duyệt của ${of} đơn vị`
        : `số liệu đã gửi của ${of} đơn vị, kể cả chưa duyệt`;
    },
    blankUnits: (blanks, names) => `${blanks} đơn vị để trống: ${names}`,
    missingUnits: (count) => `thiếu ${count} đơn vị`,
    tooLarge: 'tổng vượt quá số lớn nhất tính được chính xác; cần xem lại số liệu của từng đơn vị',
    outlier: ({ basis, peers, form, column, name, value, quarters, low, high, steady, summed, above }) =>
      `Biểu ${form}, ${name} (${column}): quý này ${value}, ${above ? 'cao' : 'thấp'} hơn hẳn ${
        {
          history: `${quarters} quý trước của đơn vị (thường từ ${low} đến ${high})`,
          'last-quarter': `mức suy ra từ quý trước của đơn vị và biến động của ${peers} đơn vị cùng nhóm (từ ${low} đến ${high})`,
          peers: `mức suy ra từ các số khác của đơn vị và tỷ lệ thường gặp ở ${peers} đơn vị cùng nhóm (từ ${low} đến ${high})`,
        }[basis]
      }.${steady ? ' Các quý trước hầu như không đổi.' : ''}${summed === null ? '' : ` Có ${summed} quý là tổng của các đơn vị nay đã sáp nhập.`}`,
    unequal: (column, total, rows, blanks, off) => {
      const some = blanks === '0' ? 'các lĩnh vực' : `các lĩnh vực có số liệu (${blanks} dòng để trống)`;
      const sum = rows === null ? 'các lĩnh vực đều để trống' : `${some} cộng được ${rows}`;
      return total === null
        ? `cột (${column}) chưa rõ tổng số, ${sum}`
        : `cột (${column}) dòng Tổng cộng ghi ${total}, ${sum}, lệch ${off}`;
    },
    difference: (unit, what, explanation) =>
      `${unit}: ${what}.${explanation === null ? '' : ` Giải trình của đơn vị: ${explanation}`}`,
    differences: 'Đơn vị có dòng Tổng cộng khác tổng các lĩnh vực',
    provisional: (score) => `${score}, tạm tính`,
    indexPart: (counted, reported) => `Tính trên ${counted}/${reported} đơn vị có đủ cả tử số và mẫu số.`,
  },
  en: {
    province: 'Whole province',
    noField: 'Not given by field',
    group: {
      department: 'Departments',
      district: 'Districts',
      commune: 'Communes',
    },
    andMore: (count) => `and ${count} more`,
    missingReason: {
      nothing: 'No figures entered',
      draft: 'Draft, not sent',
      returned: 'Returned, not sent again',
      reopened: 'Reopened for amendment, not sent again',
      'not-accepted': 'Sent, not accepted yet',
      incomplete: 'Quarters of the period are missing',
      ceased: 'Ended within the period, taken over by no unit',
      'no-form': 'Sent without this form',
      damaged: 'Stored figures cannot be read (not late; please tell the administrator)',
    },
    unitUnknown: (code) => `The unit with code “${code}” is not in the list: not added.`,
    unitNotOpen: (unit) =>
      `${unit} does not report on the cut-off day: not added. Figures of a merged unit count in the unit it merged into.`,
    rowContainsRows: (form, unit, row) =>
      `Form ${form}, ${unit}: row “${row}” already contains the other rows and is not added again. If it is a field of its own, ask the unit to state its total row again.`,
    unitContainsUnits: (form, unit) =>
      `Form ${form}: the figures of ${unit} equal the sum of the units below it in every column, so they contain them; not added again.`,
    unitMayContainUnits: (form, unit) =>
      `Form ${form}: in every column the figures of ${unit} are at least the sum of the units below it; they may contain them. They are added: ask the unit.`,
    mixedCalendars: (calendar, units, names, lang) =>
      `${unitCount(units, lang)} counting by ${calendar === 'reporting' ? 'day 15 to day 14' : 'calendar quarters'}, unlike the rest: ${names}. The province's totals add figures of different days.`,
    responsible: (units, lang) =>
      units.length === 0
        ? ''
        : `Because of ${unitCount(units.length, lang)}: ${differences(
            units,
            lang,
            (text) => `off by ${text}`,
            (cells) => `look at ${cells}`,
          )}.`,
    unitsOnly: (form, relation, units, lang) =>
      `Form ${form}, “${relation}”: the province's total does not show it, but ${unitCount(units.length, lang)} break it: ${differences(
        units,
        lang,
        (text) => `off by ${text}`,
        (cells) => `look at ${cells}`,
      )}.`,
    coverage: ({ units: { expected, accepted, submitted, amending, leftOut }, include }, lang) => [
      `Figures of ${formatCount(accepted + submitted + amending, lang)} of ${formatCount(expected, lang)} units.`,
      include === 'accepted'
        ? 'Only accepted figures count; drafts, figures not accepted yet and returned ones do not.'
        : `Figures sent but not accepted yet count too (${unitCount(submitted, lang)}, marked); drafts and returned ones do not.`,
      ...(amending === 0
        ? []
        : [
            `${unitCount(amending, lang)} among them amending (marked): the figures accepted last count until new ones are accepted.`,
          ]),
      ...byReason(leftOut, lang),
    ],
    scope: (counted, expected, include) => {
      const of = counted === expected ? `all ${expected}` : `${counted} of ${expected}`;
      return include === 'accepted'
        ? `accepted figures of ${of} units`
        : `submitted figures of ${of} units, accepted or not`;
    },
    blankUnits: (blanks, names) => `${blanks} units left it blank: ${names}`,
    missingUnits: (count) => `${count} units missing`,
    tooLarge: 'the sum exceeds the largest number kept exactly; check the figures of each unit',
    outlier: ({ basis, peers, form, column, name, value, quarters, low, high, steady, summed, above }) =>
      `Form ${form}, ${name} (${column}): ${value} this quarter, far ${above ? 'above' : 'below'} ${
        {
          history: `the unit's own ${quarters} earlier quarters (usually ${low} to ${high})`,
          'last-quarter': `what its quarter before and the changes of ${peers} units of its group suggest (${low} to ${high})`,
          peers: `what its other figures and the rates of ${peers} units of its group suggest (${low} to ${high})`,
        }[basis]
      }.${steady ? ' The earlier quarters hardly changed.' : ''}${summed === null ? '' : ` In ${summed} of them the units that have merged since are added up.`}`,
    unequal: (column, total, rows, blanks, off) => {
      const some = blanks === '0' ? 'the fields' : `the fields with figures (${blanks} rows blank)`;
      const sum = rows === null ? 'the fields are blank' : `${some} make ${rows}`;
      return total === null
        ? `column (${column}) has no known total, ${sum}`
        : `column (${column}) states a total of ${total}, ${sum}, off by ${off}`;
    },
    difference: (unit, what, explanation) =>
      `${unit}: ${what}.${explanation === null ? '' : ` The unit's explanation: ${explanation}`}`,
    differences: 'Units whose stated total is not what their fields make',
    provisional: (score) => `${score}, provisional`,
    indexPart: (counted, reported) => `Over the ${counted} of ${reported} units that state both counts.`,
  },
};
