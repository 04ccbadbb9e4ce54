import type { CellComment } from './comments';
import type { Table } from '../forms/table';
import type { FormDocument } from '../forms/document';
import type { Calendar, Period } from '../period/period';
import type { Suggestion } from '../locate/sentence/suggestion';
import type { WordedFinding } from '../rules/finding';
import type { ForcedSum } from '../rules/forced-sum';
import type { WordedIndicatorResult } from '../indicators/indicator';
import type { ProvinceProfile, Unit } from '../units/unit';

/** Why a figure that breaks a relation, or looks odd, is right all the same. */
export interface Explanation {
  code: string;
  form: string;
  row: string | null;
  text: string;
}

/** What a unit reports for a period: everything the content hash covers. */
export interface SubmissionContent {
  calendar: Calendar;
  tables: Table[];
  /** What people write for the report, by section (`I.1.a`), question (`ask.causes`) and particular of issue (`issue.signer`); see report/outline. */
  texts: Record<string, string>;
  explanations: Explanation[];
}

/** A finding as whoever accepts its explanation names it. */
export type NamedFinding = Omit<Explanation, 'text'>;

/** Who accepted a quarter, and with it the explanations of which errors. */
export interface Acceptance {
  /** As the person's account has it. */
  name: string;
  explanations: NamedFinding[];
}

/** `returned` and `reopened` last until the quarter is sent again, however often it is saved. */
export const SUBMISSION_STATUSES = ['draft', 'submitted', 'accepted', 'returned', 'reopened'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** A unit's quarter with all that a reader of its workbook or report needs; plain data, nothing to look up. */
export interface SubmissionView {
  profile: ProvinceProfile;
  unit: Unit;
  period: Period;
  content: SubmissionContent;
  status: SubmissionStatus;
  version: number;
  contentHash: string;
  /** The forms in force in the period, in printing order. */
  forms: FormDocument[];
  /** In the reader's language. */
  findings: WordedFinding[];
  /** What to write where a relation is broken; absent where there is none. */
  suggestions?: Suggestion[];
  /** What was said of cells; absent where nothing was. */
  comments?: CellComment[];
  /** Sums of blanks that the other figures force; absent where there are none. */
  forced?: ForcedSum[];
  /** Null for a period in which no index set was in force. */
  indicators: WordedIndicatorResult | null;
  /** The tables of the quarter before, where stored. */
  previous?: Table[];
  /** The tables of the same quarter of the year before, where stored. */
  lastYear?: Table[];
  /** The quarters of the year up to this one added up; absent in the first, and where one is not stored. */
  yearToDate?: Table[];
}
