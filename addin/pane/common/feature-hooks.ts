import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ReadStore } from './store';

/** The provider of a feature, and the hook to what it does. */
export function createFeature<Feature>() {
  const Context = createContext<Feature | null>(null);
  function useFeature(): Feature {
    const feature = useContext(Context);
    if (feature === null) throw new Error('outside PaneProvider');
    return feature;
  }
  return [Context, useFeature] as const;
}

/**
 * The same for a feature with a state, and the hook to that: a component is drawn again when the part that it selects
 * is another value.
 */
export function createFeatureHooks<Feature extends { store: ReadStore<unknown> }>() {
  type State = ReturnType<Feature['store']['getState']>;
  const [Provider, useFeature] = createFeature<Feature>();
  const useFeatureStore = <Part>(select: (state: State) => Part): Part =>
    useStore(useFeature().store as ReadStore<State>, select);
  return [Provider, useFeature, useFeatureStore] as const;
}
