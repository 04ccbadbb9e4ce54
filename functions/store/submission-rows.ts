import {
  SUBMISSION_STATUSES,
  type Acceptance,
  type SubmissionContent,
} from '../../shared/submission/submission';
import { SENT_BACK, type WorkflowAction } from '../../shared/submission/workflow';
import { chainHash } from './history-chain';
import { keyParts } from './keys';
import { decodePayload, encodePayload } from './payload';
import { choiceField, countField, optionalTextField, textField } from './row-fields';
import type { Properties, StoredRow } from './azure/table-port';
import type {
  IdempotencyRecord,
  LogEntry,
  LogHead,
  SentHead,
  StoredSubmission,
  SubmissionChange,
  SubmissionHead,
  SubmissionState,
} from './types';

const ACTIONS: readonly WorkflowAction[] = ['save', 'submit', 'recall', 'accept', 'return', 'reopen'];
const OPTIONAL_TEXTS = [
  'submittedAt',
  'submittedBy',
  'firstSentAt',
  'sentBackAt',
  'openedForReviewAt',
  'openedForReviewBy',
  'acceptedAt',
  'acceptedBy',
] as const;

/** What people wrote is kept packed; what happened lies open in properties, for any table client to read. */
interface Packed extends Written {
  content: SubmissionContent;
}

interface Written {
  reason?: string;
  unchangedReason?: string;
  acceptance?: Acceptance;
}

/** What of it is there. */
function written({ reason, unchangedReason, acceptance }: Written): Written {
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(unchangedReason === undefined ? {} : { unchangedReason }),
    ...(acceptance === undefined ? {} : { acceptance }),
  };
}

async function packed(state: Packed): Promise<Properties> {
  return await encodePayload({ content: state.content, ...written(state) });
}

export async function stateToProperties(state: SubmissionState): Promise<Properties> {
  const properties: Properties = {
    ...(await packed(state)),
    status: state.status,
    version: state.version,
    contentHash: state.contentHash,
    savedAt: state.savedAt,
    savedBy: state.savedBy,
  };
  for (const name of OPTIONAL_TEXTS) {
    const value = state[name];
    if (value !== undefined) properties[name] = value;
  }
  if (state.late !== undefined) properties.late = state.late;
  if (state.sentBackAs !== undefined) properties.sentBackAs = state.sentBackAs;
  if (state.acceptedVersion !== undefined) properties.acceptedVersion = state.acceptedVersion;
  return properties;
}

export async function rowToSubmission(row: StoredRow): Promise<StoredSubmission> {
  const { content, ...rest } = (await decodePayload(row)) as Packed;
  const state: SubmissionState = {
    content,
    ...written(rest),
    status: choiceField(row, 'status', SUBMISSION_STATUSES),
    version: countField(row, 'version'),
    contentHash: textField(row, 'contentHash'),
    savedAt: textField(row, 'savedAt'),
    savedBy: textField(row, 'savedBy'),
  };
  for (const name of OPTIONAL_TEXTS) {
    const value = optionalTextField(row, name);
    if (value !== undefined) state[name] = value;
  }
  if (typeof row.properties.late === 'boolean') state.late = row.properties.late;
  if (row.properties.sentBackAs !== undefined) state.sentBackAs = choiceField(row, 'sentBackAs', SENT_BACK);
  if (row.properties.acceptedVersion !== undefined) {
    state.acceptedVersion = countField(row, 'acceptedVersion');
  }
  return { state, storageTag: row.tag };
}

/** The properties of which a head is made. */
export const HEAD_FIELDS = [
  'status',
  'version',
  'contentHash',
  'submittedAt',
  'late',
  'acceptedVersion',
] as const;

/** Never throws: of a damaged row the head is what can be read of it. */
export function rowToHead({ key, properties }: StoredRow): SubmissionHead {
  const [, unit = ''] = keyParts(key);
  const { status, version, contentHash, submittedAt, late, acceptedVersion } = properties;
  return {
    unit,
    status: String(status),
    version: Number(version),
    contentHash: String(contentHash),
    submittedAt: typeof submittedAt === 'string' ? submittedAt : null,
    late: late === true,
    acceptedVersion: typeof acceptedVersion === 'number' ? acceptedVersion : null,
  };
}

export const SENT_FIELDS = ['version', 'firstSentAt'] as const;

/** Never throws, as rowToHead. */
export function rowToSent({ key, properties: { version, firstSentAt } }: StoredRow): SentHead {
  const [, unit = ''] = keyParts(key);
  return { unit, version: Number(version), ...(typeof firstSentAt === 'string' ? { firstSentAt } : {}) };
}

export const LOG_HEAD_FIELDS = ['action', 'at', 'by'] as const;

export function rowToLogHead({ key, properties }: StoredRow): LogHead {
  const [, unit = '', version = ''] = keyParts(key);
  return {
    unit,
    version: Number(version),
    action: String(properties.action),
    at: String(properties.at),
    by: String(properties.by),
  };
}

/** The log entry of a change, chained to the entry before it. */
export function changeToLogEntry(change: SubmissionChange, previousHash: string): LogEntry {
  const { next } = change;
  const entry: Omit<LogEntry, 'hash'> = {
    period: change.period,
    unit: change.unit,
    version: next.version,
    action: change.action,
    at: change.at,
    by: change.by,
    ...written(change),
    status: next.status,
    contentHash: next.contentHash,
    content: next.content,
    previousHash,
  };
  return { ...entry, hash: chainHash(entry) };
}

/** Period, unit and version are the row's keys. */
export async function logEntryToProperties(entry: LogEntry): Promise<Properties> {
  return {
    ...(await packed(entry)),
    action: entry.action,
    at: entry.at,
    by: entry.by,
    status: entry.status,
    contentHash: entry.contentHash,
    previousHash: entry.previousHash,
    hash: entry.hash,
  };
}

export async function rowToLogEntry(row: StoredRow): Promise<LogEntry> {
  const [, period = ''] = keyParts(row.partition);
  const [, unit = '', version = ''] = keyParts(row.key);
  const { content, ...rest } = (await decodePayload(row)) as Packed;
  return {
    period,
    unit,
    version: Number(version),
    action: choiceField(row, 'action', ACTIONS),
    at: textField(row, 'at'),
    by: textField(row, 'by'),
    ...written(rest),
    status: choiceField(row, 'status', SUBMISSION_STATUSES),
    contentHash: textField(row, 'contentHash'),
    content,
    previousHash: textField(row, 'previousHash'),
    hash: textField(row, 'hash'),
  };
}

export function idempotencyToProperties(record: IdempotencyRecord): Properties {
  return { requestHash: record.requestHash, version: record.version, at: record.at };
}

export function rowToIdempotency(row: StoredRow): IdempotencyRecord {
  const [, keyHash = ''] = keyParts(row.key);
  return {
    keyHash,
    requestHash: textField(row, 'requestHash'),
    version: countField(row, 'version'),
    at: textField(row, 'at'),
  };
}
