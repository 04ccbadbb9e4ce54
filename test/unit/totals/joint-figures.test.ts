import { CSV_DIALECTS } from '../../../shared/csv/csv';
import { totalsCsv } from '../../../shared/csv/totals-csv';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { JointFigure, Row } from '../../../shared/forms/table';
import { indicatorSetIn } from '../../../shared/indicators/set';
import { compileRules } from '../../../shared/rules/compile';
import { createConsolidation } from '../../../shared/totals/consolidate';
import { createTotalsPart } from '../../../shared/totals/totals-part';
import { wordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { createProvinceIndex } from '../../../shared/totals/province-index';
import { sumTables } from '../../../shared/totals/sum-tables';
import type { UnitSubmission } from '../../../shared/totals/province-totals';
import { makeProvince } from '../../tools/province';

const province = makeProvince({ units: 3, rows: 1 });
const { units, last: period } = province;
const forms = formsIn(readForms(bundledForms), period);
const frame = { forms, units, period };
const [one, two, three] = [...province.submissions(period)].map(({ unit }) => unit) as [
  string,
  string,
  string,
];
const joint = (value: number, ...columns: string[]): JointFigure => ({ columns, value });
const WHOLE = { 3: 60, 4: 40, 5: 20, 6: 0, 7: 59, 10: 2, 11: 1, 12: 1, 13: 0 };

function sends(unit: string, cells: Row['cells'], ...together: JointFigure[]): UnitSubmission {
  const row = { key: 'dat-dai', label: 'Đất đai', cells: { ...WHOLE, ...cells } };
  return {
    unit,
    status: 'accepted',
    version: 1,
    late: false,
    contentHash: unit,
    calendar: 'reporting',
    explanations: [],
    tables: [{ form: 'II.06a', rows: [{ ...row, ...(together.length > 0 ? { together } : {}) }] }],
  };
}

function totalsOf(submissions: UnitSubmission[]) {
  const consolidation = createConsolidation(frame, { include: 'accepted' });
  for (const submission of submissions) consolidation.add(submission);
  return consolidation.finish();
}

const handling = (totals: ReturnType<typeof totalsOf>) => {
  const form = totals.forms.find(({ form: code }) => code === 'II.06a');
  if (!form) throw new Error('no form');
  return form;
};

const split = sends(one, { 8: 40, 9: 17 });
const open = sends(two, {}, joint(57, '8', '9'));
const wider = sends(three, { 10: null }, joint(59, '8', '9', '10'));

describe('units that know columns together only', () => {
  test('the province knows their sum, and of each column what was told', () => {
    const form = handling(totalsOf([split, open]));
    expect(form.together).toEqual([joint(114, '8', '9')]);
    expect(form.total['8']).toMatchObject({ known: 40, blanks: 1, blankUnits: [two] });
    expect(form.groups.flatMap(({ lines }) => lines.map(({ together }) => together))).toContainEqual([
      joint(57, '8', '9'),
    ]);
    expect(form.fields).toMatchObject([{ label: 'Đất đai', together: [joint(114, '8', '9')] }]);
    expect(form.findings).toEqual([]);
  });

  test('joint figures that share columns make one of all of them', () => {
    expect(handling(totalsOf([split, open, wider])).together).toEqual([joint(177, '8', '9', '10')]);
  });

  test('a unit that knows neither leaves the members’ sums with blanks', () => {
    const form = handling(totalsOf([open, sends(one, { 8: 40 })]));
    expect(form).not.toHaveProperty('together');
    expect(form.total['8']).toMatchObject({ known: 40, blanks: 1 });
  });

  test('parts and any order give the same', () => {
    const pending = sends(one, { 8: 40, 9: 17, 12: null, 13: null }, joint(1, '12', '13'));
    const whole = totalsOf([pending, open, wider]);
    expect(handling(whole).together).toEqual([joint(177, '8', '9', '10'), joint(3, '12', '13')]);
    expect(totalsOf([wider, open, pending])).toEqual(whole);
    const parts = [[pending], [wider, open]].map((submissions) => {
      const part = createTotalsPart(frame, { include: 'accepted' });
      for (const submission of submissions) part.workUp(submission).add();
      return JSON.parse(JSON.stringify(part.finish())) as ReturnType<typeof part.finish>;
    });
    const consolidation = createConsolidation(frame, { include: 'accepted' });
    for (const part of parts) consolidation.addPart(part);
    expect(consolidation.finish()).toEqual(whole);
  });

  test('totals are rechecked by the sum', () => {
    const wrong = sends(two, {}, joint(58, '8', '9'));
    const [found, ...more] = handling(totalsOf([split, wrong])).findings;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'II.06a.resolved', stated: 118, computed: 119 });
    expect(found?.units).toMatchObject([{ unit: two, difference: 1 }]);
  });

  test('indicators that need the sum are computed of the unit and of the province', () => {
    const set = indicatorSetIn(period);
    if (!set) throw new Error('no index set');
    const consolidation = createConsolidation(frame, { include: 'accepted' });
    const index = createProvinceIndex(set);
    for (const submission of [split, open]) {
      const contribution = consolidation.add(submission);
      if (contribution) index.add(contribution);
    }
    const { result, coverage } = index.finish(consolidation.finish());
    const inTime = set.definitions.find(({ document }) => document.numerator?.includes('(8) + II.06a (9)'));
    const id = inTime?.document.id;
    expect(result.indicators.find((indicator) => indicator.id === id)).toMatchObject({ numerator: 116 });
    expect(coverage.find((indicator) => indicator.id === id)).toMatchObject({ counted: 2 });
  });

  test('the CSV names the sum where it says what is incomplete', () => {
    const totals = wordedProvinceTotals(compileRules(forms), totalsOf([split, open]), 'vi');
    const input = { totals, index: null, forms };
    const lines = [...totalsCsv(input, 'vi', CSV_DIALECTS.semicolon)].join('').split('\r\n');
    const of = (name: string) => lines.find((line) => line.includes(`;${name};`));
    expect(of('Toàn tỉnh')).toContain('II.06a (8)+(9)=114');
    expect(of(`Đơn vị;${two}`)).toContain('II.06a (8)+(9)=57');
  });

  test('units that became one open with their sum', () => {
    const [table] = sumTables(
      [split, open].map(({ tables }) => tables),
      forms,
    );
    expect(table?.rows).toMatchObject([{ cells: { 7: 118 }, together: [joint(114, '8', '9')] }]);
    expect(table?.rows[0]?.cells).not.toHaveProperty('8');
  });
});
