/** A whole-number median that may end in a half, kept as its double so that it stays exact. */
export interface Median {
  doubled: bigint;
}

/** The median of whole numbers; of an even number of them the mean of the middle two. `values` has at least one. */
export function median(values: readonly bigint[]): Median {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : Number(a > b)));
  const half = sorted.length >> 1;
  const upper = sorted[half] as bigint;
  const lower = sorted.length % 2 === 0 ? (sorted[half - 1] as bigint) : upper;
  return { doubled: lower + upper };
}

/** The same of any numbers, in doubles; undefined where there are none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined || sorted.length % 2 === 1) return upper;
  return ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2;
}

/**
 * Median and median absolute deviation (MAD) of counts, exactly: the median in halves, the MAD in quarters.
 * @example medianAndMad([1, 2, 4, 9]) // median 3 (6 halves), MAD 1.5 (6 quarters)
 */
export function medianAndMad(values: readonly number[]): { halves: bigint; quarters: bigint } {
  const counts = values.map(BigInt);
  const { doubled } = median(counts);
  const deviations = counts.map((value) => {
    const difference = 2n * value - doubled;
    return difference < 0n ? -difference : difference;
  });
  return { halves: doubled, quarters: median(deviations).doubled };
}
