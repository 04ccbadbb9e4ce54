import { createFeatureHooks } from '../common/feature-hooks';
import type { Quarter } from './quarter';

export const [QuarterProvider, useQuarter, useQuarterStore] = createFeatureHooks<Quarter>();
