import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** How often each function of ours, or a block of it, was carried out, by file and name: steps, whatever the machine. */
export type Steps = ReadonlyMap<string, number>;

/** What the engine walks through by itself: how often, times how long the array was. */
const NATIVE = ['includes', 'indexOf', 'lastIndexOf', 'slice', 'concat', 'splice'] as const;

let walked = 0;
for (const name of NATIVE) {
  const own = Array.prototype[name] as (this: unknown[], ...args: unknown[]) => unknown;
  const counting = function (this: unknown[], ...args: unknown[]) {
    walked += this.length;
    return own.apply(this, args);
  };
  Object.defineProperty(Array.prototype, name, { value: counting, configurable: true, writable: true });
}

/** The engine counts in code that is loaded from now on: this module goes before what it is to count in. */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

export async function stepsOf(work: () => Promise<unknown>): Promise<Steps> {
  // Optimised code does not count calls that it has taken in.
  setFlagsFromString('--no-opt');
  taken();
  walked = 0;
  try {
    await work();
    return new Map([...taken(), ['arrays walked by the engine', walked]]);
  } finally {
    setFlagsFromString('--opt');
  }
}

function taken(): Map<string, number> {
  const steps = new Map<string, number>();
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result) {
      const file = /\/((?:functions|shared)\/(?!.*\/node_modules\/).*)$/.exec(url)?.[1];
      if (file === undefined || url.includes('/test/')) continue;
      for (const { functionName, ranges } of functions) {
        const name = `${file} ${functionName}:${ranges[0]?.startOffset ?? 0}`;
        steps.set(name, Math.max(...ranges.map(({ count }) => count)));
      }
    }
  });
  return steps;
}

/** Fewer steps than these hold nobody up, however they grow. */
const NOTICED = 15_000;

/**
 * What takes more steps over what is four times as large than n log n would.
 * @param size of the small one
 */
export function tooManySteps(small: Steps, large: Steps, size: number): string[] {
  const most = (4 * Math.log(4 * size)) / Math.log(size);
  return [...large].flatMap(([name, count]) => {
    const before = Math.max(small.get(name) ?? 0, NOTICED / 16);
    return count > NOTICED && count / before > most * 1.1 ? [`${name}: ${before} steps, then ${count}`] : [];
  });
}
