import type { Table } from '../../../shared/forms/table';
import type { Located } from '../../../shared/locate/correction';
import type { Judgement } from '../quarter/judge';

export interface LocateState {
  /** The judgement that cells are looked for in; null: nothing in it is broken or open. */
  asked: Judgement | null;
  /** `running`: not answered yet; `late`: the marks wait for the answer no longer; `over`: answered, or given up. */
  phase: 'running' | 'late' | 'over';
  /** The last answer with the tables that it speaks of; null: none came in time. */
  answer: { located: Located; tables: readonly Table[] } | null;
}

export const NOTHING_LOCATED: LocateState = { asked: null, phase: 'over', answer: null };

/** What is known of wrong cells of a judgement by now; undefined: nothing. */
export function locatedIn({ asked, phase, answer }: LocateState, judgement: Judgement): Located | undefined {
  return asked === judgement && phase === 'over' ? answer?.located : undefined;
}
