import { createStore } from 'zustand/vanilla';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import type { CommentBody } from '../../../../shared/contract/comments';
import type { WordedComment } from '../../../../shared/submission/comments';
import type { CellRef } from '../../../../shared/locate/correction';
import type { OverviewMatrix, OverviewRow } from '../../../../shared/overview/matrix';
import type { WordedFinding } from '../../../../shared/rules/finding';
import { takesExplanation } from '../../../../shared/judgement/match-explanations';
import { explainedErrors } from '../../../../shared/judgement/standing';
import { paneReviewWords, type QueueFilter } from './words';
import { formatCount } from '../../../../shared/language/number';
import { ApiProblem } from '../../../api/problem';
import type { FeatureDeps } from '../../common/deps';
import type { ReadStore } from '../../common/store';
import { findingKey } from '../../check/findings';
import { placeOfFinding } from '../../quarter/places';
import { onPeriod, type Overview } from '../overview';
import type { Comments } from '../../comments/comments';
import type { Totals } from '../totals/totals';
import { NOT_LOADED } from '../loaded';
import { readBeside } from './beside';
import { NO_REVIEW, type Beside, type OpenSubmission, type ReviewState } from './state';
import { runBatch, type BatchItem } from './batch';
import { createReviewSheets, type ReviewSheetsDeps } from './sheets';

/** Looking at submissions, one and several, and deciding about them. */
export interface Review {
  store: ReadStore<ReviewState>;
  open(unit: string): void;
  close(): void;
  /** Reads the open submission, and what it is laid beside. */
  load(): Promise<void>;
  /** Reads again what it is laid beside. */
  loadBeside(): Promise<void>;
  /** Reads what is said of its cells. */
  loadComments(): Promise<void>;
  /** False where it could not be said. */
  say(body: CommentBody): Promise<boolean>;
  /** What is open is read again when it is shown, as it is now and in the language of now. */
  outdated(): void;
  /** Draws its sheets into the workbook, to be read only. */
  draw(): Promise<void>;
  /** Shows a finding's cell; draws the sheets first where they are not there yet. */
  go(finding: WordedFinding): Promise<void>;
  /** Shows any cell in the same way. */
  goToCell(cell: CellRef): Promise<void>;
  step(by: 1 | -1): Promise<void>;
  acceptExplanation(finding: WordedFinding, accepted: boolean): void;
  accept(): Promise<void>;
  /** Asks why it is sent back, from a text on; null: does not ask. What is typed stays until it has been sent. */
  because(reason: string | null): void;
  sendBack(action: 'return' | 'reopen', reason: string): Promise<void>;
  filter(show: QueueFilter): void;
  pick(unit: string, picked: boolean): void;
  pickOnly(units: readonly string[]): void;
  acceptPicked(): Promise<void>;
  returnPicked(reason: string): Promise<void>;
  closeOutcome(): void;
}

/** The units in one state, in the tree's order. */
export function queueOf({ rows }: OverviewMatrix, show: QueueFilter): OverviewRow[] {
  return rows.filter(({ state }) => state === show);
}

/** The findings that a supervisor goes through: broken relations that are errors or questions. */
export function reviewFindings({ findings }: Pick<SubmissionResponse, 'findings'>): WordedFinding[] {
  return findings.filter(takesExplanation);
}

/** Explained errors whose explanation is not accepted yet: with any, the submission cannot be accepted. */
export function unaccepted({ submission, accepted }: OpenSubmission): WordedFinding[] {
  if (!submission.value) return [];
  const { findings, explanations } = submission.value;
  return explainedErrors(findings, explanations).filter((finding) => !accepted.includes(findingKey(finding)));
}

interface ReviewDeps
  extends Omit<ReviewSheetsDeps, 'store' | 'besideOf' | 'lag'>, Pick<FeatureDeps, 'newId'> {
  overview: Overview;
  totals: Totals;
  comments: Comments;
}

export function createReview(deps: ReviewDeps): Review {
  const { pane, session, client, overview, totals, comments, newId } = deps;
  const store = createStore<ReviewState>(() => NO_REVIEW);
  const sheets = createReviewSheets({
    ...deps,
    store,
    besideOf,
    lag: (sheetsLag) => store.setState({ sheetsLag }),
  });
  onPeriod(overview, () => {
    store.setState(NO_REVIEW);
    clearSheets();
  });
  /** Of each decision: repeated, because no answer came, it goes out under the same key. */
  const keys = new Map<string, string>();

  const words = () => paneReviewWords[pane.lang()];
  const reviewed = () => store.getState().open;
  const change = (part: Partial<OpenSubmission>) => {
    const open = reviewed();
    if (open) store.setState({ open: { ...open, ...part } });
  };
  const matrixNow = () => overview.store.getState().read.value?.answer.matrix;
  const nameOf = (unit: string) => matrixNow()?.rows.find((row) => row.unit === unit)?.name ?? unit;

  /** Sheets of what is open no more say so. */
  function clearSheets(): void {
    if (sheets.any()) void pane.runNext({ text: words().clearing }, sheets.follow);
  }

  /** What a submission is laid beside; read once. */
  async function besideOf(submission: SubmissionResponse, signal: AbortSignal): Promise<Beside> {
    const known = reviewed()?.beside.value;
    if (known) return known;
    const value = await readBeside(deps, session.getState().me?.id ?? '', submission, signal);
    if (reviewed()?.submission.value === submission) change({ beside: { tried: true, value } });
    return value;
  }

  /** Reads anew what the decisions changed. */
  function refresh(made: readonly BatchItem[]): Promise<boolean> {
    totals.outdated();
    return overview.refresh(made);
  }

  /** Sends one decision about one version. */
  function decide(
    period: string,
    { unit, version }: BatchItem,
    decision:
      | { action: 'accept'; accepted: readonly WordedFinding[] }
      | { action: 'return' | 'reopen'; reason: string },
    signal: AbortSignal,
  ): Promise<SubmissionResponse> {
    const same = JSON.stringify([period, unit, version, decision]);
    const idempotencyKey = keys.get(same) ?? newId();
    keys.set(same, idempotencyKey);
    const asked = { path: { period, unit }, version, idempotencyKey, signal };
    if (decision.action !== 'accept') {
      return client.call(decision.action, { ...asked, body: { reason: decision.reason } });
    }
    const acceptedExplanations = decision.accepted.map(({ code, form, row }) => ({ code, form, row }));
    return client.call('accept', { ...asked, body: { acceptedExplanations } });
  }

  async function decideOne(
    text: string,
    decision: Parameters<typeof decide>[2],
    said: (name: string, version: string) => string,
  ): Promise<void> {
    const review = reviewed();
    const submission = review?.submission.value;
    if (!review || !submission) return;
    const { period, unit, version } = submission;
    if (!pane.store.getState().online) return pane.notify({ intent: 'warning', text: words().noLine });
    await pane.runCancellable({ text }, async (signal, report) => {
      const lang = pane.lang();
      const count = (value: number) => formatCount(value, lang);
      try {
        const after = await decide(period, { unit, version }, decision, signal);
        change({ submission: { tried: true, value: after }, accepted: [], reason: null, decided: true });
        const refreshed = await refresh([{ unit, version: after.version }]);
        await sheets.follow(signal, report);
        const done = said(nameOf(unit), count(after.version));
        pane.notify(
          refreshed
            ? { intent: 'success', text: done }
            : { intent: 'warning', text: `${done} ${words().notRefreshed}` },
        );
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        const { code, status, current } = error.notice;
        // It was on its way, stopped or cut off: nothing waits here to go out by itself, as a clerk's figures do.
        if (status === 0) return pane.notify({ intent: 'warning', text: words().batch.unknown });
        if (code !== 'version-conflict' || !current) throw error;
        change({ submission: { tried: true, value: current }, accepted: [], beside: NOT_LOADED });
        await refresh([]);
        await sheets.follow(signal, report);
        const changed = words().changed(nameOf(unit), count(version), count(current.version));
        pane.notify({ intent: 'warning', text: changed });
      }
    });
  }

  async function decideAll(
    text: string,
    decision: { action: 'accept'; accepted: readonly WordedFinding[] } | { action: 'return'; reason: string },
  ): Promise<void> {
    const lang = pane.lang();
    const { period } = overview.store.getState();
    const matrix = matrixNow();
    if (period === null || !matrix) return;
    const { picked: chosen } = store.getState();
    const items = matrix.rows.filter(({ unit, state }) => state === 'submitted' && chosen.includes(unit));
    if (items.length === 0) return;
    if (!pane.store.getState().online) return pane.notify({ intent: 'warning', text: words().noLine });
    const total = items.length;
    await pane.runCancellable({ text, done: 0, total }, async (signal, report) => {
      const run = await runBatch(
        items,
        async (item) => (await decide(period, item, decision, signal)).version,
        { lang, signal, progress: (done) => report({ done, total }) },
      );
      const refreshed = await refresh(run.done);
      const outcome = {
        action: decision.action,
        all: total,
        done: run.done.length,
        exceptions: run.exceptions,
      };
      const picked = run.exceptions.map(({ unit }) => unit);
      store.setState({ picked, outcome });
      if (!refreshed) pane.notify({ intent: 'warning', text: words().notRefreshed });
    });
  }

  const go = async (finding: WordedFinding) => {
    change({ finding: findingKey(finding) });
    await sheets.show(placeOfFinding(finding));
  };

  /** Takes over what is said of the quarter that was asked for, if it is still looked at. */
  async function withComments(
    ask: (quarter: { period: string; unit: string }) => Promise<WordedComment[] | undefined>,
  ): Promise<boolean> {
    const { period } = overview.store.getState();
    const review = reviewed();
    if (period === null || !review) return false;
    const said = await ask({ period, unit: review.unit });
    if (said && reviewed()?.unit === review.unit) change({ comments: { tried: true, value: said } });
    return said !== undefined;
  }

  return {
    store,

    open(unit) {
      store.setState({
        open: {
          unit,
          submission: NOT_LOADED,
          comments: NOT_LOADED,
          beside: NOT_LOADED,
          accepted: [],
          finding: null,
          reason: null,
          decided: false,
        },
        last: unit,
      });
      overview.show('review');
    },

    close() {
      store.setState({ open: null });
      clearSheets();
    },

    outdated() {
      const open = reviewed();
      if (!open) return;
      change({
        submission: { ...open.submission, tried: false },
        comments: { ...open.comments, tried: false },
        beside: NOT_LOADED,
      });
    },

    async load() {
      const { period } = overview.store.getState();
      const review = reviewed();
      if (period === null || !review || pane.store.getState().task !== null) return;
      change({ submission: { ...review.submission, tried: true } });
      await pane.runCancellable({ text: words().opening }, async (signal, report) => {
        const path = { period, unit: review.unit };
        try {
          const value = await client.call('getSubmission', { path, signal });
          if (reviewed()?.unit !== review.unit) return;
          change({ submission: { tried: true, value } });
          await besideOf(value, signal).catch((error: unknown) => {
            // It is looked at without, and can be asked for again.
            if (!(error instanceof ApiProblem)) throw error;
            change({ beside: { tried: true, value: null } });
          });
        } finally {
          await sheets.follow(signal, report);
        }
      });
    },

    async loadBeside() {
      const submission = reviewed()?.submission.value;
      if (!submission || pane.store.getState().task !== null) return;
      change({ beside: { tried: true, value: null } });
      await pane.runCancellable({ text: words().besideReading }, async (signal) => {
        await besideOf(submission, signal);
      });
    },

    async loadComments() {
      const review = reviewed();
      if (!review || pane.store.getState().task !== null) return;
      change({ comments: { ...review.comments, tried: true } });
      await withComments(comments.read);
    },

    say: (body) => withComments((quarter) => comments.say(quarter, body)),

    draw: sheets.draw,
    go,
    goToCell: (cell) => sheets.show(cell),

    async step(by) {
      const review = reviewed();
      if (!review?.submission.value) return;
      const list = reviewFindings(review.submission.value);
      const now = list.findIndex((finding) => findingKey(finding) === review.finding);
      const next = now < 0 ? (by === 1 ? 0 : list.length - 1) : (now + by + list.length) % list.length;
      const finding = list[next];
      if (finding) await go(finding);
    },

    acceptExplanation(finding, accepted) {
      const review = reviewed();
      if (!review) return;
      const key = findingKey(finding);
      const others = review.accepted.filter((other) => other !== key);
      change({ accepted: accepted ? [...others, key] : others });
    },

    async accept() {
      const review = reviewed();
      const submission = review?.submission.value;
      if (!review || !submission || unaccepted(review).length > 0) return;
      const accepted = explainedErrors(submission.findings, submission.explanations);
      await decideOne(words().working.accept, { action: 'accept', accepted }, words().done.accept);
    },

    because: (reason) => change({ reason }),

    async sendBack(action, reason) {
      if (reason.trim() === '') return;
      await decideOne(words().working[action], { action, reason: reason.trim() }, words().done[action]);
    },

    filter: (show) => store.setState({ show }),

    pick(unit, picked) {
      const others = store.getState().picked.filter((other) => other !== unit);
      store.setState({ picked: picked ? [...others, unit] : others });
    },

    pickOnly: (units) => store.setState({ picked: [...units] }),

    acceptPicked: () => decideAll(words().working.accept, { action: 'accept', accepted: [] }),

    async returnPicked(reason) {
      if (reason.trim() === '') return;
      await decideAll(words().working.return, { action: 'return', reason: reason.trim() });
    },

    closeOutcome: () => store.setState({ outcome: null }),
  };
}
