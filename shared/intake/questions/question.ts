import type { IntakeContext } from '../context';
import type { Decision, SettledKind } from '../decisions/decision';
import type { Doubt, DoubtKind } from '../result';

/** What a table's questions depend on besides the table: where its figures are to go. */
export interface QuestionContext extends IntakeContext {
  /** Code of the unit whose forms are filled. */
  unit: string;
  /** Days that the unit's own tables count. */
  days: { from: string; to: string };
}

export type QuestionKind = DoubtKind | SettledKind;

export interface QuestionOption {
  id: string;
  /** Column, row or unit key, kind of row, figure or text, by the kind of the question. */
  value: string | null;
  place?: { row: number; column: number };
  decisions: Decision[];
}

/** Something that is never guessed. */
export interface Question {
  /** The same for as long as the table is looked at. */
  id: string;
  what: QuestionKind;
  /** What it is about: one doubt, or several that have one answer. */
  doubts: Doubt[];
  options: QuestionOption[];
  /** The place at which another figure, or text for a rate, may be typed. */
  cell?: { row: number; column: number; rate: boolean };
}

export interface Answer {
  question: Question;
  /** Id of the option; null where a figure was typed. */
  option: string | null;
  decisions: Decision[];
}
