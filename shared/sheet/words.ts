import type { Calendar } from '../period/period';
import type { Indicator } from '../indicators/indicator';
import type { Standing } from '../judgement/standing';
import type { Severity, Status } from '../rules/finding';
import type { CommentRole } from '../submission/comments';
import type { SubmissionStatus } from '../submission/submission';
import { inSentence } from '../units/unit-name';
import type { Bilingual } from '../language/language';

/** The words of a submission's workbook. */
export interface SheetWords {
  product: string;
  tagline: string;
  fileTitle: (unit: string, period: string) => string;
  /** Name of a sheet on which a submission is looked at. */
  reviewSheet: (name: string) => string;
  /** Whose the sheet is that is looked at, and how that stands. */
  reviewOf: (unit: string, status: string, version: string) => string;
  reviewNone: string;
  status: Record<SubmissionStatus, string>;
  calendar: Record<Calendar, string>;
  severity: Record<Severity, string>;
  outcome: Record<Status, string>;
  /** How a finding stands now. */
  standing: Record<Standing, string>;
  cover: {
    sheet: string;
    unit: string;
    superior: string;
    receiver: string;
    noReceiver: string;
    period: string;
    calendar: string;
    status: string;
    version: string;
    hash: string;
    hashHelp: string;
    score: string;
    scoreOf: (points: string, max: string, band: string) => string;
    /** The indicators without figures. */
    lacking: (undecided: string) => string;
    findings: string;
    findingsOf: Record<Standing, string>;
    contents: string;
    contentsSheet: string;
    contentsTitle: string;
    contentsFindings: string;
  };
  findings: {
    sheet: string;
    title: string;
    none: string;
    number: string;
    severity: string;
    outcome: string;
    form: string;
    row: string;
    columns: string;
    cell: string;
    stated: string;
    computed: string;
    difference: string;
    message: string;
    basis: string;
    explanation: string;
    suggestedBefore: (number: string) => string;
    wholeForm: string;
  };
  comments: {
    title: string;
    state: string;
    open: string;
    settled: string;
    form: string;
    row: string;
    column: string;
    figure: string;
    writer: string;
    roles: Record<CommentRole, string>;
    text: string;
    answers: string;
    answer: (writer: string, text: string) => string;
  };
  indicators: {
    sheet: (number: string) => string;
    title: (set: string) => string;
    id: string;
    name: string;
    numeratorFormula: string;
    denominatorFormula: string;
    numerator: string;
    denominator: string;
    ratio: string;
    points: string;
    max: string;
    share: string;
    status: string;
    statusOf: Record<Indicator['status'], string>;
    rule: string;
    linear: string;
    fullFrom: (percent: string) => string;
    note: string;
    basis: string;
    total: string;
    band: (name: string) => string;
    undecided: (ids: string) => string;
  };
}

export const sheetWords: Bilingual<SheetWords> = {
  vi: {
    product: 'Khớp',
    tagline: 'Số liệu giải quyết thủ tục hành chính theo quý: nhập, kiểm tra, ký và tổng hợp',
    fileTitle: (unit, period) => `Số liệu ${period} của ${inSentence(unit)}`,
    reviewSheet: (name) => `Xem ${name}`,
    reviewOf: (unit, status, version) => `${unit}: ${status}, bản lưu số ${version}`,
    reviewNone: 'Chưa mở đơn vị nào để xem.',
    status: {
      draft: 'Đang nhập (chưa gửi)',
      submitted: 'Đã gửi, chờ duyệt',
      accepted: 'Đã duyệt',
      returned: 'Trả lại để hoàn thiện',
      reopened: 'Mở lại để điều chỉnh',
    },
    calendar: {
      reporting: 'Kỳ báo cáo theo Nghị định số 09/2019/NĐ-CP (ngày 15 đến ngày 14)',
      calendar: 'Quý dương lịch (trọn ba tháng của quý)',
    },
    severity: { error: 'Lỗi', query: 'Cần xem lại', info: 'Lưu ý' },
    outcome: { pass: 'Khớp', fail: 'Không khớp', undecided: 'Chưa đủ số liệu' },
    standing: {
      error: 'Lỗi',
      query: 'Cần xem lại',
      info: 'Lưu ý',
      undecided: 'Chưa đủ số liệu',
      explained: 'Đã giải trình',
    },
    cover: {
      sheet: 'Bìa',
      unit: 'Đơn vị báo cáo',
      superior: 'Cơ quan chủ quản',
      receiver: 'Đơn vị nhận báo cáo',
      noReceiver: 'Chưa khai báo nơi nhận cho kỳ này',
      period: 'Kỳ báo cáo',
      calendar: 'Cách tính kỳ',
      status: 'Trạng thái',
      version: 'Bản lưu số',
      hash: 'Mã đối chiếu',
      hashHelp: 'Hai tệp có cùng mã thì có cùng số liệu.',
      score: 'Điểm bộ chỉ số',
      scoreOf: (points, max, band) => `${points}/${max} điểm, xếp loại: ${band}`,
      lacking: (undecided) => `Chỉ số chưa đủ số liệu: ${undecided}.`,
      findings: 'Kết quả kiểm tra',
      findingsOf: {
        error: 'Lỗi (số liệu mâu thuẫn)',
        query: 'Cần xem lại hoặc giải trình',
        info: 'Lưu ý',
        undecided: 'Chưa kiểm tra được vì thiếu số liệu',
        explained: 'Đã giải trình (giữ nguyên số liệu)',
      },
      contents: 'Mục lục (bấm vào tên để mở)',
      contentsSheet: 'Trang tính',
      contentsTitle: 'Nội dung',
      contentsFindings: 'Số nội dung cần xem',
    },
    findings: {
      sheet: 'Kết quả kiểm tra',
      title: 'Kết quả kiểm tra số liệu',
      none: 'Các số liệu đã nhập đều khớp, không có nội dung nào cần sửa hoặc giải trình.',
      number: 'STT',
      severity: 'Mức độ',
      outcome: 'Kết quả',
      form: 'Biểu',
      row: 'Dòng',
      columns: 'Các cột',
      cell: 'Mở ô',
      stated: 'Số đã ghi',
      computed: 'Số tính lại',
      difference: 'Chênh lệch',
      message: 'Nội dung',
      basis: 'Căn cứ',
      explanation: 'Giải trình của đơn vị',
      suggestedBefore: (number) => `Cách sửa gợi ý: xem mục ${number}.`,
      wholeForm: 'Cả biểu',
    },
    comments: {
      title: 'Ý kiến về từng ô',
      state: 'Tình trạng',
      open: 'Chưa xử lý',
      settled: 'Đã xử lý',
      form: 'Biểu',
      row: 'Dòng',
      column: 'Cột',
      figure: 'Số đã ghi',
      writer: 'Người ghi',
      roles: { clerk: 'Người nhập số liệu', supervisor: 'Người duyệt' },
      text: 'Ý kiến',
      answers: 'Trả lời',
      answer: (writer, text) => `${writer}: ${text}`,
    },
    indicators: {
      sheet: (number) => `Chỉ số ${number}`,
      title: (set) => `Điểm theo bộ chỉ số ${set}`,
      id: 'Mã',
      name: 'Chỉ số',
      numeratorFormula: 'Công thức tử số',
      denominatorFormula: 'Công thức mẫu số',
      numerator: 'Tử số',
      denominator: 'Mẫu số',
      ratio: 'Tỷ lệ',
      points: 'Điểm',
      max: 'Điểm tối đa',
      share: 'Mức đạt so với điểm tối đa',
      status: 'Tình trạng',
      statusOf: { computed: 'Đã tính', undecided: 'Chưa đủ số liệu', 'not-applicable': 'Không áp dụng' },
      rule: 'Cách tính điểm',
      linear: 'Tỷ lệ × điểm tối đa',
      fullFrom: (percent) => `Đạt điểm tối đa từ ${percent}% trở lên; thấp hơn thì tính theo tỷ lệ`,
      note: 'Ghi chú',
      basis: 'Căn cứ',
      total: 'Tổng điểm',
      band: (name) => `Xếp loại: ${name}`,
      undecided: (ids) => `Tổng điểm là số điểm tối thiểu, vì các chỉ số sau chưa đủ số liệu: ${ids}.`,
    },
  },
  en: {
    product: 'Khớp',
    tagline: 'Quarterly figures on administrative procedures: enter, check, sign and consolidate',
    fileTitle: (unit, period) => `Figures of ${unit}, ${period}`,
    reviewSheet: (name) => `See ${name}`,
    reviewOf: (unit, status, version) => `${unit}: ${status}, version ${version}`,
    reviewNone: 'No unit is open for review.',
    status: {
      draft: 'Draft (not sent)',
      submitted: 'Submitted, waiting for acceptance',
      accepted: 'Accepted',
      returned: 'Returned for correction',
      reopened: 'Reopened for amendment',
    },
    calendar: {
      reporting: 'Reporting period of Decree 09/2019/NĐ-CP (day 15 to day 14)',
      calendar: 'Calendar quarter (its three whole months)',
    },
    severity: { error: 'Error', query: 'To review', info: 'Note' },
    outcome: { pass: 'Agrees', fail: 'Does not agree', undecided: 'Not enough figures' },
    standing: {
      error: 'Error',
      query: 'To review',
      info: 'Note',
      undecided: 'Not enough figures',
      explained: 'Explained',
    },
    cover: {
      sheet: 'Cover',
      unit: 'Reporting unit',
      superior: 'Body above',
      receiver: 'Receiver',
      noReceiver: 'No receiver is recorded for this period',
      period: 'Period',
      calendar: 'Calendar',
      status: 'Status',
      version: 'Version',
      hash: 'Check code',
      hashHelp: 'Two files with the same check code hold the same figures.',
      score: 'Index score',
      scoreOf: (points, max, band) => `${points}/${max} points, rating: ${band}`,
      lacking: (undecided) => `Indicators that lack figures: ${undecided}.`,
      findings: 'Result of the checks',
      findingsOf: {
        error: 'Errors (figures that contradict each other)',
        query: 'To review or explain',
        info: 'Notes',
        undecided: 'Not decided for want of figures',
        explained: 'Explained (the figures stay)',
      },
      contents: 'Contents (click a name to open it)',
      contentsSheet: 'Sheet',
      contentsTitle: 'Content',
      contentsFindings: 'Findings',
    },
    findings: {
      sheet: 'Findings',
      title: 'Findings of the checks',
      none: 'All figures entered agree with each other; there is nothing to correct or to explain.',
      number: 'No.',
      severity: 'Severity',
      outcome: 'Result',
      form: 'Form',
      row: 'Row',
      columns: 'Columns',
      cell: 'Open',
      stated: 'Stated',
      computed: 'Computed',
      difference: 'Difference',
      message: 'Message',
      basis: 'Basis',
      explanation: "The unit's explanation",
      suggestedBefore: (number) => `Suggested correction: see item ${number}.`,
      wholeForm: 'Whole form',
    },
    comments: {
      title: 'Comments on cells',
      state: 'State',
      open: 'Open',
      settled: 'Settled',
      form: 'Form',
      row: 'Row',
      column: 'Column',
      figure: 'Stated',
      writer: 'Written by',
      roles: { clerk: 'Clerk', supervisor: 'Reviewer' },
      text: 'Comment',
      answers: 'Answers',
      answer: (writer, text) => `${writer}: ${text}`,
    },
    indicators: {
      sheet: (number) => `Index ${number}`,
      title: (set) => `Scores of the index set ${set}`,
      id: 'Id',
      name: 'Indicator',
      numeratorFormula: 'Numerator is',
      denominatorFormula: 'Denominator is',
      numerator: 'Numerator',
      denominator: 'Denominator',
      ratio: 'Ratio',
      points: 'Points',
      max: 'Maximum',
      share: 'Share of the maximum',
      status: 'Status',
      statusOf: { computed: 'Computed', undecided: 'Not enough figures', 'not-applicable': 'Not applicable' },
      rule: 'Rule',
      linear: 'Ratio × maximum',
      fullFrom: (percent) => `Full points from ${percent}%; below that in proportion`,
      note: 'Note',
      basis: 'Basis',
      total: 'Total',
      band: (name) => `Rating: ${name}`,
      undecided: (ids) => `The total is a lower bound: these indicators lack figures: ${ids}.`,
    },
  },
};
