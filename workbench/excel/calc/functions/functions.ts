import { AGGREGATES } from './aggregate';
import { ARRAYS } from './array';
import { CONDITIONALS } from './conditional';
import { DATES } from './date';
import type { FunctionTable } from './function-table';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookup';
import { MATH } from './math';
import { REFERENCES } from './reference';
import { STATISTICS } from './statistics';
import { SUBTOTALS } from './subtotal';
import { TEXTS } from './text';

/** The worksheet functions the emulator knows. Others are reported as gaps and give #NAME?. */
export const FUNCTIONS: FunctionTable = {
  ...AGGREGATES,
  ...ARRAYS,
  ...CONDITIONALS,
  ...DATES,
  ...LOGIC,
  ...LOOKUPS,
  ...MATH,
  ...REFERENCES,
  ...STATISTICS,
  ...SUBTOTALS,
  ...TEXTS,
};
