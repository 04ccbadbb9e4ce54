import { createStore } from 'zustand/vanilla';
import { formsIn, readForms } from '../../../../shared/forms/registry';
import { isSpan, periodKey } from '../../../../shared/period/period';
import { paneTotalsWords } from './words';
import type { Contributor, ConsolidatedCellKey } from '../../../../shared/totals/drill';
import { remembered, type Asking } from '../../common/remembered';
import type { ReadStore } from '../../common/store';
import { paintAll } from '../draw';
import type { Overview } from '../overview';
import { figuresPeriod, onFigures } from '../figures-period';
import { createSpanFiles, type SpanFiles, type SpanFilesDeps } from './span-files';
import { drilled, type TotalsRead } from './drilled';
import { NOT_LOADED, type Loaded } from '../loaded';

/** A total followed down to the units behind it. */
export interface DrillState {
  cell: ConsolidatedCellKey;
  contributors: Contributor[];
}

export interface TotalsState {
  read: Loaded<TotalsRead>;
  drill: DrillState | null;
}

export const NO_TOTALS: TotalsState = { read: NOT_LOADED, drill: null };

/** The consolidated tables, and the units behind each total. */
export interface Totals extends SpanFiles {
  store: ReadStore<TotalsState>;
  load(): Promise<void>;
  /** They may be others by now: read again when they are shown. */
  outdated(): void;
  drill(cell: ConsolidatedCellKey): Promise<void>;
  closeDrill(): void;
  /** Draws the open drill as a sheet. */
  drawDrill(): Promise<void>;
}

interface TotalsDeps extends Asking, SpanFilesDeps {
  overview: Overview;
}

export function createTotals(deps: TotalsDeps): Totals {
  const { pane, session, overview, client } = deps;
  const store = createStore<TotalsState>(() => NO_TOTALS);
  const figuresNow = () => figuresPeriod(overview.store.getState());
  const periodNow = () => {
    const period = figuresNow();
    return period ? periodKey(period) : null;
  };
  const untried = () => ({ ...store.getState().read, tried: false });
  const includeNow = () => overview.store.getState().include;
  onFigures(overview, () => store.setState(NO_TOTALS));

  return {
    ...createSpanFiles(deps),
    store,

    async load() {
      const period = periodNow();
      const { me } = session.getState();
      const { read } = store.getState();
      const include = includeNow();
      const lang = pane.lang();
      if (period === null || me === null || pane.store.getState().task !== null) return;
      store.setState({ read: { ...read, tried: true } });
      await pane.runCancellable({ text: paneTotalsWords[lang].reading }, async (signal) => {
        const known = store.getState().read.value?.forms;
        const figures = figuresNow();
        const quarter = overview.store.getState().period ?? '';
        const [{ totals }, documents] = await Promise.all([
          client.call('getTotals', { path: { period }, query: { include }, signal }),
          known ? null : remembered(deps, me.id, 'getForms', { query: { period: quarter }, signal }),
        ]);
        const forms = known ?? (figures ? formsIn(readForms(documents?.forms ?? []), figures) : []);
        if (!totals || periodNow() !== period) return;
        // What was asked for may be another thing by now: then it is asked for again.
        const tried = includeNow() === include && pane.lang() === lang;
        store.setState({ read: { tried, value: { totals, forms } }, drill: null });
      });
    },

    outdated: () => store.setState({ read: untried() }),

    async drill(cell) {
      const period = periodNow();
      if (period === null) return;
      const include = includeNow();
      await pane.runCancellable({ text: paneTotalsWords[pane.lang()].drill.reading }, async (signal) => {
        const query = { include, ...cell };
        const answer = await client.call('getTotals', { path: { period }, query, signal });
        if (periodNow() !== period) return;
        store.setState({ drill: { cell, contributors: answer.contributors ?? [] } });
      });
    },

    closeDrill: () => store.setState({ drill: null }),

    async drawDrill() {
      const { drill, read } = store.getState();
      const { value } = read;
      const include = includeNow();
      const period = figuresNow();
      if (drill === null || value === null || !period || isSpan(period)) return;
      const words = paneTotalsWords[pane.lang()].drill;
      await pane.runCancellable({ text: words.drawing }, async (signal, report) => {
        const { drillWorkbook } = await import('../../../../shared/sheet/province/drill-sheet');
        // In Vietnamese, as every sheet of the province.
        const { figure, row, differences } = drilled(value, drill.cell, 'vi');
        const { contributors } = drill;
        const model = drillWorkbook({ figure, row, period, include, contributors, differences }, 'vi');
        const stopped = await paintAll(deps.port, model, signal, report, words.drawStopped);
        if (stopped === null) await deps.port.show({ role: 'drill', row: 1, column: 1 });
        pane.notify(stopped ?? { intent: 'success', text: words.drawn });
      });
    },
  };
}
