import { ProblemError } from '../../../shared/contract/problem';
import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { Table } from '../../../shared/forms/table';
import { deadline, resendDeadline } from '../../../shared/period/deadline';
import { publicHolidays } from '../../../shared/period/holidays';
import { findingName } from '../../../shared/judgement/match-explanations';
import { explainedErrors, openFindings } from '../../../shared/judgement/standing';
import { canonicalJson } from '../../../shared/submission/canonical';
import { explanationLack } from '../../../shared/judgement/explanation-substance';
import type { NamedFinding, SubmissionContent } from '../../../shared/submission/submission';
import { isSentBack, nextStatus, type WorkflowAction } from '../../../shared/submission/workflow';
import type { Lang } from '../../../shared/language/language';
import { wordedFindings } from '../../../shared/rules/sentence/worded-finding';
import { sha256Hex } from '../../store/hash';
import type { LogEntry, StoredSubmission, SubmissionState } from '../../store/types';
import { acceptInput } from './accepted-input';
import { textErrors } from './free-texts';
import { lackingErrors } from './lacking-explanations';
import { issueWords } from '../../../shared/contract/issue-words';
import { momentInSentence } from '../../../shared/period/moment-text';
import { openForReview } from './open-for-review';
import { replayedVersion, type OnceRequest } from './idempotency';
import type { LocateInput } from '../../../shared/locate/correction';
import { suggestionsFor, type Suggested } from '../locating/suggestions';
import { judge, type Judgement } from '../../../shared/judgement/judge';
import { wordedJudgement, type WordedJudgement } from '../../../shared/judgement/worded-judgement';
import { previousTables } from './tables-before';
import type { Precondition } from './precondition';
import { isUnchanged } from './resubmission';
import { storedSubmission } from './stored-submission';
import { firstState, stateAfter } from './state-marks';
import { writersOf } from './writers';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/** Who changes what, under which condition. */
export interface Change {
  services: Services;
  quarter: Quarter;
  person: string;
  precondition: Precondition;
  once?: OnceRequest;
  lang: Lang;
}

export interface Accepting {
  /** Of the person, as the account has it: what is accepted is accepted by name. */
  name: string;
  acceptedExplanations: NamedFinding[];
}

/**
 * The stored quarter with its findings and, where they are asked for, suggestions; refuses when nothing is stored. What
 * a change is answered with has none: nobody who saves waits for them.
 * @param reviewer directory id of the person who reads it to decide about it; see openForReview
 */
export async function readSubmission(
  services: Services,
  quarter: Quarter,
  lang: Lang,
  { suggestions, reviewer }: { suggestions: boolean; reviewer?: string },
): Promise<SubmissionResponse> {
  const state =
    reviewer === undefined
      ? (await storedSubmission(services, quarter)).state
      : await openForReview(services, quarter, reviewer);
  const { judgement, figures } = await judgeState(services, quarter, state);
  const suggested = suggestions
    ? await suggestionsFor(services, quarter, judgement.findings, figures, lang, { sent: false })
    : {};
  return response(quarter, state, { ...wordedJudgement(quarter, judgement, lang), ...suggested });
}

/** Saves content as the next version; see Change for what it refuses. */
export async function saveSubmission(
  change: Change,
  content: SubmissionContent,
): Promise<SubmissionResponse> {
  const { services, quarter, lang } = change;
  const accepted = await acceptInput(services, quarter, content, lang);
  return apply(change, 'save', accepted, () => ({}));
}

/**
 * Hands the quarter in. Open errors and queries refuse it, errors of its texts too, and explanations that say nothing; what was given back and is
 * still the same needs a reason. Being late is recorded.
 * @param reason why it is sent again unchanged; of a quarter that has changed it is not kept
 */
export async function submitSubmission(change: Change, reason = ''): Promise<SubmissionResponse> {
  const { services, quarter, lang } = change;
  return apply(change, 'submit', undefined, async ({ judgement, state, previous }) => {
    const { content } = state;
    const open = openFindings(judgement.findings, content.explanations, ['error', 'query']);
    const findings = [
      ...wordedFindings(quarter.rules, open, lang),
      ...textErrors(quarter, content, previous, lang),
    ];
    if (findings.length > 0) throw new ProblemError('open-findings', { findings });
    const errors = lackingErrors(quarter, judgement, content, lang);
    if (errors.length > 0) throw new ProblemError('explanations-lacking', { errors });
    const unchanged = await isUnchanged(services, quarter, state.contentHash);
    if (unchanged && explanationLack(reason, []) !== null) throw new ProblemError('unchanged');
    return unchanged ? { reason } : {};
  });
}

/** Takes a submitted quarter back as a draft; once a reviewer has opened it, only the reviewer gives it back. */
export async function recallSubmission(change: Change): Promise<SubmissionResponse> {
  return apply(change, 'recall', undefined, ({ state: { openedForReviewAt } }) => {
    if (openedForReviewAt === undefined) return {};
    const { lang } = change;
    const detail = issueWords[lang].openedForReview(momentInSentence(openedForReviewAt, lang));
    throw new ProblemError('opened-for-review', { detail });
  });
}

/** Accepts a submitted quarter: never by who had a hand in it, and every explained error by name. */
export async function acceptSubmission(
  change: Change,
  { name, acceptedExplanations }: Accepting,
): Promise<SubmissionResponse> {
  const { services, quarter, person, lang } = change;
  return apply(change, 'accept', undefined, async ({ judgement, state }) => {
    if ((await writersOf(services, quarter)).has(person)) throw new ProblemError('four-eyes');
    const explained = explainedErrors(judgement.findings, state.content.explanations);
    const named = new Set(acceptedExplanations.map(findingName));
    const unnamed = explained.filter((finding) => !named.has(findingName(finding)));
    if (unnamed.length > 0) {
      const findings = wordedFindings(quarter.rules, unnamed, lang);
      throw new ProblemError('explanations-not-accepted', { findings });
    }
    const explanations = explained.map(({ code, form, row }) => ({ code, form, row }));
    return { acceptance: { name, explanations } };
  });
}

/** Returns a submitted quarter, or reopens an accepted one, with a reason; what was accepted counts on. */
export async function sendBack(
  change: Change,
  action: 'return' | 'reopen',
  reason: string,
): Promise<SubmissionResponse> {
  return apply(change, action, undefined, () => ({ reason }));
}

/** What an action is decided by. */
interface Decided {
  judgement: Judgement;
  /** As it is before. */
  state: SubmissionState;
  /** The tables of the quarter before. */
  previous: Table[] | undefined;
}

/** What an action says besides who does it and when; refuses one that cannot be done. */
type Said = Pick<LogEntry, 'reason' | 'acceptance'>;
type Decide = (decided: Decided) => Said | Promise<Said>;

/** The one path of every change: replay, precondition, status, judgement, one transaction. */
async function apply(
  change: Change,
  action: WorkflowAction,
  content: SubmissionContent | undefined,
  decide: Decide,
): Promise<SubmissionResponse> {
  const { services, quarter, once, lang } = change;
  const replay = once && (await findReplay(change, once));
  if (replay) return replay;

  const stored = await services.submissions.read(quarter.key, quarter.unit.code);
  if (!isExpected(change, stored)) return overtaken(change, stored, content);
  const status = stored
    ? nextStatus(stored.state.status, action, stored.state.sentBackAs)
    : action === 'save'
      ? 'draft'
      : undefined;
  if (status === undefined) throw new ProblemError(action === 'save' ? 'not-editable' : 'wrong-status');

  const next = content ?? (stored as StoredSubmission).state.content;
  const previous = await previousTables(services, quarter, next.calendar);
  const judgement = judge(quarter, next.tables, previous);
  const told = wordedJudgement(quarter, judgement, lang);
  const now = services.now().toISOString();
  const before = stored?.state ?? firstState(next);
  const act = {
    action,
    by: change.person,
    at: now,
    ...(await decide({ judgement, state: before, previous })),
  };
  const became = { status, version: before.version + 1, content: next, contentHash: contentHash(next) };
  const state = stateAfter(before, { ...act, ...became }, lastDay(quarter));
  const outcome = await services.submissions.write({
    period: quarter.key,
    unit: quarter.unit.code,
    next: state,
    ...act,
    expectedTag: stored?.storageTag ?? null,
    indicatorSet: judgement.indicators?.set ?? '',
    ...(content === undefined ? {} : { indicators: told.indicators?.indicators ?? [] }),
    ...(once ? { idempotency: { ...once, version: state.version, at: now } } : {}),
  });
  if (outcome.kind === 'written') {
    return response(quarter, state, told);
  }
  const newer = await services.submissions.read(quarter.key, quarter.unit.code);
  // The same version with a note that a reviewer has opened it: decided anew.
  if (isExpected(change, newer)) return apply(change, action, content, decide);
  return overtaken(change, newer, content);
}

/** The answer that an earlier sending of the same request was given, whatever has become of the quarter since. */
async function findReplay(change: Change, once: OnceRequest): Promise<SubmissionResponse | undefined> {
  const { services, quarter, lang } = change;
  const record = await services.submissions.findIdempotency(quarter.key, once.keyHash);
  const version = replayedVersion(record, once);
  if (version === undefined) return undefined;
  const entries = await services.submissions.history(quarter.key, quarter.unit.code);
  const state = entries
    .filter((entry) => entry.version <= version)
    .reduce<SubmissionState | undefined>(
      (before, entry) => stateAfter(before ?? firstState(entry.content), entry, lastDay(quarter)),
      undefined,
    );
  return state && respond(services, quarter, state, lang);
}

function isExpected({ precondition }: Change, stored: StoredSubmission | undefined): boolean {
  return precondition === 'none' ? stored === undefined : stored?.state.version === precondition.version;
}

/**
 * What a request is answered that another change came before: where that was its own twin, what the twin was answered.
 * Else it is refused with both versions and the one they come from, for a cell-by-cell merge.
 */
async function overtaken(
  change: Change,
  stored: StoredSubmission | undefined,
  yours: SubmissionContent | undefined,
): Promise<SubmissionResponse> {
  const { services, quarter, precondition, once, lang } = change;
  const twin = once && (await findReplay(change, once));
  if (twin) return twin;
  if (!stored) throw new ProblemError('submission-not-found');
  const base =
    precondition === 'none'
      ? undefined
      : await services.submissions.readVersion(quarter.key, quarter.unit.code, precondition.version);
  const current = await respond(services, quarter, stored.state, lang);
  throw new ProblemError('version-conflict', {
    extra: { current, yours: yours ?? null, base: base?.content ?? null },
  });
}

async function respond(
  services: Services,
  quarter: Quarter,
  state: SubmissionState,
  lang: Lang,
): Promise<SubmissionResponse> {
  const { judgement } = await judgeState(services, quarter, state);
  return response(quarter, state, wordedJudgement(quarter, judgement, lang));
}

async function judgeState(
  services: Services,
  quarter: Quarter,
  { content: { tables, calendar } }: SubmissionState,
): Promise<{ judgement: Judgement; figures: Pick<LocateInput, 'tables' | 'previous'> }> {
  const previous = await previousTables(services, quarter, calendar);
  return { judgement: judge(quarter, tables, previous), figures: { tables, previous } };
}

function response(
  quarter: Quarter,
  state: SubmissionState,
  told: WordedJudgement & Suggested,
): SubmissionResponse {
  const { content, ...rest } = state;
  return {
    period: quarter.key,
    unit: quarter.unit.code,
    ...content,
    ...rest,
    deadline: lastDay(quarter),
    ...(isSentBack(rest.status) ? { resendBy: resendDay(quarter, rest.sentBackAt) } : {}),
    ...told,
  };
}

/** The last day on which the unit hands the quarter in on time. */
function lastDay(quarter: Quarter): string {
  return deadline(quarter.period, quarter.units.profile.deadlineWorkingDays, publicHolidays);
}

/** The last day on which it sends again what was given back. */
function resendDay(quarter: Quarter, sentBackAt: string | undefined): string {
  return resendDeadline(
    lastDay(quarter),
    sentBackAt,
    quarter.units.profile.deadlineWorkingDays,
    publicHolidays,
  );
}

export function contentHash(content: SubmissionContent): string {
  return sha256Hex(canonicalJson(content));
}
