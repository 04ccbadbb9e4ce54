/**
 * The storage did not answer, refused, or holds something it should not. `operation` and `reason` never carry
 * keys, addresses or people's data, so both may be logged.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  /** @param transient true when the same request may succeed later: outage, time-out, throttling. */
  constructor(
    readonly operation: string,
    readonly reason: string,
    readonly transient: boolean,
  ) {
    super(`Storage: ${operation}: ${reason}`);
  }
}

/** What was to be stored is larger than the storage takes; nothing was sent. */
export class StorageLimitError extends Error {
  override readonly name = 'StorageLimitError';
  readonly code = 'too-large';

  constructor(
    readonly what: string,
    readonly size: number,
    readonly limit: number,
  ) {
    super(`${what}: ${size}, the limit is ${limit}`);
  }
}
