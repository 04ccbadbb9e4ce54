import { AGGREGATES } from './functions-aggregate';
import { LOOKUPS } from './functions-lookup';
import { NUMBERS } from './functions-number';
import type { FunctionTable } from './function-table';
import { TEXTS } from './functions-text';
import { LOGIC } from './functions-logic';

/** The worksheet functions the emulator knows. Others are reported as gaps and give #NAME?. */
export const FUNCTIONS: FunctionTable = { ...AGGREGATES, ...LOGIC, ...NUMBERS, ...TEXTS, ...LOOKUPS };
