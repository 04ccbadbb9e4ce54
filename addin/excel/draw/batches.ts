import type { SheetModel } from '../../../shared/sheet/model';
import { sheetSteps, stepBytes, type Step } from './sheet-steps';

/** Excel on the web takes 5 MB in a request; what it is packed in takes some of that. */
const BYTES_A_BATCH = 4_000_000;

/** Steps of one sheet that go out together. */
export interface Part {
  sheet: SheetModel;
  steps: Step[];
  /** The first part of a sheet prepares it, the last one finishes it. */
  first: boolean;
  last: boolean;
}

/** The sheets' steps in their order, in as few requests as Excel takes: nearly always one. */
export function batchesOf(sheets: readonly SheetModel[], limit = BYTES_A_BATCH): Part[][] {
  const batches: Part[][] = [[]];
  let room = limit;
  for (const sheet of sheets) {
    let part: Part = { sheet, steps: [], first: true, last: false };
    batches[batches.length - 1]?.push(part);
    for (const step of sheetSteps(sheet)) {
      const bytes = stepBytes(step);
      if (bytes > room && room < limit) {
        part = { sheet, steps: [], first: part.first && part.steps.length === 0, last: false };
        // A part that has nothing yet moves on as a whole.
        if (part.first) batches[batches.length - 1]?.pop();
        batches.push([part]);
        room = limit;
      }
      part.steps.push(step);
      room -= bytes;
    }
    part.last = true;
  }
  return batches.filter((batch) => batch.length > 0);
}
