import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { FormDocument } from '../../../shared/forms/document';
import type { Side } from '../../../shared/submission/merge-run';
import { mergeContents, resolveMerge, type Merge } from '../../../shared/submission/three-way-merge';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { contentOf } from '../../storage/drafts';

/** Two versions being merged: what is decided, and what is done when it is. */
export interface ConflictState {
  /** What both come from; null when there was nothing. */
  base: SubmissionContent | null;
  theirs: SubmissionResponse;
  merge: Merge;
  /** By id of the conflict; one without a choice is not decided yet. */
  choices: Readonly<Record<string, Side>>;
  /** The send that ran into it was to submit, too. */
  submit: boolean;
}

export function openConflict(
  base: SubmissionContent | null,
  mine: SubmissionContent,
  theirs: SubmissionResponse,
  submit: boolean,
  forms: readonly FormDocument[],
): ConflictState {
  return { base, theirs, merge: mergeContents(base, mine, contentOf(theirs), forms), choices: {}, submit };
}

export function choose(state: ConflictState, id: string, side: Side): ConflictState {
  return { ...state, choices: { ...state.choices, [id]: side } };
}

export function chooseAll(state: ConflictState, side: Side): ConflictState {
  return {
    ...state,
    choices: Object.fromEntries(state.merge.conflicts.map(({ id }) => [id, side])),
  };
}

export function isDecided({ merge, choices }: ConflictState): boolean {
  return merge.conflicts.every(({ id }) => choices[id] !== undefined);
}

export function decided({ merge, choices }: ConflictState): SubmissionContent {
  return resolveMerge(merge, choices);
}
