import { reportText } from './words';
import { formatCount } from '../language/number';
import { distinctSums } from '../rules/forced-sum';
import { forcedSumText } from '../rules/sentence/chain-text';
import type { Figures, ForcedFigures } from './figures';
import type { OutlineClause, OutlineSentence } from './outline-schema';
import { percentText } from './percent';
import { fillTemplate, placeholdersOf } from './template';

export interface SentenceContext {
  figures: Figures;
  /** Absent where nothing is known but what is stated. */
  forced?: ForcedFigures;
  /** The quarter before, named as in "so với quý I/2024"; absent where it is not stored. */
  previous?: { figures: Figures; name: string };
}

export interface Said {
  /** Ends with a full stop; undefined when there is nothing to say. */
  text: string | undefined;
  /** Subjects for which there are no figures. */
  missing: string[];
}

type Clause = { kind: 'said' | 'none'; text: string } | { kind: 'missing'; subject: string };

/**
 * One sentence from its template and the figures. A figure that is not known is never written as 0: its clause
 * is left out and named among the missing.
 */
export function say(sentence: OutlineSentence, context: SentenceContext): Said {
  const { text, missing } = sayStated(sentence, context);
  if (text === undefined || context.forced === undefined) return { text, missing };
  const { forced } = context;
  const clauses = [sentence, ...(sentence.parts ?? [])].filter(({ subject }) => !missing.includes(subject));
  const names = clauses.flatMap((clause) => placeholdersOf(clause.text).facts);
  const sums = distinctSums(names.flatMap((name) => forced(name)));
  return {
    text: sums.length === 0 ? text : `${text} ${reportText.forced(forcedSumText(sums, 'vi'))}`,
    missing,
  };
}

function sayStated(sentence: OutlineSentence, context: SentenceContext): Said {
  const { figures } = context;
  if (sentence.when !== undefined && (figures(sentence.when) ?? 0) <= 0)
    return { text: undefined, missing: [] };
  const whole = sayClause(sentence, figures);
  // Nothing arose, so there are no parts of it to speak of.
  if (whole.kind === 'none') return { text: `${whole.text}.`, missing: [] };
  const missing: string[] = [];
  const parts: string[] = [];
  for (const clause of sentence.parts ?? []) {
    const part = sayClause(clause, figures);
    if (part.kind === 'missing') missing.push(part.subject);
    else parts.push(part.text);
  }
  if (whole.kind === 'missing') {
    if (parts.length === 0) return { text: undefined, missing: [whole.subject] };
    return { text: reportText.partsOnly(whole.subject, parts.join('; ')), missing };
  }
  const head = whole.text + comparison(sentence, context);
  return { text: joined(head, parts, sentence.within === true), missing };
}

function joined(head: string, parts: readonly string[], within: boolean): string {
  if (parts.length === 0) return `${head}.`;
  return `${head}${within ? reportText.within : '; '}${parts.join('; ')}.`;
}

function sayClause(clause: OutlineClause, figures: Figures): Clause {
  const { facts, percents } = placeholdersOf(clause.text);
  const wholes =
    percents.length > 0 ? percents.map(({ whole }) => figures(whole)) : [figures(facts[0] ?? '')];
  if (facts.some((name) => figures(name) === null)) {
    // A denominator known to be 0 says all there is to say, whether or not the numerator was filled in.
    const nothing = percents.length > 0 && wholes.every((value) => value === 0);
    const contradicted = facts.some((name) => (figures(name) ?? 0) !== 0);
    if (nothing && !contradicted && clause.none !== undefined) return { kind: 'none', text: clause.none };
    return { kind: 'missing', subject: clause.subject };
  }
  const allZero = facts.every((name) => figures(name) === 0);
  if (
    clause.none !== undefined &&
    wholes.every((value) => value === 0) &&
    (percents.length === 0 || allZero)
  ) {
    return { kind: 'none', text: clause.none };
  }
  for (const { part, whole } of percents) {
    const [a, b] = [figures(part) ?? 0, figures(whole) ?? 0];
    if (percentText(a, b) === undefined) {
      return { kind: 'said', text: reportText.noRate(clause.subject, count(a), count(b)) };
    }
  }
  const text = fillTemplate(clause.text, (name, whole) => {
    const value = figures(name);
    if (value === null) return undefined;
    return whole === undefined ? count(value) : percentText(value, figures(whole) ?? 0);
  });
  return { kind: 'said', text };
}

function comparison({ compare }: OutlineSentence, { figures, previous }: SentenceContext): string {
  if (compare === undefined || previous === undefined) return '';
  const now = figures(compare.fact);
  const before = previous.figures(compare.fact);
  if (now === null || before === null) return '';
  if (now === before) return reportText.same(previous.name);
  const change = `${count(Math.abs(now - before))} ${compare.noun}`;
  return now > before ? reportText.more(change, previous.name) : reportText.less(change, previous.name);
}

function count(value: number): string {
  return formatCount(value, 'vi');
}
