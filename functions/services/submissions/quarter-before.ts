import { cutOff, periodKey, shiftPeriod } from '../../../shared/period/period';
import { StorageError } from '../../store/errors';
import { EVERY_UNIT, type StoredSubmission, type UnitRange } from '../../store/types';
import { sourcesBefore, type ReadBefore } from './tables-before';
import type { PeriodFrame } from '../quarter';
import type { Services } from '../services';

/**
 * The submissions of the quarter before, for somebody who goes through some units of this quarter in the order of their
 * codes: both partitions are read side by side over the same codes, so that only what is still to be asked for is in
 * memory. Asked in another order, as Cosmos DB may give it, or for a merged unit with a code elsewhere, it reads single
 * rows and is slower, not wrong. What cannot be read counts as not stored.
 */
export function quarterBefore(
  services: Services,
  frame: PeriodFrame,
  units: UnitRange = EVERY_UNIT,
): { read: ReadBefore; close: () => Promise<void> } {
  const before = periodKey(shiftPeriod(frame.period, -1));
  const within = (code: string) => units.from <= code && (units.to === null || code < units.to);
  const wanted = new Set(
    frame.units
      .openOn(cutOff(frame.period))
      .filter(({ code }) => within(code))
      .flatMap((unit) => sourcesBefore({ ...frame, unit }).map(({ code }) => code)),
  );
  const waiting = new Map<string, StoredSubmission>();
  const scan = services.submissions.scan(before, units)[Symbol.asyncIterator]();
  let at = '';
  let ended = false;
  // Requests are answered one after the other: all move the same scan on.
  let turn: Promise<unknown> = Promise.resolve();

  async function moveTo(unit: string): Promise<void> {
    while (!ended && !waiting.has(unit) && at < unit) {
      const next = await scan.next();
      if (next.done) ended = true;
      else {
        at = next.value.unit;
        if (wanted.has(at) && next.value.stored) waiting.set(at, next.value.stored);
      }
    }
  }

  async function take(unit: string): Promise<StoredSubmission | undefined> {
    if (!within(unit)) return await readOne(services, before, unit);
    await moveTo(unit);
    const found = waiting.get(unit);
    waiting.delete(unit);
    return found ?? (ended || at === unit ? undefined : await readOne(services, before, unit));
  }

  return {
    read(unit) {
      const answer = turn.then(() => take(unit));
      turn = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      await scan.return?.();
    },
  };
}

/** What cannot be read counts as not stored. */
export async function readOne(
  { submissions }: Services,
  period: string,
  unit: string,
): Promise<StoredSubmission | undefined> {
  try {
    return await submissions.read(period, unit);
  } catch (error) {
    if (error instanceof StorageError && !error.transient) return undefined;
    throw error;
  }
}
