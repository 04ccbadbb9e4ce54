import { createFeatureHooks } from '../../common/feature-hooks';
import type { ReportCheck } from './report-check';

export const [ReportCheckProvider, useReportCheck, useReportCheckStore] = createFeatureHooks<ReportCheck>();
