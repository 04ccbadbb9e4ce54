import { formsIn, readForms } from '../../../../shared/forms/registry';
import { parsePeriod } from '../../../../shared/period/period';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import type { WordedComment } from '../../../../shared/submission/comments';
import type { SubmissionView } from '../../../../shared/submission/submission';
import { paneReviewWords } from './words';
import { contentOf } from '../../../storage/drafts';
import { paintAll } from '../draw';
import type { Place } from '../../../excel/port';
import type { FeatureDeps } from '../../common/deps';
import { remembered, type Asking } from '../../common/remembered';
import type { ReadStore } from '../../common/store';
import type { SessionState } from '../../sign-in/session';
import type { ReviewState } from './state';

/** The sheets on which the open submission is looked at. */
interface ReviewSheets {
  /** Draws them again. */
  draw(): Promise<void>;
  /** Shows a cell; draws the sheets first where they are not there yet. */
  show(place: Place): Promise<void>;
}

export interface ReviewSheetsDeps extends Asking, Pick<FeatureDeps, 'port'> {
  session: ReadStore<SessionState>;
  store: ReadStore<ReviewState>;
}

export function createReviewSheets(deps: ReviewSheetsDeps): ReviewSheets {
  const { pane, session, store, port } = deps;
  /** The version whose sheets stand in the workbook. */
  let drawn = '';
  const words = () => paneReviewWords[pane.lang()];

  async function viewOf(
    submission: SubmissionResponse,
    comments: WordedComment[] | null,
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
      ...(comments ? { comments } : {}),
      indicators,
    };
  }

  /** Draws the open submission where it is not drawn yet; then shows the cell, if one is meant. */
  async function show(place: Place | null, always: boolean): Promise<void> {
    const open = store.getState().open;
    const submission = open?.submission.value;
    if (!open || !submission) return;
    const comments = open.comments.value;
    await pane.runCancellable({ text: words().drawing }, async (signal, report) => {
      const view = await viewOf(submission, comments, signal);
      if (!view) return;
      const { reviewWorkbook, reviewPlace } = await import('../../../../shared/sheet/review-workbook');
      const version = JSON.stringify([submission.period, submission.unit, submission.version]);
      if (always || drawn !== version) {
        drawn = '';
        const model = reviewWorkbook(view, pane.lang());
        const notice = await paintAll(port, model, signal, report, words().drawStopped);
        if (notice) return pane.notify(notice);
        drawn = version;
        if (place === null) {
          pane.notify({ intent: 'success', text: words().drawn(view.unit.name) });
        }
      }
      const cell = place && reviewPlace(view, place);
      if (cell) await port.show(cell);
    });
  }

  return { draw: () => show(null, true), show: (place) => show(place, false) };
}
