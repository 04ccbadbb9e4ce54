import type { Include } from '../../shared/totals/province-totals';
import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../../shared/submission/canonical';
import type { BlobPort } from './azure/blob-port';
import { createdOnce } from './azure/created-once';
import { StorageError } from './errors';
import { jobKey, jobPrefix, keyParts, quarterPartition, RUN_PREFIX, runKey } from './keys';
import { lazyTable } from './azure/lazy-table';
import { checkTransaction, MAX_ACTIONS } from './limits';
import { exportPaths } from './export-paths';
import { packApart, packPart, unpackOne, unpackPart } from './part-file';
import { choiceField, countField, optionalTextField, textField } from './row-fields';
import type { Properties, RowAction, StoredRow } from './azure/table-port';
import type { Tables } from './tables';
import type { CurrentExport, ExportRun, ExportStore } from './types';

export interface ExportStoreOptions {
  tables: Tables;
  blobs: BlobPort;
  /** Code of the province, the first part of every path. */
  province: string;
}

const INCLUDES: readonly Include[] = ['accepted', 'submitted'];
const TRIGGERS: readonly ExportRun['trigger'][] = ['schedule', 'request'];
const OUTCOMES: readonly ExportRun['outcome'][] = ['written', 'unchanged', 'empty', 'failed', 'started'];

/**
 * Exports in blob container `exports` and table `exports`. The lease lies on the pointer itself, so that who has lost
 * it cannot write the pointer any more, however late the write arrives.
 */
export function createExportStore({ tables, blobs, province }: ExportStoreOptions): ExportStore {
  const table = lazyTable(tables('exports'));
  const container = createdOnce(() => blobs.createContainer());
  const { folder, pointer, parts, rows } = exportPaths(province);
  const filePath = (period: string, inputs: string, name: string) => `${folder(period)}/${inputs}/${name}`;

  /** Undefined for a blob that is not there, or is not what was written. */
  const readKept = async (path: string, unpack: (bytes: Uint8Array) => unknown): Promise<unknown> => {
    try {
      const bytes = await blobs.read(path);
      return bytes && unpack(bytes);
    } catch (error) {
      if (error instanceof StorageError && !error.transient) return undefined;
      throw error;
    }
  };
  const writeKept = async (path: string, bytes: Uint8Array): Promise<void> => {
    await container();
    await blobs.write(path, { bytes, type: 'application/octet-stream' });
  };

  return {
    readFile: (period, inputs, name) => blobs.read(filePath(period, inputs, name)),

    writeFile: (period, inputs, name, file) => blobs.write(filePath(period, inputs, name), file),

    async readCurrent(period) {
      try {
        return currentOf(await blobs.read(pointer(period)));
      } catch (error) {
        // A damaged pointer points to nothing; the next run writes it anew.
        if (error instanceof StorageError && !error.transient) return undefined;
        throw error;
      }
    },

    async writeCurrent({ period, id }, current) {
      const bytes = new TextEncoder().encode(canonicalJson(current));
      await blobs.write(pointer(period), { bytes, type: 'application/json' }, id);
    },

    async acquire(period) {
      await container();
      await blobs.createEmpty(pointer(period));
      const id = await blobs.acquireLease(pointer(period));
      return id === undefined ? undefined : { period, id };
    },

    renew: ({ period, id }) => blobs.renewLease(pointer(period), id),

    release: ({ period, id }) => blobs.releaseLease(pointer(period), id),

    readPart: ({ period, hash }) => readKept(parts(period) + hash, (bytes) => unpackPart(hash, bytes)),

    async writePart({ period, hash }, part) {
      await writeKept(parts(period) + hash, await packPart(hash, part));
    },

    readRows: ({ period, hash }, form) =>
      readKept(rows(period) + hash, (bytes) => unpackOne(`rows ${hash}`, bytes, form)),

    async writeRows({ period, hash }, byForm) {
      await writeKept(rows(period) + hash, await packApart(`rows ${hash}`, byForm));
    },

    async listParts(period) {
      const paths = await blobs.list(parts(period));
      return new Set(paths.map((path) => path.slice(parts(period).length)));
    },

    async openJob(period, job, count) {
      const actions = Array.from({ length: count }, (_, part): RowAction => {
        return { kind: 'upsert', key: jobKey(job, part), properties: {} };
      });
      for (let at = 0; at < actions.length; at += MAX_ACTIONS) {
        const some = actions.slice(at, at + MAX_ACTIONS);
        checkTransaction(some);
        const outcome = await table.transact(quarterPartition(province, period), some);
        if (outcome.kind === 'refused') throw new StorageError('open job', `refused: ${outcome.code}`, false);
      }
    },

    async partDone(period, job, part) {
      const partition = quarterPartition(province, period);
      // Refused where it was done before.
      await table.transact(partition, [{ kind: 'delete', key: jobKey(job, part) }]);
      return (await table.list(partition, jobPrefix(job))).length;
    },

    async ping() {
      await blobs.read(pointer('ping'));
    },

    async addRun(period, run) {
      const key = runKey(run.startedAt, randomUUID());
      const action = { kind: 'create', key, properties: runToProperties(run) } as const;
      checkTransaction([action]);
      const outcome = await table.transact(quarterPartition(province, period), [action]);
      if (outcome.kind === 'refused') throw new StorageError('add run', `refused: ${outcome.code}`, false);
    },

    async runs(period) {
      const rows = await table.list(quarterPartition(province, period), RUN_PREFIX);
      return rows.map(rowToRun).reverse();
    },
  };
}

/** Undefined for the empty blob that only carries the lease, and for anything that is no pointer. */
function currentOf(bytes: Uint8Array | undefined): CurrentExport | undefined {
  if (bytes === undefined || bytes.length === 0) return undefined;
  const { inputs, manifest } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<CurrentExport>;
  return typeof inputs === 'string' && typeof manifest === 'string' ? { inputs, manifest } : undefined;
}

function runToProperties({ startedAt: _key, ...run }: ExportRun): Properties {
  return { ...run };
}

function rowToRun(row: StoredRow): ExportRun {
  const [, startedAt = ''] = keyParts(row.key);
  const by = optionalTextField(row, 'by');
  const inputs = optionalTextField(row, 'inputs');
  return {
    startedAt,
    finishedAt: textField(row, 'finishedAt'),
    trigger: choiceField(row, 'trigger', TRIGGERS),
    ...(by === undefined ? {} : { by }),
    ...(row.properties.include === undefined ? {} : { include: choiceField(row, 'include', INCLUDES) }),
    outcome: choiceField(row, 'outcome', OUTCOMES),
    ...(inputs === undefined ? {} : { inputs }),
    damaged: countField(row, 'damaged'),
  };
}
