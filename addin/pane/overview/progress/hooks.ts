import { createFeatureHooks } from '../../common/feature-hooks';
import type { Progress } from './progress';

export const [ProgressProvider, useProgress, useProgressStore] = createFeatureHooks<Progress>();
