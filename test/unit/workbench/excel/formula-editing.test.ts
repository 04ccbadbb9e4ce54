import {
  FUNCTION_NAMES,
  cycleReferences,
  referencePlace,
  referencesIn,
  typingPlace,
} from '../../../../workbench/excel/calc/formula-editing';
import { printAddress } from '../../../../workbench/excel/cells/address';
import { ENGLISH, VIETNAMESE } from '../../../../workbench/excel/number-format/locale';

/** The text with its cursor, a bar, taken out. */
function typed(text: string): [text: string, cursor: number] {
  return [text.replace('|', ''), text.indexOf('|')];
}

describe('F4', () => {
  test.each([
    ['=A|1+B2', ['=$A$1+B2', '=A$1+B2', '=$A1+B2', '=A1+B2']],
    ["=SUM('Biểu 1'!A1:B2|)", ["=SUM('Biểu 1'!$A$1:$B$2)", "=SUM('Biểu 1'!A$1:B$2)"]],
    ['=SUM(A:|A)', ['=SUM($A:$A)', '=SUM(A:A)']],
    ['=SUM(3:|5)', ['=SUM($3:$5)', '=SUM(3:5)']],
    ['=1,5|*A1', ['=1,5*A1']],
  ])('goes through the kinds of reference at the cursor: %s', (given, steps) => {
    let [text, at] = typed(given);
    let selection = { from: at, to: at };
    for (const step of steps) {
      ({ text, selection } = cycleReferences(text, selection, VIETNAMESE));
      expect(text).toBe(step);
      at = selection.to;
    }
    expect(at).toBeLessThanOrEqual(text.length);
  });

  test('changes every reference that is selected', () => {
    expect(cycleReferences('=A1+B2+C3', { from: 1, to: 6 }, ENGLISH)).toEqual({
      text: '=$A$1+$B$2+C3',
      selection: { from: 1, to: 10 },
    });
  });
});

test.each([
  ['=ROU|', { word: { from: 1, to: 4, text: 'ROU' } }],
  ['=1+su|m(A1)', { word: { from: 3, to: 5, text: 'su' } }],
  ['=IF(A1>1;SUM(B1;B2);|', { call: { name: 'IF', argument: 2 } }],
  ['=IF(A1>1;SUM(B1;|', { call: { name: 'SUM', argument: 1 } }],
  ['=SUM({1;2};(A1+|', { call: { name: 'SUM', argument: 1 } }],
  ['=IF("a;b";VLO|', { word: { from: 10, to: 13, text: 'VLO' }, call: { name: 'IF', argument: 1 } }],
  ['=A1|', {}],
])('what is being typed is told: %s', (given, place) => {
  expect(typingPlace(...typed(given), VIETNAMESE)).toEqual(place);
});

test('references are found with their places', () => {
  const text = '=SUM(B2:C3;\'Biểu 1\'!$A$1)&"A1"';
  expect(
    referencesIn(text, VIETNAMESE).map(({ from, to, sheet, area }) => [
      text.slice(from, to),
      sheet,
      printAddress(area),
    ]),
  ).toEqual([
    ['B2:C3', null, 'B2:C3'],
    ["'Biểu 1'!$A$1", 'Biểu 1', 'A1'],
  ]);
});

test('names for completion are in order', () => {
  expect(FUNCTION_NAMES).toContain('XLOOKUP');
  expect([...FUNCTION_NAMES].sort()).toEqual(FUNCTION_NAMES);
});

test.each([
  ['=|', [1, 1]],
  ['=SUM(|', [5, 5]],
  ['=SUM(A1;|)', [8, 8]],
  ['=A1+ |', [5, 5]],
  ['=1+A1|', [3, 5]],
  ["=SUM('Biểu 1'!A1:B|2)", [5, 19]],
  ['=A1:|', [4, 4]],
  ['=1|', undefined],
  ['=SUM(A1)|', undefined],
  ['=SU|', undefined],
  ['="a|"', undefined],
  ['="a, |', undefined],
  ['=|SUM(1)', undefined],
  ['|=', undefined],
  ['12|', undefined],
])('pointing at cells writes where a reference may come: %s', (given, place) => {
  const [from, to] = place ?? [];
  expect(referencePlace(...typed(given), VIETNAMESE)).toEqual(place && { from, to });
});
