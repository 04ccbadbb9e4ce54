import { createFeatureHooks } from '../common/feature-hooks';
import type { Check } from './check';
import type { CheckState } from './state';

export const {
  Provider: CheckProvider,
  useFeature: useCheck,
  useFeatureStore: useCheckStore,
} = createFeatureHooks<CheckState, Check>();
