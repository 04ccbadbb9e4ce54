import type { Linear } from '../problem/problem';

/**
 * A set of constraints as bits, one for each row of the system at hand: the reason of a bound, or of there being no
 * solution.
 */
export type Reason = bigint;

/** What is known of one whole number: low <= x <= high, null for no greatest value, and why. */
export interface Domain {
  low: bigint;
  high: bigint | null;
  whyLow: Reason;
  whyHigh: Reason;
}

/** Rows over whole numbers; the terms' variables are places in `domains`. */
export interface System {
  rows: readonly Linear[];
  domains: Domain[];
}

/** A count of which nothing is known. */
export function anyCount(): Domain {
  return { low: 0n, high: null, whyLow: 0n, whyHigh: 0n };
}

export function isFixed({ low, high }: Domain): boolean {
  return low === high;
}

export function copyOf(domains: readonly Domain[]): Domain[] {
  return domains.map((domain) => ({ ...domain }));
}
