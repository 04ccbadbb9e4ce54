import fc from 'fast-check';
import { generateContent } from '../../../functions/local/seed/content';
import { fieldsOf } from '../../../functions/local/seed/fields';
import { rowKey } from '../../../shared/forms/row-key';
import { createRandom } from '../../../functions/local/seed/random';
import { cutOff, parsePeriod, shiftPeriod, type Period } from '../../../shared/period/period';
import type { Table } from '../../../shared/forms/table';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { hungYen } from '../../../shared/units/hung-yen';
import { createUnitIndex } from '../../../shared/units/tree';
import type { Unit } from '../../../shared/units/unit';
import { FORMS, broken, brokenCarry, cellsOf } from './hand-checks';

const index = createUnitIndex(hungYen);
const period = (key: string) => parsePeriod(key) as Period;
const unit = (code: string) => index.find(code) as Unit;
const table = (content: SubmissionContent, form: string) =>
  content.tables.find((found) => found.form === form) as Table;
const total = (content: SubmissionContent, form: string) => cellsOf(table(content, form), 'total');

describe('an invented quarter', () => {
  test('is the same for the same seed, and another for another seed, unit or quarter', () => {
    const options = { unit: unit('syt'), period: period('2024-Q3'), seed: 7 };
    const content = generateContent(options);
    expect(generateContent(options)).toEqual(content);
    expect(generateContent({ ...options, seed: 8 })).not.toEqual(content);
    expect(generateContent({ ...options, unit: unit('sct') })).not.toEqual(content);
    expect(generateContent({ ...options, period: period('2024-Q4') })).not.toEqual(content);
  });

  test('fills every form, with a row a lĩnh vực and a total row where the form has rows', () => {
    const { tables } = generateContent({ unit: unit('stp'), period: period('2024-Q2'), seed: 1 });
    expect(tables.map((table) => table.form)).toEqual(FORMS);
    expect(tables.map((table) => table.rows.length)).toEqual([9, 9, 9, 9, 1, 1, 1]);
    expect(tables[0]?.rows[0]).toMatchObject({ key: 'ly-lich-tu-phap', label: 'Lý lịch tư pháp' });
    expect(tables[0]?.rows.at(-1)).toMatchObject({ key: 'total', label: 'Tổng cộng' });
  });

  test('satisfies every relation, whatever the unit, quarter and seed', () => {
    const quarters = Array.from({ length: 12 }, (_, later) => shiftPeriod(period('2024-Q1'), later));
    const anyQuarter = fc.constantFrom(...quarters).chain((when) =>
      fc.record({
        when: fc.constant(when),
        who: fc.constantFrom(...index.openOn(cutOff(when))),
        seed: fc.integer(),
      }),
    );
    fc.assert(
      fc.property(anyQuarter, ({ who, when, seed }) => {
        expect(broken(generateContent({ unit: who, period: when, seed }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('opens with what the quarter before left open, row by row, for years', () => {
    for (const someUnit of ['skhcn', 'sct', 'h-yen-my'].map(unit)) {
      let previous = generateContent({ unit: someUnit, period: period('2024-Q1'), seed: 3 });
      for (const key of ['2024-Q2', '2024-Q3', '2024-Q4']) {
        const content = generateContent({ unit: someUnit, period: period(key), previous, seed: 3 });
        expect(brokenCarry(previous, content)).toEqual([]);
        expect(broken(content)).toEqual([]);
        previous = content;
      }
    }
  });

  test('can close with a given number of open dossiers', () => {
    const content = generateContent({
      unit: unit('skhcn'),
      period: period('2024-Q1'),
      seed: 3,
      closing: { dossiers: 2, complaints: 0 },
    });
    expect(broken(content)).toEqual([]);
    expect(total(content, 'II.06a')(11)).toBe(2);
    expect(total(content, 'K04')(8)).toBe(0);
  });

  test('has plausible magnitudes by kind of unit', () => {
    const received = (code: string, key: string) =>
      total(generateContent({ unit: unit(code), period: period(key), seed: 5 }), 'II.06a')(3);
    expect(received('skhcn', '2024-Q2')).toBeGreaterThan(100);
    expect(received('skhcn', '2024-Q2')).toBeLessThan(260);
    expect(received('sgtvt', '2024-Q2')).toBeGreaterThan(8000);
    for (const code of ['11953', '12619', '13279']) {
      expect(received(code, '2026-Q2')).toBeGreaterThan(1500);
      expect(received(code, '2026-Q2')).toBeLessThan(8000);
    }
  });

  test('prints its percentages rounded half up with two decimals', () => {
    const content = generateContent({ unit: unit('sct'), period: period('2024-Q2'), seed: 5 });
    const ratios = table(content, 'II.06a').rows.at(-1)?.cells ?? {};
    const cells = total(content, 'II.06a');
    const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;
    const printed = (key: string) => Number(String(ratios[key]).replace(',', '.'));
    expect(ratios.p1).toMatch(/^\d{1,3},\d\d$/);
    expect(printed('p1')).toBe(percent(cells(8) + cells(9), cells(7)));
    expect(printed('p2')).toBe(percent(cells(10), cells(7)));
    expect(printed('p3')).toBe(percent(cells(4), cells(4) + cells(5)));
    expect(printed('p4')).toBe(percent(cells(7), cells(3)));
  });
});

describe('the lĩnh vực of a unit', () => {
  test('every reporting unit has some, with stable keys that differ', () => {
    for (const key of ['2024-Q2', '2025-Q1', '2026-Q3']) {
      for (const someUnit of index.openOn(cutOff(period(key)))) {
        const keys = fieldsOf(someUnit, period(key)).map((field) => field.key);
        expect(keys.length).toBeGreaterThan(2);
        expect(new Set(keys).size).toBe(keys.length);
        for (const rowName of keys) expect(rowName).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(keys).not.toContain('total');
      }
    }
  });

  test('a merger brings the predecessor’s fields along from its day on', () => {
    const labels = (key: string) => fieldsOf(unit('skhcn'), period(key)).map((field) => field.label);
    expect(labels('2024-Q4')).not.toContain('Báo chí');
    expect(labels('2025-Q1')).toContain('Báo chí');
  });

  test('the department of the reference report has its 58 procedures', () => {
    const fields = fieldsOf(unit('skhcn'), period('2024-Q2'));
    expect(fields.reduce((sum, field) => sum + field.procedures, 0)).toBe(58);
  });

  test('keys are plain', () => {
    expect(rowKey('Bổ trợ tư pháp, đấu giá (mới)')).toBe('bo-tro-tu-phap-dau-gia-moi');
  });
});

describe('the seeded random numbers', () => {
  test('stay in their bounds and repeat', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.string(),
        fc.nat(1000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, word, n, rate) => {
          const random = createRandom(seed, word);
          const whole = random.whole(2, 5);
          expect(whole >= 2 && whole <= 5 && Number.isInteger(whole)).toBe(true);
          const part = random.part(n, rate);
          expect(part >= 0 && part <= n && Number.isInteger(part)).toBe(true);
          expect(createRandom(seed, word).whole(2, 5)).toBe(whole);
        },
      ),
    );
  });
});
