import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import { formsIn, readForms } from '../../../../shared/forms/registry';
import { parsePeriod } from '../../../../shared/period/period';
import type { SubmissionView } from '../../../../shared/submission/submission';
import { contentOf } from '../../../storage/drafts';
import { ApiProblem } from '../../../api/problem';
import { ExcelProblem, type Place } from '../../../excel/port';
import type { FeatureDeps } from '../../common/deps';
import { remembered, type Asking } from '../../common/remembered';
import type { ReadStore } from '../../common/store';
import type { SessionState } from '../../sign-in/session';
import { paintAll } from '../draw';
import type { Beside, OpenSubmission, ReviewState } from './state';
import { paneReviewWords } from './words';

type Report = (change: { done: number; total: number }) => void;

/** The sheets on which the open submission is looked at: once drawn they are its own, or say that nothing is open. */
interface ReviewSheets {
  /** Whether any stand in the workbook, as far as this pane knows. */
  any(): boolean;
  /** Draws them again. */
  draw(): Promise<void>;
  /** Shows a cell, once nothing else is under way; draws the sheets first where they are not there yet. */
  show(place: Place): Promise<void>;
  /** Within a task: draws them for what is open now; clears them where nothing is, and what an earlier pane left. */
  follow(signal: AbortSignal, report: Report): Promise<void>;
}

export interface ReviewSheetsDeps extends Asking, Pick<FeatureDeps, 'port'> {
  session: ReadStore<SessionState>;
  store: ReadStore<ReviewState>;
  /** What a submission is laid beside. */
  besideOf: (submission: SubmissionResponse, signal: AbortSignal) => Promise<Beside>;
  /** The sheets are not those of what is open, because Excel or the line did not let us; or they are again. */
  lag: (lagging: boolean) => void;
}

export function createReviewSheets(deps: ReviewSheetsDeps): ReviewSheets {
  const { pane, session, store, port, besideOf, lag } = deps;
  /** The version whose sheets stand in the workbook, '' in part; null: none; undefined: an earlier pane may have left some. */
  let drawn: string | null | undefined;
  /** Of the sheets drawn last. */
  let roles: string[] = [];
  const words = () => paneReviewWords[pane.lang()];

  async function viewOf(
    { comments }: OpenSubmission,
    submission: SubmissionResponse,
    signal: AbortSignal,
  ): Promise<SubmissionView | undefined> {
    const { me } = session.getState();
    const period = parsePeriod(submission.period);
    if (me === null || !period) return undefined;
    const [tree, documents] = await Promise.all([
      remembered(deps, me.id, 'getUnits', { signal }),
      remembered(deps, me.id, 'getForms', { query: { period: submission.period }, signal }),
    ]);
    const unit = tree?.units.find(({ code }) => code === submission.unit);
    if (!tree || !unit) return undefined;
    const { status, version, contentHash, findings, suggestions, indicators } = submission;
    return {
      profile: tree.profile,
      unit,
      period,
      content: contentOf(submission),
      status,
      version,
      contentHash,
      forms: formsIn(readForms(documents?.forms ?? []), period),
      findings,
      ...(suggestions ? { suggestions } : {}),
      ...(comments.value ? { comments: comments.value } : {}),
      indicators,
    };
  }

  /** Draws the open submission where it is not drawn yet; undefined where that was stopped. */
  async function drawOpen(
    signal: AbortSignal,
    report: Report,
    always: boolean,
  ): Promise<SubmissionView | undefined> {
    const { open } = store.getState();
    const submission = open?.submission.value;
    if (!open || !submission) return undefined;
    const view = await viewOf(open, submission, signal);
    const lang = pane.lang();
    const version = JSON.stringify([submission.period, submission.unit, submission.version, lang]);
    if (!view || (!always && drawn === version)) return view;
    const [{ reviewWorkbook }, { figures, givenBack }] = await Promise.all([
      import('../../../../shared/sheet/review-workbook'),
      besideOf(submission, signal),
    ]);
    const model = reviewWorkbook(view, lang, { figures, changes: givenBack?.changes ?? [] });
    drawn = '';
    roles = model.sheets.map(({ role }) => role);
    const notice = await paintAll(port, model, signal, report, words().drawStopped);
    drawn = notice ? '' : version;
    lag(notice !== null);
    if (notice) pane.notify(notice);
    return notice ? undefined : view;
  }

  async function clear(): Promise<void> {
    const { clearedReview } = await import('../../../../shared/sheet/review-workbook');
    await port.paint(clearedReview(roles, pane.lang()), { onlyThere: true });
    drawn = null;
    lag(false);
  }

  /** The sheets that an earlier pane may have left. */
  async function clearLeft(signal: AbortSignal): Promise<void> {
    const { me } = session.getState();
    const period = store.getState().open?.submission.value?.period;
    if (me === null || period === undefined) return;
    const documents = await remembered(deps, me.id, 'getForms', { query: { period }, signal });
    const { reviewRoles } = await import('../../../../shared/sheet/review-workbook');
    roles = reviewRoles(readForms(documents?.forms ?? []));
    await clear();
  }

  return {
    any: () => drawn !== null && drawn !== undefined,

    draw: () =>
      pane.runCancellable({ text: words().drawing }, async (signal, report) => {
        const view = await drawOpen(signal, report, true);
        if (view) pane.notify({ intent: 'success', text: words().drawn(view.unit.name) });
      }),

    async show(place) {
      const unit = store.getState().open?.unit;
      // A finding can be read, and clicked, while what it is laid beside is still on its way.
      await pane.runNext({ text: words().drawing }, async (signal, report) => {
        if (store.getState().open?.unit !== unit) return;
        const view = await drawOpen(signal, report, false);
        const { reviewPlace } = await import('../../../../shared/sheet/review-workbook');
        const cell = view && reviewPlace(view, place);
        if (cell) await port.show(cell);
      });
    },

    async follow(signal, report) {
      if (drawn === null) return;
      try {
        if (drawn === undefined) await clearLeft(signal);
        else if (store.getState().open?.submission.value) await drawOpen(signal, report, false);
        else await clear();
      } catch (error) {
        if (!(error instanceof ExcelProblem || error instanceof ApiProblem)) throw error;
        lag(drawn !== undefined);
      }
    },
  };
}
