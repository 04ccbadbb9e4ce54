import type { Bilingual } from '../../../shared/language/language';

interface PaneCheckWords {
  title: string;
  /** Read out when the numbers change. */
  counts: (errors: string, queries: string, undecided: string) => string;
  allAgree: string;
  noForms: string;
  errors: (count: string) => string;
  queries: (count: string) => string;
  notes: (count: string) => string;
  undecided: (count: string) => string;
  explained: (count: string) => string;
  filter: string;
  filterOpen: string;
  filterAll: string;
  nothingOpen: string;
  marks: string;
  previous: string;
  next: string;
  keys: string;
  position: (index: string, count: string) => string;
  goTo: string;
  stated: string;
  computed: string;
  difference: string;
  basis: string;
  explain: string;
  explanation: string;
  explanationHint: string;
  explainedMark: string;
  inputErrors: string;
  inputLead: string;
  form: (code: string, title: string) => string;
  formCount: (count: string) => string;
}

interface PaneIndicatorsWords {
  title: (set: string) => string;
  none: string;
  score: (points: string, max: string) => string;
  band: (name: string) => string;
  lowerBound: (count: string) => string;
  group: (points: string, max: string) => string;
  points: (points: string, max: string) => string;
  numerator: string;
  denominator: string;
  quotient: (numerator: string, denominator: string, percent: string) => string;
  rule: string;
  linear: string;
  fullFrom: (percent: string) => string;
  basis: string;
  unknown: string;
  notApplicable: string;
  undecided: string;
  oneMore: (gain: string, total: string) => string;
  oneMoreNothing: string;
  newBand: (band: string) => string;
  missingForFull: (count: string) => string;
}

/** The words of the screen that checks while one types. */
export const paneCheckWords: Bilingual<PaneCheckWords> = {
  vi: {
    title: 'Kiểm tra số liệu',
    counts: (errors, queries, undecided) =>
      `${errors} lỗi, ${queries} điểm cần xem lại, ${undecided} chỗ chưa đủ số liệu.`,
    allAgree: 'Các số liệu đã nhập đều khớp.',
    noForms: 'Chưa có biểu để kiểm tra. Mở một quý và tạo biểu ở phần “Biểu”.',
    errors: (count) => `Lỗi: ${count}`,
    queries: (count) => `Cần xem lại: ${count}`,
    notes: (count) => `Lưu ý: ${count}`,
    undecided: (count) => `Chưa đủ số liệu: ${count}`,
    explained: (count) => `Đã giải trình: ${count}`,
    filter: 'Hiện',
    filterOpen: 'Còn phải xử lý',
    filterAll: 'Tất cả',
    nothingOpen: 'Không còn lỗi hay điểm cần xem lại nào chưa xử lý.',
    marks: 'Đánh dấu ô trong biểu',
    previous: 'Phát hiện trước',
    next: 'Phát hiện sau',
    keys: 'F8: phát hiện sau; Shift+F8: phát hiện trước.',
    position: (index, count) => `${index}/${count}`,
    goTo: 'Đến ô',
    stated: 'Đã ghi',
    computed: 'Tính lại',
    difference: 'Lệch',
    basis: 'Căn cứ',
    explain: 'Giải trình',
    explanation: 'Lý do giữ số liệu này',
    explanationHint: 'Lời giải trình được gửi kèm và in vào báo cáo.',
    explainedMark: 'Đã giải trình',
    inputErrors: 'Chỗ chưa nhận được',
    inputLead: 'Sửa các chỗ này thì mới lưu được lên máy chủ.',
    form: (code, title) => `${code} – ${title}`,
    formCount: (count) => `${count} phát hiện`,
  },
  en: {
    title: 'Check the figures',
    counts: (errors, queries, undecided) =>
      `${errors} errors, ${queries} to review, ${undecided} without enough figures.`,
    allAgree: 'All figures entered agree with each other.',
    noForms: 'There are no forms to check yet. Open a quarter and draw its forms under “Forms”.',
    errors: (count) => `Errors: ${count}`,
    queries: (count) => `To review: ${count}`,
    notes: (count) => `Notes: ${count}`,
    undecided: (count) => `Not enough figures: ${count}`,
    explained: (count) => `Explained: ${count}`,
    filter: 'Show',
    filterOpen: 'Still to do',
    filterAll: 'All',
    nothingOpen: 'No error or question is left open.',
    marks: 'Mark the cells in the forms',
    previous: 'Finding before',
    next: 'Next finding',
    keys: 'F8: next finding; Shift+F8: the one before.',
    position: (index, count) => `${index}/${count}`,
    goTo: 'Go to cell',
    stated: 'Stated',
    computed: 'Computed',
    difference: 'Off by',
    basis: 'Basis',
    explain: 'Explain',
    explanation: 'Why this figure stays',
    explanationHint: 'The explanation is sent along and printed in the report.',
    explainedMark: 'Explained',
    inputErrors: 'Cannot be taken',
    inputLead: 'Nothing can be saved to the server before these are mended.',
    form: (code, title) => `${code} – ${title}`,
    formCount: (count) => `${count} findings`,
  },
};

/** The words of the screen that scores while one types. */
export const paneIndicatorsWords: Bilingual<PaneIndicatorsWords> = {
  vi: {
    title: (set) => `Điểm theo bộ chỉ số ${set}`,
    none: 'Kỳ này chưa có bộ chỉ số, hoặc chưa mở quý nào.',
    score: (points, max) => `${points}/${max} điểm`,
    band: (name) => `Xếp loại: ${name}`,
    lowerBound: (count) => `Mới là mức thấp nhất: ${count} chỉ số chưa đủ số liệu nên chưa có điểm.`,
    group: (points, max) => `${points}/${max}`,
    points: (points, max) => `${points}/${max} điểm`,
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    quotient: (numerator, denominator, percent) => `${numerator}/${denominator} = ${percent}%`,
    rule: 'Cách tính',
    linear: 'Tỷ lệ nhân với điểm tối đa',
    fullFrom: (percent) => `Đủ điểm từ ${percent}%, dưới mức đó tính theo tỷ lệ`,
    basis: 'Căn cứ',
    unknown: 'chưa có',
    notApplicable: 'Không áp dụng',
    undecided: 'Chưa đủ số liệu',
    oneMore: (gain, total) => `Thêm 1 ở tử số: thêm ${gain} điểm, tổng ${total}.`,
    oneMoreNothing: 'Thêm 1 ở tử số không đổi điểm.',
    newBand: (band) => `Xếp loại thành ${band}.`,
    missingForFull: (count) => `Còn thiếu ${count} để đủ điểm.`,
  },
  en: {
    title: (set) => `Scores of the index set ${set}`,
    none: 'No index set is in force in this period, or no quarter is open.',
    score: (points, max) => `${points}/${max} points`,
    band: (name) => `Rating: ${name}`,
    lowerBound: (count) => `A lower bound: ${count} indicators lack figures and have no points yet.`,
    group: (points, max) => `${points}/${max}`,
    points: (points, max) => `${points}/${max} points`,
    numerator: 'Numerator',
    denominator: 'Denominator',
    quotient: (numerator, denominator, percent) => `${numerator}/${denominator} = ${percent}%`,
    rule: 'Rule',
    linear: 'Ratio times the maximum',
    fullFrom: (percent) => `Full points from ${percent}%, below that in proportion`,
    basis: 'Basis',
    unknown: 'not known',
    notApplicable: 'Does not apply',
    undecided: 'Not enough figures',
    oneMore: (gain, total) => `One more in the numerator: ${gain} points more, ${total} in total.`,
    oneMoreNothing: 'One more in the numerator changes no points.',
    newBand: (band) => `The rating becomes ${band}.`,
    missingForFull: (count) => `${count} short of full points.`,
  },
};
