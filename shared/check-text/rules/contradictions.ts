import type { Figure } from '../reading/figure';
import { hasRole, isMark, subjectOf } from '../reading/items';
import type { ReadStatement } from '../reading/read-figures';
import { contradictions } from '../vocabulary';
import { quoteOf } from './labels';
import { isCertain, rangeOf, rangeOfTokens, type Reading, type RuleFinding } from './rule';

/** Statements of one part that those of another do not let stand. */
export function findContradictions(reading: Reading): RuleFinding[] {
  return [...lowThough(reading), ...stillToDo(reading), ...noneThough(reading), ...allEarly(reading)];
}

/** A share is told as high as this where the same is said to be low: it cannot be both. */
const HIGH = 90;

function lowThough(reading: Reading): RuleFinding[] {
  return reading.statements.flatMap((statement) =>
    statement.items.flatMap((item, at): RuleFinding[] => {
      if (!hasRole(item, 'low')) return [];
      const tags = tagsBefore(statement, at);
      const topic = contradictions.low.find((entry) => entry.tags.every((tag) => tags.has(tag)));
      const high =
        topic === undefined ? undefined : reading.figures.find((figure) => isHigh(figure, topic.columns));
      if (high === undefined || high.place === statement.figures[0]?.place) return [];
      const range = rangeOfTokens(statement, item.from, item.to);
      const claim = quoteOf(reading, { start: range.start, stop: range.end });
      const said = quoteOf(reading, high);
      return [
        {
          ...range,
          rule: 'contradiction',
          code: 'contradiction.low',
          others: [rangeOf(high)],
          say: (words) => words.lowAndAll(claim, said),
        },
      ];
    }),
  );
}

function isHigh({ kind, scope, value, meaning }: Figure, columns: readonly string[]): boolean {
  if (kind !== 'percent' || scope !== 'own' || value < HIGH || meaning === undefined) return false;
  return columns.includes(`${meaning.form}.${meaning.column}`);
}

/** What the words of its clause are about. */
function tagsBefore({ items }: ReadStatement, at: number): Set<string> {
  const tags = new Set<string>();
  for (let before = at - 1; before >= 0 && !isMark(items[before], ';.:'); before -= 1) {
    const item = items[before];
    if (item?.type !== 'phrase') continue;
    for (const tag of item.sense.tags) tags.add(tag);
    if (item.sense.subject !== undefined) tags.add(item.sense.subject);
  }
  return tags;
}

/** "Sẽ rà soát, chuẩn hóa mẫu đơn" though all of them are said to be done. */
function stillToDo(reading: Reading): RuleFinding[] {
  return reading.statements.flatMap((statement) => {
    const { items } = statement;
    const will = items.findIndex((item) => hasRole(item, 'will'));
    if (will < 0) return [];
    const isPlan = statement.statement.section === 'plans';
    if (isPlan && items.some((item) => hasRole(item, 'continuing'))) return [];
    const tags = new Set<string>();
    for (const item of items.slice(will)) {
      if (item.type !== 'phrase') continue;
      for (const tag of item.sense.tags) tags.add(tag);
      if (item.sense.subject !== undefined) tags.add(item.sense.subject);
    }
    const topic = contradictions.done.find((entry) => entry.tags.every((tag) => tags.has(tag)));
    const done =
      topic === undefined
        ? undefined
        : reading.figures.find(
            (figure) => isAll(figure, topic.columns) && figure.place !== statement.figures[0]?.place,
          );
    if (done === undefined) return [];
    const first = items[will];
    const last = items[Math.min(items.length - 1, will + 4)];
    const range = rangeOfTokens(statement, first?.from ?? 0, last?.to ?? 0);
    const claim = quoteOf(reading, { start: range.start, stop: range.end });
    const said = quoteOf(reading, done);
    return [
      {
        ...range,
        rule: 'contradiction',
        code: 'contradiction.still-to-do',
        others: [rangeOf(done)],
        say: (words) => words.willAndDone(claim, said),
      },
    ];
  });
}

function isAll({ kind, scope, value, meaning }: Figure, columns: readonly string[]): boolean {
  return (
    kind === 'percent' &&
    scope === 'own' &&
    value === 100 &&
    meaning !== undefined &&
    columns.includes(`${meaning.form}.${meaning.column}`)
  );
}

/** No petition, and two petitions settled. */
function noneThough(reading: Reading): RuleFinding[] {
  const none = reading.facts.stated({ form: 'K04', column: '5' }).find(({ value }) => value === 0);
  if (none === undefined) return [];
  return reading.figures.flatMap((figure): RuleFinding[] => {
    const counts =
      figure.kind === 'count' && figure.subject === 'petition' && figure.value > 0 && figure.scope === 'own';
    // "61 đơn kiến nghị" counts letters; whose petitions they are makes no difference.
    const isNamed = isCertain(figure) || figure.noun === 'petition';
    if (!counts || !isNamed || figure.meaning?.column === '4') return [];
    const said = quoteOf(reading, { start: figure.start, stop: endOfNoun(reading, figure) });
    return [
      {
        ...rangeOf(figure),
        rule: 'contradiction',
        code: 'contradiction.none',
        severity: 'error',
        others: [rangeOf(none)],
        say: (words) => words.noneAndSome(quoteOf(reading, none), said),
      },
    ];
  });
}

function endOfNoun({ statements }: Reading, figure: Figure): number {
  const statement = statements[figure.place];
  const at = statement?.items.findIndex((item) => item.type === 'anchor' && item.from === figure.from) ?? -1;
  const noun = statement?.items[at + 1];
  return subjectOf(noun) === undefined
    ? figure.stop
    : (figure.statement.tokens[(noun?.to ?? 1) - 1]?.end ?? figure.stop);
}

/** All early here, all early or on time there: how many were early stays open. */
function allEarly(reading: Reading): RuleFinding[] {
  const isRate = (figure: Figure, column: string): boolean =>
    isAll(figure, [`II.06a.${column}`]) && figure.shareOf === undefined;
  const early = reading.figures.find((figure) => isRate(figure, '8'));
  const together = reading.figures.find((figure) => isRate(figure, '8+9'));
  if (early === undefined || together === undefined) return [];
  const isProven = reading.facts
    .values({ form: 'II.06a', column: '8' })
    .some((value) => reading.facts.values({ form: 'II.06a', column: '7' }).includes(value));
  if (isProven) return [];
  return [
    {
      ...rangeOf(early),
      rule: 'contradiction',
      code: 'contradiction.early',
      others: [rangeOf(together)],
      say: (words) => words.earlyAndOnTime,
    },
  ];
}
