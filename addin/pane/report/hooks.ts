import { createFeature } from '../common/feature-hooks';
import type { Documents } from './documents';

export const { Provider: ReportProvider, useFeature: useReport } = createFeature<Documents>();
