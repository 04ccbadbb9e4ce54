import type { Context } from '../shell/context';
import type { OverviewState } from './state';

/** Changes what is shown, where anything is. */
export function patch({ store }: Pick<Context, 'store'>, change: Partial<OverviewState>): void {
  const { overview } = store.get();
  if (overview !== null) store.set({ overview: { ...overview, ...change } });
}
