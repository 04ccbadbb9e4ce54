import type * as z from 'zod';
import type { meResponse, SubmissionResponse } from '../../../shared/contract/schemas';
import type { Draft, KeptCopy } from '../../api/drafts';
import type { Send } from '../../api/outbox';
import type { Choice } from '../../api/sign-in';
import type { ExcelProblemCode, ReadProblem } from '../../excel/port';
import type { PaneScreen } from './screens';
import type { Lang } from '../../../shared/language/language';
import type { ConflictState } from '../send/conflict';
import type { FindingFilter } from '../check/findings';
import type { Judgement } from '../check/judge';
import type { OverviewState } from '../overview/state';
import type { PasteState } from '../paste/state';
import type { QuarterFrame } from '../quarter/quarter-frame';

export type Me = z.infer<typeof meResponse>;

/** A message that stays until it is closed or something newer takes its place. */
export interface Notice {
  intent: 'success' | 'info' | 'warning' | 'error';
  title?: string;
  text: string;
  requestId?: string;
}

/** Something that takes its time. */
export interface Task {
  text: string;
  done?: number;
  total?: number;
  cancel?: () => void;
}

export interface SessionState {
  phase: 'starting' | 'signed-out' | 'signing-in' | 'signed-in';
  choices: readonly Choice[];
  me: Me | null;
  /** The server wants a new sign-in before anything more goes out. */
  expired: boolean;
  /** Nobody could sign in, the line being down; work goes on with what this machine keeps. */
  offline: boolean;
}

/** What the open workbook holds, as far as the pane is concerned. */
export interface WorkbookState {
  /** `ours`: forms of the open quarter; `other`: of another one; `none`: no forms. */
  holds: 'ours' | 'other' | 'none';
  /** Unit and period of the forms in a workbook that holds another quarter. */
  unit?: string;
  period?: string;
  problems: ReadProblem[];
  /** Why the last look into the workbook came to nothing; it is tried again. */
  unread: ExcelProblemCode | null;
  /** Why the cells of the findings are not marked; that is tried again, too. */
  unmarked: ExcelProblemCode | null;
}

export interface QuarterState {
  frame: QuarterFrame;
  draft: Draft;
  /** The stored quarter as last seen; null: nothing is stored. */
  stored: SubmissionResponse | null;
  judgement: Judgement;
  workbook: WorkbookState;
  copies: KeptCopy[];
  /** Another window of this machine works on the same quarter. */
  otherWindow: boolean;
}

/** The question that has to be answered before forms are drawn over figures. */
export interface ReplaceQuestion {
  figures: number;
  /** Texts that somebody wrote into the marker columns; drawing takes them away. */
  notes?: number;
  unit?: string;
  period?: string;
}

export interface PaneState {
  lang: Lang;
  /** Today in Việt Nam, as the pane was opened. */
  today: string;
  screen: PaneScreen;
  online: boolean;
  /** False where the browser keeps nothing on this machine. */
  lasting: boolean;
  session: SessionState;
  quarter: QuarterState | null;
  /** Null for whoever may not see the whole province. */
  overview: OverviewState | null;
  task: Task | null;
  notice: Notice | null;
  sends: Send[];
  conflict: ConflictState | null;
  paste: PasteState;
  question: ReplaceQuestion | null;
  /** Key of the finding that was last gone to. */
  finding: string | null;
  filter: FindingFilter;
  marks: boolean;
}
