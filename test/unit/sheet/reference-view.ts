import { readForms, formsIn } from '../../../shared/forms/registry';
import { bundledForms } from '../../../shared/forms/documents';
import type { FormDocument } from '../../../shared/forms/document';
import type { CellValue, Row, Table } from '../../../shared/forms/table';
import type { WordedIndicator, WordedIndicatorResult } from '../../../shared/indicators/indicator';
import { scoreText, type Points } from '../../../shared/indicators/score-text';
import type { WordedFinding } from '../../../shared/rules/finding';
import type { SubmissionView } from '../../../shared/submission/submission';

/** Cells from column 3 on. */
export function cells(...values: CellValue[]): Record<string, CellValue> {
  return Object.fromEntries(values.map((value, index) => [String(index + 3), value]));
}

export function row(key: string, label: string, ...values: CellValue[]): Row {
  return { key, label, cells: cells(...values) };
}

export function finding(
  part: Partial<WordedFinding> & Pick<WordedFinding, 'code' | 'form' | 'cells'>,
): WordedFinding {
  return {
    severity: 'error',
    status: 'fail',
    row: null,
    rowLabel: null,
    stated: null,
    computed: null,
    difference: null,
    message: part.code,
    basis: 'Quy tắc số học',
    ...part,
  };
}

/** More was split than received: (3) is not (4) + (5) + (6) in one row. */
export const received = finding({
  code: 'II.06a.received',
  form: 'II.06a',
  row: 'tdc',
  cells: ['3', '4', '5', '6'],
  difference: -2,
});

function group(id: string, name: string, points: Points): WordedIndicatorResult['groups'][number] {
  return { id, name, ...points, score: scoreText(points, 'vi') };
}

export function indicator(
  part: Partial<WordedIndicator> & Pick<WordedIndicator, 'id' | 'group' | 'points' | 'max'>,
): WordedIndicator {
  const most = part.status === 'undecided' ? part.max : part.points;
  return {
    name: `Chỉ số ${part.id}`,
    most,
    score: scoreText({ ...part, most }, 'vi'),
    formula: { numerator: 'K02 (7)', denominator: 'K02 (6)' },
    numerator: 157,
    denominator: 159,
    ratio: 0.98742,
    status: 'computed',
    rule: 'linear',
    threshold: null,
    note: null,
    basis: 'Quyết định số 766/QĐ-TTg ngày 23/6/2022',
    ...part,
  };
}

const indicators: WordedIndicatorResult = {
  set: 'QĐ 766',
  indicators: [
    indicator({
      id: '2.1',
      group: '2',
      name: 'Tỷ lệ hồ sơ giải quyết đúng hạn, kể cả hồ sơ đang giải quyết còn trong hạn',
      formula: { numerator: 'II.06a (8) + (9) + (12)', denominator: 'II.06a (7) + (11)' },
      points: 0,
      max: 20,
      numerator: null,
      denominator: 159,
      ratio: null,
      status: 'undecided',
      note: 'Chưa có cột (8) và (9) của biểu II.06a.',
    }),
    indicator({
      id: '3.1',
      group: '3',
      name: 'Tỷ lệ TTHC cung cấp dịch vụ công trực tuyến',
      formula: { numerator: 'K01 (7) + (8)', denominator: 'K01 (3)' },
      numerator: 58,
      denominator: 58,
      ratio: 1,
      points: 2,
      max: 2,
      rule: 'full-from',
      threshold: 80,
    }),
    indicator({
      id: '3.3',
      group: '3',
      name: 'Tỷ lệ hồ sơ trực tuyến',
      formula: { numerator: 'II.06a (4)', denominator: 'II.06a (4) + (5)' },
      numerator: 67,
      denominator: 157,
      ratio: 0.42675,
      points: 5.12,
      max: 6,
      rule: 'full-from',
      threshold: 50,
    }),
    indicator({
      id: '6.1',
      group: '6',
      name: 'Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn',
      formula: { numerator: 'K04 (7)', denominator: 'K04 (5)' },
      numerator: 0,
      denominator: 0,
      ratio: null,
      points: 6,
      max: 6,
      note: 'Không có phản ánh, kiến nghị: tính đủ điểm.',
    }),
  ],
  groups: [
    group('2', 'Tiến độ, kết quả giải quyết', { points: 0, most: 20, max: 20 }),
    group('3', 'Cung cấp dịch vụ công trực tuyến', { points: 7.12, most: 7.12, max: 8 }),
    group('6', 'Mức độ hài lòng', { points: 6, most: 6, max: 6 }),
  ],
  points: 13.12,
  most: 33.12,
  max: 34,
  score: scoreText({ points: 13.12, most: 33.12, max: 34 }, 'vi'),
  band: null,
  bandName: 'Chưa đủ số liệu',
  undecided: ['2.1'],
};

const tables: Table[] = [
  {
    form: 'II.06a',
    rows: [
      row('khcn', 'Hoạt động khoa học và công nghệ', 150, 150, 0, 0, 150, null, null, null, 0, 0, 0),
      row('tdc', 'Tiêu chuẩn đo lường chất lượng', 9, 7, 0, 2, 7, 5, 2, 0, 2, 2, 0),
      row('total', 'Tổng cộng', 159, 157, 0, 2, 157, null, null, 0, 2, 2, 0),
    ],
  },
  {
    form: 'K01',
    rows: [
      row('khcn', 'Khoa học và công nghệ', 58, 56, 2, 58, 41, 17, 0, 49, 4, 3, 58, 58, 16),
      row('total', 'Tổng cộng', 58, 56, 2, 58, 41, 17, 0, 49, 4, 3, 58, 58, 16),
    ],
  },
  { form: 'K04', rows: [row('total', 'Sở Khoa học và Công nghệ', 0, 0, 0, 0, 0, 0, 0, 0)] },
  { form: 'K06', rows: [row('total', 'Sở Khoa học và Công nghệ', 3, 1, 2, 2116, 1515, 601, null, 596)] },
];

const integration = {
  code: 'K01.integration',
  form: 'K01',
  cells: ['3', '10', '11', '12'],
  stated: 58,
  computed: 56,
  difference: -2,
  message:
    'Tổng số (3) là 58, nhưng (10) + (11) + (12) = 49 + 4 + 3 = 56: lệch 2. Kiểm tra lại ba cột tích hợp.',
};

/** The department's second quarter of 2024 with the figures its report states; the rest is blank. */
export function referenceView(): SubmissionView {
  const period = { year: 2024, quarter: 2 } as const;
  return {
    profile: {
      code: '33',
      name: 'Hưng Yên',
      place: 'Hưng Yên',
      superior: 'UBND TỈNH HƯNG YÊN',
      addressees: [
        {
          name: 'Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính tỉnh',
          validFrom: '2020-01-01',
          validTo: null,
        },
      ],
      deadlineWorkingDays: 2,
    },
    unit: {
      code: 'skhcn',
      name: 'Sở Khoa học và Công nghệ',
      kind: 'department',
      parent: '33',
      symbol: 'SKHCN',
      predecessors: [],
      validFrom: '2020-01-01',
      validTo: null,
    },
    period,
    content: {
      calendar: 'reporting',
      tables,
      texts: {},
      explanations: [
        {
          code: 'K01.integration',
          form: 'K01',
          row: 'khcn',
          text: 'Hai thủ tục mới công bố, đang chờ Cổng cấp mã.',
        },
      ],
    },
    status: 'submitted',
    version: 3,
    contentHash: '9f2c'.repeat(16),
    forms: formsIn(readForms(bundledForms), period),
    findings: [
      finding({ ...integration, row: 'khcn', rowLabel: 'Khoa học và công nghệ' }),
      finding({ ...integration, row: 'total', rowLabel: 'Tổng cộng' }),
      finding({
        code: 'K01.impossible',
        severity: 'query',
        form: 'K01',
        cells: ['12', '9'],
        row: 'khcn',
        rowLabel: 'Khoa học và công nghệ',
        stated: 3,
        computed: 0,
        difference: -3,
        message: 'Có 3 TTHC không tích hợp được (12) trong khi mọi TTHC đều là dịch vụ trực tuyến, (9) = 0.',
      }),
      finding({
        code: 'II.06a.resolved',
        status: 'undecided',
        form: 'II.06a',
        cells: ['7', '8', '9', '10'],
        row: 'khcn',
        rowLabel: 'Hoạt động khoa học và công nghệ',
        stated: 150,
        message: 'Chưa xét được (7) = (8) + (9) + (10): còn trống (8), (9), (10).',
      }),
      finding({
        code: 'K02.missing',
        severity: 'query',
        status: 'undecided',
        form: 'K02',
        cells: [],
        message: 'Biểu K02 chưa có số liệu.',
      }),
    ],
    indicators,
  };
}

export function form(view: SubmissionView, code: string): FormDocument {
  const found = view.forms.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`no form ${code}`);
  return found;
}
