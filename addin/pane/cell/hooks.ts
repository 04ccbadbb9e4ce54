import { createFeatureHooks } from '../common/feature-hooks';
import type { Cell } from './cell';

export const [CellProvider, useCell, useCellStore] = createFeatureHooks<Cell>();
