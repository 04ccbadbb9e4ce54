import { createFeatureHooks } from '../common/feature-hooks';
import type { Documents } from './documents';

export const [ReportProvider, useReport, useReportStore] = createFeatureHooks<Documents>();
