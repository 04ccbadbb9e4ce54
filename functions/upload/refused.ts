import type { UploadRefusal } from '../../shared/contract/intake';

/**
 * Carries a refusal out of the depth of streaming callbacks to the one place that turns it into a value; never
 * leaves this folder.
 */
export class Refused extends Error {
  constructor(readonly refusal: UploadRefusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

export type Guarded<T> = { kind: 'passed'; value: T } | { kind: 'refused'; refusal: UploadRefusal };

/** The value of `work`, or the refusal that it met. Faults of ours pass through. */
export function guarded<T>(work: () => T): Guarded<T> {
  try {
    return { kind: 'passed', value: work() };
  } catch (error) {
    return refusedBy(error);
  }
}

/** The same of work that takes its time. */
export async function guardedLater<T>(work: () => Promise<T>): Promise<Guarded<T>> {
  try {
    return { kind: 'passed', value: await work() };
  } catch (error) {
    return refusedBy(error);
  }
}

function refusedBy(error: unknown): { kind: 'refused'; refusal: UploadRefusal } {
  if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
  throw error;
}
