import { StorageError } from '../errors';

/** The SDKs' errors hold whole requests, credentials included: only status and code go on. */
export async function translated<T>(operation: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toStorageError(operation, error);
  }
}

function toStorageError(operation: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error ? error.name : 'unknown';
  const status = statusOf(error);
  if (status === undefined) {
    // No answer at all: refused connection, lost connection, or our own deadline.
    const transient = name === 'RestError' || name === 'AbortError';
    return new StorageError(operation, codeOf(error) ?? name, transient);
  }
  const transient = status === 408 || status === 429 || status >= 500;
  return new StorageError(operation, [status, codeOf(error)].filter(Boolean).join(' '), transient);
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : odataCode(error);
}

/** Errors of single-row calls keep the service's code in `details` only. */
function odataCode(error: Error): string | undefined {
  if (!('details' in error)) return undefined;
  const details = error.details as { odataError?: { code?: unknown } } | undefined;
  return typeof details?.odataError?.code === 'string' ? details.odataError.code : undefined;
}
