import { checkText, type TextContext, type TextInput } from '../../shared/check-text/check-text';
import type { TextCheck } from '../../shared/check-text/result';
import { answerTask } from '../process/answer-task';
import { readDocxText } from '../upload/formats/docx-text/docx-text';
import type { Inspected } from '../upload/guard';
import { guardedLater, type Guarded } from '../upload/refused';

/** A report's text, or its file that passed `inspectUpload`. */
export type ReportSource =
  { kind: 'text'; text: string } | { kind: 'file'; file: Uint8Array; entries: Inspected['entries'] };

/** A report to check, as it can be sent to a process. */
export interface CheckTextTask {
  source: ReportSource;
  input: Omit<TextInput, 'text'>;
  context: TextContext;
}

export type CheckTextAnswer = Guarded<TextCheck>;

function answer({ source, input, context }: CheckTextTask): Promise<CheckTextAnswer> {
  return guardedLater(async () => {
    const text = source.kind === 'text' ? source.text : await readDocxText(source.file, source.entries);
    return checkText({ ...input, text }, context);
  });
}

answerTask(answer);
