import { pick } from '../../language/language';
import { keyOf } from '../facts/facts';
import type { ReadStatement } from '../reading/read-figures';
import { outlineItems } from '../vocabulary';
import { rangeOfTokens, type Reading, type RuleFinding } from './rule';

/** Headings of the outline under which the report states no figure anywhere. */
export function findMissingFigures(reading: Reading): RuleFinding[] {
  const stated = new Set(
    reading.figures.flatMap(({ meaning, scope }) =>
      meaning === undefined || scope !== 'own' ? [] : [keyOf(meaning)],
    ),
  );
  return outlineItems.flatMap(({ subject, tags = [], columns, name }): RuleFinding[] => {
    if (columns.some((column) => stated.has(column))) return [];
    const heading = reading.statements.find(
      (statement) => isHeading(statement) && speaksOf(statement, subject, tags),
    );
    if (heading === undefined) return [];
    const item = pick(name, reading.input.lang);
    const range = rangeOfTokens(heading, 0, heading.statement.tokens.length);
    return [
      {
        ...range,
        rule: 'outline',
        code: 'outline.no-figure',
        say: (words) => words.outlineWithoutFigure(item),
      },
    ];
  });
}

function isHeading({ statement, figures }: ReadStatement): boolean {
  return (
    statement.rank > 0 &&
    statement.rank < 5 &&
    statement.isFirst &&
    statement.section === 'results' &&
    figures.length === 0
  );
}

function speaksOf({ items }: ReadStatement, subject: string | undefined, tags: readonly string[]): boolean {
  const said = items.flatMap((item) => (item.type === 'phrase' ? [item.sense] : []));
  const names = subject === undefined || said.some((sense) => sense.subject === subject);
  return names && tags.every((tag) => said.some((sense) => sense.tags.includes(tag)));
}
