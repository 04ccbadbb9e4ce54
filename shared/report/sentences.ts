import { capitalised } from '../language/capitalised';
import { distinctSums } from '../rules/forced-sum';
import { forcedSumText } from '../rules/sentence/chain-text';
import { countsOf, isFor, sayClause, sayPart, type SentenceContext } from './wording/clause';
import type { OutlineSentence } from './outline-schema';
import { placeholdersOf } from './template';
import { reportText } from './words';

export type { SentenceContext } from './wording/clause';

export interface Said {
  /** Ends with a full stop; undefined when there is nothing to say. */
  text: string | undefined;
  /** Subjects for which there are no figures. */
  missing: string[];
  /** What is said is that nothing arose. */
  nothing?: boolean;
}

/**
 * One sentence from its template and the figures. A figure that is not known is never written as 0: its clause
 * is left out and named among the missing.
 */
export function say(sentence: OutlineSentence, context: SentenceContext): Said {
  const said = sayStated(sentence, context);
  const { text, missing } = said;
  if (text === undefined || context.forced === undefined) return said;
  const { forced } = context;
  const clauses = [sentence, ...(sentence.parts ?? [])].filter(({ subject }) => !missing.includes(subject));
  const names = clauses.flatMap((clause) => placeholdersOf(clause.text).facts);
  const sums = distinctSums(names.flatMap((name) => forced(name)));
  if (sums.length === 0) return said;
  return { ...said, text: `${text} ${reportText.forced(forcedSumText(sums, 'vi'))}` };
}

function sayStated(sentence: OutlineSentence, context: SentenceContext): Said {
  const { figures, kind } = context;
  if (!isFor(sentence, kind)) return { text: undefined, missing: [] };
  if (sentence.when !== undefined) {
    const when = figures(sentence.when);
    if (when === null) return { text: undefined, missing: [sentence.subject] };
    if (when <= 0) return { text: undefined, missing: [] };
  }
  const whole = sayClause(sentence, context);
  // Nothing arose, so there are no parts of it to speak of.
  if (whole.kind === 'none') return { text: `${whole.text}.`, missing: [], nothing: true };
  const missing = whole.kind === 'said' && whole.missing !== undefined ? [whole.missing] : [];
  const parts: SaidParts = { said: [], none: [], all: [] };
  const of = figures(placeholdersOf(sentence.text).facts[0] ?? '');
  for (const clause of sentence.parts ?? []) {
    if (!isFor(clause, kind)) continue;
    const part = sayPart(clause, of, context);
    if (part.kind === 'missing') missing.push(part.subject);
    else if (part.kind !== 'silent') parts[part.kind].push(part.text);
  }
  if (whole.kind === 'missing') {
    const known = [...parts.said, ...parts.none];
    if (known.length === 0) return { text: undefined, missing: [whole.subject] };
    missing.unshift(whole.subject);
    return { text: reportText.partsOnly(capitalised(whole.subject), known.join('; ')), missing };
  }
  const text = joined(whole.text, parts, sentence.within === true);
  return { text: capitalised(text) + sinceNewYear(sentence, context), missing };
}

type SaidParts = Record<'said' | 'none' | 'all', string[]>;

/** What there is comes first, what there is none of after it: never "trong đó: không có". */
function joined(head: string, { said, none, all }: SaidParts, within: boolean): string {
  const [only] = all;
  if (only !== undefined) return `${head}, ${only}.`;
  if (said.length === 0) return `${[head, ...none].join(', ')}.`;
  return `${head}${within ? reportText.within : '; '}${[...said, ...none].join('; ')}.`;
}

function sinceNewYear({ cumulative }: OutlineSentence, context: SentenceContext): string {
  if (cumulative === undefined) return '';
  const sum = context.yearToDate?.(cumulative.fact) ?? null;
  return sum === null ? '' : ` ${reportText.sinceNewYear(countsOf(context)(sum), cumulative.noun)}`;
}
