import type { Figure } from '../reading/figure';
import { meanings } from '../vocabulary';
import { columnLabel, countText } from './labels';
import { isCertain, rangeOf, type Reading, type RuleFinding } from './rule';
import { maySlip } from './slips';
import { relationsOf, type Sum } from './sums';

/** Parts that do not make the whole: within one sentence or list, then over the whole report. */
export function findWrongSums(reading: Reading): RuleFinding[] {
  const { sums, within } = relationsOf(reading.context.forms);
  const told = new Set<Figure>();
  const findings: RuleFinding[] = [];
  for (const [whole, parts] of listsOf(reading.figures))
    findings.push(...wrongList(reading, whole, parts, sums, told));
  for (const sum of sums) findings.push(...wrongTotal(reading, sum, told));
  for (const { form, part, whole } of within) {
    const [one, ...more] = reading.facts.stated({ form, column: part });
    const [limit, ...others] = reading.facts.values({ form, column: whole });
    if (one === undefined || limit === undefined || more.some(({ value }) => value !== one.value)) continue;
    if (others.length > 0 || one.value <= limit || told.has(one) || one.kind === 'ratio') continue;
    if (!isCertain(one) || !maySlip(one.value, limit)) continue;
    findings.push({
      ...rangeOf(one),
      rule: 'over',
      code: 'over.part',
      others: reading.facts.stated({ form, column: whole }).map(rangeOf),
      say: (words) =>
        words.partsOver(
          columnLabel(reading, one.meaning),
          countText(reading, one.value),
          columnLabel(reading, { form, column: whole }),
          countText(reading, limit),
        ),
    });
  }
  return findings;
}

/** The figures named within a whole, by the whole. */
function listsOf(figures: readonly Figure[]): Map<Figure, Figure[]> {
  const lists = new Map<Figure, Figure[]>();
  for (const figure of figures) {
    if (
      figure.parent === undefined ||
      figure.scope !== 'own' ||
      figure.isApproximate ||
      figure.isBroken === true
    )
      continue;
    if (figure.kind !== 'count' && figure.kind !== 'ratio') continue;
    lists.set(figure.parent, [...(lists.get(figure.parent) ?? []), figure]);
  }
  return lists;
}

function wrongList(
  reading: Reading,
  whole: Figure,
  parts: readonly Figure[],
  sums: readonly Sum[],
  told: Set<Figure>,
): RuleFinding[] {
  if (whole.isApproximate || whole.scope !== 'own') return [];
  const { meaning } = whole;
  const findings: RuleFinding[] = [];
  for (const sum of sums) {
    if (meaning === undefined || sum.form !== meaning.form || sum.whole !== meaning.column) continue;
    const covered = cover(sum, parts);
    if (covered.length < 2) continue;
    const total = covered.reduce((value, part) => value + part.value, 0);
    if (total === whole.value) {
      for (const figure of [whole, ...covered]) told.add(figure);
      continue;
    }
    const missing = sum.parts.filter((column) => !covered.some((part) => columnsOf(part).includes(column)));
    const elsewhere = missing.map((column) => reading.facts.values({ form: sum.form, column }));
    const isKnownElsewhere = missing.length > 0 && elsewhere.every((values) => values.length > 0);
    if (total < whole.value && isKnownElsewhere) {
      const rest = elsewhere.reduce((value, [first = 0]) => value + first, 0);
      if (total + rest === whole.value) continue;
    }
    if (total < whole.value && sum.form === 'K01' && missing.length > 0) continue;
    if (![whole, ...covered].every(isCertain)) continue;
    // A list of all parts is one of this whole, however far it is from it.
    if (missing.length > 0 && !maySlip(total, whole.value)) continue;
    // What a part counts that is not understood may be what is missing.
    if (total < whole.value && parts.some((part) => part.meaning === undefined)) continue;
    const isSure = missing.length === 0 || total > whole.value;
    findings.push(differing(reading, whole, covered, isSure ? 'partsDiffer' : 'partsMissing'));
    for (const figure of [whole, ...covered]) told.add(figure);
  }
  if (findings.length > 0 || parts.some((part) => told.has(part))) return findings;
  return wrongPlainList(reading, whole, parts, told);
}

/** The figures of a list that are parts by the relation, none counted twice. */
function cover(sum: Sum, parts: readonly Figure[]): Figure[] {
  const used = new Set<string>();
  return parts.filter((part) => {
    if (part.meaning?.form !== sum.form) return false;
    const columns = columnsOf(part);
    if (!columns.every((column) => sum.parts.includes(column) && !used.has(column))) return false;
    for (const column of columns) used.add(column);
    return true;
  });
}

function columnsOf({ meaning }: Figure): string[] {
  return meaning?.column.split('+') ?? [];
}

/** A list of what the forms do not know: fields, offices, or anything that is counted alike. */
function wrongPlainList(
  reading: Reading,
  whole: Figure,
  parts: readonly Figure[],
  told: Set<Figure>,
): RuleFinding[] {
  const isPlain = parts.every(
    (part) =>
      part.kind === 'count' && part.isSpelled !== true && (part.meaning === undefined || part.isPartial),
  );
  const isAlike = parts.every(({ noun }) => noun === undefined || noun === whole.noun);
  if (!isPlain || !isAlike || parts.length < 2 || whole.kind !== 'count') return [];
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  // What is as much as the whole is told of it once more.
  if (total === whole.value || parts.some(({ value }) => value === whole.value)) return [];
  const isComplete = parts.every(({ isListed }) => isListed === true);
  if (!isComplete && total < whole.value) return [];
  told.add(whole);
  return [{ ...differing(reading, whole, parts, 'listDiffers'), severity: 'warning' }];
}

/** A whole that its parts do not add up to. */
export function differing(
  reading: Reading,
  whole: Figure,
  parts: readonly Figure[],
  how: 'partsDiffer' | 'partsMissing' | 'listDiffers',
): RuleFinding {
  const count = (value: number): string => countText(reading, value);
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const values = parts.map(({ value }) => count(value)).join(' + ');
  const numbers = [count(whole.value), values, count(total), count(Math.abs(total - whole.value))] as const;
  const name = columnLabel(reading, whole.meaning);
  return {
    ...rangeOf(whole),
    rule: 'parts',
    code: how === 'partsMissing' ? 'parts.missing' : 'parts.sum',
    ...(how === 'partsMissing' ? { severity: 'warning' as const } : {}),
    others: parts.map(rangeOf),
    say: (words) => (how === 'listDiffers' ? words.listDiffers(...numbers) : words[how](name, ...numbers)),
  };
}

/** The same relation between figures that stand apart; only where each is stated once, or alike everywhere. */
function wrongTotal(reading: Reading, { form, whole, parts }: Sum, told: ReadonlySet<Figure>): RuleFinding[] {
  const { facts } = reading;
  const [total, ...others] = facts.stated({ form, column: whole });
  if (total === undefined || others.some(({ value }) => value !== total.value)) return [];
  const all = partsStated(reading, form, parts);
  const found =
    all ??
    partsStated(
      reading,
      form,
      parts.filter((part) => !isLeftOut(reading, form, part)),
    );
  if (found === undefined || (all === undefined && found.length < 2)) return [];
  const sum = found.reduce((value, part) => value + part.value, 0);
  const isAsked = found.some(
    ({ meaning }) =>
      meaning !== undefined && !parts.includes(meaning.column) && !meaning.column.includes('+'),
  );
  if (sum === total.value || found.every((figure) => told.has(figure))) return [];
  if (![total, ...found].every(isCertain) || !maySlip(sum, total.value)) return [];
  return [
    {
      ...differing(reading, total, found, 'partsDiffer'),
      ...(isAsked ? { severity: 'warning' as const } : {}),
    },
  ];
}

/** Where nothing is late, reports do not say so. */
function isLeftOut({ facts }: Reading, form: string, column: string): boolean {
  return meanings.leftOut[form]?.includes(column) === true && facts.stated({ form, column }).length === 0;
}

/** One figure of each part, or of several together; undefined where one is not told, or told in two ways. */
function partsStated(
  { facts, figures }: Reading,
  form: string,
  parts: readonly string[],
): Figure[] | undefined {
  const found: Figure[] = [];
  let left = [...parts];
  const joint = figures.filter(
    ({ meaning, scope, isPartial }) =>
      scope === 'own' && !isPartial && meaning?.form === form && meaning.column.includes('+'),
  );
  for (const figure of joint) {
    const columns = columnsOf(figure);
    if (!columns.every((column) => left.includes(column))) continue;
    const same = facts.stated({ form, column: figure.meaning?.column ?? '' });
    if (same.length === 0 || same.some(({ value }) => value !== figure.value)) continue;
    if (columns.every((column) => facts.stated({ form, column }).length > 0)) continue;
    found.push(figure);
    left = left.filter((column) => !columns.includes(column));
  }
  for (const column of left) {
    const [figure, ...others] = statedOr(column);
    if (figure === undefined || others.some(({ value }) => value !== figure.value)) return undefined;
    found.push(figure);
  }
  return found;

  /** What is pending within its time is all that is pending where nothing is said to be late. */
  function statedOr(column: string): readonly Figure[] {
    const stated = facts.stated({ form, column });
    if (stated.length > 0 || form !== 'II.06a' || column !== '11') return stated;
    return facts.stated({ form, column: '13' }).some(({ value }) => value > 0)
      ? []
      : facts.stated({ form, column: '12' });
  }
}
