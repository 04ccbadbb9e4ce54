import data from './data/hung-yen.json';
import { unitTreeSchema } from './schema';
import type { UnitTree } from './unit';

/** Hưng Yên's units, which a new store starts with; an administrator may replace them. */
export const hungYen: UnitTree = unitTreeSchema.parse(data);
