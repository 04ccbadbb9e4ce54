import { createFeatureHooks } from '../../common/feature-hooks';
import type { Progress } from './progress';
import type { ProgressState } from './state';

export const {
  Provider: ProgressProvider,
  useFeature: useProgress,
  useFeatureStore: useProgressStore,
} = createFeatureHooks<ProgressState, Progress>();
