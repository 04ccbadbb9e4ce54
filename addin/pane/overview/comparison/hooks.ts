import { createFeatureHooks } from '../../common/feature-hooks';
import type { Comparing } from './comparison';

export const [ComparisonProvider, useComparison, useComparisonStore] = createFeatureHooks<Comparing>();
