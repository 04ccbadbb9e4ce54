import type { FormDocument } from '../../../../shared/forms/document';
import { readForms } from '../../../../shared/forms/registry';
import { periodDays, periodKey } from '../../../../shared/period/period';
import { formatCount } from '../../../../shared/language/number';
import { panePasteWords } from '../words';
import { policyOf } from '../../../api/policy';
import { ApiProblem } from '../../../api/problem';
import { ExcelProblem } from '../../../excel/port';
import { problemText } from '../../../excel/problem-text';
import { remembered, type Asking } from '../../common/remembered';
import type { OpenQuarter } from '../../quarter/state';
import { knownTables } from '../../quarter/workbook/live';
import { refusedSize } from './refused-size';
import { NO_PASTE, type PasteRefusal, type PasteSource } from '../state';
import { loadEngine, showPaste, type PasteStores } from '../view';
import type { FeatureDeps } from '../../common/deps';

/** The ways by which a source comes in; what was there before is put away. */
export interface PasteTaking {
  fromClipboard(clip: { html: string; text: string }): Promise<void>;
  fromSelection(): Promise<void>;
  fromFile(file: File): Promise<void>;
}

export type TakingDeps = PasteStores & Asking & Pick<FeatureDeps, 'port' | 'mappings'>;

export function createPasteTaking(deps: TakingDeps): PasteTaking {
  const { pane, store, port, client, mappings } = deps;
  const words = () => panePasteWords[pane.lang()];

  /** Shows what a source holds, or why it cannot be had. */
  async function take(
    text: string,
    source: (stop: AbortSignal) => Promise<PasteSource | PasteRefusal>,
  ): Promise<void> {
    await pane.runCancellable({ text }, async (signal) => {
      store.setState(NO_PASTE);
      try {
        const [loaded, found] = await Promise.all([loadEngine(), source(signal)]);
        if (signal.aborted) return;
        if ('details' in found) return showPaste(deps, { refusal: found });
        if (!found.grids.some(loaded.hasCells))
          return showPaste(deps, { refusal: { details: [words().nothingThere] } });
        const { open: quarter } = deps.quarter.store.getState();
        if (quarter === null) return;
        const { frame, draft } = quarter;
        const known = await mappings.list(draft.person, draft.unit);
        const days = periodDays(frame.period, draft.content.calendar);
        const { units, period } = frame;
        const named = loaded.namedQuarter(found.grids) ?? period;
        const forms = await formsOf(periodKey(named), quarter);
        const asked = { unit: frame.unit.name, period, forms, units };
        const other = loaded.otherQuarterText(found.grids, asked, pane.lang());
        if (other !== undefined) return showPaste(deps, { refusal: { details: [other] } });
        const tables = knownTables(quarter);
        if (signal.aborted) return;
        showPaste(deps, {
          reading: loaded.readSource({ frame, source: found, units, tables, days, known, unused: [] }),
        });
      } catch (error) {
        pane.noteExpiry(error);
        showPaste(deps, { refusal: refusalOf(error) });
      }
    });
  }

  /** A file of another quarter may hold forms of other editions; without a line it is looked at with the open ones. */
  async function formsOf(period: string, { frame, draft }: OpenQuarter): Promise<FormDocument[]> {
    if (period === frame.periodKey) return frame.forms;
    try {
      return readForms(
        (await remembered(deps, draft.person, 'getForms', { query: { period } }))?.forms ?? [],
      );
    } catch (error) {
      pane.noteExpiry(error);
      return frame.forms;
    }
  }

  function refusalOf(error: unknown): PasteRefusal | null {
    if (error instanceof ExcelProblem) return { details: [problemText(error, pane.lang())] };
    if (!(error instanceof ApiProblem)) throw error;
    const { code, status, title, detail, errors = [] } = error.notice;
    if (code === 'cancelled') return null;
    if (status === 0 && policyOf(error.notice) === 'later')
      return { title, details: [detail, words().fileOffline] };
    return { title, details: errors.length > 0 ? errors.map((one) => one.detail) : [detail] };
  }

  return {
    fromClipboard: (clip) =>
      take(words().reading, async () => {
        const { gridsOfClipboard } = await loadEngine();
        const grids = gridsOfClipboard(clip);
        const found = grids.filter(({ isCut }) => isCut).length;
        return {
          origin: { kind: 'clipboard', notes: found === 0 ? [] : [{ code: 'cut-table', found }] },
          grids,
          corner: { row: 0, column: 0 },
        };
      }),

    fromSelection: () =>
      take(words().reading, async () => {
        const { address, top, left, grid, mixed } = await port.readSelection();
        if (grid.rows.length === 0) return { details: [words().emptySelection(address)] };
        return {
          origin: { kind: 'selection', address, mixed },
          grids: [grid],
          corner: { row: top, column: left },
        };
      }),

    fromFile: (file) =>
      take(
        words().uploading(file.name, formatCount(Math.ceil(file.size / 1024), pane.lang())),
        async (signal) => {
          const refused = refusedSize(file, pane.lang());
          const { open: quarter } = deps.quarter.store.getState();
          if (refused !== undefined || quarter === null) return refused ?? { details: [] };
          const { period, unit } = quarter.draft;
          const bytes = await file.arrayBuffer().catch(() => undefined);
          if (bytes === undefined) return { title: file.name, details: [words().unreadableFile] };
          const upload = new Blob([bytes]);
          const { workbook } = await client.call('intake', { upload, query: { period, unit }, signal });
          // Read here as pastes are: with the rows that were typed and not saved yet.
          return {
            origin: {
              kind: 'file',
              name: file.name,
              leftOut: workbook?.leftOut ?? [],
              notes: workbook?.notes ?? [],
            },
            grids: workbook?.grids ?? [],
            corner: { row: 0, column: 0 },
          };
        },
      ),
  };
}
