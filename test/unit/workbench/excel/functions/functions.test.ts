import { plainValue } from '../../../../../workbench/excel/cells/value';
import { Workbook } from '../../../../../workbench/excel/model/workbook';
import { DATES } from './dates';
import type { Example, Examples, Result } from './examples';
import { LOGIC, OPERATORS } from './logic';
import { LOOKUP } from './lookup';
import { MATH } from './math';
import { STATISTICS } from './statistics';
import { TEXT } from './text';

/** Where the formula stands: Z9, beyond the cells of every example. */
const PLACE = { top: 8, bottom: 8, left: 25, right: 25 };

function resultOf(formula: string, { cells = [] }: Example): { value: Result; gaps: string[] } {
  const gaps: string[] = [];
  const workbook = new Workbook({ reportGap: (gap) => gaps.push(gap) });
  const { active: sheet } = workbook;
  workbook.act('user', 'typing', () => {
    for (const [row, values] of cells.entries()) {
      const area = { top: row, bottom: row, left: 0, right: values.length - 1 };
      sheet.write(area, (_, column) => values[column]);
    }
    sheet.write(PLACE, () => formula);
  });
  return { value: plainValue(sheet.value(PLACE.top, PLACE.left)), gaps };
}

/** A number stated with decimals is known to them only. */
function expectResult(value: Result, expected: Result): void {
  const decimals = typeof expected === 'number' ? String(expected).split('.')[1]?.length : undefined;
  if (decimals === undefined) expect(value).toBe(expected);
  else expect(value).toBeCloseTo(expected as number, decimals);
}

function listed(examples: Examples): [string, Result, Example][] {
  return Object.values(examples).flatMap((list) =>
    list.flatMap((example) =>
      example.results.map(([formula, result]): [string, Result, Example] => [formula, result, example]),
    ),
  );
}

describe.each<[string, Examples]>([
  ['mathematics', MATH],
  ['statistics and criteria', STATISTICS],
  ['texts', TEXT],
  ['dates', DATES],
  ['lookups', LOOKUP],
  ['logic', LOGIC],
  ['operators', OPERATORS],
])('%s', (_family, examples) => {
  test.each(listed(examples))('%s is %j', (formula, expected, example) => {
    const { value, gaps } = resultOf(formula, example);
    expectResult(value, expected);
    expect(gaps).toEqual([]);
  });
});
