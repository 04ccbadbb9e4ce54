import { createFeatureHooks } from '../common/feature-hooks';
import type { Overview } from './overview';

export const [OverviewProvider, useOverview, useOverviewStore] = createFeatureHooks<Overview>();
