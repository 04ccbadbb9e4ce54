import type * as z from 'zod';
import {
  MOST_COMMENTS,
  MOST_ENTRIES,
  type CommentBody,
  type commentsResponse,
} from '../../../shared/contract/comments';
import { issueWords } from '../../../shared/contract/issue-words';
import { invalidInput, ProblemError } from '../../../shared/contract/problem';
import { figureColumns } from '../../../shared/forms/document';
import { TOTAL_ROW } from '../../../shared/forms/table';
import type { Lang } from '../../../shared/language/language';
import type { CellRef } from '../../../shared/locate/correction';
import {
  commentsOf,
  wordedComments,
  type CellComment,
  type CommentEntry,
  type CommentRole,
} from '../../../shared/submission/comments';
import type { SubmissionContent } from '../../../shared/submission/submission';
import type { EntryLog } from '../../store/types';
import type { Quarter } from '../quarter';
import type { Services } from '../services';
import { appendOnce } from './append-once';
import type { OnceRequest } from './idempotency';
import { storedSubmission } from './stored-submission';

type Comments = z.infer<typeof commentsResponse>;

/** A unit's comments, and the keys of stored rows that had to be left out. */
export interface ReadComments {
  response: Comments;
  damaged: string[];
}

/** Who says something of a quarter's cells. */
export interface Saying {
  services: Services;
  quarter: Quarter;
  person: string;
  role: CommentRole;
  once?: OnceRequest;
  lang: Lang;
}

export async function readComments(services: Services, quarter: Quarter, lang: Lang): Promise<ReadComments> {
  return answer(quarter, await services.comments.read(quarter.key, quarter.unit.code), lang);
}

/**
 * Adds an entry to the quarter's comments: of several people who write at once, all stay. Refuses a cell that the
 * stored tables do not have, a comment that is not there, one that was answered since it was read, and more than is kept.
 */
export async function say(saying: Saying, asked: CommentBody): Promise<ReadComments> {
  const { services, quarter, person, role, once, lang } = saying;
  const { state } = await storedSubmission(services, quarter);
  const log = await appendOnce(services.comments, quarter, once, (now) => {
    const said = decide(quarter, state.content, now, asked, lang);
    const at = services.now().toISOString();
    return said && { number: now.next, by: person, role, at, ...said };
  });
  return answer(quarter, log, lang);
}

type CommentLog = EntryLog<CommentEntry>;

type Said<Entry = CommentEntry> = Entry extends unknown
  ? Omit<Entry, 'number' | 'by' | 'role' | 'at'>
  : never;

/** What to add; undefined where it is so already. */
function decide(
  quarter: Quarter,
  content: SubmissionContent,
  { stored, next }: CommentLog,
  asked: CommentBody,
  lang: Lang,
): Said | undefined {
  const comments = commentsIn(stored);
  const full = next > MOST_ENTRIES;
  if (asked.kind === 'comment') {
    const rowLabel = labelOf(quarter, content, asked, lang);
    if (full || comments.length >= MOST_COMMENTS) throw new ProblemError('comments-full');
    return { ...asked, rowLabel };
  }
  const about = comments.find(({ id }) => id === asked.comment);
  if (about === undefined) throw new ProblemError('comment-not-found');
  if (asked.kind === 'settle' && about.answers.length > asked.answers) {
    throw new ProblemError('comment-answered');
  }
  const settled = about.settled !== null;
  if (asked.kind !== 'answer' && settled === (asked.kind === 'settle')) return undefined;
  if (full) throw new ProblemError('comments-full');
  const { kind, comment } = asked;
  return kind === 'answer' ? { kind, comment, text: asked.text } : { kind, comment };
}

/** The name of a cell's row, '' where a blank total has none; refuses a cell that the stored tables do not have. */
function labelOf(
  { forms }: Quarter,
  { tables }: SubmissionContent,
  { form, row, column }: CellRef,
  lang: Lang,
): string {
  const document = forms.find(({ code }) => code === form);
  const isColumn = document && figureColumns(document).some(({ key }) => key === column);
  const line = tables.find((table) => table.form === form)?.rows.find(({ key }) => key === row);
  if (isColumn && (line !== undefined || row === TOTAL_ROW)) return line?.label ?? '';
  const detail = issueWords[lang].commentCell(form, row, column);
  throw invalidInput([{ pointer: '/', code: 'cell-unknown', detail }]);
}

/** The comments of a quarter as it is stored. */
export function commentsIn(stored: CommentLog['stored']): CellComment[] {
  return commentsOf(stored.map(({ entry }) => entry));
}

function answer(quarter: Quarter, { stored, damaged }: CommentLog, lang: Lang): ReadComments {
  const comments = wordedComments(commentsIn(stored), quarter.forms, lang);
  return { response: { period: quarter.key, unit: quarter.unit.code, comments }, damaged };
}
