import { foldName } from '../language/fold';
import type { FindingBase, WordedFinding } from '../rules/finding';
import type { Explanation } from '../submission/submission';
import { explanationRule } from './explanation-rule';
import { explanationOf, takesExplanation } from './match-explanations';

/**
 * What an explanation lacks: length, a word that is not empty, or anything that the finding does not say itself.
 */
export type ExplanationLack = 'length' | 'reason' | 'own-words';

/** An explanation that says nothing yet, by its place in the list, with the finding that it is of. */
export interface LackingExplanation<Found> {
  index: number;
  finding: Found;
  lack: ExplanationLack;
}

/** A quarter's findings in words, and what was given for them. */
export interface WordedQuarter {
  findings: readonly WordedFinding[];
  content: { explanations: readonly Explanation[] };
}

/**
 * What a text lacks to be an explanation; null: nothing. See explanation-rule for how much is enough.
 * @param messages what the finding says, in each language that it is known in
 */
export function explanationLack(text: string, messages: readonly string[]): ExplanationLack | null {
  const words = wordsOf(text);
  const letters = [...words].join('').length;
  const { leastLetters, leastWords, leastTelling, emptyWords } = explanationRule;
  if (words.size < leastWords || letters < leastLetters) return 'length';
  const empty = new Set<string>(emptyWords);
  const telling = [...words].filter((word) => !empty.has(word));
  if (telling.length < leastTelling) return 'reason';
  const said = new Set(messages.flatMap((message) => [...wordsOf(message)]));
  return telling.every((word) => said.has(word)) ? 'own-words' : null;
}

/** The explanations given for findings that lack something, in the order of the findings. */
export function lackingExplanations<Found extends FindingBase>(
  findings: readonly Found[],
  explanations: readonly Explanation[],
  messagesOf: (finding: Found) => readonly string[],
): LackingExplanation<Found>[] {
  const places = new Map(explanations.map((explanation, index) => [explanation, index]));
  return findings.filter(takesExplanation).flatMap((finding) => {
    const explanation = explanationOf(finding, explanations);
    const index = explanation && places.get(explanation);
    if (explanation === undefined || index === undefined) return [];
    const lack = explanationLack(explanation.text, messagesOf(finding));
    return lack === null ? [] : [{ index, finding, lack }];
  });
}

/** The explanations without those that lack something: a finding with such a one is still open. */
export function tellingExplanations<Found extends FindingBase>(
  findings: readonly Found[],
  explanations: readonly Explanation[],
  messagesOf: (finding: Found) => readonly string[],
): Explanation[] {
  const lacking = new Set(lackingExplanations(findings, explanations, messagesOf).map(({ index }) => index));
  return explanations.filter((_, index) => !lacking.has(index));
}

/** The same of a quarter whose findings are in words. */
export function tellingOf({ findings, content }: WordedQuarter): Explanation[] {
  return tellingExplanations(findings, content.explanations, ({ message }) => [message]);
}

/** The different words of a text, folded; figures and signs are none. */
function wordsOf(text: string): Set<string> {
  return new Set(foldName(text).match(/\p{L}+/gu) ?? []);
}
