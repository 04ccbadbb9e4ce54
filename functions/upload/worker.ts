import type { IntakeContext } from '../../shared/intake/context';
import type { Grid } from '../../shared/intake/grid';
import { recognise } from '../../shared/intake/recognise/recognise';
import type { IntakeResult } from '../../shared/intake/result';
import { answerTask } from '../process/answer-task';
import type { Inspected } from './guard';
import type { Guarded } from './refused';
import { readUpload } from './read-upload';
import type { ReadWorkbook } from './workbook-builder';

/** What the worker is given: grids, or an upload that passed `inspectUpload`. */
export interface WorkerTask {
  source:
    { kind: 'grids'; grids: readonly Grid[] } | { kind: 'file'; file: Uint8Array; inspected: Inspected };
  context: IntakeContext;
}

/** What was recognised, and the sheets that it was recognised in when they came as a file. */
export interface TakenIn {
  workbook: ReadWorkbook | null;
  result: IntakeResult;
}

/** What it answers, once; then it ends. */
export type WorkerAnswer = Guarded<TakenIn>;

async function takeIn({ source, context }: WorkerTask): Promise<WorkerAnswer> {
  if (source.kind === 'grids') {
    return { kind: 'passed', value: { workbook: null, result: recognise(source.grids, context) } };
  }
  const read = await readUpload(source.file, source.inspected);
  if (read.kind === 'refused') return read;
  return { kind: 'passed', value: { workbook: read.value, result: recognise(read.value.grids, context) } };
}

answerTask(takeIn);
