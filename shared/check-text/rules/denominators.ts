import { keyOf, mostFrequent } from '../facts/facts';
import type { Figure, Meaning } from '../reading/figure';
import { meanings } from '../vocabulary';
import { countText, quoteOf } from './labels';
import { isCertain, rangeOf, type Reading, type RuleFinding } from './rule';

/** Ratios whose numerator is the greater number, and those whose denominator is not their family's. */
export function findWrongDenominators(reading: Reading): RuleFinding[] {
  const ratios = reading.figures.filter(({ kind, scope }) => kind === 'ratio' && scope === 'own');
  return [...ratios.flatMap((ratio) => overOne(reading, ratio)), ...findStrangers(reading, ratios)];
}

function overOne(reading: Reading, ratio: Figure): RuleFinding[] {
  const { value, of = 0, meaning, subject } = ratio;
  if (value <= of || !isCertain(ratio) || (meaning === undefined && subject === undefined)) return [];
  return [
    {
      ...rangeOf(ratio),
      rule: 'over',
      code: 'over.ratio',
      say: (words) => words.over(countText(reading, value), countText(reading, of)),
    },
  ];
}

function findStrangers(reading: Reading, ratios: readonly Figure[]): RuleFinding[] {
  const families = new Map<string, Figure[]>();
  for (const ratio of ratios) {
    const base = baseOf(ratio);
    if (base !== undefined && isStrict(ratio))
      families.set(keyOf(base), [...(families.get(keyOf(base)) ?? []), ratio]);
  }
  const alike = countsAlike(reading);
  return ratios.flatMap((ratio) => {
    const { meaning, of = 0, value } = ratio;
    const base = baseOf(ratio);
    if (meaning === undefined || base === undefined || ratio.isPartial || value > of) return [];
    const whole = reading.facts.stated(base);
    const family = families.get(keyOf(base)) ?? [];
    const usual = (whole.length > 0 ? whole : family.filter((other) => other !== ratio)).map((other) =>
      whole.length > 0 ? other.value : (other.of ?? 0),
    );
    if (usual.length === 0 || usual.includes(of)) return [];
    if (
      !isStrict(ratio) &&
      (basesOf(reading, meaning).includes(of) || alike.get(ratio.subject ?? '')?.has(of) === true)
    )
      return [];
    const expected = mostFrequent(usual);
    const isSure = isStrict(ratio) && (whole.length > 0 || family.length > 2);
    const finding: RuleFinding = {
      ...rangeOf(ratio),
      rule: 'denominator',
      code: 'denominator.differs',
      ...(isSure ? {} : { severity: 'warning' as const }),
      others: [...whole, ...family.filter((other) => other.of === expected)]
        .slice(0, MOST_OTHERS)
        .map(rangeOf),
      say: (words) =>
        words.denominator(quoteOf(reading, ratio), countText(reading, of), countText(reading, expected)),
    };
    return [finding];
  });
}

/** More places than these tell nothing more. */
const MOST_OTHERS = 5;

/** The column that a ratio's share is usually taken of. */
function baseOf({ meaning }: Figure): Meaning | undefined {
  const column = meaning === undefined ? undefined : meanings.shares[meaning.form]?.[meaning.column]?.[0];
  return meaning === undefined || column === undefined ? undefined : { form: meaning.form, column };
}

/** Whether it is taken of no other. */
function isStrict({ meaning }: Figure): boolean {
  return meaning !== undefined && meanings.strict[meaning.form]?.includes(meaning.column) === true;
}

function basesOf({ facts }: Reading, { form, column }: Meaning): number[] {
  return (meanings.shares[form]?.[column] ?? []).flatMap((base) => facts.values({ form, column: base }));
}

/** Every count that the report states of the like, which a ratio may be a share of: numerators by what is counted. */
function countsAlike({ facts }: Reading): Map<string, Set<number>> {
  const alike = new Map<string, Set<number>>();
  for (const { subject = '', value } of facts.all)
    alike.set(subject, (alike.get(subject) ?? new Set()).add(value));
  return alike;
}
