import { ExcelProblem, type ExcelProblemCode } from './port';

/**
 * Excel's own error codes, as in its documentation of error handling and in the library (RichApi.Error.code).
 * A second command while one runs is, to the clerk, an Excel that does not answer.
 */
const CODES: Partial<Record<string, ExcelProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  InvalidObjectPath: 'not-found',
  InvalidBinding: 'not-found',
  ActivityLimitReached: 'timed-out',
  ActivityAlreadyInProgress: 'timed-out',
  Timeout: 'timed-out',
  RequestAborted: 'timed-out',
  ConnectionFailure: 'timed-out',
  InvalidOrTimedOutSession: 'timed-out',
  WriteNotSupportedWhenModalDialogOpen: 'timed-out',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  UnsupportedSheet: 'not-supported',
  InvalidSelection: 'not-supported',
};

/** Whatever Excel or the library threw, as one of our problems. */
export function excelProblem(error: unknown): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  return new ExcelProblem(CODES[errorText(error, 'code')] ?? 'unknown', error);
}

/** Refused before Excel did any of it. */
const REFUSED: readonly ExcelProblemCode[] = ['cell-editing', 'too-large', 'cancelled'];

/** A problem of a request that writes: it may have been done in part, unless Excel refused it as a whole. */
export function writeProblem(error: unknown, doneBefore = false): ExcelProblem {
  const { code, cause } = excelProblem(error);
  return new ExcelProblem(code, cause, doneBefore || !REFUSED.includes(code));
}

/** A part of Excel's error report, '' where it has none; `errorLocation` says which member refused. */
export function errorText(error: unknown, part: 'code' | 'errorLocation'): string {
  if (typeof error !== 'object' || error === null) return '';
  const holder: unknown = part === 'code' ? error : 'debugInfo' in error ? error.debugInfo : null;
  if (typeof holder !== 'object' || holder === null || !(part in holder)) return '';
  const text: unknown = Object.entries(holder).find(([name]) => name === part)?.[1];
  return typeof text === 'string' ? text : '';
}
