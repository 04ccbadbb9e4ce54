import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Bilingual } from '../../../shared/language/language';
import type { Pane } from './pane';
import type { PaneState } from './state';

export const PaneContext = createContext<Pane | null>(null);

/** What the screens can do. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('outside PaneContext');
  return pane;
}

/** A part of the pane's state; the component is drawn again when that part is another value. */
export function usePaneState<Part>(select: (state: PaneState) => Part): Part {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** One topic's words in the chosen language. */
export function useWords<Words>(words: Bilingual<Words>): Words {
  return words[usePaneState(({ lang }) => lang)];
}
