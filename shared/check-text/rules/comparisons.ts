import { unitValue } from '../../rules/check/unit-total';
import { parseExpression } from '../../rules/notation';
import { formatDecimal } from '../../language/number';
import { shiftPeriod } from '../../period/period';
import { percent } from '../../rules/rational';
import type { Figure, Meaning } from '../reading/figure';
import type { ReadStatement } from '../reading/read-figures';
import { hasRole } from '../reading/items';
import { countText, quoteOf } from './labels';
import { rangeOf, type Reading, type RuleFinding } from './rule';

/** More and less that the figures compared do not bear out. */
export function findWrongComparisons(reading: Reading): RuleFinding[] {
  return reading.statements.flatMap((statement) => {
    const { figures } = statement;
    return figures.flatMap((figure, index) => {
      if (figure.direction === undefined) return [];
      if (figure.scope === 'earlier') return wrongWay(reading, figure, figures[index + 1]);
      const candidates = [...comparedBefore(figures, index), ...statedElsewhere(reading, figure, statement)];
      const tellings = candidates.flatMap((now) =>
        comparedWith(figures, index, now)
          .concat(storedAs(reading, statement, now))
          .map((before) => wrongChange(reading, figure, now, before.value, before.figures)),
      );
      // Of several figures before it, the one that it is right for is meant.
      const told = tellings.some((telling) => telling.length === 0) ? [] : (tellings[0] ?? []);
      return isToldAgain(figures, index) ? told.filter(({ code }) => code !== TURNED) : told;
    });
  });
}

/** "giảm 62 hồ sơ (1,67%)": the same change, whose way is judged with it. */
function isToldAgain(figures: readonly Figure[], index: number): boolean {
  const [before, figure] = [figures[index - 1], figures[index]];
  if (before?.scope !== 'difference' || before.kind !== 'count' || figure?.kind !== 'percent') return false;
  return before.direction === figure.direction;
}

const TURNED = 'compare.direction';

interface Before {
  value: number;
  figures: Figure[];
}

/** The figures of an earlier time that a change may be reckoned from: the next one, and those before it. */
function comparedWith(figures: readonly Figure[], index: number, now: Figure): Before[] {
  const isEarlier = ({ scope, direction, kind }: Figure): boolean =>
    scope === 'earlier' && direction === undefined && kind === now.kind;
  // "nhiều hơn 119 hồ sơ, tức 3,98%, so với quý III/2023 (2.988 hồ sơ)"
  const isRate = figures[index + 1]?.scope === 'difference' && figures[index + 1]?.kind === 'percent';
  const after = index + (isRate && figures[index]?.kind === 'count' ? 2 : 1);
  const next = figures.slice(after, after + 1);
  const found = [...next, ...figures.slice(0, index).reverse()].filter(isEarlier);
  return found.map((figure) => ({ value: figure.value, figures: [figure] }));
}

/** The quarter before as its tables have it, where the sentence states no figure of it. */
function storedAs(reading: Reading, statement: ReadStatement, { meaning }: Figure): Before[] {
  if (statement.figures.some(({ scope, direction }) => scope === 'earlier' && direction === undefined))
    return [];
  const value = storedBefore(reading, statement, meaning);
  return value === undefined ? [] : [{ value, figures: [] }];
}

/** What a change may be of: the whole figures before it, the nearest first, then their parts. */
export function comparedBefore(figures: readonly Figure[], index: number): Figure[] {
  const before = figures
    .slice(0, index)
    .filter((other) => other.scope === 'own' && isCount(other))
    .reverse();
  return [
    ...before.filter(({ parent }) => parent === undefined),
    ...before.filter(({ parent }) => parent !== undefined),
  ];
}

/** "So với quý trước, số hồ sơ tiếp nhận tăng 12 hồ sơ": what is compared was stated before. */
function statedElsewhere({ facts }: Reading, said: Figure, { figures }: ReadStatement): Figure[] {
  const meaning = said.meaning ?? figures.find(({ scope }) => scope === 'earlier')?.meaning;
  if (meaning === undefined || figures.some(({ scope, end }) => scope === 'own' && end <= said.from))
    return [];
  const stated = facts.stated(meaning).slice(0, 1);
  const [value, ...others] = facts.values(meaning);
  if (stated.length > 0 || value === undefined || others.length > 0 || said.kind === 'percent') return stated;
  return [{ ...said, value, meaning, scope: 'own' }];
}

function isCount({ kind, isApproximate }: Figure): boolean {
  return kind === 'count' && !isApproximate;
}

/** "tăng từ 159 lên 147" */
function wrongWay(reading: Reading, before: Figure, now: Figure | undefined): RuleFinding[] {
  if (now === undefined || now.scope !== 'own' || now.kind !== before.kind || now.value === before.value)
    return [];
  if (now.value > before.value === (before.direction === 'more')) return [];
  return [turned(reading, before, now, before.value, [now])];
}

function wrongChange(
  reading: Reading,
  said: Figure,
  now: Figure,
  before: number,
  others: Figure[],
): RuleFinding[] {
  const difference = now.value - before;
  if (said.value !== 0 && difference !== 0 && difference > 0 !== (said.direction === 'more'))
    return [turned(reading, said, now, before, [now, ...others])];
  if (said.isApproximate) return [];
  if (said.kind === 'count' && said.value !== Math.abs(difference)) {
    const right = countText(reading, Math.abs(difference));
    return [changed(reading, said, now, before, others, right, 'changeWrong')];
  }
  const { printed } = said;
  if (said.kind !== 'percent' || printed === undefined || before === 0) return [];
  const rate = percent(Math.abs(difference), before, printed.decimals);
  if (rate === printed.numeral) return [];
  return [
    changed(
      reading,
      said,
      now,
      before,
      others,
      `${formatDecimal(rate, reading.input.lang)}%`,
      'changeRateWrong',
    ),
  ];
}

function turned(reading: Reading, said: Figure, now: Figure, before: number, others: Figure[]): RuleFinding {
  return {
    ...rangeOf(said),
    rule: 'compare',
    code: TURNED,
    others: others.map(rangeOf),
    say: (words) =>
      words.direction(
        said.direction === 'more' ? words.more : words.less,
        countText(reading, now.value),
        countText(reading, before),
      ),
  };
}

function changed(
  reading: Reading,
  said: Figure,
  now: Figure,
  before: number,
  others: Figure[],
  right: string,
  how: 'changeWrong' | 'changeRateWrong',
): RuleFinding {
  return {
    ...rangeOf(said),
    rule: 'compare',
    code: 'compare.difference',
    others: [now, ...others].map(rangeOf),
    say: (words) =>
      words[how](quoteOf(reading, said), countText(reading, now.value), countText(reading, before), right),
  };
}

/** What the tables of the quarter before say, where the sentence compares with that quarter. */
function storedBefore(
  reading: Reading,
  statement: ReadStatement,
  meaning: Meaning | undefined,
): number | undefined {
  const { previous } = reading.input;
  if (previous === undefined || meaning === undefined || !comparesWithLast(reading, statement))
    return undefined;
  return unitValue(parseExpression(expressionOf(meaning)), { tables: previous }) ?? undefined;
}

/** @example expressionOf({ form: 'II.06a', column: '8+9' }) // 'II.06a (8) + II.06a (9)' */
export function expressionOf({ form, column }: Meaning): string {
  return column
    .split('+')
    .map((part) => `${form} (${part})`)
    .join(' + ');
}

/** The quarter before is named, and no other one but the report's own. */
export function comparesWithLast({ period }: Reading, { items }: ReadStatement): boolean {
  const last = shiftPeriod(period, -1);
  let isNamed = false;
  for (const item of items) {
    if (item.type === 'phrase' && item.sense.roles.has('earlier')) {
      if (!hasRole(item, 'lastQuarter')) return false;
      isNamed = true;
    }
    if (item.type !== 'reference' || item.reference.kind !== 'period') continue;
    const { quarter, year = period.year } = item.reference;
    if (quarter === last.quarter && (year === last.year || item.reference.year === undefined)) isNamed = true;
    else if (quarter !== period.quarter || year !== period.year) return false;
  }
  return isNamed;
}
