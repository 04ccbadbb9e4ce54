import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { CellValue, Row, Table } from '../../../shared/forms/table';
import { computeIndicators } from '../../../shared/indicators/compute';
import { indicatorSetIn } from '../../../shared/indicators/set';
import { wordedIndicators } from '../../../shared/indicators/worded-indicators';
import type { Period } from '../../../shared/period/period';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import { wordedFindings } from '../../../shared/rules/sentence/worded-finding';
import type { SubmissionContent, SubmissionView } from '../../../shared/submission/submission';
import { hungYen } from '../../../shared/units/hung-yen';
import type { Unit } from '../../../shared/units/unit';

/** Figures from column 3 on. */
export function figures(...values: CellValue[]): Record<string, CellValue> {
  return Object.fromEntries(values.map((value, index) => [String(index + 3), value]));
}

export function row(key: string, label: string, ...values: CellValue[]): Row {
  return { key, label, cells: figures(...values) };
}

export function table(form: string, ...rows: Row[]): Table {
  return { form, rows };
}

export function unit(code: string): Unit {
  const found = hungYen.units.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`no unit ${code}`);
  return found;
}

/** A view as the store would give it: findings and indicators come from the real engines. */
export function viewOf(
  who: Unit,
  period: Period,
  content: Partial<SubmissionContent>,
  previous?: Table[],
): SubmissionView {
  const forms = formsIn(readForms(bundledForms), period);
  const whole: SubmissionContent = {
    calendar: 'reporting',
    tables: [],
    texts: {},
    explanations: [],
    ...content,
  };
  const input = { tables: whole.tables, ...(previous ? { previous } : {}) };
  const set = indicatorSetIn(period);
  if (!set) throw new Error('no index set');
  const rules = compileRules(forms);
  return {
    profile: hungYen.profile,
    unit: who,
    period,
    content: whole,
    status: 'submitted',
    version: 1,
    contentHash: '0'.repeat(64),
    forms,
    findings: wordedFindings(rules, check(rules, input).findings, 'vi'),
    indicators: wordedIndicators(set, computeIndicators(set, who.kind, input), 'vi'),
    ...(previous ? { previous } : {}),
  };
}

/** What a department stated for its second quarter of 2024; early and on-time dossiers and much else not given. */
export function referenceView(): SubmissionView {
  const total = (...values: CellValue[]) => row('total', 'Tổng cộng', ...values);
  return viewOf(
    unit('skhcn'),
    { year: 2024, quarter: 2 },
    {
      tables: [
        table('II.06a', total(159, 157, 0, 2, 157, null, null, 0, 2, 2, 0)),
        table('K01', total(58, 56, 2, 58, 41, 17, 0, 49, 4, 3, 58, 58, 16)),
        table('K04', total(0, 0, 0, 0, 0, 0, 0, 0)),
        table('K06', total(3, 1, 2, 2116, 1515, 601, null, 596)),
      ],
    },
  );
}

/** An invented department with everything filled in, a quarter before it, free texts and an explained finding. */
export function fullView(): SubmissionView {
  return viewOf(
    unit('snnmt'),
    { year: 2025, quarter: 4 },
    {
      tables: [
        table(
          'II.06a',
          row(
            'dd',
            'Đất đai & đo đạc “bản đồ”',
            11250,
            9800,
            1200,
            250,
            10900,
            7400,
            3382,
            118,
            350,
            331,
            19,
          ),
          row('mt', 'Môi trường', 640, 600, 15, 25, 612, 400, 212, 0, 28, 28, 0),
          row(
            'tl',
            'Thủy lợi, phòng chống thiên tai và quản lý chất lượng công trình nông nghiệp, nông thôn',
            96,
            90,
            2,
            4,
            90,
            60,
            30,
            0,
            6,
            6,
            0,
          ),
          row('total', 'Tổng cộng', 11986, 10490, 1217, 279, 11602, 7860, 3624, 118, 384, 365, 19),
        ),
        table(
          'K01',
          row('dd', 'Đất đai', 90, 84, 6, 90, 52, 38, 0, 86, 4, 0, 90, 90, 61, 58, 40, 77, 70, 66),
          row('mt', 'Môi trường', 44, 44, 0, 44, 30, 14, 0, 44, 0, 0, 44, 43, 20, 20, 11, 31, 35, 35),
          row(
            'total',
            'Tổng cộng',
            134,
            128,
            6,
            134,
            82,
            52,
            0,
            130,
            4,
            0,
            134,
            133,
            81,
            78,
            51,
            108,
            105,
            101,
          ),
        ),
        table(
          'K02',
          row('dd', 'Đất đai', 11250, 10800, 5300, 10900, 10020, 9100, 10400, 11250, 60, 58),
          row('mt', 'Môi trường', 736, 736, 400, 702, 702, 690, 500, 736, 30, 30),
          row('total', 'Tổng cộng', 11986, 11536, 5700, 11602, 10722, 9790, 10900, 11986, 90, 88),
        ),
        table('K03', row('dd', 'Đất đai', 8000, 7012, 6500), row('total', 'Tổng cộng', 8000, 7012, 6500)),
        table('K04', row('total', 'Sở', 12, 2, 14, 13, 12, 1, 11, 9, 240, 233)),
        table('K05', row('total', 'Sở', 0, 0, 9, 9, 134, 130)),
        table('K06', row('total', 'Sở', 8, 5, 3, 18240, 12110, 6130, 30, 6095)),
      ],
      texts: {
        'I.1.b': 'Bộ nhận diện thương hiệu được áp dụng thống nhất tại nơi tiếp nhận & trả kết quả.',
        'I.1.e':
          'Trong kỳ, đơn vị đã triển khai:\n- Hướng dẫn nộp hồ sơ tại 12 điểm tiếp công dân;\n- Bố trí 2 máy tính phục vụ người dân < 60 tuổi.\n\n',
        'I.2.a': 'Cơ sở dữ liệu đất đai vận hành ổn định, kết nối với cơ quan thuế.',
        'II.2': '- Nhân lực đo đạc còn thiếu ở một số địa bàn.',
        III: '- Bổ sung nhân lực đo đạc cho các chi nhánh.\n- Rút ngắn thời gian giải quyết thủ tục "đăng ký biến động".',
        'issue.number': '7',
        'issue.date': '2026-01-05',
        'issue.authority': 'KT. Giám đốc',
        'issue.position': 'Phó Giám đốc',
        'issue.signer': 'Trần Thị Minh Hằng',
        'issue.recipients': '- Giám đốc Sở (để báo cáo);\nCác phòng, đơn vị thuộc Sở',
        'issue.drafter': 'VP.H',
      },
      explanations: [
        {
          code: 'II.06a.carry',
          form: 'II.06a',
          row: 'dd',
          text: 'Hệ thống một cửa chốt lại số liệu sau ngày 14/9.',
        },
        {
          code: 'II.06a.carry',
          form: 'II.06a',
          row: 'total',
          text: 'Hệ thống một cửa chốt lại số liệu sau ngày 14/9.',
        },
      ],
    },
    [
      table(
        'II.06a',
        row('dd', 'Đất đai & đo đạc “bản đồ”', 10000, 8000, 1750, 250, 9752, 7000, 2700, 52, 248, 248, 0),
        row('mt', 'Môi trường', 700, 640, 30, 30, 675, 500, 175, 0, 25, 25, 0),
        row('tl', 'Thủy lợi', 80, 76, 1, 3, 76, 50, 26, 0, 4, 4, 0),
        row('total', 'Tổng cộng', 10780, 8716, 1781, 283, 10503, 7550, 2901, 52, 277, 277, 0),
      ),
      table(
        'K01',
        row('total', 'Tổng cộng', 134, 128, 6, 134, 80, 54, 0, 131, 3, 0, 134, 133, 81, 78, 40, 100, 105, 90),
      ),
      table('K04', row('total', 'Sở', 10, 0, 10, 8, 8, 2, 8, 3, 200, 190)),
    ],
  );
}
