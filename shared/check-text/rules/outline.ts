import { pick } from '../../language/language';
import { keyOf } from '../facts/facts';
import type { ReadStatement } from '../reading/read-figures';
import { phraseList, type PhraseBook } from '../text/phrases';
import { outlineItems } from '../vocabulary';
import { rangeOfTokens, type Reading, type RuleFinding } from './rule';

/** Headings of the outline under which the report states no figure anywhere. */
export function findMissingFigures(reading: Reading): RuleFinding[] {
  const stated = new Set(
    reading.figures.flatMap(({ meaning, scope }) =>
      meaning === undefined || scope !== 'own' ? [] : [keyOf(meaning)],
    ),
  );
  return outlineItems.flatMap(({ subject, tags = [], columns, name, except = [] }): RuleFinding[] => {
    if (columns.some((column) => stated.has(column))) return [];
    const heading = reading.statements.find(
      (statement) =>
        isHeading(statement) && speaksOf(statement, subject, tags) && !isNamed(statement, phraseList(except)),
    );
    if (heading === undefined) return [];
    const isEmpty = !saysNumbers(reading, heading);
    const item = pick(name, reading.input.lang);
    const range = rangeOfTokens(heading, 0, heading.statement.tokens.length);
    return [
      {
        ...range,
        rule: 'outline',
        code: 'outline.no-figure',
        ...(isEmpty ? {} : { severity: 'info' as const }),
        say: (words) => words.outlineWithoutFigure(item),
      },
    ];
  });
}

function isNamed({ statement: { tokens } }: ReadStatement, names: PhraseBook<true>): boolean {
  return names.longestAt(tokens, 0)?.to === tokens.length;
}

/** Whether any figure of the quarter stands below a heading, though not the one that is due. */
function saysNumbers({ statements }: Reading, heading: ReadStatement): boolean {
  const { rank, paragraph } = heading.statement;
  const below = statements.filter((other) => other.statement.paragraph > paragraph);
  const end = below.findIndex(({ statement }) => statement.rank > 0 && statement.rank <= rank);
  return below
    .slice(0, end < 0 ? below.length : end)
    .some(({ figures }) => figures.some(({ scope }) => scope === 'own'));
}

function isHeading({ statement, figures }: ReadStatement): boolean {
  return (
    statement.rank > 0 &&
    statement.rank < 5 &&
    statement.isFirst &&
    statement.isLast &&
    !/^[.;]$/.test(statement.tokens.at(-1)?.raw ?? '') &&
    statement.section === 'results' &&
    figures.length === 0
  );
}

function speaksOf({ items }: ReadStatement, subject: string | undefined, tags: readonly string[]): boolean {
  const said = items.flatMap((item) => (item.type === 'phrase' ? [item.sense] : []));
  const names = subject === undefined || said.some((sense) => sense.subject === subject);
  return names && tags.every((tag) => said.some((sense) => sense.tags.includes(tag)));
}
