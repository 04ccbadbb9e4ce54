/** Median milliseconds of `runs` runs of each task, taken in turn so that a slow moment hits them alike. */
export function medians(tasks: Record<string, () => void>, runs: number): Record<string, number> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (const task of Object.values(tasks)) task();
  for (let run = 0; run < runs; run += 1) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [
      name,
      all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0,
    ]),
  );
}

/** Median milliseconds of `runs` runs of a task that is prepared anew, outside the time, for each. */
export async function medianOf<T>(
  runs: number,
  prepare: () => Promise<T>,
  task: (prepared: T) => Promise<void>,
): Promise<number> {
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const prepared = await prepare();
    const start = performance.now();
    await task(prepared);
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
