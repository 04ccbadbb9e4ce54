import { namedColumn } from '../forms/column-text';
import type { FormDocument } from '../forms/document';
import type { Lang } from '../language/language';
import type { CellRef } from '../locate/correction';

/** In what capacity somebody writes: names are kept nowhere. */
export type CommentRole = 'clerk' | 'supervisor';

/** Who wrote something and when: a directory id, an instant in ISO 8601. */
interface Written {
  by: string;
  role: CommentRole;
  at: string;
}

export interface CommentAnswer extends Written {
  text: string;
}

/** What somebody has to say of a cell, and what was said to it. Never a figure, and no part of the content. */
export interface CellComment extends CellRef, Written {
  /** Its number in the log of its quarter. */
  id: number;
  /** The row's name when this was written: the row may be gone by now. */
  rowLabel: string;
  text: string;
  answers: CommentAnswer[];
  /** Who said that nothing is left to do, and when; null while it is open. */
  settled: Written | null;
}

/** A comment with its column's name in somebody's language, for readers without the forms. */
export interface WordedComment extends CellComment {
  columnName: string;
}

/** What happened to the comments of a unit's quarter; entries are added and never changed. */
export type CommentEntry = Written & { number: number } & (
    | ({ kind: 'comment'; rowLabel: string; text: string } & CellRef)
    | { kind: 'answer'; comment: number; text: string }
    | { kind: 'settle' | 'reopen'; comment: number }
  );

/** The comments that a log tells of, oldest first. What is answered is open again: nobody misses the answer. */
export function commentsOf(log: readonly CommentEntry[]): CellComment[] {
  const comments = new Map<number, CellComment>();
  for (const entry of log) {
    const { number, by, role, at } = entry;
    const written = { by, role, at };
    if (entry.kind === 'comment') {
      const { form, row, column, rowLabel, text } = entry;
      const cell = { form, row, column, rowLabel };
      comments.set(number, { id: number, ...cell, text, ...written, answers: [], settled: null });
      continue;
    }
    const comment = comments.get(entry.comment);
    if (comment === undefined) continue;
    if (entry.kind === 'answer') comment.answers.push({ text: entry.text, ...written });
    comment.settled = entry.kind === 'settle' ? written : null;
  }
  return [...comments.values()];
}

export function wordedComments(
  comments: readonly CellComment[],
  forms: readonly FormDocument[],
  lang: Lang,
): WordedComment[] {
  return comments.map((comment) => ({
    ...comment,
    columnName: namedColumn(forms, comment.form, comment.column, lang),
  }));
}
