import { createStore } from 'zustand/vanilla';
import type { GivenAnswer, GivenBody } from '../../../../shared/contract/given-figures';
import { ApiProblem } from '../../../api/problem';
import type { FeatureDeps } from '../../common/deps';
import { noticeOfProblem } from '../../common/notices';
import type { ReadStore } from '../../common/store';
import { NOT_LOADED, type Loaded } from '../loaded';
import { onPeriod, type Overview } from '../overview';
import { paneGivenWords } from './words';

export interface GivenState {
  read: Loaded<GivenAnswer>;
  /** What is typed of each indicator and not saved yet. */
  typed: Readonly<Record<string, Typed>>;
}

/** The whole is typed only where the unit tree does not tell it. */
export interface Typed {
  numerator?: string;
  denominator?: string;
}

const NOTHING: GivenState = { read: NOT_LOADED, typed: {} };

/** The figures that the province itself states of a quarter. */
export interface Given {
  store: ReadStore<GivenState>;
  load(): Promise<void>;
  type(indicator: string, typed: Typed): void;
  /** Saves what is typed; nothing while a text is no count. What was saved meanwhile by somebody else is shown first. */
  save(): Promise<void>;
}

interface GivenDeps extends Pick<FeatureDeps, 'pane' | 'client'> {
  overview: Overview;
  /** Totals and scores that were read are others once a figure is saved. */
  saved: () => void;
}

export function createGiven({ pane, client, overview, saved }: GivenDeps): Given {
  const store = createStore<GivenState>(() => NOTHING);
  const periodNow = () => overview.store.getState().period;
  onPeriod(overview, () => store.setState(NOTHING));

  async function read(period: string, signal: AbortSignal): Promise<void> {
    const value = await client.call('getGivenFigures', { path: { period }, signal });
    if (periodNow() === period) store.setState({ read: { tried: true, value } });
  }

  return {
    store,

    async load() {
      const period = periodNow();
      if (period === null || pane.store.getState().task !== null) return;
      store.setState({ read: { ...store.getState().read, tried: true } });
      await pane.runCancellable({ text: paneGivenWords[pane.lang()].reading }, (signal) =>
        read(period, signal),
      );
    },

    type(indicator, more) {
      const { typed } = store.getState();
      store.setState({ typed: { ...typed, [indicator]: { ...typed[indicator], ...more } } });
    },

    async save() {
      const period = periodNow();
      const state = store.getState();
      const { value } = state.read;
      if (period === null || value === null) return;
      const figures = changedFigures(value, state.typed);
      if (figures === undefined || figures.length === 0) return;
      const words = paneGivenWords[pane.lang()];
      await pane.runCancellable({ text: words.saving }, async (signal) => {
        const version = value.version === 0 ? null : value.version;
        try {
          const asked = { path: { period }, body: { figures }, version, signal };
          const answer = await client.call('putGivenFigures', asked);
          if (periodNow() !== period) return;
          store.setState({ read: { tried: true, value: answer }, typed: {} });
          pane.notify({ intent: 'success', text: words.saved });
          saved();
        } catch (error) {
          if (!(error instanceof ApiProblem) || error.notice.code !== 'version-conflict') throw error;
          await read(period, signal);
          pane.notify({ ...noticeOfProblem(error.notice), text: words.conflict });
        }
      });
    },
  };
}

/** A typed count; null: left blank; undefined: no count. Dots between thousands may be typed as they are shown. */
export function typedCount(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,9}$|^\d{1,3}(?:\.\d{3}){1,2}$/.test(trimmed)
    ? Number(trimmed.replaceAll('.', ''))
    : undefined;
}

/** The figures that are typed otherwise than they are stored; undefined where one cannot be: see typedFigure. */
export function changedFigures(
  { figures }: Pick<GivenAnswer, 'figures'>,
  typed: GivenState['typed'],
): GivenBody['figures'] | undefined {
  const changed: GivenBody['figures'] = [];
  for (const figure of figures) {
    const now = typedFigure(figure, typed[figure.indicator] ?? {});
    if (now === undefined) return undefined;
    const { indicator, units } = figure;
    const { numerator, denominator } = now;
    const same = numerator === figure.numerator && (numerator === null || denominator === figure.denominator);
    if (same) continue;
    // The server knows the whole where the unit tree tells it.
    const whole = units > 0 || numerator === null || denominator === null ? {} : { denominator };
    changed.push({ indicator, numerator, ...whole });
  }
  return changed;
}

/** Both counts as they are typed, or stored where nothing is; undefined of texts that are none, or a part without its whole. */
export function typedFigure(
  { numerator, denominator }: Pick<GivenAnswer['figures'][number], 'numerator' | 'denominator'>,
  typed: Typed,
): { numerator: number | null; denominator: number | null } | undefined {
  const part = typed.numerator === undefined ? numerator : typedCount(typed.numerator);
  const whole = typed.denominator === undefined ? denominator : typedCount(typed.denominator);
  if (part === undefined || whole === undefined) return undefined;
  if (part !== null && (whole === null || part > whole)) return undefined;
  return { numerator: part, denominator: whole };
}
