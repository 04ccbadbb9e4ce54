import { seenToToken } from '../../../shared/contract/seen';
import { parsePeriod } from '../../../shared/period/period';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { UnitChanges } from '../../../shared/overview/changes';
import type { Include } from '../../../shared/totals/province-totals';
import type { WorkbookModel } from '../../../shared/sheet/model';
import { formatCount } from '../../../shared/language/number';
import { paneChangesWords } from './changes/words';
import { paneOverviewWords } from './words';
import { ExcelProblem, type DrawnOverview, type ExcelPort } from '../../excel/port';
import type { FeatureDeps } from '../common/deps';
import { remembered, type Asking } from '../common/remembered';
import type { Notice } from '../common/state';
import type { ReadStore } from '../common/store';
import type { Me, SessionState } from '../sign-in/session';
import type { OverviewRead, OverviewState } from './state';

/** Whole words are enough to tell two people apart; the directory's ids are long. */
const SHORT_ID = 8;

/** @example shortId('3f2a91c0-77de-…') // '3f2a91c0' */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID);
}

/** Names for the ids in a list of changes: figures are a unit's own clerk's, decisions a reviewer's. */
function peopleOf(changes: readonly UnitChanges[], me: Me): Record<string, string> {
  const words = paneChangesWords.vi;
  const people: Record<string, string> = {};
  for (const { name, steps } of changes) {
    for (const { by, action } of steps) {
      const clerk = action === 'save' || action === 'submit';
      people[by] = clerk ? words.sheetClerk(name, shortId(by)) : words.sheetSupervisor(shortId(by));
    }
  }
  return { ...people, [me.id]: me.name };
}

export interface OverviewDrawing {
  /** Draws the province's sheets into the open workbook. */
  draw(): Promise<void>;
}

export interface OverviewDrawingDeps extends Asking, Pick<FeatureDeps, 'port'> {
  session: ReadStore<SessionState>;
  store: ReadStore<OverviewState>;
  /** Reads the overview of a period and shows it. */
  reread: (period: string, signal: AbortSignal) => Promise<OverviewRead>;
  /** Notes what stands in the workbook from now on. */
  drawn: (drawn: DrawnOverview) => void;
}

export function createOverviewDrawing(deps: OverviewDrawingDeps): OverviewDrawing {
  const { pane, session, store, client, port, reread } = deps;

  /** In Vietnamese, as the exported file: whoever opens the workbook does not choose the language of somebody's pane. */
  async function model(
    me: Me,
    period: string,
    include: Include,
    signal: AbortSignal,
  ): Promise<{ model: WorkbookModel; seen: string } | undefined> {
    const parsed = parsePeriod(period);
    // First: whatever comes in between is newer on the sheets than they say, and then said to have moved.
    const { answer } = await reread(period, signal);
    const [figures, tree, documents, { provinceWorkbook }] = await Promise.all([
      client.call('getProvinceWorkbook', { path: { period }, query: { include }, signal }),
      remembered(deps, me.id, 'getUnits', { signal }),
      remembered(deps, me.id, 'getForms', { query: { period }, signal }),
      import('../../../shared/sheet/province/province-workbook'),
    ]);
    if (!parsed || !tree || !documents) return undefined;
    const { matrix, totals, index, trends, outliers, unexamined } = figures;
    const { changes } = answer;
    const drawn = provinceWorkbook(
      {
        profile: tree.profile,
        period: parsed,
        asOf: answer.seen.at,
        calendar: 'reporting',
        forms: formsIn(readForms(documents.forms), parsed),
        matrix,
        totals,
        index,
        trends,
        outliers,
        unexamined,
        changes,
        people: peopleOf(changes?.units ?? [], me),
      },
      'vi',
    );
    return { model: drawn, seen: seenToToken(answer.seen) };
  }

  return {
    async draw() {
      const { period, include } = store.getState();
      const { me } = session.getState();
      const lang = pane.lang();
      if (period === null || me === null) return;
      const words = paneOverviewWords[lang];
      await pane.runCancellable({ text: words.drawReading }, async (signal, report) => {
        const drawn = await model(me, period, include, signal);
        if (!drawn) return;
        const { sheets } = drawn.model;
        report({ text: words.drawing, done: 0, total: sheets.length });
        const notice = await paintAll(port, drawn.model, signal, report, words.drawStopped);
        if (notice === null) {
          const noted = { period, include, seen: drawn.seen };
          deps.drawn(noted);
          await port.noteOverview(noted);
        }
        const text = words.drawn(formatCount(sheets.length, lang));
        pane.notify(notice ?? { intent: 'success', text });
      });
    },
  };
}

/** Paints a model within a task; the notice that it was stopped half way, or null when all of it is drawn. */
export async function paintAll(
  port: ExcelPort,
  model: WorkbookModel,
  signal: AbortSignal,
  report: (change: { done: number; total: number }) => void,
  stopped: string,
): Promise<Notice | null> {
  try {
    await port.paint(model, { onProgress: (done, total) => report({ done, total }), signal });
    return null;
  } catch (error) {
    const half = error instanceof ExcelProblem && (error.partial || error.code === 'cancelled');
    if (!half) throw error;
    return { intent: 'warning', text: stopped };
  }
}
