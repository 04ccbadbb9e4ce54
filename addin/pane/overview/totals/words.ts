import type { CountedAs } from '../../../../shared/totals/province-totals';
import { inSentence } from '../../../../shared/units/unit-name';
import type { Bilingual } from '../../../../shared/language/language';

interface PaneTotalsWords {
  title: string;
  reading: string;
  form: string;
  notAccepted: (count: string) => string;
  amending: (count: string) => string;
  coverage: string;
  /** Of several quarters: how they were added up, too. */
  spanCoverage: string;
  rows: string;
  byGroup: string;
  item: string;
  province: string;
  groupHead: Record<'department' | 'district' | 'commune', string>;
  caption: (form: string) => string;
  bounds: string;
  blank: string;
  tooLarge: string;
  drillTo: (row: string, column: string, figure: string) => string;
  missing: (count: string) => string;
  findings: (count: string) => string;
  noForms: string;
  drill: {
    reading: string;
    title: (column: string) => string;
    of: (row: string, figure: string) => string;
    back: string;
    units: (count: string) => string;
    none: string;
    counted: Record<Exclude<CountedAs, 'accepted'>, string>;
    late: string;
    repeats: string;
    /** Of cells that are likely wrong. */
    suspect: (cells: string) => string;
    blank: string;
    cells: (count: string) => string;
    open: (unit: string) => string;
    /** A unit's part of the whole, and how it moved against the quarter before. */
    share: (percent: string) => string;
    more: (difference: string, before: string) => string;
    less: (difference: string, before: string) => string;
    same: string;
    draw: string;
    drawing: string;
    drawn: string;
    drawStopped: string;
  };
}

/** The words of the consolidated tables. */
export const paneTotalsWords: Bilingual<PaneTotalsWords> = {
  vi: {
    title: 'Số liệu tổng hợp',
    reading: 'Đang cộng số liệu các đơn vị…',
    form: 'Biểu',
    notAccepted: (count) => `${count} đơn vị trong tổng này chưa được duyệt.`,
    amending: (count) => `${count} đơn vị đang điều chỉnh: tính số đã duyệt gần nhất.`,
    coverage: 'Những đơn vị không có trong tổng',
    spanCoverage: 'Cách cộng và những đơn vị không có trong tổng',
    rows: 'Xem theo',
    byGroup: 'Toàn tỉnh và từng nhóm',
    item: 'Chỉ tiêu',
    province: 'Toàn tỉnh',
    groupHead: {
      department: 'Sở, ban, ngành',
      district: 'Huyện, thị xã, thành phố',
      commune: 'Xã, phường, đặc khu',
    },
    caption: (form) => `Số liệu tổng hợp biểu ${form}`,
    bounds:
      'Dấu ≥: số tối thiểu, vì còn đơn vị để trống hoặc chưa có số liệu. Dấu ~: số tạm tính, có thể tăng hoặc giảm.',
    blank: '–',
    tooLarge: 'quá lớn',
    drillTo: (row, column, figure) => `${row}, ${column}: ${figure}. Xem các đơn vị`,
    missing: (count) => `Đơn vị chưa có trong biểu này (${count})`,
    findings: (count) => `Kết quả kiểm tra số liệu tổng hợp (${count})`,
    noForms: 'Kỳ này không có biểu nào.',
    drill: {
      reading: 'Đang tìm các đơn vị có trong số này…',
      title: (column) => column,
      of: (row, figure) => `${row}: ${figure}`,
      back: 'Về số liệu tổng hợp',
      units: (count) => `${count} đơn vị`,
      none: 'Không có đơn vị nào trong số này.',
      counted: { submitted: 'chưa duyệt', amending: 'số đã duyệt, đơn vị đang điều chỉnh' },
      late: 'gửi trễ hạn',
      repeats: 'không cộng lại, đã gồm trong số liệu của các đơn vị cấp dưới',
      suspect: (cells) => `xem lại ${cells}`,
      blank: 'để trống',
      cells: (count) => `${count} dòng`,
      open: (unit) => `Xem số liệu của ${inSentence(unit)}`,
      share: (percent) => `chiếm ${percent}`,
      more: (difference, before) => `tăng ${difference} so với kỳ trước (${before})`,
      less: (difference, before) => `giảm ${difference} so với kỳ trước (${before})`,
      same: 'bằng kỳ trước',
      draw: 'Tạo trang tính các đơn vị này',
      drawing: 'Đang tạo trang tính…',
      drawn: 'Đã tạo trang tính “Đơn vị trong một số”.',
      drawStopped: 'Đã dừng giữa chừng. Bấm “Tạo trang tính các đơn vị này” để tạo lại cho đủ.',
    },
  },
  en: {
    title: 'Totals',
    reading: 'Adding up the units’ figures…',
    form: 'Form',
    notAccepted: (count) => `${count} units in these totals are not accepted yet.`,
    amending: (count) => `${count} units are amending: the figures accepted last count.`,
    coverage: 'Units that are not in the totals',
    spanCoverage: 'How the quarters are added up, and units that are not in the totals',
    rows: 'By',
    byGroup: 'Province and groups',
    item: 'Figure',
    province: 'Province',
    groupHead: { department: 'Departments', district: 'Districts', commune: 'Communes' },
    caption: (form) => `Totals of form ${form}`,
    bounds:
      'The sign ≥: a lower bound, because units left it blank or are missing. The sign ~: provisional, may rise or fall.',
    blank: '–',
    tooLarge: 'too large',
    drillTo: (row, column, figure) => `${row}, ${column}: ${figure}. See the units`,
    missing: (count) => `Units not in this form (${count})`,
    findings: (count) => `Checks of the totals (${count})`,
    noForms: 'No form is in force in this period.',
    drill: {
      reading: 'Finding the units behind this figure…',
      title: (column) => column,
      of: (row, figure) => `${row}: ${figure}`,
      back: 'Back to the totals',
      units: (count) => `${count} units`,
      none: 'No unit is in this figure.',
      counted: { submitted: 'not accepted', amending: 'accepted figures, being amended' },
      late: 'late',
      repeats: 'not added again, part of the figures of units below',
      suspect: (cells) => `look at ${cells}`,
      blank: 'blank',
      cells: (count) => `${count} rows`,
      open: (unit) => `Look at the figures of ${unit}`,
      share: (percent) => `${percent} of the whole`,
      more: (difference, before) => `${difference} more than the quarter before (${before})`,
      less: (difference, before) => `${difference} less than the quarter before (${before})`,
      same: 'as in the quarter before',
      draw: 'Create a sheet of these units',
      drawing: 'Creating the sheet…',
      drawn: 'The sheet “Đơn vị trong một số” is created.',
      drawStopped: 'Stopped half way. Press “Create a sheet of these units” to have it all.',
    },
  },
};
