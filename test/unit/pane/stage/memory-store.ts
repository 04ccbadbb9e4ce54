import { headOf } from '../../../../functions/services/province/each-submission';
import {
  EVERY_UNIT,
  type DocumentStore,
  type IdempotencyRecord,
  type LogEntry,
  type StoredDocument,
  type StoredSubmission,
  type SubmissionStore,
} from '../../../../functions/store/types';

/** A SubmissionStore that keeps to the rules of types.ts in memory. */
export function memorySubmissions(): SubmissionStore {
  const now = new Map<string, StoredSubmission>();
  const logs = new Map<string, LogEntry[]>();
  const once = new Map<string, IdempotencyRecord>();
  const key = (period: string, unit: string) => `${period}|${unit}`;
  return {
    read: (period, unit) => Promise.resolve(now.get(key(period, unit))),
    write(change) {
      const place = key(change.period, change.unit);
      const { idempotency } = change;
      if (idempotency && once.has(idempotency.keyHash)) return Promise.resolve({ kind: 'duplicate' });
      if ((now.get(place)?.storageTag ?? null) !== change.expectedTag) {
        return Promise.resolve({ kind: 'conflict' });
      }
      const state = structuredClone(change.next);
      const storageTag = `tag-${state.version}`;
      const log = logs.get(place) ?? [];
      const { status, version, contentHash, content } = state;
      const { period, unit, action, by, at, reason, acceptance } = change;
      const hashes = { previousHash: log.at(-1)?.hash ?? '', hash: `hash-${version}` };
      const entry = { period, unit, version, action, at, by, status, contentHash, content, ...hashes };
      logs.set(place, [
        ...log,
        { ...entry, ...(reason === undefined ? {} : { reason }), ...(acceptance ? { acceptance } : {}) },
      ]);
      now.set(place, { state, storageTag });
      if (idempotency) once.set(idempotency.keyHash, idempotency);
      return Promise.resolve({ kind: 'written', storageTag });
    },
    noteOpened(period, unit, { state, storageTag }, { at, by }) {
      const place = key(period, unit);
      if (now.get(place)?.storageTag !== storageTag) return Promise.resolve(undefined);
      const marked = { ...state, openedForReviewAt: at, openedForReviewBy: by };
      now.set(place, { state: marked, storageTag: `${storageTag}-opened` });
      return Promise.resolve(marked);
    },
    history: (period, unit) => Promise.resolve(logs.get(key(period, unit)) ?? []),
    readVersion: (period, unit, version) =>
      Promise.resolve(logs.get(key(period, unit))?.find((entry) => entry.version === version)),
    findIdempotency: (_period, keyHash) => Promise.resolve(once.get(keyHash)),
    async *scan(period, { from, to } = EVERY_UNIT) {
      for (const [place, stored] of now) {
        const [, unit = ''] = place.split('|');
        const asked = from <= unit && (to === null || unit < to);
        if (asked && place === key(period, unit)) yield await Promise.resolve({ unit, stored });
      }
    },
    async *scanHeads(period) {
      for await (const { unit, stored } of this.scan(period)) {
        if (!stored) continue;
        yield headOf(unit, stored.state);
      }
    },
    async *scanSent(period) {
      for await (const { unit, stored } of this.scan(period)) {
        if (!stored) continue;
        const { version, firstSentAt } = stored.state;
        yield { unit, version, ...(firstSentAt === undefined ? {} : { firstSentAt }) };
      }
    },
    async *scanLog(period, of) {
      const entries = [...logs.values()]
        .flat()
        .filter((entry) => entry.period === period && (of === undefined || entry.unit === of));
      for (const { unit, version, action, at, by } of entries) {
        yield await Promise.resolve({ unit, version, action, at, by });
      }
    },
    ping: () => Promise.resolve(),
  };
}

/** A province that stored no forms, and no units until somebody does: the bundled ones count. */
export function memoryDocuments(): DocumentStore {
  let units: StoredDocument<unknown> | undefined;
  let writes = 0;
  return {
    readUnits: () => Promise.resolve(units),
    writeUnits(document, expectedTag) {
      if ((units?.storageTag ?? null) !== expectedTag) return Promise.resolve(false);
      units = { document, storageTag: `units-${(writes += 1)}` };
      return Promise.resolve(true);
    },
    readForms: () => Promise.resolve([]),
    writeForm: () => Promise.resolve(),
  };
}
