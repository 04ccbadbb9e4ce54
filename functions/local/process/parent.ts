const LOOK_EVERY_MS = 1_000;

/**
 * Calls `stop` when the process that started this one has ended. A SIGTERM to npm reaches npm and its shell only: without this the
 * local host would live on, holding its port and its folder.
 * @param parent who that was, known before anything that takes time
 */
export function onParentEnded(stop: () => void, parent: number): void {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, LOOK_EVERY_MS);
  watch.unref();
}
