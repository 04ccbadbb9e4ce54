import fc from 'fast-check';
import {
  NotationError,
  parseExpression,
  parseRelation,
  printExpression,
  printRelation,
} from '../../../shared/rules/notation';

describe('reading the printed notation', () => {
  test.each([
    ['(3) = (4) + (5) + (6)', '(3) = (4) + (5) + (6)'],
    ['(3)=(4)+(5)', '(3) = (4) + (5)'],
    ['(10) ≤ (8) − (9)', '(10) <= (8) - (9)'],
    ['(10) <= (8) - ((9) + (7))', '(10) <= (8) - (9) - (7)'],
    ['(10) = -((9) - (7))', '(10) = -(9) + (7)'],
    ['(6) = previous (11)', '(6) = previous (11)'],
    ['(3) = II.06a (3)', '(3) = II.06a (3)'],
    ['(12) = 0 when (9) = 0', '(12) = 0 when (9) = 0'],
    ['(9) > 2', '(9) > 2'],
    ['(7) ≠ (9)', '(7) <> (9)'],
    ['total = sum of rows', 'total = sum of rows'],
    ['p1 = ((8) + (9)) / (7)', 'p1 = ((8) + (9)) / (7)'],
    ['(p2) = (10) / (7)', 'p2 = (10) / (7)'],
    ['(3)\u00a0=\u202f(4)', '(3) = (4)'],
  ])('%s', (text, printed) => {
    expect(printRelation(parseRelation(text))).toBe(printed);
  });

  test.each([
    ['(3) = ', 'term-expected', 7],
    ['(3) (4)', 'comparison-expected', 5],
    ['(3) = (4) +', 'term-expected', 12],
    ['(3) = ((4) + (5)', 'closing-bracket-expected', 17],
    ['(3) = (4) (5)', 'end-expected', 11],
    ['(3) = K01', 'column-expected', 10],
    ['(3) = previous', 'column-expected', 15],
    ['(3) = (4) * (5)', 'unexpected-character', 11],
    ['p1 = (4) + (5)', 'ratio-needs-quotient', 15],
    ['total = sum of', 'sum-of-rows-expected', 15],
    ['total (3)', 'comparison-expected', 7],
    ['(3) = 99999999999999999999', 'number-too-large', 7],
    ['(100) = (3)', 'column-expected', 1],
    ['', 'term-expected', 1],
  ])('refuses %j naming the place', (text, problem, at) => {
    let error: unknown;
    try {
      parseRelation(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(NotationError);
    expect(error).toMatchObject({ problem, at });
  });

  test('a megabyte of brackets is refused, not overflowed', () => {
    expect(() => parseRelation('('.repeat(1_000_000))).toThrow(NotationError);
    expect(() => parseRelation(`(3) = ${'(4) + '.repeat(100_000)}`)).toThrow(NotationError);
  });

  test('any text is either read or refused as notation', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '(3)',
            '(4)',
            'p1',
            'K01',
            '(',
            ')',
            '=',
            '<=',
            '+',
            '-',
            '/',
            '7',
            'when',
            'previous',
            'total',
            'x',
            '*',
          ),
        ),
        (parts) => {
          try {
            parseRelation(parts.join(' '));
          } catch (error) {
            expect(error).toBeInstanceOf(NotationError);
          }
        },
      ),
    );
  });

  test('what is printed reads back as the same sum', () => {
    const term = fc.record({
      kind: fc.constant('column' as const),
      sign: fc.constantFrom<1 | -1>(1, -1),
      column: fc.integer({ min: 1, max: 99 }).map(String),
      period: fc.constantFrom<'current' | 'previous'>('current', 'previous'),
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 8 }), (terms) => {
        expect(parseExpression(printExpression({ terms }))).toEqual({ terms });
      }),
    );
  });
});
