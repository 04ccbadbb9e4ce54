import { createFeatureHooks } from '../../common/feature-hooks';
import type { Totals } from './totals';

export const [TotalsProvider, useTotals, useTotalsStore] = createFeatureHooks<Totals>();
