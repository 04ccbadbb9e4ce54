import { formatDecimal } from '../../language/number';
import { percentHolds, type PrintedPercent } from '../../rules/printed-ratio';
import type { Facts } from '../facts/facts';
import type { Figure, Meaning } from '../reading/figure';
import { meanings } from '../vocabulary';
import type { CheckWords } from '../words';
import { columnLabel, countText, quoteOf, shareText } from './labels';
import { isCertain, rangeOf, type Reading, type RuleFinding } from './rule';
import { maySlip } from './slips';

interface Pair {
  numerator: number;
  denominator: number;
}

/** Percentages that their numbers do not give at the decimals printed. */
export function findWrongRatios(reading: Reading): RuleFinding[] {
  return reading.figures.flatMap((figure) => {
    const { kind, scope, printed, isApproximate, isPartial, value } = figure;
    if (kind !== 'percent' || scope !== 'own' || printed === undefined || isApproximate || value > 100)
      return [];
    if (figure.shareOf !== undefined) return wrongShare(reading, figure, printed, figure.shareOf);
    return isPartial || figure.meaning === undefined || !isCertain(figure)
      ? []
      : wrongRate(reading, figure, printed, figure.meaning);
  });
}

/** Of the figure beside it. */
function wrongShare(reading: Reading, figure: Figure, printed: PrintedPercent, of: Figure): RuleFinding[] {
  if (of.isApproximate || of.isBroken === true) return [];
  const pairs = pairsBeside(reading, of, figure);
  const [first] = pairs;
  if (first === undefined || first.numerator > first.denominator) return [];
  if (first.denominator === 0) return [nothingToShare(reading, figure)];
  if (pairs.some((pair) => holds(printed, pair)) || isJointShare(reading, printed, of)) return [];
  if (of.kind === 'count' && (isShareOfEarlier(reading, printed, of) || !isNear(printed, first))) return [];
  // "đã giải quyết 157 hồ sơ, đạt 100%" speaks of being on time.
  if (of.kind === 'count' && of.base === undefined && printed.numeral === '100' && of.parent === undefined)
    return [];
  const others = [
    of,
    ...reading.figures.filter(({ value, scope }) => scope === 'own' && value === first.denominator),
  ];
  return [
    wrong(
      reading,
      figure,
      printed,
      first,
      others,
      pairs.length > 1 || of.kind === 'ratio' || of.parent !== undefined,
    ),
  ];
}

function pairsBeside({ facts }: Reading, of: Figure, share: Figure): Pair[] {
  if (of.kind === 'ratio') return [{ numerator: of.value, denominator: of.of ?? 0 }];
  const named = share.baseMeaning;
  const bases = [
    ...(named === undefined ? [] : facts.values(named)),
    of.base?.value,
    of.parent?.kind === 'percent' ? undefined : of.parent?.value,
    ...basesOf(facts, of.meaning),
  ];
  return [...new Set(bases)].flatMap((denominator) =>
    denominator === undefined ? [] : [{ numerator: of.value, denominator }],
  );
}

/** "2.247 hồ sơ mới, trong đó 2.019 hồ sơ (89,9%)": of any whole that the sentence named before. */
function isShareOfEarlier({ statements }: Reading, printed: PrintedPercent, of: Figure): boolean {
  return (statements[of.place]?.figures ?? []).some(
    ({ kind, scope, value, end }) =>
      kind === 'count' &&
      scope === 'own' &&
      end <= of.from &&
      value >= of.value &&
      holds(printed, { numerator: of.value, denominator: value }),
  );
}

/** "56/58 … và 02/58 … đạt 100%": ratios of one whole, told together. */
function isJointShare({ figures }: Reading, printed: PrintedPercent, last: Figure): boolean {
  const beside = figures.filter(
    ({ kind, of, place, start }) =>
      kind === 'ratio' && of === last.of && place === last.place && start <= last.start,
  );
  let numerator = 0;
  return beside.reverse().some(({ value }) => {
    numerator += value;
    return numerator <= (last.of ?? 0) && holds(printed, { numerator, denominator: last.of ?? 0 });
  });
}

/** Of what the report states elsewhere. */
function wrongRate(
  reading: Reading,
  figure: Figure,
  printed: PrintedPercent,
  meaning: Meaning,
): RuleFinding[] {
  const { facts } = reading;
  const exception = excepted(reading, figure, meaning);
  if (exception !== undefined) return [exception];
  const stated = facts.stated(meaning);
  if (!stated.every(isCertain)) return [];
  const ratios = stated.flatMap(({ value, of }) =>
    of === undefined ? [] : [{ numerator: value, denominator: of }],
  );
  const pairs = [
    ...ratios,
    ...facts
      .values(meaning)
      .flatMap((numerator) => basesOf(facts, meaning).map((denominator) => ({ numerator, denominator }))),
  ].filter(({ numerator, denominator }) => denominator > 0 && numerator <= denominator);
  const [first] = pairs;
  if (first === undefined || [...pairs, ...broaderPairs(facts, meaning)].some((pair) => holds(printed, pair)))
    return [];
  if (ratios.length === 0 && !isNear(printed, first)) return [];
  const others = stated.length > 0 ? stated : partsStated(facts, meaning);
  return [wrong(reading, figure, printed, first, others, stated.length > 0 || others.length > 1)];
}

function broaderPairs(facts: Facts, { form, column }: Meaning): Pair[] {
  return meanings.broader.flatMap((entry) => {
    if (entry.form !== form || entry.column !== column) return [];
    const said = { form, column: entry.said };
    return facts
      .values(said)
      .flatMap((numerator) => basesOf(facts, said).map((denominator) => ({ numerator, denominator })));
  });
}

/** "100% đúng hạn" beside dossiers that are late. */
function excepted(reading: Reading, figure: Figure, { form, column }: Meaning): RuleFinding | undefined {
  if (figure.value !== 100) return undefined;
  const others = meanings.excludes.flatMap((entry) =>
    entry.form === form && entry.all === column ? reading.facts.stated({ form, column: entry.none }) : [],
  );
  const other = others.find(({ value }) => value > 0);
  if (other === undefined) return undefined;
  const [said, count] = [quoteOf(reading, figure), countText(reading, other.value)];
  return {
    ...rangeOf(figure),
    rule: 'ratio',
    code: 'ratio.exception',
    others: [rangeOf(other)],
    say: (words) =>
      words.exception(said, columnLabel(reading, figure.meaning), columnLabel(reading, other.meaning), count),
  };
}

function partsStated(facts: Facts, { form, column }: Meaning): Figure[] {
  return column.split('+').flatMap((part) => facts.stated({ form, column: part }));
}

function basesOf(facts: Facts, meaning: Meaning | undefined): number[] {
  if (meaning === undefined) return [];
  const columns = meanings.shares[meaning.form]?.[meaning.column] ?? [];
  return columns.flatMap((column) => facts.values({ form: meaning.form, column }));
}

function holds(printed: PrintedPercent, { numerator, denominator }: Pair): boolean {
  return percentHolds(printed, numerator, denominator);
}

function wrong(
  reading: Reading,
  figure: Figure,
  printed: PrintedPercent,
  pair: Pair,
  others: readonly Figure[],
  isSure: boolean,
): RuleFinding {
  const { numerator, denominator } = pair;
  const right = shareText(reading, numerator, denominator, printed.decimals);
  const said = `${formatDecimal(printed.numeral, reading.input.lang)}%`;
  const numbers = [said, countText(reading, numerator), countText(reading, denominator)] as const;
  const fits = fitting(reading, printed, pair);
  const say = (words: CheckWords): string => {
    if (isHundredth(printed, pair))
      return words.ratioScale(said, shareText(reading, numerator, denominator, 1));
    const name = columnLabel(reading, figure.meaning ?? figure.shareOf?.meaning);
    const base =
      figure.shareOf?.kind === 'ratio' || name === ''
        ? words.ratioWrong(...numbers, right)
        : words.ratioUnproven(said, name, numbers[1], numbers[2], right);
    return fits === undefined ? base : base + words.ratioFits(fits);
  };
  const { start, end } = rangeOf(figure);
  const text = quoteOf(reading, figure).includes('.') ? right.replace(',', '.') : right;
  return {
    start,
    end,
    rule: 'ratio',
    code: figure.shareOf === undefined ? 'ratio.contradicts' : 'ratio.wrong',
    ...(isSure ? {} : { severity: 'warning' as const }),
    others: others.filter((other) => other !== figure).map(rangeOf),
    say,
    suggestion: { start, end, text },
  };
}

/** Another denominator that the report states, or another count of the same whole, that the percentage would be right for. */
function fitting(
  reading: Reading,
  printed: PrintedPercent,
  { numerator, denominator }: Pair,
): string | undefined {
  const other = reading.facts.numbers.find(
    (base) => base !== denominator && holds(printed, { numerator, denominator: base }),
  );
  if (other !== undefined) return `${countText(reading, numerator)}/${countText(reading, other)}`;
  const older = Math.round((Number(printed.numeral) * denominator) / 100);
  if (older === numerator || !holds(printed, { numerator: older, denominator })) return undefined;
  return `${countText(reading, older)}/${countText(reading, denominator)}`;
}

/** Not so far from the quotient that it has to be of something else. */
function isNear(printed: PrintedPercent, pair: Pair): boolean {
  const right = (100 * pair.numerator) / pair.denominator;
  const said = Number(printed.numeral);
  const isTenfold = Math.abs(said / 10 - right) <= 0.1;
  return maySlip(Math.round(said), Math.round(right)) || isTenfold || isHundredth(printed, pair);
}

/** 0,8 for 80%. */
function isHundredth({ numeral, decimals }: PrintedPercent, { numerator, denominator }: Pair): boolean {
  if (Number(numeral) > 1 || numerator === 0) return false;
  const share = (numerator / denominator) * 10 ** decimals;
  return Math.abs(share - Number(numeral) * 10 ** decimals) <= 0.5;
}

function nothingToShare(reading: Reading, figure: Figure): RuleFinding {
  const quote = quoteOf(reading, figure);
  return {
    ...rangeOf(figure),
    rule: 'ratio',
    code: 'ratio.of-nothing',
    severity: 'warning',
    say: (words) => words.shareOfNone(quote),
  };
}
