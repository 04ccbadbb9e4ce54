import type { IntakeContext } from '../../shared/intake/context';
import type { Grid } from '../../shared/intake/grid';
import { recognise } from '../../shared/intake/recognise/recognise';
import type { IntakeResult } from '../../shared/intake/result';
import { answerTask } from '../process/answer-task';
import type { Inspected } from './guard';
import type { Guarded } from './refused';
import { readUpload } from './read-upload';
import { packWorkbook, type PackedWorkbook } from './packed-workbook';

/** What the worker is given: grids, or an upload that passed `inspectUpload`. */
export interface WorkerTask {
  source:
    { kind: 'grids'; grids: readonly Grid[] } | { kind: 'file'; file: Uint8Array; inspected: Inspected };
  context: IntakeContext;
}

/** What was recognised, and the sheets that it was recognised in when they came as a file. It is told once, at the end. */
export type WorkerAnswer = Guarded<{ workbook: PackedWorkbook | null; result: IntakeResult }>;

async function takeIn({ source, context }: WorkerTask): Promise<WorkerAnswer> {
  if (source.kind === 'grids') {
    return { kind: 'passed', value: { workbook: null, result: recognise(source.grids, context) } };
  }
  const read = await readUpload(source.file, source.inspected);
  if (read.kind === 'refused') return read;
  const result = recognise(read.value.grids, context);
  return { kind: 'passed', value: { workbook: packWorkbook(read.value), result } };
}

answerTask(takeIn);
