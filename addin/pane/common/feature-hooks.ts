import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ReadStore } from './store';

/** The hook to what a feature does, and the provider from which it comes. */
export function createFeature<Feature>() {
  const Context = createContext<Feature | null>(null);
  function useFeature(): Feature {
    const feature = useContext(Context);
    if (feature === null) throw new Error('outside PaneProvider');
    return feature;
  }
  return { Provider: Context, useFeature };
}

/** The same for a feature with a state: a component is drawn again when the part that it selects is another value. */
export function createFeatureHooks<State, Feature extends { store: ReadStore<State> }>() {
  const { Provider, useFeature } = createFeature<Feature>();
  const useFeatureStore = <Part>(select: (state: State) => Part): Part =>
    useStore(useFeature().store, select);
  return { Provider, useFeature, useFeatureStore };
}
