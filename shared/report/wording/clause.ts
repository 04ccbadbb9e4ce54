import type { UnitKind } from '../../units/unit';
import type { Figures, ForcedFigures } from '../figures';
import type { OutlineClause } from '../outline-schema';
import { percentText } from '../percent';
import { levelsOf, meetsTarget, rateIn, type Rate } from '../targets/rates';
import type { Target } from '../targets/targets';
import { fillTemplate, placeholdersOf } from '../template';
import { changesText, countChange, rateChange, type Change } from './change';
import { countText } from './count-text';
import { wordingText } from './words';
import { reportText } from '../words';

/** An earlier period, named as in "so với quý I/2024". */
export interface Earlier {
  figures: Figures;
  name: string;
}

export interface SentenceContext {
  figures: Figures;
  /** Absent where nothing is known but what is stated, or where what is concluded is not told as such. */
  forced?: ForcedFigures;
  /** The quarter before; absent where it is not stored. */
  previous?: Earlier;
  /** The same quarter of the year before; absent where it is not stored. */
  lastYear?: Earlier;
  /** The figures since the beginning of the year; absent in its first quarter and where a quarter is not stored. */
  yearToDate?: Figures;
  /** Absent: what is said of some kinds only is said. */
  kind?: UnitKind;
  /** Absent: nothing is judged. */
  rates?: readonly Rate[];
  /** How the paper that sets a target is named here; see citer. */
  cite?: (target: Target) => string;
  /** Whether counts below 10 take a leading 0; absent: they do. */
  twoDigits?: boolean;
}

export type SaidClause =
  | { kind: 'said'; text: string; missing?: string }
  | { kind: 'none' | 'all' | 'silent'; text: string }
  | { kind: 'missing'; subject: string };

/** How counts are written in the sentences of a report. */
export function countsOf({
  twoDigits = true,
}: Pick<SentenceContext, 'twoDigits'>): (value: number) => string {
  return (value) => countText(value, twoDigits);
}

/** Whether something is said of the kind of unit. */
export function isFor(said: { for?: readonly UnitKind[] | undefined }, kind: UnitKind | undefined): boolean {
  return kind === undefined || said.for === undefined || said.for.includes(kind);
}

/** A clause from its template and the figures, with what it is compared with and the target it is held against. */
export function sayClause(clause: OutlineClause, context: SentenceContext): SaidClause {
  const { figures } = context;
  const { facts, percents } = placeholdersOf(clause.text);
  const wholes =
    percents.length > 0 ? percents.map(({ whole }) => figures(whole)) : [figures(facts[0] ?? '')];
  if (facts.some((name) => figures(name) === null)) {
    // A denominator known to be 0 says all there is to say, whether or not the numerator was filled in.
    const nothing = percents.length > 0 && wholes.every((value) => value === 0);
    const contradicted = facts.some((name) => (figures(name) ?? 0) !== 0);
    if (nothing && !contradicted && clause.none !== undefined) return { kind: 'none', text: clause.none };
    return bareClause(clause, context) ?? { kind: 'missing', subject: clause.subject };
  }
  const allZero = facts.every((name) => figures(name) === 0);
  if (
    clause.none !== undefined &&
    wholes.every((value) => value === 0) &&
    (percents.length === 0 || allZero)
  ) {
    return { kind: 'none', text: clause.none };
  }
  const count = countsOf(context);
  for (const { part, whole } of percents) {
    const [a, b] = [figures(part) ?? 0, figures(whole) ?? 0];
    if (percentText(a, b) === undefined)
      return { kind: 'said', text: reportText.noRate(clause.subject, count(a), count(b)) };
  }
  const text = fillTemplate(clause.text, (name, whole) => {
    const value = figures(name);
    if (value === null) return undefined;
    if (whole === undefined) return count(value);
    const rate = context.rates?.find((one) => one.part === name && one.whole === whole);
    return percentText(value, figures(whole) ?? 0, levelsOf(rate));
  });
  return { kind: 'said', text: [text, ...comparedWith(clause, context)].join(', ') };
}

/** What the first figure tells alone; undefined where it is not known, or where the outline has no words for it. */
function bareClause({ bare, subject }: OutlineClause, context: SentenceContext): SaidClause | undefined {
  if (bare === undefined) return undefined;
  const { facts } = placeholdersOf(bare);
  if (facts.some((name) => context.figures(name) === null)) return undefined;
  const count = countsOf(context);
  return {
    kind: 'said',
    text: fillTemplate(bare, (name) => count(context.figures(name) ?? 0)),
    missing: subject,
  };
}

/** A part of the sentence's whole: one of which there is nothing is told only in words of its own. */
export function sayPart(part: OutlineClause, whole: number | null, context: SentenceContext): SaidClause {
  const [first = ''] = placeholdersOf(part.text).facts;
  const value = context.figures(first);
  if (part.all !== undefined && value !== null && value > 0 && value === whole)
    return { kind: 'all', text: value === 1 ? part.all : wordingText.every(part.all) };
  const said = sayClause(part, context);
  if (said.kind === 'said' && value === 0) return { kind: 'silent', text: '' };
  return said;
}

function comparedWith({ compare }: OutlineClause, context: SentenceContext): string[] {
  if (compare === undefined) return [];
  const earlier = [context.previous, context.lastYear].filter((one) => one !== undefined);
  if ('fact' in compare) {
    const changes = earlier.flatMap(({ figures, name }): Change[] => {
      const [now, before] = [context.figures(compare.fact), figures(compare.fact)];
      if (now === null || before === null) return [];
      return [countChange([now, before], compare.noun, name, countsOf(context))];
    });
    return changes.length > 0 ? [changesText(changes)] : [];
  }
  const rate = context.rates?.find(({ id }) => id === compare.rate);
  const now = rate && rateIn(rate, context.figures);
  if (rate === undefined || now === undefined) return [];
  const changes = earlier.flatMap(({ figures, name }): Change[] => {
    const before = rateIn(rate, figures);
    return before === undefined ? [] : [rateChange([now, before], name)];
  });
  return [...(changes.length > 0 ? [changesText(changes)] : []), ...targetPhrase(rate, now, context)];
}

/** Whether the target is met, in words; nothing where there is none. */
export function targetPhrase(rate: Rate, hundredths: number, { cite }: SentenceContext): string[] {
  const met = meetsTarget(rate, hundredths);
  if (rate.target === undefined || met === undefined || cite === undefined) return [];
  const { level } = rate.target;
  return [met ? wordingText.reached(level, cite(rate.target)) : wordingText.missed(level, cite(rate.target))];
}

/** Names a paper in full the first time and short from then on, as papers are cited within one report. */
export function citer(): (target: Target) => string {
  const cited = new Set<string>();
  return ({ source, short }) => {
    if (cited.has(source)) return short;
    cited.add(source);
    return source;
  };
}
