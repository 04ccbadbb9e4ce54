import { StorageError } from './errors';
import { indicatorToProperties } from './indicator-rows';
import {
  idempotencyKey,
  indicatorKey,
  indicatorPrefix,
  keyParts,
  LOG_PREFIX,
  logKey,
  logPrefix,
  NOW_PREFIX,
  nowKey,
  quarterPartition,
} from './keys';
import { lazyTable } from './azure/lazy-table';
import { checkTransaction } from './limits';
import {
  changeToLogEntry,
  HEAD_FIELDS,
  idempotencyToProperties,
  LOG_HEAD_FIELDS,
  logEntryToProperties,
  rowToHead,
  rowToIdempotency,
  rowToLogEntry,
  rowToLogHead,
  rowToSent,
  rowToSubmission,
  SENT_FIELDS,
  stateToProperties,
} from './submission-rows';
import type { RowAction, StoredRow, TablePort } from './azure/table-port';
import type { Tables } from './tables';
import {
  EVERY_UNIT,
  type ScannedSubmission,
  type SubmissionChange,
  type SubmissionStore,
  type WriteOutcome,
} from './types';

export interface TableStoreOptions {
  tables: Tables;
  /** Code of the province, the first part of every partition key. */
  province: string;
}

/**
 * Submissions in table `quarters`. Invariant: a unit's `now` row, its newest `log` row and its `ind` rows are of
 * the same version, because only `write` changes them and only in one transaction;
 * `noteOpened` adds to the `now` row and leaves its version.
 *
 * Throws StorageError when the storage does not answer or is damaged, StorageLimitError when a change is too large.
 * A transient error of `write` does not tell whether the change is stored: whoever asks again with the same
 * idempotency record is told `duplicate` if it is.
 */
export function createTableSubmissionStore({ tables, province }: TableStoreOptions): SubmissionStore {
  const table = lazyTable(tables('quarters'));
  const partitionOf = (period: string) => quarterPartition(province, period);

  return {
    async read(period, unit) {
      const row = await table.get(partitionOf(period), nowKey(unit));
      return row && (await rowToSubmission(row));
    },

    async write(change) {
      const partition = partitionOf(change.period);
      const actions = await changeActions(table, partition, change);
      checkTransaction(actions);
      const outcome = await table.transact(partition, actions);
      if (outcome.kind === 'refused') return await explainRefusal(table, partition, change, outcome.code);
      const [storageTag] = outcome.tags;
      if (!storageTag) throw new StorageError('write', 'the answer carries no ETag', true);
      return { kind: 'written', storageTag };
    },

    async noteOpened(period, unit, { state, storageTag }, { at, by }) {
      const marked = { ...state, openedForReviewAt: at, openedForReviewBy: by };
      const properties = await stateToProperties(marked);
      const replaced = await table.transact(partitionOf(period), [
        { kind: 'replace', key: nowKey(unit), properties, tag: storageTag },
      ]);
      return replaced.kind === 'done' ? marked : undefined;
    },

    async history(period, unit) {
      const rows = await table.list(partitionOf(period), logPrefix(unit));
      const entries = await Promise.all(rows.map(rowToLogEntry));
      return entries.sort((a, b) => a.version - b.version);
    },

    async readVersion(period, unit, version) {
      const row = await table.get(partitionOf(period), logKey(unit, version));
      return row && (await rowToLogEntry(row));
    },

    async findIdempotency(period, keyHash) {
      const row = await table.get(partitionOf(period), idempotencyKey(keyHash));
      return row && rowToIdempotency(row);
    },

    async *scan(period, { from, to } = EVERY_UNIT) {
      const range = {
        ...(from === '' ? {} : { from: nowKey(from) }),
        ...(to === null ? {} : { to: nowKey(to) }),
      };
      for await (const rows of eachOnce(table.pages(partitionOf(period), NOW_PREFIX, range))) {
        // One at a time: unpacked, a row is ten times its size.
        for (const row of rows) yield await scanned(row);
      }
    },

    async *scanHeads(period) {
      for await (const rows of eachOnce(
        table.pages(partitionOf(period), NOW_PREFIX, { select: HEAD_FIELDS }),
      )) {
        yield* rows.map(rowToHead);
      }
    },

    async *scanSent(period) {
      for await (const rows of eachOnce(
        table.pages(partitionOf(period), NOW_PREFIX, { select: SENT_FIELDS }),
      )) {
        yield* rows.map(rowToSent);
      }
    },

    async *scanLog(period, unit) {
      const prefix = unit === undefined ? LOG_PREFIX : logPrefix(unit);
      for await (const rows of table.pages(partitionOf(period), prefix, { select: LOG_HEAD_FIELDS })) {
        yield* rows.map(rowToLogHead);
      }
    },

    async ping() {
      await table.get(partitionOf('ping'), 'ping');
    },
  };
}

/** A row that is written while its partition is read may come twice where the service keeps no order. */
async function* eachOnce(pages: AsyncIterable<StoredRow[]>): AsyncGenerator<StoredRow[]> {
  const seen = new Set<string>();
  for await (const rows of pages) {
    const fresh = rows.filter(({ key }) => !seen.has(key));
    for (const { key } of fresh) seen.add(key);
    yield fresh;
  }
}

async function scanned(row: StoredRow): Promise<ScannedSubmission> {
  const [, unit = ''] = keyParts(row.key);
  try {
    return { unit, stored: await rowToSubmission(row) };
  } catch (error) {
    if (error instanceof StorageError && !error.transient) return { unit, stored: undefined };
    throw error;
  }
}

/** The whole change as actions of one transaction; the `now` row comes first. */
async function changeActions(
  table: TablePort,
  partition: string,
  change: SubmissionChange,
): Promise<RowAction[]> {
  const { unit, next, expectedTag, idempotency } = change;
  const [previousHash, storedIndicators] = await Promise.all([
    readPreviousHash(table, partition, change),
    change.indicators ? table.list(partition, indicatorPrefix(unit)) : [],
  ]);
  const entry = changeToLogEntry(change, previousHash);
  const state = await stateToProperties(next);
  const actions: RowAction[] = [
    expectedTag === null
      ? { kind: 'create', key: nowKey(unit), properties: state }
      : { kind: 'replace', key: nowKey(unit), properties: state, tag: expectedTag },
    { kind: 'create', key: logKey(unit, next.version), properties: await logEntryToProperties(entry) },
  ];
  if (idempotency)
    actions.push({
      kind: 'create',
      key: idempotencyKey(idempotency.keyHash),
      properties: idempotencyToProperties(idempotency),
    });
  const kept = new Set<string>();
  for (const indicator of change.indicators ?? []) {
    const key = indicatorKey(unit, change.indicatorSet, indicator.id);
    kept.add(key);
    actions.push({ kind: 'upsert', key, properties: indicatorToProperties(change, indicator) });
  }
  for (const { key } of storedIndicators) if (!kept.has(key)) actions.push({ kind: 'delete', key });
  return actions;
}

async function readPreviousHash(
  table: TablePort,
  partition: string,
  { unit, next }: SubmissionChange,
): Promise<string> {
  if (next.version === 1) return '';
  const row = await table.get(partition, logKey(unit, next.version - 1));
  if (!row) throw new StorageError('write', `chain broken: no version ${next.version - 1}`, false);
  return (await rowToLogEntry(row)).hash;
}

/**
 * Why a transaction was refused, found out by reading: of a duplicate's transaction two conditions fail at once
 * (the `now` row and the idempotency row), and which of them the service reports is not promised.
 */
async function explainRefusal(
  table: TablePort,
  partition: string,
  { unit, expectedTag, idempotency }: SubmissionChange,
  code: string,
): Promise<WriteOutcome> {
  if (idempotency && (await table.get(partition, idempotencyKey(idempotency.keyHash))))
    return { kind: 'duplicate' };
  const now = await table.get(partition, nowKey(unit));
  if ((now?.tag ?? null) !== expectedTag) return { kind: 'conflict' };
  // The current row is as expected, so the log or the request itself is wrong.
  throw new StorageError('write', `refused: ${code}`, false);
}
