import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { Table } from '../../../shared/forms/table';
import { cellChanges } from '../../../shared/submission/changes';
import { mergeContents, resolveMerge } from '../../../shared/submission/merge';
import type { Merge, Side } from '../../../shared/submission/merge';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { contentOf } from '../../api/drafts';
import type { CellWrite } from '../../excel/port';

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
): ConflictState {
  return { base, theirs, merge: mergeContents(base, mine, contentOf(theirs)), choices: {}, submit };
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

/**
 * The cells to write so that a workbook with the tables `from` holds `to`; undefined when rows or tables have to
 * come or go, which takes drawing the forms again.
 */
export function writesBetween(from: readonly Table[], to: readonly Table[]): CellWrite[] | undefined {
  const rowsOf = (tables: readonly Table[]) =>
    new Set(tables.flatMap(({ form, rows }) => rows.map((row) => `${form}\n${row.key}`)));
  const before = rowsOf(from);
  const after = rowsOf(to);
  if (before.size !== after.size || [...after].some((row) => !before.has(row))) return undefined;
  return cellChanges(from, to).map(({ form, row, column, to: value }) => ({ form, row, column, value }));
}
