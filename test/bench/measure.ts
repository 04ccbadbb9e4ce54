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
