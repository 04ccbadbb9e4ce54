import { keyOf, mostFrequent } from '../facts/facts';
import type { Figure } from '../reading/figure';
import { columnLabel, countText, quoteOf } from './labels';
import { isCertain, rangeOf, type Reading, type RuleFinding } from './rule';
import { maySlip } from './slips';

/** One fact stated twice with different numbers. */
export function findRepeats(reading: Reading): RuleFinding[] {
  return [...repeatedCounts(reading), ...repeatedRates(reading)];
}

function repeatedCounts(reading: Reading): RuleFinding[] {
  return groups(reading.facts.all.filter(isCertain)).flatMap((figures) => {
    const values = figures.map(({ value }) => value);
    const usual = mostFrequent(values);
    const reference = figures.find(({ value }) => value === usual);
    if (reference === undefined) return [];
    const seen = new Set([usual]);
    return figures.flatMap((figure): RuleFinding[] => {
      if (seen.has(figure.value) || isBreakdown(figure, reference) || isOfOther(reading, figure)) return [];
      if (!maySlip(figure.value, usual)) return [];
      seen.add(figure.value);
      return [
        {
          ...rangeOf(figure),
          rule: 'repeat',
          code: 'repeat.differs',
          others: figures.filter(({ value }) => value !== figure.value).map(rangeOf),
          say: (words) =>
            words.repeat(
              columnLabel(reading, figure.meaning),
              countText(reading, figure.value),
              countText(reading, usual),
              countText(reading, Math.abs(figure.value - usual)),
            ),
        },
      ];
    });
  });
}

function groups(figures: readonly Figure[]): Figure[][] {
  const byKey = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.meaning === undefined) continue;
    const key = keyOf(figure.meaning);
    byKey.set(key, [...(byKey.get(key) ?? []), figure]);
  }
  return [...byKey.values()];
}

/** Two lines of one list, or two figures of one sentence, are told of two things. */
function isBreakdown(a: Figure, b: Figure): boolean {
  const apart = Math.abs(a.statement.paragraph - b.statement.paragraph);
  return (
    a.place === b.place || (apart <= 1 && a.statement.rank >= 5 && a.statement.rank === b.statement.rank)
  );
}

/** Told of another agency: that is found by its own rule. */
function isOfOther({ statements, input }: Reading, { place, from }: Figure): boolean {
  const items = statements[place]?.items ?? [];
  return items.some(
    (item) => item.type === 'agency' && item.to <= from && item.agency.name !== input.unit.name,
  );
}

/** Percentages that no number beside them explains. */
function repeatedRates(reading: Reading): RuleFinding[] {
  const rates = reading.figures.filter(
    ({ kind, scope, isApproximate, isPartial, shareOf }) =>
      kind === 'percent' && scope === 'own' && !isApproximate && !isPartial && shareOf === undefined,
  );
  return groups(rates).flatMap(([first, ...rest]) => {
    const other = rest.find(
      (rate) => first !== undefined && !agree(first, rate) && rate.place !== first.place,
    );
    if (first === undefined || other === undefined) return [];
    const explained = reading.facts.values(other.meaning ?? { form: '', column: '' }).length > 0;
    if (explained) return [];
    const finding: RuleFinding = {
      ...rangeOf(other),
      rule: 'repeat',
      code: 'repeat.rate',
      others: [rangeOf(first)],
      say: (words) =>
        words.repeat(
          columnLabel(reading, other.meaning),
          quoteOf(reading, other),
          quoteOf(reading, first),
          `${String(Math.round(Math.abs(other.value - first.value) * 100) / 100).replace('.', reading.input.lang === 'vi' ? ',' : '.')}%`,
        ),
    };
    return [finding];
  });
}

/** Equal at the fewer decimals of the two. */
function agree(a: Figure, b: Figure): boolean {
  const decimals = Math.min(a.printed?.decimals ?? 0, b.printed?.decimals ?? 0);
  return Math.abs(a.value - b.value) < 0.5 * 10 ** -decimals + 1e-9;
}
