import { createFeatureHooks } from '../common/feature-hooks';
import type { Owed } from './owed';

export const [OwedProvider, useOwed, useOwedStore] = createFeatureHooks<Owed>();
