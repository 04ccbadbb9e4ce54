import { createFeature } from '../common/feature-hooks';
import type { Documents } from './documents';

export const [ReportProvider, useReport] = createFeature<Documents>();
