import { formsIn, readForms } from '../../../../shared/forms/registry';
import { parsePeriod } from '../../../../shared/period/period';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import type { FindingBase } from '../../../../shared/rules/finding';
import type { SubmissionView } from '../../../../shared/submission/submission';
import { paneReviewWords } from './words';
import { contentOf } from '../../../storage/drafts';
import { paintAll } from '../draw';
import { placeOfFinding } from '../../quarter/places';
import type { FeatureDeps } from '../../common/deps';
import { remembered, type Asking } from '../../common/remembered';
import type { ReadStore } from '../../common/store';
import type { SessionState } from '../../sign-in/session';
import type { ReviewState } from './state';

/** The sheets on which the open submission is looked at. */
interface ReviewSheets {
  /** Draws them again. */
  draw(): Promise<void>;
  /** Shows a finding's cell; draws the sheets first where they are not there yet. */
  show(finding: FindingBase): Promise<void>;
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
      indicators,
    };
  }

  /** Draws the open submission where it is not drawn yet; then shows the cell of the finding, if there is one. */
  async function show(finding: FindingBase | null, always: boolean): Promise<void> {
    const submission = store.getState().open?.submission.value;
    if (!submission) return;
    await pane.runCancellable({ text: words().drawing }, async (signal, report) => {
      const view = await viewOf(submission, signal);
      if (!view) return;
      const { reviewWorkbook, reviewPlace } = await import('../../../../shared/sheet/review-workbook');
      const version = JSON.stringify([submission.period, submission.unit, submission.version]);
      if (always || drawn !== version) {
        drawn = '';
        const model = reviewWorkbook(view, pane.lang());
        const notice = await paintAll(port, model, signal, report, words().drawStopped);
        if (notice) return pane.notify(notice);
        drawn = version;
        if (finding === null) {
          pane.notify({ intent: 'success', text: words().drawn(view.unit.name) });
        }
      }
      const place = finding && reviewPlace(view, placeOfFinding(finding));
      if (place) await port.show(place);
    });
  }

  return { draw: () => show(null, true), show: (finding) => show(finding, false) };
}
