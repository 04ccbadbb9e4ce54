import { findForeignAgencies } from './agencies';
import { findWrongComparisons } from './comparisons';
import { findContradictions } from './contradictions';
import { findWrongDates } from './dates';
import { findWrongDenominators } from './denominators';
import { findDaysOutside } from './outside-days';
import { findWrongTableSums } from './pasted-tables';
import { findMissingFigures } from './outline';
import { findWrongSums } from './parts';
import { findWrongPeriods } from './periods';
import { findWrongRatios } from './ratios';
import { findRepeats } from './repeats';
import type { TextRule } from './rule';
import { findWrongSymbols } from './symbols';
import { findTableDifferences } from './tables';
import { findUnitSlips } from './units';
import { findVagueFigures } from './vague';

/** All that a report's text is asked. */
export const textRules: readonly TextRule[] = [
  findWrongSums,
  findWrongTableSums,
  findWrongRatios,
  findWrongDenominators,
  findRepeats,
  findWrongComparisons,
  findWrongPeriods,
  findForeignAgencies,
  findWrongSymbols,
  findWrongDates,
  findDaysOutside,
  findVagueFigures,
  findContradictions,
  findUnitSlips,
  findTableDifferences,
  findMissingFigures,
];
