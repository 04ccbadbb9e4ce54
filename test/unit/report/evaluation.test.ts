import { composeReport } from '../../../shared/report/compose';
import type { ReportModel } from '../../../shared/report/model';
import { weakGroups, isWellRated } from '../../../shared/report/evaluation/index-verdicts';
import { verdictsOf } from '../../../shared/report/evaluation/verdicts';
import { outlineIn } from '../../../shared/report/outline';
import { ratesIn } from '../../../shared/report/targets/rates';
import { targetOn, targets } from '../../../shared/report/targets/targets';
import { indicatorSetIn } from '../../../shared/indicators/set';
import { wordedIndicators } from '../../../shared/indicators/worded-indicators';
import { computeIndicators } from '../../../shared/indicators/compute';
import type { SubmissionView } from '../../../shared/submission/submission';
import { fullView, row, table, unit, viewOf } from './report-views';

const Q4 = { year: 2025, quarter: 4 } as const;
const outline = outlineIn(Q4);
const rates = ratesIn(outline, Q4);

describe('a rate is judged', () => {
  const judged = (rate: string, [part, whole]: [number | null, number | null], before?: [number, number]) => {
    const one = rates.find(({ id }) => id === rate);
    const figures =
      ([a, b]: [number | null, number | null]) =>
      (name: string) =>
        name === one?.part ? a : name === one?.whole ? b : null;
    const verdicts = verdictsOf({
      figures: figures([part, whole]),
      rates,
      ...(before ? { previous: { figures: figures(before), name: 'quý III/2025' } } : {}),
    });
    return verdicts.find((verdict) => verdict.rate.id === rate)?.kind;
  };

  test.each<[string, string | undefined, Parameters<typeof judged>]>([
    ['all of it', 'full', ['digitised', [7, 7]]],
    ['risen, without a target', 'achieved', ['digitised', [6, 10], [5, 10]]],
    ['fallen, without a target', 'weak', ['digitised', [5, 10], [6, 10]]],
    ['risen by less than a percentage point', undefined, ['digitised', [5_099, 10_000], [5_000, 10_000]]],
    ['fallen by a percentage point', 'weak', ['digitised', [4_900, 10_000], [5_000, 10_000]]],
    ['as before, without a target', undefined, ['digitised', [5, 10], [5, 10]]],
    ['unknown before, without a target', undefined, ['digitised', [5, 10]]],
    ['meeting its target', 'achieved', ['receivedOnline', [5, 10]]],
    ['just missing its target', 'weak', ['receivedOnline', [49_999, 100_000]]],
    ['missing its target though it rose', 'weak', ['receivedOnline', [4, 10], [3, 10]]],
    ['meeting its target though it fell', 'weak', ['receivedOnline', [6, 10], [7, 10]]],
    [
      'a change too small to be printed',
      undefined,
      ['digitised', [500_000, 1_000_001], [500_001, 1_000_002]],
    ],
    ['of nothing', undefined, ['digitised', [0, 0]]],
    ['not known', undefined, ['digitised', [null, 7]]],
  ])('%s', (_, kind, given) => {
    expect(judged(...given)).toBe(kind);
  });
});

describe('targets', () => {
  test('each is of a rate of the outline, and its words give its level', () => {
    for (const { rate, percent, level, source, short } of targets) {
      expect(rates.map(({ id }) => id)).toContain(rate);
      expect(level).toContain(`${percent}%`);
      expect(source.startsWith(short)).toBe(true);
    }
  });
  test('those of the index set are where its full points begin', () => {
    const indicators = indicatorSetIn(Q4)?.document.indicators;
    for (const { indicator, percent } of targets) {
      if (indicator === undefined) continue;
      expect(indicators?.find(({ id }) => id === indicator)?.threshold).toBe(percent);
    }
  });
  test('end with the year for which they were set', () => {
    expect(targetOn('payable', '2025-12-14')?.code).toBe('76.payment');
    expect(targetOn('payable', '2026-03-14')?.code).toBe('766.payable');
    expect(targetOn('integrable', '2026-03-14')).toBeUndefined();
    expect(targetOn('digitised', '2025-12-14')).toBeUndefined();
  });
});

describe('groups of the index set', () => {
  const set = indicatorSetIn(Q4);
  const scored = (view: SubmissionView) => {
    if (set === undefined) throw new Error('no set');
    const { tables } = view.content;
    return wordedIndicators(set, computeIndicators(set, 'department', { tables, previous: undefined }), 'vi');
  };
  test('are weak below half of their points, and not judged while figures are missing', () => {
    const view = fullView();
    const k03 = view.content.tables.find(({ form }) => form === 'K03');
    const k01 = view.content.tables.find(({ form }) => form === 'K01');
    if (k03) k03.rows = [row('total', '', 8000, 100, 0)];
    if (k01) for (const { cells } of k01.rows) Object.assign(cells, { '16': 9, '17': 2 });
    const index = scored(view);
    expect(weakGroups(index).map(({ id }) => id)).toEqual(['4']);
    view.content.tables = view.content.tables.filter(({ form }) => form !== 'K02');
    expect(weakGroups(scored(view))).toEqual([]);
    expect(weakGroups(null)).toEqual([]);
  });
  test('are not weak for what nothing arose of', () => {
    const view = fullView();
    const form = (code: string) => view.content.tables.find((one) => one.form === code);
    const [k01, k03] = [form('K01'), form('K03')];
    if (k03) k03.rows = [row('total', '', 0, 0, 0)];
    if (k01) for (const { cells } of k01.rows) Object.assign(cells, { '15': 0, '16': 0, '17': 0 });
    const index = scored(view);
    expect(index.groups.find(({ id }) => id === '4')?.points).toBe(0);
    expect(weakGroups(index)).toEqual([]);
    const lines = textsOf(composeReport({ ...view, indicators: index }, { draft: false }));
    expect(lines.join('\n')).toMatch(
      /Chỉ số thành phần không phát sinh, được 0 điểm: 1\.1 \p{L}.*; 4\.1 \p{L}.*; 4\.2 \p{L}.*; 4\.3 \p{L}.*\./u,
    );
  });
  test('only a whole that is rated well is an achievement', () => {
    expect(isWellRated(scored(fullView()))).toBe(true);
    expect(isWellRated({ ...scored(fullView()), band: 'fair' })).toBe(false);
    expect(isWellRated({ ...scored(fullView()), band: null })).toBe(false);
  });
});

describe('causes of lateness', () => {
  const lines = (causes: string, view = fullView()) => {
    view.content.texts = { 'ask.causes': causes };
    return textsOf(composeReport(view, { draft: false }));
  };
  test('are told with their dossiers where they account for all that are late', () => {
    expect(lines('97: thiếu nhân lực đo đạc\n40: Phải xin ý kiến nhiều cơ quan;')).toEqual(
      expect.arrayContaining([
        'Nguyên nhân hồ sơ quá hạn:',
        'Thiếu nhân lực đo đạc: 97 hồ sơ;',
        'Phải xin ý kiến nhiều cơ quan: 40 hồ sơ.',
      ]),
    );
  });
  test('are told without where they do not', () => {
    const said = lines('90: thiếu nhân lực đo đạc\n40: phải xin ý kiến nhiều cơ quan');
    expect(said).toContain('Thiếu nhân lực đo đạc;');
    expect(said.join()).not.toMatch(/đo đạc: \d/);
  });
});

test('difficulties are a list, however they were typed', () => {
  const view = fullView();
  view.content.texts = { 'ask.difficulties': 'Thiếu nhân lực đo đạc.\n- Dữ liệu đất đai chưa được làm sạch' };
  const { body } = composeReport(view, { draft: false });
  const at = body.findIndex((block) => block.type === 'paragraph' && block.text === 'Khó khăn, vướng mắc:');
  expect(body.slice(at + 1, at + 3)).toEqual([
    { type: 'dash', text: 'Thiếu nhân lực đo đạc;' },
    { type: 'dash', text: 'Dữ liệu đất đai chưa được làm sạch.' },
  ]);
});

test('that all that can be integrated is, leaves no shortcoming for what cannot', () => {
  const k01 = (cannot: number, done: number, open: number) =>
    table('K01', row('total', '', 100, 100, 0, 100, 60, 40, 0, done, open, cannot, 100, 100));
  const lines = (now: [number, number, number]) =>
    textsOf(
      composeReport(viewOf(unit('stp'), Q4, { tables: [k01(...now)] }, [k01(5, 95, 0)]), { draft: false }),
    ).join('\n');
  expect(lines([8, 92, 0])).not.toMatch(/Tỷ lệ TTHC tích hợp/);
  expect(lines([8, 92, 0])).toContain('TTHC đủ điều kiện đã tích hợp trên Cổng Dịch vụ công quốc gia');
  expect(lines([0, 92, 8])).toContain('Tỷ lệ TTHC tích hợp trên Cổng Dịch vụ công quốc gia đạt 92%');
});

test('what reached its target and what does not are never both said of one rate', () => {
  const model = composeReport(fullView(), { draft: false });
  const all = textsOf(model);
  const at = (heading: string) => all.indexOf(heading);
  const achieved = all.slice(at('1. Kết quả đạt được'), at('2. Tồn tại, hạn chế'));
  const weak = all.slice(at('2. Tồn tại, hạn chế'));
  const names = (texts: string[]) =>
    texts.flatMap((text) => /^Tỷ lệ (.*?) (?:mới )?đạt/.exec(text)?.[1] ?? []);
  expect(names(achieved).length).toBeGreaterThan(3);
  expect(names(achieved).filter((name) => names(weak).includes(name))).toEqual([]);
});

test('without anything late or weak, shortcomings say so only where the figures do', () => {
  const said = (late: number | null) => {
    const tables = [table('II.06a', row('total', '', 9, 9, 0, 0, 9, null, null, late, 0, 0, late))];
    return textsOf(composeReport(viewOf(unit('stp'), Q4, { tables }), { draft: false }));
  };
  expect(said(0)).toContain('Trong kỳ không có hồ sơ TTHC quá hạn.');
  expect(said(null)).not.toContain('2. Tồn tại, hạn chế');
});

test('tasks of the unit’s own carry the day by which they are done', () => {
  const view = fullView();
  view.content.texts = { 'ask.tasks': '2026-03-05: Hoàn thành số hóa kho lưu trữ\ntập huấn chữ ký số' };
  expect(textsOf(composeReport(view, { draft: false }))).toEqual(
    expect.arrayContaining([
      'Hoàn thành số hóa kho lưu trữ; thời hạn: ngày 05/3/2026.',
      'Tập huấn chữ ký số.',
    ]),
  );
});

function textsOf({ body }: ReportModel): string[] {
  return body.map((block) => (block.type === 'table' ? '' : block.text));
}
