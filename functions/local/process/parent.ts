const LOOK_EVERY_MS = 1_000;

/**
 * Calls `stop` when the process that started this one has ended. A SIGTERM to npm reaches npm and its shell only: without this the
 * local host would live on, holding its port and its folder.
 */
export function onParentEnded(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, LOOK_EVERY_MS);
  watch.unref();
}
