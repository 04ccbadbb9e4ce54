import { createFeatureHooks } from '../../common/feature-hooks';
import type { Given } from './given';

export const [GivenProvider, useGiven, useGivenStore] = createFeatureHooks<Given>();
