import type { UnitState } from '../../overview/matrix';
import type { OutlierBasis } from '../../totals/history/outliers';
import type { CountedAs, UnitGroup } from '../../totals/province-totals';
import { inSentence } from '../../units/unit-name';
import type { Bilingual } from '../../language/language';

/** The words of the province's workbook. */
interface ProvinceWords {
  fileTitle: (province: string, period: string) => string;
  sheets: {
    overview: string;
    fields: (form: string) => string;
    ranking: string;
    charts: string;
    groupCharts: Record<UnitGroup, string>;
    outliers: string;
    changes: string;
  };
  overview: {
    title: string;
    subtitle: (province: string, period: string, deadline: string) => string;
    asOf: (moment: string) => string;
    group: (name: string, units: string, states: string) => string;
    number: string;
    unit: string;
    state: string;
    deadline: string;
    late: (days: number) => string;
    inTime: string;
    due: string;
    overdue: string;
    resend: (day: string) => string;
    unreadable: string;
    errors: string;
    queries: string;
    explained: string;
    version: string;
    open: (count: string) => string;
    explainedCount: (count: string) => string;
    legend: (states: Record<UnitState, string>) => string;
    coverage: string;
    findings: string;
  };
  ranking: {
    title: (set: string) => string;
    rank: string;
    unit: string;
    group: string;
    points: string;
    share: string;
    band: string;
    change: string;
    note: string;
    undecided: (ids: string) => string;
    summed: string;
    counted: Record<Exclude<CountedAs, 'accepted'>, string>;
    otherUnits: string;
    legend: string;
    seeCharts: (sheet: string) => string;
  };
  outliers: {
    title: string;
    method: string;
    none: string;
    number: string;
    unit: string;
    form: string;
    column: string;
    value: string;
    direction: string;
    high: string;
    low: string;
    median: string;
    mad: string;
    from: string;
    to: string;
    distance: string;
    basis: string;
    bases: Record<OutlierBasis, string>;
    unexamined: (count: string) => string;
    unexaminedUnit: (name: string, figures: string) => string;
  };
  changes: {
    title: string;
    since: (moment: string) => string;
    none: string;
    unit: (name: string, from: number, to: number, fromState: string, toState: string) => string;
    step: (version: number, moment: string, person: string, action: string, reason: string | null) => string;
    noCells: string;
    form: string;
    row: string;
    column: string;
    from: string;
    to: string;
    difference: string;
    cause: string;
    reason: string;
    person: string;
    moment: string;
    blank: string;
  };
}

export const provinceWords: Bilingual<ProvinceWords> = {
  vi: {
    fileTitle: (province, period) => `Tổng hợp số liệu ${period} của ${inSentence(province)}`,
    sheets: {
      overview: 'Tổng quan',
      fields: (form) => `${form} theo lĩnh vực`,
      ranking: 'Xếp hạng',
      charts: 'Biểu đồ',
      groupCharts: {
        department: 'Biểu đồ sở, ban, ngành',
        district: 'Biểu đồ cấp huyện',
        commune: 'Biểu đồ cấp xã',
      },
      outliers: 'Số liệu khác thường',
      changes: 'Thay đổi',
    },
    overview: {
      title: 'Tình hình gửi và duyệt số liệu',
      subtitle: (province, period, deadline) => `${province}, ${period}. Hạn gửi của các đơn vị: ${deadline}`,
      asOf: (moment) => `Số liệu lúc ${moment}`,
      group: (name, units, states) => `${name} (${units}): ${states}`,
      number: 'STT',
      unit: 'Đơn vị',
      state: 'Trạng thái',
      deadline: 'Thời hạn',
      late: (days) => `Gửi trễ hạn ${days} ngày làm việc`,
      inTime: 'Đúng hạn',
      due: 'Chưa gửi, còn hạn',
      overdue: 'Chưa gửi, quá hạn',
      resend: (day) => `hạn gửi lại ${day}`,
      unreadable: 'Không đọc được',
      errors: 'Lỗi chưa xử lý',
      queries: 'Cần xem lại',
      explained: 'Đã giải trình',
      version: 'Bản lưu số',
      open: (count) => `còn ${count} nội dung`,
      explainedCount: (count) => `${count} đã giải trình`,
      legend: (states) =>
        `Ký hiệu: ${states.accepted}; ${states.submitted} (chờ duyệt); ${states.returned}; ${states.reopened} (vẫn tính số đã duyệt trước đó); ${states.draft}; ${states.missing}. “Còn n nội dung” là số lỗi và nội dung cần xem lại chưa sửa, chưa giải trình.`,
      coverage: 'Phạm vi tổng hợp',
      findings: 'Nội dung cần lưu ý khi tổng hợp',
    },
    ranking: {
      title: (set) => `Điểm và thứ hạng theo bộ chỉ số ${set}`,
      rank: 'Hạng',
      unit: 'Đơn vị',
      group: 'Nhóm',
      points: 'Điểm',
      share: 'Mức đạt',
      band: 'Xếp loại',
      change: 'So quý trước',
      note: 'Ghi chú',
      undecided: (ids) => `≥ chưa đủ số liệu: ${ids}`,
      summed: '* cộng số liệu của đơn vị đã sáp nhập',
      counted: { submitted: 'số liệu chưa duyệt', amending: 'số đã duyệt, đơn vị đang điều chỉnh' },
      otherUnits: '~ so quý trước: hai quý không tính cùng những đơn vị',
      legend:
        'Xếp hạng riêng từng nhóm đơn vị. Các đơn vị bằng điểm có cùng thứ hạng; đơn vị có chỉ số chưa đủ số liệu thì chưa xếp hạng. Dấu ≥: số điểm tối thiểu, vì có chỉ số chưa đủ số liệu. Dấu ~: điểm tạm tính, có thể tăng hoặc giảm, hoặc điểm của quý đó tính trên số liệu chưa đủ. Dấu *: quý trước khi sáp nhập, tính trên tổng số liệu của các đơn vị nay đã sáp nhập. Điểm của mỗi loại đơn vị tính theo những chỉ số áp dụng cho loại đó.',
      seeCharts: (sheet) => `Xem biểu đồ ở trang tính “${sheet}”`,
    },
    outliers: {
      title: 'Số liệu khác thường',
      method:
        'Nêu những số cao hoặc thấp hơn hẳn mức thường gặp của chính đơn vị trong ít nhất 4 quý trước; đơn vị có 1 đến 3 quý trước thì so với quý gần nhất và biến động của các đơn vị cùng nhóm; chưa có quý trước thì so với các số khác của đơn vị và tỷ lệ thường gặp ở các đơn vị cùng nhóm. Khác thường chưa phải là sai: cần hỏi lại đơn vị. Dấu *: trong các quý trước có quý là tổng của các đơn vị nay đã sáp nhập. Cách tính: lấy trung vị của các quý trước và độ lệch tuyệt đối trung vị (MAD); một số là khác thường khi cách trung vị quá 3,5 lần độ lệch chuẩn ước lượng (1,4826 × MAD; không lấy nhỏ hơn 10% trung vị, căn bậc hai của trung vị và 1). So với đơn vị khác thì tính trên logarit của số liệu.',
      none: 'Trong những số liệu so sánh được, không có số nào khác thường.',
      number: 'STT',
      unit: 'Đơn vị',
      form: 'Biểu',
      column: 'Chỉ tiêu (cột)',
      value: 'Quý này',
      direction: 'Nhận xét',
      high: '▲ cao hơn hẳn',
      low: '▼ thấp hơn hẳn',
      median: 'Trung vị',
      mad: 'MAD',
      from: 'Thường gặp từ',
      to: 'đến',
      distance: 'Số lần độ lệch chuẩn',
      basis: 'So với',
      bases: {
        history: 'các quý trước của đơn vị',
        'last-quarter': 'quý trước và đơn vị cùng nhóm',
        peers: 'đơn vị cùng nhóm',
      },
      unexamined: (count) =>
        `${count} đơn vị có số liệu chưa so sánh được, vì chưa có quý trước và quá ít đơn vị cùng nhóm`,
      unexaminedUnit: (name, figures) => `${name} (${figures} số)`,
    },
    changes: {
      title: 'Thay đổi từ lần xem trước',
      since: (moment) => `Tính từ ${moment}`,
      none: 'Không có đơn vị nào thay đổi số liệu hay trạng thái.',
      unit: (name, from, to, fromState, toState) =>
        `${name}: bản lưu số ${from} → ${to}; ${fromState} → ${toState}`,
      step: (version, moment, person, action, reason) =>
        `Bản lưu số ${version}: ${person} ${action} lúc ${moment}${reason === null ? '' : `. Lý do: ${reason}`}`,
      noCells: 'Không có ô số liệu nào thay đổi.',
      form: 'Biểu',
      row: 'Dòng',
      column: 'Cột',
      from: 'Trước đó',
      to: 'Hiện nay',
      difference: 'Chênh lệch',
      cause: 'Lý do',
      reason: 'Lý do trả lại, mở lại',
      person: 'Người sửa',
      moment: 'Thời điểm',
      blank: '(để trống)',
    },
  },
  en: {
    fileTitle: (province, period) => `Consolidated figures of ${province}, ${period}`,
    sheets: {
      overview: 'Overview',
      fields: (form) => `${form} by field`,
      ranking: 'Ranking',
      charts: 'Charts',
      groupCharts: {
        department: 'Chart of departments',
        district: 'Chart of districts',
        commune: 'Chart of communes',
      },
      outliers: 'Unusual figures',
      changes: 'Changes',
    },
    overview: {
      title: 'What units have sent',
      subtitle: (province, period, deadline) => `${province}, ${period}. Last day for units: ${deadline}`,
      asOf: (moment) => `As of ${moment}`,
      group: (name, units, states) => `${name} (${units}): ${states}`,
      number: 'No.',
      unit: 'Unit',
      state: 'State',
      deadline: 'Deadline',
      late: (days) => `Sent ${days} working ${days === 1 ? 'day' : 'days'} late`,
      inTime: 'In time',
      due: 'Not sent, in time',
      overdue: 'Not sent, overdue',
      resend: (day) => `to be sent again by ${day}`,
      unreadable: 'Unreadable',
      errors: 'Open errors',
      queries: 'To review',
      explained: 'Explained',
      version: 'Version',
      open: (count) => `${count} open`,
      explainedCount: (count) => `${count} explained`,
      legend: (states) =>
        `Signs: ${states.accepted}; ${states.submitted} (to be accepted); ${states.returned}; ${states.reopened} (the figures accepted before count on); ${states.draft}; ${states.missing}. “n open”: errors and findings to review, neither corrected nor explained.`,
      coverage: 'What the totals cover',
      findings: 'To note about the totals',
    },
    ranking: {
      title: (set) => `Scores and ranks by the index set ${set}`,
      rank: 'Rank',
      unit: 'Unit',
      group: 'Group',
      points: 'Points',
      share: 'Share',
      band: 'Rating',
      change: 'Since last quarter',
      note: 'Note',
      undecided: (ids) => `≥ without figures: ${ids}`,
      summed: '* sum of units merged since',
      counted: { submitted: 'not accepted yet', amending: 'accepted figures, being amended' },
      otherUnits: '~ since last quarter: the two quarters are not of the same units',
      legend:
        'Each group of units is ranked by itself. Units with equal points share a rank; those of which indicators lack figures have none. The sign ≥: a lower bound, because indicators lack figures. The sign ~: provisional points, which may rise or fall, or a quarter scored on incomplete figures. The sign *: before a merger, computed over the sum of the units that are one today. Points of each kind of unit count the indicators that apply to it.',
      seeCharts: (sheet) => `Charts are on the sheet “${sheet}”`,
    },
    outliers: {
      title: 'Unusual figures',
      method:
        'Figures far above or below what the unit itself usually has, over at least 4 earlier quarters; of units with 1 to 3 the last of them and the changes of their group are compared with, of units without any their own other figures and the rates of their group. Unusual is not wrong: ask the unit. The sign *: some of the earlier quarters are sums of units merged since. Method: the median of the earlier quarters and their median absolute deviation (MAD); a figure is unusual when it lies more than 3.5 estimated standard deviations (1.4826 × MAD, not less than 10% of the median, its square root and 1) from the median. With other units logarithms of figures are compared.',
      none: 'No figure that could be compared is unusual.',
      number: 'No.',
      unit: 'Unit',
      form: 'Form',
      column: 'Figure (column)',
      value: 'This quarter',
      direction: 'Remark',
      high: '▲ far above',
      low: '▼ far below',
      median: 'Median',
      mad: 'MAD',
      from: 'Usual from',
      to: 'to',
      distance: 'Standard deviations',
      basis: 'Compared with',
      bases: {
        history: "the unit's earlier quarters",
        'last-quarter': 'its last quarter and its group',
        peers: 'units of its group',
      },
      unexamined: (count) =>
        `${count} units have figures that could not be compared, for want of earlier quarters and of units of their group`,
      unexaminedUnit: (name, figures) => `${name} (${figures} figures)`,
    },
    changes: {
      title: 'Changes since the last look',
      since: (moment) => `Since ${moment}`,
      none: 'No unit changed its figures or its state.',
      unit: (name, from, to, fromState, toState) =>
        `${name}: version ${from} → ${to}; ${fromState} → ${toState}`,
      step: (version, moment, person, action, reason) =>
        `Version ${version}: ${action} by ${person} at ${moment}${reason === null ? '' : `. Reason: ${reason}`}`,
      noCells: 'No figure changed.',
      form: 'Form',
      row: 'Row',
      column: 'Column',
      from: 'Before',
      to: 'Now',
      difference: 'Difference',
      cause: 'Why',
      reason: 'Reason of return or reopening',
      person: 'Changed by',
      moment: 'At',
      blank: '(blank)',
    },
  },
};
