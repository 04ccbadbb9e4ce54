import { countText, quoteOf } from './labels';
import { rangeOf, type Reading, type RuleFinding } from './rule';

/** Rounded shares of one whole may add up to a little more than it. */
const MOST_BY_ROUNDING = 100.5;

/** Counts with decimals, and shares above the whole. */
export function findUnitSlips(reading: Reading): RuleFinding[] {
  const received = reading.facts.stated({ form: 'II.06a', column: '3' });
  return reading.figures.flatMap((figure): RuleFinding[] => {
    const { kind, value, isBroken, subject, meaning, scope, shareOf } = figure;
    if (scope !== 'own') return [];
    const quote = quoteOf(reading, figure);
    const wholes = figure.parent === undefined && subject === 'dossier' ? received : [];
    const [outer = figure.parent] = wholes;
    const whole = outer?.value ?? 0;
    if (figure.inThousands === true && outer !== undefined && value > whole)
      return [
        {
          ...rangeOf(figure),
          rule: 'unit',
          code: 'unit.thousands',
          others: [rangeOf(outer)],
          say: (words) => words.aboveWhole(quote, countText(reading, whole)),
        },
      ];
    if (isBroken === true && subject !== undefined && figure.noun === subject)
      return [
        { ...rangeOf(figure), rule: 'unit', code: 'unit.broken', say: (words) => words.brokenCount(quote) },
      ];
    if (
      kind === 'percent' &&
      value > MOST_BY_ROUNDING &&
      (meaning !== undefined || shareOf?.kind === 'ratio')
    )
      return [
        { ...rangeOf(figure), rule: 'unit', code: 'unit.percent', say: (words) => words.aboveHundred(quote) },
      ];
    return [];
  });
}
