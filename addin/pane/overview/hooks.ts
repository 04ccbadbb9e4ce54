import { createFeatureHooks } from '../common/feature-hooks';
import type { Overview } from './overview';
import type { OverviewState } from './state';

export const {
  Provider: OverviewProvider,
  useFeature: useOverview,
  useFeatureStore: useOverviewStore,
} = createFeatureHooks<OverviewState, Overview>();
