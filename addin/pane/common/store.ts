import type { StoreApi } from 'zustand/vanilla';

/** A feature's state as the others have it: they read and watch it. `StoreApi`, which sets it, stays with the feature. */
export type ReadStore<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;
