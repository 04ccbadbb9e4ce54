import type { UnitState } from '../../overview/matrix';
import type { Include, UnitGroup } from '../../totals/province-totals';
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
  unitHeading: string;
  fieldHeading: string;
  scope: (counted: string, expected: string, include: Include) => string;
  overview: {
    title: string;
    subtitle: (province: string, period: string, deadline: string) => string;
    group: (name: string, units: string, states: string) => string;
    number: string;
    unit: string;
    state: string;
    deadline: string;
    late: (days: number) => string;
    inTime: string;
    due: string;
    overdue: string;
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
  form: {
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
  };
  ranking: {
    title: (set: string) => string;
    rank: string;
    unit: string;
    group: string;
    rankInGroup: string;
    points: string;
    share: string;
    band: string;
    change: string;
    note: string;
    undecided: (ids: string) => string;
    summed: string;
    notAccepted: string;
    legend: string;
    seeCharts: (sheet: string) => string;
  };
  charts: {
    title: string;
    states: string;
    group: string;
    total: string;
    statesTitle: (period: string) => string;
    statesDescription: (groups: readonly string[]) => string;
    trend: string;
    trendOf: string;
    median: (group: string) => string;
    trendTitle: string;
    trendDescription: (quarters: readonly string[]) => string;
    trendNote: string;
    scores: (count: string) => string;
    ends: (each: string, count: string) => string;
    scoresTitle: (group: string) => string;
    scoresDescription: (title: string, which: string, best: string, worst: string) => string;
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
    fileTitle: (province, period) => `Tổng hợp số liệu ${period} của ${province}`,
    sheets: {
      overview: 'Tổng quan',
      fields: (form) => `${form} theo lĩnh vực`,
      ranking: 'Xếp hạng',
      charts: 'Biểu đồ',
      groupCharts: {
        department: 'Biểu đồ sở, ngành',
        district: 'Biểu đồ huyện',
        commune: 'Biểu đồ xã, phường',
      },
      outliers: 'Số khác thường',
      changes: 'Thay đổi',
    },
    unitHeading: 'Đơn vị',
    fieldHeading: 'Lĩnh vực',
    scope: (counted, expected, include) =>
      include === 'accepted'
        ? `Số liệu đã duyệt của ${counted}/${expected} đơn vị`
        : `Số liệu đã gửi của ${counted}/${expected} đơn vị, kể cả chưa duyệt`,
    overview: {
      title: 'Tình hình gửi và duyệt số liệu',
      subtitle: (province, period, deadline) => `${province}, ${period}. Hạn gửi của các đơn vị: ${deadline}`,
      group: (name, units, states) => `${name} (${units}): ${states}`,
      number: 'STT',
      unit: 'Đơn vị',
      state: 'Trạng thái',
      deadline: 'Thời hạn',
      late: (days) => `Gửi trễ ${days} ngày làm việc`,
      inTime: 'Đúng hạn',
      due: 'Chưa gửi, còn hạn',
      overdue: 'Chưa gửi, quá hạn',
      unreadable: 'Không đọc được',
      errors: 'Lỗi chưa xử lý',
      queries: 'Cần xem lại',
      explained: 'Đã giải trình',
      version: 'Phiên bản',
      open: (count) => `còn ${count} điểm`,
      explainedCount: (count) => `giải trình ${count}`,
      legend: (states) =>
        `Ký hiệu: ${states.accepted}; ${states.submitted} (chờ duyệt); ${states.returned}; ${states.draft}; ${states.missing}. “Còn n điểm” là số lỗi và điểm cần xem lại chưa sửa, chưa giải trình.`,
      coverage: 'Phạm vi tổng hợp',
      findings: 'Điểm cần lưu ý khi tổng hợp',
    },
    form: {
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
      findingsTitle: 'Kết quả đối chiếu số tổng hợp',
      noFindings: 'Các quan hệ của biểu đều khớp trên số tổng hợp.',
      legend:
        'Dấu ≥ trước một số tổng: mới là mức thấp nhất, vì còn đơn vị để trống hoặc chưa có số liệu; tên đơn vị ở cột Đối chiếu và ở ghi chú của ô.',
      fieldLegend:
        'Lĩnh vực viết theo nhiều cách (dấu, chữ hoa) được gộp làm một. Dấu ≥: mới là mức thấp nhất, vì còn đơn vị để trống hoặc chưa có số liệu.',
      spellings: (names) => `gộp các cách viết: ${names}`,
      fieldUnits: (count) => `${count} đơn vị`,
    },
    ranking: {
      title: (set) => `Điểm và thứ hạng theo bộ chỉ số ${set}`,
      rank: 'Hạng',
      unit: 'Đơn vị',
      group: 'Nhóm',
      rankInGroup: 'Hạng trong nhóm',
      points: 'Điểm',
      share: 'Mức đạt',
      band: 'Xếp loại',
      change: 'So quý trước',
      note: 'Ghi chú',
      undecided: (ids) => `≥ chưa đủ số liệu: ${ids}`,
      summed: '* cộng số của đơn vị đã sáp nhập',
      notAccepted: 'số liệu chưa duyệt',
      legend:
        'Các đơn vị bằng điểm có cùng thứ hạng. Dấu ≥: mới là mức thấp nhất vì có chỉ số chưa đủ số liệu. Dấu ~: điểm của quý đó tính trên số liệu chưa đủ. Dấu *: quý trước sáp nhập, tính trên tổng số liệu của các đơn vị nay là một. Điểm của mỗi loại đơn vị tính theo những chỉ số áp dụng cho loại đó.',
      seeCharts: (sheet) => `Xem biểu đồ ở trang “${sheet}”`,
    },
    charts: {
      title: 'Tình hình và điểm số qua biểu đồ',
      states: 'Số đơn vị theo trạng thái gửi số liệu',
      group: 'Nhóm đơn vị',
      total: 'Cộng',
      statesTitle: (period) => `Số đơn vị theo trạng thái, ${period}`,
      statesDescription: (groups) => `Biểu đồ cột, số đơn vị theo trạng thái. ${groups.join('; ')}.`,
      trend: 'Điểm qua các quý',
      trendOf: 'Điểm của',
      median: (group) => `Trung vị ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
      trendTitle: 'Điểm toàn tỉnh và trung vị từng nhóm đơn vị',
      trendDescription: (quarters) =>
        `Biểu đồ đường, điểm qua các quý. Toàn tỉnh: ${quarters.length > 0 ? quarters.join('; ') : 'chưa có điểm'}.`,
      trendNote:
        'Trung vị: một nửa số đơn vị của nhóm có điểm cao hơn, một nửa thấp hơn; tính trên các đơn vị có số liệu quý này. Dấu ~: tính trên số liệu chưa đủ.',
      scores: (count) => `${count} đơn vị có số liệu`,
      ends: (each, count) =>
        `${each} đơn vị điểm cao nhất và ${each} đơn vị điểm thấp nhất trong ${count} đơn vị có số liệu`,
      scoresTitle: (group) => `Điểm của ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
      scoresDescription: (title, which, best, worst) =>
        `Biểu đồ thanh. ${title}: ${which}. Cao nhất: ${best}; thấp nhất: ${worst}.`,
    },
    outliers: {
      title: 'Số liệu khác thường so với chính đơn vị các quý trước',
      method:
        'Cách tính: lấy trung vị của các quý trước và độ lệch tuyệt đối trung vị (MAD); một số là khác thường khi cách trung vị quá 3,5 lần độ lệch chuẩn ước lượng (1,4826 × MAD; không lấy nhỏ hơn 10 % trung vị, căn bậc hai của trung vị và 1). Chỉ xét khi có từ 4 quý trở lên. Dấu *: trong các quý trước có quý là tổng của các đơn vị nay đã sáp nhập. Khác thường chưa phải là sai: cần hỏi lại đơn vị.',
      none: 'Không có số liệu nào khác hẳn các quý trước của chính đơn vị.',
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
      distance: 'Khoảng cách (số lần)',
    },
    changes: {
      title: 'Thay đổi từ lần xem trước',
      since: (moment) => `Tính từ ${moment}`,
      none: 'Không có đơn vị nào thay đổi số liệu hay trạng thái.',
      unit: (name, from, to, fromState, toState) =>
        `${name}: phiên bản ${from} → ${to}; ${fromState} → ${toState}`,
      step: (version, moment, person, action, reason) =>
        `Phiên bản ${version}: ${person} ${action} lúc ${moment}${reason === null ? '' : `. Lý do: ${reason}`}`,
      noCells: 'Không có ô số liệu nào thay đổi.',
      form: 'Biểu',
      row: 'Dòng',
      column: 'Cột',
      from: 'Trước',
      to: 'Nay',
      difference: 'Chênh lệch',
      cause: 'Vì sao',
      reason: 'Lý do trả lại, mở lại',
      person: 'Người sửa',
      moment: 'Lúc',
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
      outliers: 'Outliers',
      changes: 'Changes',
    },
    unitHeading: 'Unit',
    fieldHeading: 'Field of work',
    scope: (counted, expected, include) =>
      include === 'accepted'
        ? `Accepted figures of ${counted} of ${expected} units`
        : `Submitted figures of ${counted} of ${expected} units, accepted or not`,
    overview: {
      title: 'What units have sent',
      subtitle: (province, period, deadline) => `${province}, ${period}. Last day for units: ${deadline}`,
      group: (name, units, states) => `${name} (${units}): ${states}`,
      number: 'No.',
      unit: 'Unit',
      state: 'State',
      deadline: 'Deadline',
      late: (days) => `Sent ${days} working ${days === 1 ? 'day' : 'days'} late`,
      inTime: 'In time',
      due: 'Not sent, in time',
      overdue: 'Not sent, overdue',
      unreadable: 'Unreadable',
      errors: 'Open errors',
      queries: 'To review',
      explained: 'Explained',
      version: 'Version',
      open: (count) => `${count} open`,
      explainedCount: (count) => `${count} explained`,
      legend: (states) =>
        `Signs: ${states.accepted}; ${states.submitted} (to be accepted); ${states.returned}; ${states.draft}; ${states.missing}. “n open”: errors and points to review, neither corrected nor explained.`,
      coverage: 'What the totals cover',
      findings: 'To note about the totals',
    },
    form: {
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
    ranking: {
      title: (set) => `Scores and ranks by the index set ${set}`,
      rank: 'Rank',
      unit: 'Unit',
      group: 'Group',
      rankInGroup: 'Rank in group',
      points: 'Points',
      share: 'Share',
      band: 'Rating',
      change: 'Since last quarter',
      note: 'Note',
      undecided: (ids) => `≥ without figures: ${ids}`,
      summed: '* sum of units merged since',
      notAccepted: 'not accepted yet',
      legend:
        'Units with equal points share a rank. The sign ≥: a lower bound, because indicators lack figures. The sign ~: that quarter was scored on incomplete figures. The sign *: before a merger, computed over the sum of the units that are one today. Points of each kind of unit count the indicators that apply to it.',
      seeCharts: (sheet) => `Charts are on the sheet “${sheet}”`,
    },
    charts: {
      title: 'The quarter in charts',
      states: 'Units by state',
      group: 'Group of units',
      total: 'All',
      statesTitle: (period) => `Units by state, ${period}`,
      statesDescription: (groups) => `Column chart, units by state. ${groups.join('; ')}.`,
      trend: 'Points by quarter',
      trendOf: 'Points of',
      median: (group) => `Median, ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
      trendTitle: 'Points of the province and median of each group',
      trendDescription: (quarters) =>
        `Line chart, points by quarter. Whole province: ${quarters.length > 0 ? quarters.join('; ') : 'no points yet'}.`,
      trendNote:
        'Median: half of the units of the group have more points, half have fewer; over the units with figures in this quarter. The sign ~: scored on incomplete figures.',
      scores: (count) => `${count} units with figures`,
      ends: (each, count) => `The ${each} highest and the ${each} lowest of ${count} units with figures`,
      scoresTitle: (group) => `Points of ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
      scoresDescription: (title, which, best, worst) =>
        `Bar chart. ${title}: ${which}. Highest: ${best}; lowest: ${worst}.`,
    },
    outliers: {
      title: "Figures far from the unit's own earlier quarters",
      method:
        'Method: the median of the earlier quarters and their median absolute deviation (MAD); a figure is unusual when it lies more than 3.5 estimated standard deviations (1.4826 × MAD, not less than 10 % of the median, its square root and 1) from the median. At least 4 quarters are needed. The sign *: some of the earlier quarters are sums of units merged since. Unusual is not wrong: ask the unit.',
      none: "No figure is far from the unit's own earlier quarters.",
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
      distance: 'Distance (times)',
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
