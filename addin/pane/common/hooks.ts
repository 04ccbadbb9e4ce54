import type { Bilingual, Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import { createFeatureHooks } from './feature-hooks';
import type { PaneActions } from './state';

export const [PaneActionsProvider, usePane, usePaneStore] = createFeatureHooks<PaneActions>();

export function useLang(): Lang {
  return usePaneStore(({ lang }) => lang);
}

/** Counts as they are written in the chosen language. */
export function useCount(): (value: number) => string {
  const lang = useLang();
  return (value) => formatCount(value, lang);
}

/** Whether something is under way; nothing else can be begun meanwhile. */
export function useBusy(): boolean {
  return usePaneStore(({ task }) => task !== null);
}

/** One topic's words in the chosen language. */
export function useWords<Words>(words: Bilingual<Words>): Words {
  return words[useLang()];
}
