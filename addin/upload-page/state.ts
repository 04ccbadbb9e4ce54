import type { OwedQuarter } from '../../shared/contract/owed';
import type { SubmissionResponse } from '../../shared/contract/schemas';
import type { Table } from '../../shared/forms/table';
import type { Lang } from '../../shared/language/language';
import type { Suggestion } from '../../shared/locate/sentence/suggestion';
import type { WordedFinding } from '../../shared/rules/finding';
import type { CellChange } from '../../shared/submission/changes';
import type { Explanation } from '../../shared/submission/submission';
import type { Choice } from '../api/sign-in/sign-in';
import type { PasteReading, PasteRefusal } from '../pane/paste/state';
import type { QuarterFrame } from '../pane/quarter/quarter-frame';
import type { Me } from '../pane/sign-in/session';
import type { KnownMapping } from '../storage/mappings';
import { isSent } from '../../shared/submission/workflow';

/** A unit's quarter as the server has it. */
export interface OpenedQuarter {
  frame: QuarterFrame;
  /** Null: nothing is stored yet. */
  stored: SubmissionResponse | null;
  /** Layouts that the unit accepted before. */
  known: KnownMapping[];
}

/** What taking the file makes of what is stored; known once no question is open. */
export interface Taken {
  tables: Table[];
  changes: CellChange[];
  added: number;
  /** Totals of the file that are not the sum of its rows, in words. */
  remarks: string[];
}

/** What the check says of tables: those of the file, else the stored ones. */
export interface Checked {
  tables: readonly Table[];
  findings: readonly WordedFinding[];
  suggestions: readonly Suggestion[];
}

/** A message that stays until something newer takes its place. */
export interface PageNotice {
  intent: 'success' | 'error';
  title?: string;
  text: string;
  /** Does the same again; a send keeps its key. */
  again?: () => void;
}

export interface UploadState {
  lang: Lang;
  /** Today in Việt Nam, as the page was opened. */
  today: string;
  phase: 'starting' | 'signed-out' | 'signing-in' | 'signed-in';
  choices: readonly Choice[];
  me: Me | null;
  /** The server wants a new sign-in; all that is on the page stays. */
  expired: boolean;
  /** What was given back or reminded of, whichever quarter is open. */
  owed: readonly OwedQuarter[];
  quarter: OpenedQuarter | null;
  reading: PasteReading | null;
  refusal: PasteRefusal | null;
  taken: Taken | null;
  checked: Checked | null;
  explanations: readonly Explanation[];
  /** The question that has to be answered before an act that others see. */
  asking: 'submit' | 'recall' | null;
  /** Why what was given back goes again unchanged; null: it is not asked. */
  reason: string | null;
  task: { text: string; cancel: () => void } | null;
  notice: PageNotice | null;
}

export function atStart(lang: Lang, today: string): UploadState {
  return {
    lang,
    today,
    phase: 'starting',
    choices: [],
    me: null,
    expired: false,
    owed: [],
    ...NO_QUARTER,
    task: null,
    notice: null,
  };
}

/** Whatever belongs to one quarter. */
export const NO_QUARTER = {
  quarter: null,
  reading: null,
  refusal: null,
  taken: null,
  checked: null,
  explanations: [],
  asking: null,
  reason: null,
} satisfies Partial<UploadState>;

/** A submitted or accepted quarter takes no saves. */
export function isLocked({ quarter }: Pick<UploadState, 'quarter'>): boolean {
  return isSent(quarter?.stored?.status);
}

/** Whether it is handed in and no reviewer has opened it. */
export function isRecallable({ quarter }: Pick<UploadState, 'quarter'>): boolean {
  const stored = quarter?.stored;
  return stored?.status === 'submitted' && stored.openedForReviewAt === undefined;
}

/** What would be saved: the tables of the file, else what is stored. */
export function tablesToSave({ quarter, reading, taken }: UploadState): readonly Table[] | null {
  if (reading !== null) return taken?.tables ?? null;
  return quarter?.stored?.tables ?? null;
}
