import { formsIn, readForms } from '../../../shared/forms/registry';
import { bundledForms } from '../../../shared/forms/documents';
import type { Row, Table } from '../../../shared/forms/table';
import type { Lang } from '../../../shared/language/language';
import type { Period } from '../../../shared/period/period';
import { compileRules } from '../../../shared/rules/compile';
import { consolidate, createConsolidation } from '../../../shared/totals/consolidate';
import { contributors } from '../../../shared/totals/drill';
import type { Include, UnitSubmission } from '../../../shared/totals/province-totals';
import {
  wordedProvinceTotals,
  type WordedConsolidatedForm,
  type WordedProvinceTotals,
} from '../../../shared/totals/sentence/worded-province-totals';
import { createUnitIndex } from '../../../shared/units/tree';
import type { Unit } from '../../../shared/units/unit';
import { makeProvince } from '../../tools/province';

const PERIOD: Period = { year: 2024, quarter: 2 };
const forms = formsIn(readForms(bundledForms), PERIOD);
const rules = compileRules(forms);

function unit(code: string, name: string, more: Partial<Unit> = {}): Unit {
  return {
    code,
    name,
    kind: 'department',
    parent: 'p',
    symbol: null,
    predecessors: [],
    validFrom: '1997-01-01',
    validTo: null,
    ...more,
  };
}

const tree = [
  unit('p', 'Tỉnh Mẫu', { kind: 'province', parent: null }),
  unit('sa', 'Sở A'),
  unit('sb', 'Sở B'),
  unit('cu', 'Sở Cũ', { validTo: '2024-02-28' }),
  unit('h1', 'Huyện Một', { kind: 'district' }),
  unit('d1', 'Xã Đông', { kind: 'commune', parent: 'h1' }),
  unit('d2', 'Xã An', { kind: 'commune', parent: 'h1' }),
  unit('d3', 'Xã Ân', { kind: 'commune', parent: 'h1' }),
];
const { profile } = makeProvince().tree;
const units = createUnitIndex({ profile, units: tree });
const frame = { forms, units, period: PERIOD };

/** Cells of K03: hồ sơ có NVTC, thanh toán trực tuyến, qua Cổng. */
const k03 = (a: number | null, b: number | null, c: number | null): Row['cells'] => ({ 3: a, 4: b, 5: c });
const row = (key: string, label: string, cells: Row['cells']): Row => ({ key, label, cells });

function sends(code: string, rows: Row[], more: Partial<UnitSubmission> = {}): UnitSubmission {
  return {
    unit: code,
    status: 'accepted',
    version: 3,
    late: false,
    contentHash: code,
    calendar: 'reporting',
    explanations: [],
    tables: [{ form: 'K03', rows }],
    ...more,
  };
}

function formOf(totals: WordedProvinceTotals, code = 'K03'): WordedConsolidatedForm {
  const form = totals.forms.find((candidate) => candidate.form === code);
  if (!form) throw new Error(code);
  return form;
}

const total = (form: WordedConsolidatedForm) => form.columns.map((column) => form.total[column]?.known);
const add = (submissions: UnitSubmission[], include: Include = 'accepted', lang: Lang = 'vi') =>
  wordedProvinceTotals(rules, consolidate({ ...frame, submissions }, { include }), lang);

describe('who is in', () => {
  const figures = [row('a', 'Đất đai', k03(10, 5, 2))];
  const submissions = [
    sends('sa', figures),
    sends('sb', figures, { status: 'submitted', version: 2 }),
    sends('d1', figures, { status: 'draft', version: 1 }),
    sends('d2', figures, { status: 'returned', version: 3 }),
    sends('d3', [], { tables: [] }),
  ];

  test('missing units are named with the reason, in the tree’s order, and never counted as zero', () => {
    const totals = add(submissions);
    expect(formOf(totals).missing.map(({ name, reason }) => [name, reason])).toEqual([
      ['Sở B', 'not-accepted'],
      ['Huyện Một', 'nothing'],
      ['Xã An', 'returned'],
      ['Xã Ân', 'no-form'],
      ['Xã Đông', 'draft'],
    ]);
    expect(totals.units.leftOut.map(({ unit: code }) => code)).toEqual(['sb', 'h1', 'd2', 'd1']);
    expect(total(formOf(totals))).toEqual([10, 5, 2]);
    expect(total(formOf(totals, 'K04')).every((value) => value === null)).toBe(true);
    expect(totals.coverage.join('\n')).toContain('Tổng hợp số liệu đã duyệt của 2/6 đơn vị.');
    expect(totals.coverage.join('\n')).toContain('Đang nhập, chưa gửi (1): xã Đông.');
  });

  test('submitted figures count when asked for, marked as not accepted; drafts and returned ones never', () => {
    const totals = add(submissions, 'submitted');
    expect(total(formOf(totals))).toEqual([20, 10, 4]);
    expect(totals.units).toMatchObject({ expected: 6, accepted: 2, submitted: 1 });
    const lines = formOf(totals).groups.flatMap((group) => group.lines);
    expect(lines.map(({ unit: code, status }) => [code, status])).toEqual([
      ['sa', 'accepted'],
      ['sb', 'submitted'],
    ]);
    expect(totals.coverage[1]).toContain('chưa duyệt (1 đơn vị, có đánh dấu)');
  });

  test('a unit that has merged, and one nobody knows, are refused by name and not added', () => {
    const totals = add([sends('sa', figures), sends('cu', figures), sends('la', figures)]);
    expect(total(formOf(totals))).toEqual([10, 5, 2]);
    expect(totals.findings.map(({ code, units: of }) => [code, of.map(({ name }) => name)])).toEqual([
      ['totals.unit-not-open', ['Sở Cũ']],
      ['totals.unit-unknown', []],
    ]);
    expect(totals.findings[1]?.message).toContain('“la”');
  });

  test('the province itself does not report', () => {
    expect(add([sends('p', figures)]).findings[0]?.code).toBe('totals.unit-not-open');
  });

  test('units that count other days than most are named', () => {
    const totals = add([
      sends('sa', figures),
      sends('sb', figures),
      sends('d1', figures, { calendar: 'calendar' }),
    ]);
    expect(totals.findings).toMatchObject([{ code: 'totals.mixed-calendars', units: [{ unit: 'd1' }] }]);
    expect(totals.findings[0]?.message).toContain('quý dương lịch');
  });

  test('the same unit twice is a fault of the caller', () => {
    const consolidation = createConsolidation(frame, { include: 'accepted' });
    consolidation.add(sends('sa', figures));
    expect(() => consolidation.add(sends('sa', figures))).toThrow(RangeError);
  });
});

describe('blanks', () => {
  const totals = add([
    sends('sa', [row('a', 'Đất đai', k03(10, null, 2)), row('b', 'Hộ tịch', k03(1, 1, 1))]),
    sends('sb', [row('a', 'ĐẤT ĐAI', k03(4, 3, 0))]),
    sends('d1', [row('a', 'Đất đai', k03(0, 0, 0))]),
  ]);

  test('a total with blanks is at least what is known, and says who left it blank', () => {
    const form = formOf(totals);
    expect(form.total['3']).toEqual({ known: 15, blanks: 0, tooLarge: false, blankUnits: [] });
    expect(form.total['4']).toEqual({ known: 3, blanks: 1, tooLarge: false, blankUnits: ['sa'] });
    expect(form.groups[0]?.total['4']?.blankUnits).toEqual(['sa']);
  });

  test('one lĩnh vực spelt in two ways is one, under the more usual name', () => {
    const [land] = formOf(totals).fields;
    expect(land).toMatchObject({ label: 'Đất đai', labels: ['Đất đai', 'ĐẤT ĐAI'], units: 3 });
    expect(land?.cells['3']).toEqual({ known: 14, blanks: 0, tooLarge: false });
    expect(land?.cells['4']).toEqual({ known: 3, blanks: 1, tooLarge: false });
  });

  test('figures given in total only stand apart from the lĩnh vực', () => {
    const form = formOf(
      add([
        sends('sa', [row('total', 'Tổng', k03(7, 6, 5))]),
        sends('sb', [row('a', 'Đất đai', k03(1, 1, 1))]),
      ]),
    );
    expect(form.fields.map(({ field, label, cells }) => [field, label, cells['3']?.known])).toEqual([
      ['dat dai', 'Đất đai', 1],
      ['', 'Chưa phân theo lĩnh vực', 7],
    ]);
  });

  test('a total beyond exact whole numbers is not given, and says so', () => {
    const large = Number.MAX_SAFE_INTEGER;
    const form = formOf(
      add([sends('sa', [row('a', 'X', k03(large, 1, 1))]), sends('sb', [row('a', 'X', k03(1, 1, 1))])]),
    );
    expect(form.total['3']).toEqual({ known: null, blanks: 0, tooLarge: true, blankUnits: [] });
    expect(form.total['4']?.known).toBe(2);
  });
});

describe('a row that contains others is not added again', () => {
  const details = [
    row('a', 'Đất đai', k03(10, 5, 2)),
    row('b', 'Hộ tịch', k03(3, 2, 1)),
    row('c', 'Y tế', k03(1, 1, 1)),
  ];
  const sum = k03(14, 8, 4);
  const unitTotals = (rows: Row[]) => {
    const form = formOf(add([sends('sa', rows)]));
    return {
      total: total(form),
      fields: form.fields.reduce((all, field) => all + (field.cells['3']?.known ?? 0), 0),
      contained: form.findings
        .filter(({ code }) => code === 'totals.row-contains-rows')
        .map(({ row: key }) => key),
    };
  };

  test('a total row under another key stands in for the missing one', () => {
    expect(unitTotals([...details, row('t', 'TỔNG CỘNG', sum)])).toEqual({
      total: [14, 8, 4],
      fields: 14,
      contained: ['t'],
    });
  });

  test('a second total row beside the stated one', () => {
    expect(unitTotals([...details, row('t', 'I. Cộng', sum), row('total', 'Tổng cộng', sum)])).toEqual({
      total: [14, 8, 4],
      fields: 14,
      contained: ['t'],
    });
  });

  test('subtotals by level, with and without a stated total', () => {
    const levels = [row('l1', 'A. Cấp tỉnh', k03(13, 7, 3)), row('l2', 'B. Cấp xã', k03(1, 1, 1))];
    const expected = { total: [14, 8, 4], fields: 14, contained: ['l1', 'l2'] };
    expect(unitTotals([...levels, ...details, row('total', 'Tổng cộng', sum)])).toEqual(expected);
    expect(unitTotals([...levels, ...details])).toEqual(expected);
  });

  test('an unnamed row that repeats all the others', () => {
    expect(unitTotals([...details, row('z', 'Sở A', sum)]).contained).toEqual(['z']);
    expect(unitTotals([...details, row('z', 'Sở A', sum), row('total', 'Tổng cộng', sum)])).toEqual({
      total: [14, 8, 4],
      fields: 14,
      contained: ['z'],
    });
  });

  test('a lĩnh vực that happens to be as large as the others stays in when the unit’s total counts it', () => {
    const rows = [...details, row('z', 'Đầu tư', sum), row('total', 'Tổng cộng', k03(28, 16, 8))];
    expect(unitTotals(rows)).toEqual({ total: [28, 16, 8], fields: 28, contained: [] });
  });

  test('equal figures in one or two columns prove nothing', () => {
    const rows = [row('a', 'A', k03(1, 1, 0)), row('b', 'B', k03(1, 1, 0)), row('c', 'C', k03(2, 2, 0))];
    expect(unitTotals(rows)).toEqual({ total: [4, 4, 0], fields: 4, contained: [] });
  });

  test('a wrong total row alone leaves every row in', () => {
    const rows = [...details, row('total', 'Tổng cộng', k03(13, 8, 4))];
    expect(unitTotals(rows).contained).toEqual([]);
  });
});

describe('a line of a unit that contains the units below it', () => {
  const commune = (code: string, a: number) => sends(code, [row('total', '', k03(a, 4, 2))]);
  const communes = [commune('d1', 10), commune('d2', 20), commune('d3', 30)];
  const district = (...figures: [number, number, number]) => sends('h1', [row('total', '', k03(...figures))]);

  test('is shown but not added when it equals their sum in every column, in any order', () => {
    for (const submissions of [
      [...communes, district(60, 12, 6)],
      [district(60, 12, 6), ...communes],
    ]) {
      const totals = add(submissions);
      const form = formOf(totals);
      expect(total(form)).toEqual([60, 12, 6]);
      expect(form.repeatedUnits).toEqual(['h1']);
      expect(form.groups.find(({ group }) => group === 'district')).toMatchObject({
        lines: [{ unit: 'h1', added: false }],
        total: { 3: { known: null } },
      });
      expect(form.findings).toMatchObject([{ code: 'totals.unit-contains-units', severity: 'error' }]);
    }
  });

  test('is added with a question when it merely exceeds them everywhere', () => {
    const form = formOf(add([...communes, district(80, 20, 10)]));
    expect(total(form)).toEqual([140, 32, 16]);
    expect(form.findings).toMatchObject([{ code: 'totals.unit-may-contain-units', severity: 'query' }]);
  });

  test('is added without a word when it is clearly the district’s own', () => {
    const form = formOf(add([...communes, district(80, 11, 6)]));
    expect(total(form)).toEqual([140, 23, 12]);
    expect(form.findings).toEqual([]);
  });

  test('behind the total it is listed as not added', () => {
    const behind = contributors(
      { ...frame, submissions: [...communes, district(60, 12, 6)] },
      { include: 'accepted' },
      { form: 'K03', row: 'total', column: '3' },
    );
    expect(behind.map(({ unit: code, value, added }) => [code, value, added])).toEqual([
      ['h1', 60, false],
      ['d2', 20, true],
      ['d3', 30, true],
      ['d1', 10, true],
    ]);
  });
});

describe('totals are checked like any table', () => {
  test('a broken relation names the units behind it with their differences', () => {
    const form = formOf(
      add([
        sends('sa', [row('total', '', k03(10, 12, 2))]),
        sends('sb', [row('total', '', k03(5, 5, 0))]),
        sends('d1', [row('total', '', k03(1, 0, 0))]),
      ]),
    );
    expect(form.findings).toMatchObject([
      { code: 'K03.part-4', units: [{ unit: 'sa', difference: -2 }], stated: 17, computed: 16 },
    ]);
    expect(form.findings[0]?.message).toContain('Do 1 đơn vị: Sở A (lệch -2).');
  });

  test('errors that cancel out in the total are found in the units', () => {
    const table = (received: number): Table => ({
      form: 'K04',
      rows: [row('total', '', { 3: received, 4: 0, 5: 10 })],
    });
    const form = formOf(
      add([sends('sa', [], { tables: [table(12)] }), sends('sb', [], { tables: [table(8)] })]),
      'K04',
    );
    const sources = form.findings.find(({ code }) => code === 'K04.sources');
    expect(sources).toMatchObject({
      stated: null,
      units: [
        { unit: 'sa', difference: 2 },
        { unit: 'sb', difference: -2 },
      ],
    });
    expect(sources?.message).toContain('Sở A (lệch +2), Sở B (lệch -2; xem lại (5): 10 → 8).');
  });

  test('the unit’s own cell that is likely wrong is named with its value', () => {
    const figures = [100, 60, 30, 10, 70, 20, 94, 1, 30, 20, 10];
    const cells = (values: number[]) =>
      Object.fromEntries(values.map((value, at) => [String(at + 3), value]));
    const right = figures.map((value) => (value === 94 ? 49 : value));
    const rows = [
      row('land', 'Đất đai', cells(figures)),
      row('civil', 'Hộ tịch', cells(right)),
      row('trade', 'Công Thương', cells(right)),
    ];
    const form = formOf(add([sends('sa', [], { tables: [{ form: 'II.06a', rows }] })]), 'II.06a');
    const suspects = form.findings.flatMap(({ units }) => units.flatMap((one) => one.suspects ?? []));
    expect(suspects[0]).toEqual({
      form: 'II.06a',
      row: 'land',
      rowLabel: 'Đất đai',
      column: '9',
      from: 94,
      to: 49,
    });
    expect(form.findings[0]?.message).toContain('xem lại (9) dòng “Đất đai”: 94 → 49');
  });

  test('forms that cover different units are not compared with each other', () => {
    const both: Table[] = [
      { form: 'II.06a', rows: [row('total', '', { 3: 5 })] },
      { form: 'K03', rows: [row('total', '', k03(5, 0, 0))] },
    ];
    const totals = add([sends('sa', [], { tables: both }), sends('sb', [row('total', '', k03(9, 0, 0))])]);
    expect(formOf(totals).findings).toEqual([]);
  });

  test('carry-overs are checked where the quarter before is given', () => {
    const previous: Table[] = [{ form: 'K04', rows: [row('total', '', { 8: 4 })] }];
    const tables: Table[] = [{ form: 'K04', rows: [row('total', '', { 4: 3 })] }];
    const form = formOf(add([sends('sa', [], { tables, previous })]), 'K04');
    expect(form.findings).toMatchObject([{ code: 'K04.carry', units: [{ unit: 'sa', difference: 1 }] }]);
  });

  test('in English too', () => {
    const totals = add([sends('sa', [row('total', '', k03(1, 2, 0))])], 'accepted', 'en');
    expect(formOf(totals).findings[0]?.message).toContain('Because of 1 unit: Sở A (off by -1).');
    expect(totals.coverage[0]).toBe('Figures of 1 of 6 units.');
  });
});

describe('findings are facts, said in words by the rules', () => {
  const sum = (code: string, a: number) => sends(code, [row('total', '', k03(a, 4, 2))]);
  const details = [row('a', 'Đất đai', k03(1, 1, 1)), row('b', 'Hộ tịch', k03(2, 2, 2))];
  const district = sends('h1', [row('total', '', k03(60, 12, 6))]);
  const submissions = [
    sends('sa', [...details, row('t', 'Cộng', k03(3, 3, 3))], { calendar: 'calendar' }),
    sends('cu', details),
    sends('la', details),
    sends('h1', [row('total', '', k03(80, 20, 10))]),
    ...[sum('d1', 10), sum('d2', 20), sum('d3', 3)],
  ];

  test('of a broken total, of units only, and of every trap', () => {
    const factsOf = (all: UnitSubmission[]) => {
      const totals = consolidate({ ...frame, submissions: all }, { include: 'accepted' });
      return [...totals.findings, ...totals.forms.flatMap((form) => form.findings)].map(({ facts }) => facts);
    };
    expect(factsOf(submissions)).toEqual([
      { kind: 'unit-not-open' },
      { kind: 'unit-unknown', unit: 'la' },
      { kind: 'mixed-calendars', calendar: 'calendar' },
      { kind: 'row-contains-rows' },
      { kind: 'unit-may-contain-units' },
      { kind: 'units-only' },
    ]);
    expect(factsOf([district, sum('d1', 10), sum('d2', 20), sum('d3', 30)])).toEqual([
      { kind: 'unit-contains-units' },
    ]);
    expect(factsOf([sum('d3', 3)])).toEqual([{ kind: 'broken', left: [4], right: [3] }]);
  });

  test('in English', () => {
    const totals = add(submissions, 'accepted', 'en');
    const messages = [...totals.findings, ...formOf(totals).findings].map(({ message }) => message);
    expect(messages).toEqual([
      'Sở Cũ does not report on the cut-off day: not added. Figures of a merged unit count in the unit it merged into.',
      'The unit with code “la” is not in the list: not added.',
      "1 unit counting by calendar quarters, unlike the rest: Sở A. The province's totals add figures of different days.",
      'Form K03, Sở A: row “Cộng” already contains the other rows and is not added again. If it is a field of its own, ask the unit to state its total row again.',
      'Form K03: in every column the figures of Huyện Một are at least the sum of the units below it; they may contain them. They are added: ask the unit.',
      "Form K03, “Paid online within payment duties”: the province's total does not show it, but 1 unit break it: Xã Ân (off by -1).",
    ]);
  });
});

describe('drill', () => {
  const submissions = [
    sends('sa', [row('a', 'Đất đai', k03(10, 5, 2)), row('b', 'Hộ tịch', k03(3, null, 1))], { late: true }),
    sends('sb', [row('x', 'đất đai', k03(4, 3, 0)), row('total', '', k03(4, 3, 0))], { status: 'submitted' }),
  ];
  const behind = (
    rowKey: Parameters<typeof contributors>[2]['row'],
    column = '3',
    include: 'accepted' | 'submitted' = 'submitted',
  ) => contributors({ ...frame, submissions }, { include }, { form: 'K03', row: rowKey, column });

  test('goes from a lĩnh vực to the units’ own rows', () => {
    expect(behind('field:dat dai')).toMatchObject([
      { unit: 'sa', value: 10, late: true, rows: [{ key: 'a', label: 'Đất đai', value: 10 }] },
      { unit: 'sb', value: 4, status: 'submitted', rows: [{ key: 'x', value: 4 }] },
    ]);
  });

  test('shows blanks as blanks', () => {
    expect(behind('unit:sa', '4')).toMatchObject([{ value: null, rows: [{ value: 5 }, { value: null }] }]);
  });

  test('holds nothing for a cell that does not exist, nor for what is not counted', () => {
    expect(behind('total', '99')).toEqual([]);
    expect(behind('field:khong co')).toEqual([]);
    expect(behind('unit:sb', '3', 'accepted')).toEqual([]);
    expect(behind('group:commune')).toEqual([]);
  });
});
