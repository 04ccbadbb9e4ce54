import { indicatorSetIn } from '../../../shared/indicators/set';
import type { ReportChoice } from '../../../shared/report/choice';
import { composeProvinceReport, provinceSections } from '../../../shared/report/province';
import type { ReportModel } from '../../../shared/report/model';
import { formatCount } from '../../../shared/language/number';
import { createConsolidation } from '../../../shared/totals/consolidate';
import { compileRules } from '../../../shared/rules/compile';
import { createProvinceIndex } from '../../../shared/totals/province-index';
import { inSentence } from '../../../shared/units/unit-name';
import { wordedProvinceIndex } from '../../../shared/totals/sentence/worded-province-index';
import { provinceTotalsWords } from '../../../shared/totals/words';
import { wordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { makeProvince, type ProvinceOptions } from '../../tools/province';

const MADE = '2026-03-20';

function report(options: ProvinceOptions, choice: ReportChoice = {}) {
  const province = makeProvince({ units: 9, rows: 3, ...options });
  const { forms, units, last: period } = province;
  const consolidation = createConsolidation({ forms, units, period }, { include: 'submitted' });
  const set = indicatorSetIn(period);
  const fold = set && createProvinceIndex(set);
  for (const submission of province.submissions(period)) {
    const contribution = consolidation.add(submission);
    if (contribution) fold?.add(contribution);
  }
  const added = consolidation.finish();
  const totals = wordedProvinceTotals(compileRules(forms), added, 'vi');
  const index = set && fold ? wordedProvinceIndex(set, fold.finish(added), 'vi') : null;
  const { profile } = province.tree;
  const input = { profile, period, calendar: 'reporting' as const, forms, totals, index, made: MADE };
  const model = composeProvinceReport({ ...input, choice });
  return { province, totals, index, model, text: textOf(model) };
}

function textOf({ body }: ReportModel): string {
  return body
    .map((block) => (block.type === 'table' ? block.rows.flat().join(' | ') : block.text))
    .join('\n');
}

describe('the province’s report', () => {
  test('states every total as the consolidation has it, and nothing of a single unit as the province’s', () => {
    const { totals, text } = report({});
    const dossiers = totals.forms.find(({ form }) => form === 'II.06a')?.total ?? {};
    const figure = (column: string) => formatCount(dossiers[column]?.known ?? 0, 'vi');
    expect(text).toContain(
      `Tổng số hồ sơ các đơn vị tiếp nhận: ${figure('3')} hồ sơ, trong đó: trực tuyến ${figure('4')}`,
    );
    expect(text).toContain(`Đã giải quyết ${figure('7')} hồ sơ`);
    expect(text).toContain('Qua kiểm tra, số liệu tổng hợp thống nhất giữa các cột, các biểu.');
    expect(text).not.toContain('{');
    expect(text).not.toContain('undefined');
  });

  test('opens with who sent and who did not, by name', () => {
    const { totals, text, model } = report({ missing: 40, seed: 5 });
    expect(totals.units.leftOut.length).toBeGreaterThan(1);
    for (const { name } of totals.units.leftOut) expect(text).toContain(inSentence(name));
    expect(text.indexOf('TÌNH HÌNH GỬI SỐ LIỆU')).toBeLessThan(text.indexOf('Tiếp nhận, giải quyết hồ sơ'));
    const [annex] = model.annexes;
    expect(annex?.notes.some((note) => note.includes('Chưa gồm số liệu'))).toBe(true);
  });

  test('calls a sum with blanks a least figure, in the text and in the annex', () => {
    const { text, model, totals } = report({ slips: 100, seed: 2 });
    const form = totals.forms.find(({ total }) => Object.values(total).some(({ blanks }) => blanks > 0));
    expect(form).toBeDefined();
    expect(text).toContain('số nêu tại Báo cáo này là số tối thiểu');
    expect(text).toContain(`Biểu ${form?.form ?? ''}, cột (`);
    expect(model.annexes.some(({ notes }) => notes.some((note) => note.includes('số tối thiểu')))).toBe(true);
    expect(model.annexes.some(({ rows }) => rows.flat().some((cell) => cell.text.startsWith('≥ ')))).toBe(
      true,
    );
  });

  test('names totals that break a relation, with both numbers', () => {
    const { text, totals } = report({ slips: 100, seed: 4 });
    const broken = totals.forms.flatMap(({ findings }) => findings).filter(({ status }) => status === 'fail');
    expect(broken.length).toBeGreaterThan(0);
    expect(text).toContain(broken[0]?.message);
  });

  test('ranks units by the index, all of few and the ends of many', () => {
    const few = report({});
    for (const { name } of few.index?.units ?? []) expect(few.text).toContain(name);
    const many = report({ units: 60, rows: 1 });
    const communes = many.index?.units.filter(({ group }) => group === 'commune').length ?? 0;
    expect(many.text).toContain(
      `Xã, phường, đặc khu: 10 đơn vị đứng đầu và 10 đơn vị đứng cuối trong ${communes} đơn vị`,
    );
    const ranking = many.model.body.filter((block) => block.type === 'table').at(-1);
    expect(ranking?.type === 'table' && ranking.rows.length).toBe(20);
  });

  test('is a draft of the people’s committee to the ministry of the day, with number and signature open', () => {
    const { model } = report({});
    expect(model.watermark).toBe('DỰ THẢO');
    expect(model.head.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH MẪU']);
    expect(model.addressees).toEqual(['Bộ Tư pháp']);
    expect(report({ last: { year: 2024, quarter: 2 } }).model.addressees).toEqual(['Văn phòng Chính phủ']);
  });

  test('bears the day on which it is made', () => {
    expect(report({}).model.head.placeAndDate).toContain('ngày 20 tháng 3 năm 2026');
  });

  test('ranks departments and communes apart, and says what counts of how many units', () => {
    const { model, text, index } = report({ units: 12 });
    const rankings = model.body.filter((block) => block.type === 'table').slice(-2);
    const sizes = (['department', 'commune'] as const).map(
      (group) => index?.units.filter((unit) => unit.group === group).length,
    );
    expect(rankings.map((block) => (block.type === 'table' ? block.rows.length : 0))).toEqual(sizes);
    expect(text).toContain('tính theo số liệu đã gửi của 12/12 đơn vị, kể cả chưa duyệt');
  });

  test('is the same for the same figures', () => {
    expect(report({ mixed: true }).model).toEqual(report({ mixed: true }).model);
  });
});

describe('what is chosen of it', () => {
  const partsOf = ({ body }: ReportModel) =>
    body.flatMap((block) => (block.type === 'part' ? [block.text] : []));

  test('is numbered without holes, and what the figures cover is always told', () => {
    const { model } = report({ missing: 40, seed: 5 }, { sections: ['III', 'IV'], annexes: ['K01'] });
    const [coverage, ...parts] = partsOf(model);
    expect(coverage).toBe('I. TÌNH HÌNH GỬI SỐ LIỆU CỦA CÁC ĐƠN VỊ');
    expect(parts.map((text) => text.split('.')[0])).toEqual(['II', 'III']);
    expect(model.annexes.map(({ heading }) => heading)).toEqual(['Phụ lục']);
    const findings = report({}, { sections: ['IV'] });
    expect(partsOf(findings.model)[1]).toBe('II. SỐ LIỆU CẦN KIỂM TRA LẠI');
  });

  test('everything is the report as it is', () => {
    const { model, province } = report({});
    const sections = provinceSections().map(({ id }) => id);
    const annexes = province.forms.map(({ code }) => code);
    expect(report({}, { sections, annexes }).model).toEqual(model);
  });

  test('lists the scores of the units that are named, with their place among all', () => {
    const { index } = report({});
    const communes = (index?.units ?? []).filter(({ group }) => group === 'commune');
    const [first, ...named] = communes.slice(0, 3);
    const { text } = report({}, { units: named.map(({ unit }) => unit) });
    const name = provinceTotalsWords.vi.group.commune;
    expect(text).toContain(`${name}: 2 trong ${communes.length} đơn vị:\n${named[0]?.name} |`);
    expect(text).toContain(`${named[1]?.name} |`);
    expect(text).not.toContain(`${first?.name} |`);
    expect(report({}, { units: [] }).text).not.toContain('Điểm và thứ hạng');
  });
});
