export type FormProblem =
  | 'shape'
  | 'column-twice'
  | 'relation-twice'
  | 'foreign-code'
  | 'editions-overlap'
  | 'ends-before-start'
  | 'notation'
  | 'unknown-column'
  | 'unknown-form'
  | 'ratio-of-count'
  | 'not-a-count'
  | 'needs-unit-scope'
  | 'rows-total-of-single'
  | 'derives-mismatch'
  | 'workload-without-opening';

/** A form document cannot be used; names the document, the place in it and what is wrong there. */
export class FormDocumentError extends Error {
  constructor(
    readonly form: string,
    /** JSON pointer into the document. */
    readonly pointer: string,
    readonly problem: FormProblem,
    /** The offending text, with its place where it is a notation. */
    readonly detail: string,
  ) {
    super(`${form}${pointer}: ${problem}: ${detail}`);
    this.name = 'FormDocumentError';
  }
}
