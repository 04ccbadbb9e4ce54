import { createFeatureHooks } from '../../common/feature-hooks';
import type { Exports } from './exports';

export const [ExportsProvider, useExports, useExportsStore] = createFeatureHooks<Exports>();
