/** npm passes a Ctrl+C on, so the terminal's own signal and npm's arrive together and mean one. */
const ECHO_MS = 500;

/**
 * Calls `stop` at the first SIGINT, SIGTERM or SIGHUP (a closed terminal), and `abort` at a later one: who asks twice does
 * not want to wait.
 * @param now milliseconds
 */
export function onSignals(stop: () => void, abort: () => void, now: () => number = Date.now): void {
  let first: number | undefined;
  const receive = (): void => {
    if (first === undefined) {
      first = now();
      stop();
    } else if (now() - first > ECHO_MS) {
      abort();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, receive);
}
