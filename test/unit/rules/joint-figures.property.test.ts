import fc from 'fast-check';
import { readForms } from '../../../shared/forms/registry';
import { canonicalTables } from '../../../shared/forms/canonical';
import type { JointFigure, Row } from '../../../shared/forms/table';
import { check } from '../../../shared/rules/check/check';
import { compileRules, type RuleSet } from '../../../shared/rules/compile';
import t01 from '../../conformance/forms/t01.json';

const COLUMNS = ['3', '4', '5', '6', '7'];

/** Sums of distinct columns and small constants, compared. */
const relation = fc
  .record({
    columns: fc.shuffledSubarray(COLUMNS, { minLength: 1 }),
    signs: fc.array(fc.constantFrom(' + ', ' - '), { minLength: 5, maxLength: 5 }),
    left: fc.nat({ max: 4 }),
    comparison: fc.constantFrom('=', '<>', '<=', '>=', '<', '>'),
    constant: fc.nat({ max: 9 }),
  })
  .map(({ columns, signs, left, comparison, constant }) => {
    const side = (keys: string[]) => keys.map((key, index) => `${signs[index] ?? ' + '}(${key})`).join('');
    return `0${side(columns.slice(0, left))} ${comparison} ${constant}${side(columns.slice(left))}`;
  });

/** Each column stated, blank, or in a joint figure of at most `most`, small enough to try every split. */
const rowOf = (most: number, groups: string[][]): fc.Arbitrary<Row> =>
  fc
    .record({
      figures: fc.array(fc.option(fc.nat({ max: 6 }), { freq: 5 }), { minLength: 5, maxLength: 5 }),
      groups: fc.constantFrom(...groups),
      values: fc.array(fc.nat({ max: most }), { minLength: 2, maxLength: 2 }),
      stated: fc.option(fc.constantFrom(...COLUMNS), { freq: 2 }),
    })
    .map(({ figures, groups: texts, values, stated }) => {
      const together = texts.map((text, index) => ({ columns: text.split(','), value: values[index] ?? 0 }));
      const held = together.flatMap(({ columns }) => columns);
      const cells = Object.fromEntries(
        COLUMNS.flatMap((key, index) =>
          held.includes(key) && key !== stated ? [] : [[key, figures[index] ?? null]],
        ),
      );
      return { key: 'a', label: 'a', cells, together };
    });

const row = rowOf(5, [['3,4'], ['4,5,6'], ['3,7', '4,6'], ['6,7', '3,4,5']]);
const small = rowOf(2, [['3,4'], ['4,5'], []]);

/** The row with its joint figures split in every way that its cells allow. */
function splits({ together = [], ...row }: Row): Row[] {
  return together.reduce<Row[]>((rows, joint) => rows.flatMap((one) => splitsOf(one, joint)), [row]);
}

function splitsOf(row: Row, { columns, value }: JointFigure): Row[] {
  const [column, ...others] = columns;
  if (column === undefined) return value === 0 ? [row] : [];
  const stated = row.cells[column];
  const tried = typeof stated === 'number' ? [stated] : Array.from({ length: value + 1 }, (_, part) => part);
  return tried.flatMap((part) =>
    splitsOf({ ...row, cells: { ...row.cells, [column]: part } }, { columns: others, value: value - part }),
  );
}

function rulesWith(text: string): RuleSet {
  const [first] = t01.relations;
  return compileRules(
    readForms([{ ...t01, relations: [{ ...first, code: 'T01.x', scope: 'rows', relation: text }] }]),
  );
}

function answer(rules: RuleSet, of: Row): string {
  const { findings } = check(rules, { tables: [{ form: 'T01', rows: [of] }] });
  return findings.find(({ code }) => code === 'T01.x')?.status ?? 'pass';
}

test('a relation is decided with a joint figure when, and only when, every split decides it so', () => {
  fc.assert(
    fc.property(relation, row, (text, joint) => {
      const rules = rulesWith(text);
      const whole = new Set(splits(joint).map((split) => answer(rules, split)));
      const [only, ...more] = whole;
      // Cells that contradict the joint figure leave no split; then it says nothing.
      if (only !== undefined) expect(answer(rules, joint)).toBe(more.length > 0 ? 'undecided' : only);
    }),
    { numRuns: 700 },
  );
});

test('a condition on a joint figure is never decided against a split', () => {
  fc.assert(
    fc.property(relation, relation, row, (text, condition, joint) => {
      const rules = rulesWith(`${text} when ${condition}`);
      const given = answer(rules, joint);
      for (const split of splits(joint)) {
        if (given !== 'undecided') expect(answer(rules, split)).toBe(given);
      }
    }),
    { numRuns: 400 },
  );
});

test('a total is wrong with joint figures only where it is wrong however they are split', () => {
  const rules = rulesWith('total = sum of rows');
  fc.assert(
    fc.property(small, small, small, (a, b, total) => {
      const given = answerOf([a, b, total]);
      const each = splits(a).flatMap((one) =>
        splits(b).flatMap((other) => splits(total).map((sum) => answerOf([one, other, sum]))),
      );
      if (given.includes('fail')) for (const split of each) expect(split).toContain('fail');
      if (each.length > 0 && given.length === 0)
        expect(each.some((split) => !split.includes('fail'))).toBe(true);
    }),
    { numRuns: 300 },
  );
  function answerOf([a, b, total]: [Row, Row, Row]): string[] {
    const rows = [a, { ...b, key: 'b' }, { ...total, key: 'total' }];
    return check(rules, { tables: [{ form: 'T01', rows }] })
      .findings.filter(({ code }) => code === 'T01.x')
      .map(({ status }) => status);
  }
});

test('canonical form says the same, and is its own canonical form', () => {
  const forms = readForms([t01]);
  fc.assert(
    fc.property(relation, row, (text, joint) => {
      const disguised = {
        ...joint,
        together: [...(joint.together ?? [])].reverse().map(({ columns, value }) => ({
          columns: [...columns].reverse(),
          value,
        })),
      };
      const tables = canonicalTables([{ form: 'T01', rows: [disguised] }], forms);
      expect(canonicalTables(tables, forms)).toEqual(tables);
      const rules = rulesWith(text);
      expect(answer(rules, tables[0]?.rows[0] as Row)).toBe(answer(rules, joint));
    }),
  );
});
