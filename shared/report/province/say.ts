import type { Bound } from '../../totals/bound';
import type { OutlineClause, OutlineSentence } from '../outline-schema';
import { fillTemplate, placeholdersOf } from '../template';
import type { CountText } from '../wording/count-text';
import { reportText } from '../words';
import type { FactSum, ProvinceFacts } from './facts';
import { rateText } from './rate-text';
import { provinceReportText } from './words';

export interface Said {
  /** Ends with a full stop; undefined when there is nothing to say. */
  text: string | undefined;
  /** Subjects for which there are no figures. */
  missing: string[];
}

type Clause = { kind: 'said' | 'none'; text: string } | { kind: 'missing'; subject: string };

/**
 * One sentence of the province's. A count that lacks somebody's says so before it; a rate is that of the units which state
 * both its counts, and tells how many these are where they are not all.
 */
export function sayOfProvince(sentence: OutlineSentence, facts: ProvinceFacts, count: CountText): Said {
  if (sentence.when !== undefined && (facts.sum(sentence.when).value ?? 0) <= 0) {
    return { text: undefined, missing: [] };
  }
  const whole = clauseOf(sentence, facts, 'bound', count);
  if (whole.kind === 'none') return { text: `${whole.text}.`, missing: [] };
  const missing: string[] = [];
  const parts: string[] = [];
  for (const clause of sentence.parts ?? []) {
    // What units are missing the sentence has said already; a part says what is blank in it.
    const part = clauseOf(clause, facts, 'ownBound', count);
    if (part.kind === 'missing') missing.push(part.subject);
    else parts.push(part.text);
  }
  if (whole.kind === 'missing') {
    if (parts.length === 0) return { text: undefined, missing: [whole.subject] };
    return { text: reportText.partsOnly(whole.subject, parts.join('; ')), missing };
  }
  if (parts.length === 0) return { text: `${whole.text}.`, missing };
  const link = sentence.within === true ? reportText.within : '; ';
  return { text: `${whole.text}${link}${parts.join('; ')}.`, missing };
}

function clauseOf(
  clause: OutlineClause,
  facts: ProvinceFacts,
  bound: 'bound' | 'ownBound',
  count: CountText,
): Clause {
  const placeholders = placeholdersOf(clause.text);
  const [percent] = placeholders.percents;
  if (percent) return rateClause(clause, percent, facts, count);
  const sums = new Map(placeholders.facts.map((name) => [name, facts.sum(name)]));
  if ([...sums.values()].some(({ value }) => value === null)) {
    return { kind: 'missing', subject: clause.subject };
  }
  const [first] = sums.values();
  if (clause.none !== undefined && first?.value === 0) {
    // Nothing arose where figures were given; of the rest nobody knows.
    return first[bound] === 'whole'
      ? { kind: 'none', text: clause.none }
      : { kind: 'said', text: provinceReportText.noneSoFar(clause.subject) };
  }
  const text = fillTemplate(clause.text, (name) => {
    const sum = sums.get(name);
    return sum && sumText(sum, count, bound);
  });
  return { kind: 'said', text };
}

function rateClause(
  clause: OutlineClause,
  { part, whole }: { part: string; whole: string },
  facts: ProvinceFacts,
  count: CountText,
): Clause {
  const rate = facts.rate(part, whole);
  if (rate === null) return { kind: 'missing', subject: clause.subject };
  const counts = { [part]: rate.part, [whole]: rate.whole };
  const percent = rateText(rate, provinceReportText.near);
  if (rate.whole === 0 && rate.part === 0 && clause.none !== undefined) {
    return { kind: 'none', text: clause.none };
  }
  if (percent === undefined) {
    const text = reportText.noRate(clause.subject, count(rate.part), count(rate.whole));
    return { kind: 'said', text };
  }
  const text = fillTemplate(clause.text, (name, divided) => {
    if (divided !== undefined) return percent;
    const value = counts[name] ?? facts.sum(name).value;
    return value === null ? undefined : count(value);
  });
  const some = rate.counted < rate.reported;
  return {
    kind: 'said',
    text: some ? text + provinceReportText.rateOver(count(rate.counted), count(rate.reported)) : text,
  };
}

/** @example sumText({ value: 1200, bound: 'least', … }, count) // 'ít nhất 1.200' */
export function sumText(
  sum: FactSum,
  count: CountText,
  bound: 'bound' | 'ownBound' = 'bound',
): string | undefined {
  if (sum.value === null) return undefined;
  return boundText(sum[bound], count(sum.value));
}

function boundText(bound: Bound, count: string): string {
  return bound === 'whole' ? count : provinceReportText.bound[bound](count);
}
