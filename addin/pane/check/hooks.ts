import { createFeatureHooks } from '../common/feature-hooks';
import type { Check } from './check';

export const [CheckProvider, useCheck, useCheckStore] = createFeatureHooks<Check>();
