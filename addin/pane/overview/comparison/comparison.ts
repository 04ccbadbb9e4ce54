import { createStore } from 'zustand/vanilla';
import type { Comparison } from '../../../../shared/comparison/comparison';
import { indicatorSetIn, type IndicatorDefinition } from '../../../../shared/indicators/set';
import { formatCount } from '../../../../shared/language/number';
import { periodKey } from '../../../../shared/period/period';
import type { AnswerOf } from '../../../api/client';
import type { FeatureDeps } from '../../common/deps';
import { remembered, type Asking } from '../../common/remembered';
import type { ReadStore } from '../../common/store';
import type { SessionState } from '../../sign-in/session';
import { paintAll } from '../draw';
import { figuresPeriod, onFigures } from '../figures-period';
import { NOT_LOADED, type Loaded } from '../loaded';
import type { Overview } from '../overview';
import { paneOverviewWords } from '../words';
import { paneComparisonWords } from './words';

export type UnitQuarters = AnswerOf<'getUnitQuarters'>;

/** Units side by side fit the pane up to so many. */
export const MOST_BESIDE = 4;

/** What is compared comes first among the set's: on time, as the province is asked first. */
const FIRST_RATE = '2.1';

export interface ComparisonState {
  read: Loaded<Comparison | null>;
  /** Id of the rate that is shown. */
  rate: string;
  /** A unit's last quarters. */
  quarters: UnitQuarters | null;
  /** Codes of units side by side. */
  beside: string[];
}

const NO_COMPARISON: ComparisonState = { read: NOT_LOADED, rate: FIRST_RATE, quarters: null, beside: [] };

/** Rates of units, groups and quarters beside each other. */
export interface Comparing {
  store: ReadStore<ComparisonState>;
  load(): Promise<void>;
  /** They may be others by now: read again when they are shown. */
  outdated(): void;
  chooseRate(id: string): void;
  /** Reads a unit's last eight quarters. */
  showQuarters(unit: string): Promise<void>;
  closeQuarters(): void;
  addBeside(unit: string): void;
  removeBeside(unit: string): void;
  /** Draws the rate that is shown into the open workbook. */
  draw(): Promise<void>;
}

interface ComparingDeps extends Asking, Pick<FeatureDeps, 'port'> {
  session: ReadStore<SessionState>;
  overview: Pick<Overview, 'store'>;
}

export function createComparison(deps: ComparingDeps): Comparing {
  const { pane, client, session, overview, port } = deps;
  const store = createStore<ComparisonState>(() => NO_COMPARISON);
  const figuresNow = () => figuresPeriod(overview.store.getState());
  const include = () => overview.store.getState().include;
  onFigures(overview, () => store.setState({ ...NO_COMPARISON, rate: store.getState().rate }));

  return {
    store,

    async load() {
      const period = figuresNow();
      if (!period || pane.store.getState().task !== null) return;
      const key = periodKey(period);
      const asked = include();
      store.setState({ read: { ...store.getState().read, tried: true } });
      await pane.runCancellable({ text: paneComparisonWords[pane.lang()].reading }, async (signal) => {
        const query = { include: asked };
        const { comparison } = await client.call('getComparison', { path: { period: key }, query, signal });
        const now = figuresNow();
        if (now && periodKey(now) === key && include() === asked) {
          store.setState({ read: { tried: true, value: comparison } });
        }
      });
    },

    outdated: () => store.setState({ read: { ...store.getState().read, tried: false } }),

    chooseRate: (rate) => store.setState({ rate }),

    async showQuarters(unit) {
      const { period } = overview.store.getState();
      if (period === null) return;
      await pane.runCancellable({ text: paneComparisonWords[pane.lang()].reading }, async (signal) => {
        const asked = { path: { period, unit }, query: { include: include() }, signal };
        const quarters = await client.call('getUnitQuarters', asked);
        if (overview.store.getState().period === period) store.setState({ quarters });
      });
    },

    closeQuarters: () => store.setState({ quarters: null }),

    addBeside(unit) {
      const { beside } = store.getState();
      if (beside.includes(unit) || beside.length >= MOST_BESIDE) return;
      store.setState({ beside: [...beside, unit] });
    },

    removeBeside: (unit) =>
      store.setState({ beside: store.getState().beside.filter((other) => other !== unit) }),

    async draw() {
      const period = figuresNow();
      const { me } = session.getState();
      const { read, rate } = store.getState();
      const indicator = period && definitionsIn(read.value).find(({ document }) => document.id === rate);
      const comparison = read.value;
      if (!period || me === null || !indicator || !comparison) return;
      const words = paneComparisonWords[pane.lang()];
      const { drawing } = paneOverviewWords[pane.lang()];
      await pane.runCancellable({ text: drawing }, async (signal, report) => {
        const [tree, { comparisonWorkbook }] = await Promise.all([
          remembered(deps, me.id, 'getUnits', { signal }),
          import('../../../../shared/sheet/province/comparison/comparison-workbook'),
        ]);
        if (!tree) return;
        const model = comparisonWorkbook({ profile: tree.profile, period, comparison, indicator }, 'vi');
        report({ text: drawing, done: 0, total: model.sheets.length });
        const notice = await paintAll(port, model, signal, report, words.drawStopped);
        const text = words.drawn(formatCount(model.sheets.length, pane.lang()));
        pane.notify(notice ?? { intent: 'success', text });
      });
    },
  };

  function definitionsIn(comparison: Comparison | null): IndicatorDefinition[] {
    const period = figuresNow();
    return (period && comparison && definitionsOf(comparison, period)) || [];
  }
}

/** The definitions of a comparison's rates, in its order. */
export function definitionsOf(
  { indicators }: Comparison,
  period: NonNullable<ReturnType<typeof figuresPeriod>>,
): IndicatorDefinition[] {
  const definitions = indicatorSetIn(period)?.definitions ?? [];
  return indicators.flatMap((id) => definitions.find(({ document }) => document.id === id) ?? []);
}
