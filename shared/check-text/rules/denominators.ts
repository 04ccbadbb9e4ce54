import { keyOf, mostFrequent } from '../facts/facts';
import type { Figure } from '../reading/figure';
import { meanings } from '../vocabulary';
import { countText, quoteOf } from './labels';
import { rangeOf, type Reading, type RuleFinding } from './rule';

/** Ratios whose numerator is the greater number, and those whose denominator is not their family's. */
export function findWrongDenominators(reading: Reading): RuleFinding[] {
  const ratios = reading.figures.filter(({ kind, scope }) => kind === 'ratio' && scope === 'own');
  return [...ratios.flatMap((ratio) => overOne(reading, ratio)), ...findStrangers(reading, ratios)];
}

function overOne(reading: Reading, ratio: Figure): RuleFinding[] {
  const { value, of = 0, meaning, subject } = ratio;
  if (value <= of || (meaning === undefined && subject === undefined)) return [];
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
  return ratios.flatMap((ratio) => {
    const { meaning, of = 0, value } = ratio;
    if (meaning === undefined || ratio.isPartial || value > of) return [];
    const isStrict = meanings.strict[meaning.form]?.includes(meaning.column) === true;
    const [base] = meanings.shares[meaning.form]?.[meaning.column] ?? [];
    if (base === undefined) return [];
    const stated = reading.facts.stated({ form: meaning.form, column: base }).map((figure) => figure.value);
    const family = ratios.filter((other) => isOfFamily(other, meaning.form, base) && other !== ratio);
    const usual = stated.length > 0 ? stated : family.flatMap((other) => other.of ?? []);
    const known = isStrict ? usual : [...usual, ...bases(reading, ratio)];
    if (usual.length === 0 || known.includes(of)) return [];
    const expected = mostFrequent(usual);
    const isOdd = stated.length > 0 || family.length > 1;
    const severity = isStrict && isOdd ? {} : { severity: 'warning' as const };
    const finding: RuleFinding = {
      ...rangeOf(ratio),
      rule: 'denominator',
      code: 'denominator.differs',
      ...severity,
      others: [...reading.facts.stated({ form: meaning.form, column: base }), ...family.filter((other) => other.of === expected)]
        .slice(0, 5)
        .map(rangeOf),
      say: (words) => words.denominator(quoteOf(reading, ratio), countText(reading, of), countText(reading, expected)),
    };
    return [finding];
  });
}

/** Whether a ratio is taken of this column and no other. */
function isOfFamily({ meaning }: Figure, form: string, base: string): boolean {
  if (meaning?.form !== form || meanings.shares[form]?.[meaning.column]?.[0] !== base) return false;
  return meanings.strict[form]?.includes(meaning.column) === true;
}

/** Whatever the report states that this one may be a share of: bases of its kind, and any count of the like. */
function bases({ facts }: Reading, { meaning, subject }: Figure): number[] {
  if (meaning === undefined) return [];
  const own = (meanings.shares[meaning.form]?.[meaning.column] ?? []).flatMap((column) =>
    facts.values({ form: meaning.form, column }),
  );
  const alike = facts.all.filter((figure) => figure.subject === subject && figure.meaning !== undefined && keyOf(figure.meaning) !== keyOf(meaning));
  return [...own, ...alike.flatMap(({ value, of }) => (of === undefined ? [value] : [value, of]))];
}
