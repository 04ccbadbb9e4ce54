import type { UploadRefusal } from '../../shared/contract/intake';
import type { Grid } from '../../shared/intake/grid';
import { inspectUpload } from '../../functions/upload/guard';
import type { Guarded } from '../../functions/upload/refused';
import { readUpload as readInspected } from '../../functions/upload/read-upload';
import type { ReadWorkbook } from '../../functions/upload/workbook-builder';

/** An upload guarded and read as the worker does it, in the test's own thread. */
export async function readUpload(file: Uint8Array): Promise<Guarded<ReadWorkbook>> {
  const inspected = inspectUpload(file);
  return inspected.kind === 'refused' ? inspected : await readInspected(file, inspected.value);
}

/** The sheets of an upload that must be read; throws the refusal otherwise. */
export async function gridsOf(file: Uint8Array): Promise<Grid[]> {
  const read = await readUpload(file);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.refusal));
  return read.value.grids;
}

/** Why an upload is refused; undefined when it is read. */
export async function refusalOf(file: Uint8Array): Promise<UploadRefusal | undefined> {
  const read = await readUpload(file);
  return read.kind === 'refused' ? read.refusal : undefined;
}
