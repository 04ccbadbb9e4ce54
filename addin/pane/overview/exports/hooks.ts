import { createFeatureHooks } from '../../common/feature-hooks';
import type { Exports } from './exports';
import type { ExportsState } from './state';

export const {
  Provider: ExportsProvider,
  useFeature: useExports,
  useFeatureStore: useExportsStore,
} = createFeatureHooks<ExportsState, Exports>();
