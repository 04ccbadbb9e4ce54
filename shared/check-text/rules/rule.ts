import type { Period } from '../../period/period';
import type { CheckWords } from '../words';
import type { Facts } from '../facts/facts';
import type { Figure } from '../reading/figure';
import type { ReadStatement } from '../reading/read-figures';
import type { TextContext, TextInput } from '../input';
import type { TextSeverity, TextSuggestion } from '../result';

/** A stretch of the text as given, without what stands there. */
export interface Range {
  start: number;
  end: number;
}

/** What a rule found, in no language. */
export interface RuleFinding extends Range {
  rule: string;
  code: string;
  /** Absent: the rule's own. */
  severity?: TextSeverity;
  others?: Range[];
  say: (words: CheckWords) => string;
  suggestion?: TextSuggestion;
}

/** All that rules look at. */
export interface Reading {
  input: TextInput;
  context: TextContext;
  period: Period;
  statements: readonly ReadStatement[];
  /** All numbers, those of other quarters and targets included, in the order of the text. */
  figures: readonly Figure[];
  facts: Facts;
}

export type TextRule = (reading: Reading) => RuleFinding[];

/** Only such figures contradict another one: what they count is certain. */
export function isCertain({ doubt }: Figure): boolean {
  return doubt === undefined;
}

export function rangeOf({ start, stop }: Figure): Range {
  return { start, end: stop };
}

/** The range of places among a statement's tokens. */
export function rangeOfTokens({ statement }: ReadStatement, from: number, to: number): Range {
  return { start: statement.tokens[from]?.start ?? 0, end: statement.tokens[to - 1]?.end ?? 0 };
}
