import type { Written } from '../../../../../workbench/excel/model/sheet';

/** What a formula gives; errors as their text, an empty cell as an empty text. */
export type Result = string | number | boolean;

/**
 * Formulas over some cells with the results that Excel's reference states. Numbers with decimals are stated to the
 * decimals given.
 */
export interface Example {
  /** Rows of cells from A1 on; null is an empty cell. */
  cells?: readonly (readonly Written[])[];
  results: readonly (readonly [formula: string, result: Result])[];
}

/** Examples by the function's name in https://support.microsoft.com/office/b3944572-255d-4efb-bb96-c6d90033e188 . */
export type Examples = Readonly<Record<string, readonly Example[]>>;
