import type { CurrentExport, ExportRun, ExportStore } from '../../functions/store/types';

/** An ExportStore that keeps to the rules of types.ts in memory; its leases never run out by themselves. */
export function memoryExports(): ExportStore {
  const files = new Map<string, Uint8Array>();
  const current = new Map<string, CurrentExport>();
  const leases = new Map<string, string>();
  const runs = new Map<string, ExportRun[]>();
  let granted = 0;
  return {
    readFile: (...place) => Promise.resolve(files.get(place.join('/'))),
    writeFile(period, inputs, name, { bytes }) {
      files.set([period, inputs, name].join('/'), bytes);
      return Promise.resolve();
    },
    readCurrent: (period) => Promise.resolve(current.get(period)),
    writeCurrent({ period, id }, value) {
      if (leases.get(period) !== id) return Promise.reject(new Error('the lease is gone'));
      current.set(period, value);
      return Promise.resolve();
    },
    acquire(period) {
      if (leases.has(period)) return Promise.resolve(undefined);
      const lease = { period, id: String(++granted) };
      leases.set(period, lease.id);
      return Promise.resolve(lease);
    },
    renew: ({ period, id }) => Promise.resolve(leases.get(period) === id),
    release({ period, id }) {
      if (leases.get(period) === id) leases.delete(period);
      return Promise.resolve();
    },
    addRun(period, run) {
      runs.set(period, [run, ...(runs.get(period) ?? [])]);
      return Promise.resolve();
    },
    runs: (period) => Promise.resolve(runs.get(period) ?? []),
  };
}
