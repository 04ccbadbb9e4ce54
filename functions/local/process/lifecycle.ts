/** What was started, in order, so that it can be ended in the opposite order. */
export interface Lifecycle {
  /** True as soon as the end has begun: what is not yet started should not be. */
  readonly isStopping: boolean;
  /** Starts something and remembers how to end it. */
  start<T>(begin: () => Promise<T>, end: (started: T) => Promise<void>): Promise<T>;
  /** Ends everything, waiting for a start that is under way; a second call waits for the first. */
  stop(): Promise<void>;
}

export function createLifecycle(): Lifecycle {
  const ends: (() => Promise<void>)[] = [];
  let starting: Promise<unknown> = Promise.resolve();
  let stopping: Promise<void> | undefined;

  async function endAll(): Promise<void> {
    await Promise.allSettled([starting]);
    for (const end of ends.reverse()) await end();
  }

  return {
    get isStopping() {
      return stopping !== undefined;
    },
    async start(begin, end) {
      const begun = begin().then((started) => {
        ends.push(() => end(started));
        return started;
      });
      starting = begun;
      return begun;
    },
    stop() {
      stopping ??= endAll();
      return stopping;
    },
  };
}
