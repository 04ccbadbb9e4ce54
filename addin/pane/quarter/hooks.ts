import { createFeatureHooks } from '../common/feature-hooks';
import type { Quarter } from './quarter';
import type { QuarterState } from './state';

export const {
  Provider: QuarterProvider,
  useFeature: useQuarter,
  useFeatureStore: useQuarterStore,
} = createFeatureHooks<QuarterState, Quarter>();
