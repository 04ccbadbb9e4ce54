import { hasRole } from '../reading/items';
import type { Figure } from '../reading/figure';
import type { ReadStatement } from '../reading/read-figures';
import { quoteOf } from './labels';
import type { Reading, RuleFinding } from './rule';

/** Approximate numbers and ranges where a figure is due. */
export function findVagueFigures(reading: Reading): RuleFinding[] {
  return reading.statements.flatMap((statement) =>
    statement.figures.flatMap((figure): RuleFinding[] => {
      const isRange = figure.kind === 'range';
      if (figure.scope !== 'own' || !(isRange || figure.isApproximate)) return [];
      const start = startOf(statement, figure);
      const place = {
        start,
        end: figure.stop,
        rule: 'vague',
        ...(isRange || isDue(figure) ? {} : { severity: 'info' as const }),
      };
      const quote = quoteOf(reading, { start, stop: figure.stop });
      if (isRange) return [{ ...place, code: 'vague.range', say: (words) => words.range(quote) }];
      return [{ ...place, code: 'vague.approximate', say: (words) => words.approximate(quote) }];
    }),
  );
}

/** What is counted is something that the report has to tell. */
function isDue({ meaning, subject }: Figure): boolean {
  return meaning !== undefined || (subject !== undefined && subject !== 'official' && subject !== 'document');
}

/** With the word that makes it vague. */
function startOf({ items, statement }: ReadStatement, figure: Figure): number {
  let at = items.findIndex((item) => item.type === 'anchor' && item.from === figure.from);
  while (hasRole(items[at - 1], 'approximate') || (figure.kind === 'range' && hasRole(items[at - 1], 'from')))
    at -= 1;
  return statement.tokens[items[at]?.from ?? figure.from]?.start ?? figure.start;
}
