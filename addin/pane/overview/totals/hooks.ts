import { createFeatureHooks } from '../../common/feature-hooks';
import type { Totals } from './totals';
import type { TotalsState } from './state';

export const {
  Provider: TotalsProvider,
  useFeature: useTotals,
  useFeatureStore: useTotalsStore,
} = createFeatureHooks<TotalsState, Totals>();
