import { formsIn, readForms } from '../../../../shared/forms/registry';
import { parsePeriod } from '../../../../shared/period/period';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import type { FindingBase } from '../../../../shared/rules/finding';
import type { SubmissionView } from '../../../../shared/submission/submission';
import { paneReviewWords } from './words';
import { contentOf } from '../../../api/drafts';
import { asCancellable } from '../../shell/context';
import type { Context } from '../../shell/context';
import { paintAll } from '../draw';
import { placeOfFinding } from '../../check/places';
import { remembered } from '../../shell/remembered';

/** The sheets on which the open submission is looked at. */
export interface ReviewSheets {
  /** Draws them again. */
  draw(): Promise<void>;
  /** Shows a finding's cell; draws the sheets first where they are not there yet. */
  show(finding: FindingBase): Promise<void>;
}

export function createReviewSheets(context: Context): ReviewSheets {
  const { store, port } = context;
  /** The version whose sheets stand in the workbook. */
  let drawn = '';
  const words = () => paneReviewWords[store.get().lang];

  async function viewOf(
    submission: SubmissionResponse,
    signal: AbortSignal,
  ): Promise<SubmissionView | undefined> {
    const { me } = store.get().session;
    const period = parsePeriod(submission.period);
    if (me === null || !period) return undefined;
    const [tree, documents] = await Promise.all([
      remembered(context, me.id, 'getUnits', { signal }),
      remembered(context, me.id, 'getForms', { query: { period: submission.period }, signal }),
    ]);
    const unit = tree?.units.find(({ code }) => code === submission.unit);
    if (!tree || !unit) return undefined;
    const { status, version, contentHash, findings, indicators } = submission;
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
      indicators,
    };
  }

  /** Draws the open submission where it is not drawn yet; then shows the cell of the finding, if there is one. */
  async function show(finding: FindingBase | null, always: boolean): Promise<void> {
    const submission = store.get().overview?.review?.submission.value;
    if (!submission) return;
    await asCancellable(context, { text: words().drawing }, async (signal, report) => {
      const view = await viewOf(submission, signal);
      if (!view) return;
      const { reviewWorkbook, reviewPlace } = await import('../../../../shared/sheet/review-workbook');
      const version = JSON.stringify([submission.period, submission.unit, submission.version]);
      if (always || drawn !== version) {
        drawn = '';
        const model = reviewWorkbook(view, store.get().lang);
        const notice = await paintAll(context, model, signal, report, words().drawStopped);
        if (notice) return store.set({ notice });
        drawn = version;
        if (finding === null) {
          store.set({ notice: { intent: 'success', text: words().drawn(view.unit.name) } });
        }
      }
      const place = finding && reviewPlace(view, placeOfFinding(finding));
      if (place) await port.show(place);
    });
  }

  return { draw: () => show(null, true), show: (finding) => show(finding, false) };
}
