import type { Include } from '../../shared/totals/province-totals';
import type { Acceptance, SubmissionContent, SubmissionStatus } from '../../shared/submission/submission';
import type { SentBackStatus, WorkflowAction } from '../../shared/submission/workflow';
import type { WordedIndicator } from '../../shared/indicators/indicator';
import type { ReminderEntry } from '../../shared/overview/reminder-log';
import type { GivenEntry } from '../../shared/totals/given-figures';
import type { CommentEntry } from '../../shared/submission/comments';
import type { RememberedMapping } from '../../shared/intake/mapping/mapping';

/** A unit's current submission with what happened to it last. Every change raises `version` by one. */
export interface SubmissionState {
  content: SubmissionContent;
  status: SubmissionStatus;
  version: number;
  /** SHA-256 (hex) of the canonical content. */
  contentHash: string;
  /** Instants are ISO 8601 in UTC; people are directory ids, never names. */
  savedAt: string;
  savedBy: string;
  submittedAt?: string;
  submittedBy?: string;
  /** When it was first submitted and not recalled; stays whoever gives it back. */
  firstSentAt?: string;
  /** True when that was after the deadline; late is recorded, not refused. */
  late?: boolean;
  /** When and how a reviewer gave it back; gone once it is accepted. */
  sentBackAt?: string;
  sentBackAs?: SentBackStatus;
  /** The version accepted last, of a quarter that was reopened and is not accepted again. */
  acceptedVersion?: number;
  /** When and by whom what is submitted was first read by a supervisor. */
  openedForReviewAt?: string;
  openedForReviewBy?: string;
  acceptedAt?: string;
  acceptedBy?: string;
  /** Who accepted it, by name, and which explanations. */
  acceptance?: Acceptance;
  /** Reason of the last return or reopening. */
  reason?: string;
  /** Why what was given back was sent again as it was. */
  unchangedReason?: string;
}

/** A state as read, with the storage's own ETag for the next conditional write. */
export interface StoredSubmission {
  state: SubmissionState;
  storageTag: string;
}

/** Who read what is submitted, and when. */
export interface Opened {
  at: string;
  by: string;
}

/** One entry of a unit's append-only log; `hash` covers all the other fields, so entries chain. */
export interface LogEntry {
  period: string;
  unit: string;
  version: number;
  action: WorkflowAction;
  at: string;
  by: string;
  /** Why it was given back or, of a submission, sent again as it was. */
  reason?: string;
  acceptance?: Acceptance;
  status: SubmissionStatus;
  contentHash: string;
  /** The content after the change: any two versions can be compared cell by cell. */
  content: SubmissionContent;
  /** Hash of the entry before, empty for version 1. */
  previousHash: string;
  hash: string;
}

/** The answer given to a request that carried an Idempotency-Key, kept to be given again. */
export interface IdempotencyRecord {
  /** SHA-256 over person, method, path and key: short, safe as a row key, and nobody else's. */
  keyHash: string;
  /** SHA-256 over what was asked (body and If-Match). */
  requestHash: string;
  /** Version that the request produced. */
  version: number;
  at: string;
}

/** One atomic change of one unit's quarter. */
export interface SubmissionChange {
  period: string;
  unit: string;
  next: SubmissionState;
  action: WorkflowAction;
  /** Who acts and when: what the log entry says, whatever marks the state itself carries. */
  by: string;
  at: string;
  reason?: string;
  acceptance?: Acceptance;
  /** ETag of the row that `next` replaces; null when there must be none yet. */
  expectedTag: string | null;
  indicatorSet: string;
  /** Scores of the content; absent where the change leaves the content as it is, and so its scores. */
  indicators?: WordedIndicator[];
  idempotency?: IdempotencyRecord;
}

export type WriteOutcome =
  | { kind: 'written'; storageTag: string }
  /** Another writer was first: nothing of this change is stored. */
  | { kind: 'conflict' }
  /** The same key was stored meanwhile by a duplicate of this request: nothing of this one is stored. */
  | { kind: 'duplicate' };

/** A unit's current submission as a scan comes by it; undefined where the stored row can no longer be read. */
export interface ScannedSubmission {
  unit: string;
  stored: StoredSubmission | undefined;
}

/** What tells one stored state from another, read without its content. */
export interface SubmissionHead {
  unit: string;
  status: string;
  version: number;
  contentHash: string;
  submittedAt: string | null;
  late: boolean;
  /** See SubmissionState. */
  acceptedVersion: number | null;
}

/** When a unit's quarter was first sent, as its current state tells it. */
export interface SentHead {
  unit: string;
  version: number;
  /** See SubmissionState; absent of what was never sent, and of states written before it was kept. */
  firstSentAt?: string;
}

/** A log entry without its content. */
export interface LogHead {
  unit: string;
  version: number;
  action: string;
  at: string;
  /** Directory id. */
  by: string;
}

/** Units by their codes: from the first on, up to but without the second; null: to the end. */
export interface UnitRange {
  from: string;
  to: string | null;
}

export const EVERY_UNIT: UnitRange = { from: '', to: null };

/** Keeps submissions, their log, indicator rows and idempotency records. */
export interface SubmissionStore {
  read(period: string, unit: string): Promise<StoredSubmission | undefined>;
  /** All of the change or nothing: state, log entry, indicator rows and idempotency record in one transaction. */
  write(change: SubmissionChange): Promise<WriteOutcome>;
  /**
   * Notes on a state as it was read that a supervisor has opened it: no new version, no log entry. Gives the state with
   * the note; undefined when it was changed meanwhile.
   */
  noteOpened(
    period: string,
    unit: string,
    stored: StoredSubmission,
    opened: Opened,
  ): Promise<SubmissionState | undefined>;
  /** Oldest first. */
  history(period: string, unit: string): Promise<LogEntry[]>;
  readVersion(period: string, unit: string, version: number): Promise<LogEntry | undefined>;
  findIdempotency(period: string, keyHash: string): Promise<IdempotencyRecord | undefined>;
  /** Every unit's current submission, each once, page by page; in no particular order. */
  scan(period: string, units?: UnitRange): AsyncIterable<ScannedSubmission>;
  /** What `scan` would come by, without content: rows that cannot be read are there as far as they can be. */
  scanHeads(period: string): AsyncIterable<SubmissionHead>;
  /** Of every unit that has stored anything, in no particular order; the least that can be read of it. */
  scanSent(period: string): AsyncIterable<SentHead>;
  /** Every log entry of every unit, or of one, without its content, in no particular order. */
  scanLog(period: string, unit?: string): AsyncIterable<LogHead>;
  /** Answers, or throws when the storage does not. */
  ping(): Promise<void>;
}

/** An entry with what the request that wrote it is known by, if it asked to be carried out once. */
export interface StoredEntry<Entry> {
  entry: Entry;
  once?: { keyHash: string; requestHash: string };
}

/** A unit's entries of a quarter. */
export interface EntryLog<Entry> {
  /** In the order of their numbers. */
  stored: StoredEntry<Entry>[];
  /** The number of the next entry; more than those before where some cannot be read. */
  next: number;
  /** Keys of rows that are left out because they cannot be read. */
  damaged: string[];
}

/** Keeps numbered entries beside the quarter, so that adding one is no version of it: comments, reminders. */
export interface EntryStore<Entry> {
  read(period: string, unit: string): Promise<EntryLog<Entry>>;
  /** False when another writer took the entry's number first: nothing of this one is stored. */
  append(period: string, unit: string, stored: StoredEntry<Entry>): Promise<boolean>;
  /** The entries of every unit in the order of their numbers, units in no particular order; unreadable ones left out. */
  readAll(period: string): Promise<Map<string, Entry[]>>;
}

/** A JSON document with its ETag: the unit tree, or one form of the registry. */
export interface StoredDocument<T> {
  document: T;
  storageTag: string;
}

/** Keeps the province's own documents: table `units` (one tree) and table `forms` (a row per form edition). */
export interface DocumentStore {
  readUnits(): Promise<StoredDocument<unknown> | undefined>;
  /** False when another writer was first. `expectedTag` null: there must be none yet. */
  writeUnits(document: unknown, expectedTag: string | null): Promise<boolean>;
  readForms(): Promise<StoredDocument<unknown>[]>;
  /** Adds or replaces the form with this code and first day of validity. */
  writeForm(code: string, validFrom: string, document: unknown): Promise<void>;
}

/** A layout that a unit accepted, with its last save. */
export interface StoredMapping {
  mapping: RememberedMapping;
  /** Instant, ISO 8601. */
  savedAt: string;
  /** Directory id. */
  savedBy: string;
}

export interface UnitMappings {
  /** The last saved first. */
  mappings: StoredMapping[];
  /** Keys of rows that are left out because they cannot be read. */
  damaged: string[];
}

/** Keeps what units accepted of pasted layouts: table `mappings`, a row a unit and signature. */
export interface MappingStore {
  read(unit: string): Promise<UnitMappings>;
  /** Adds the layout, or replaces the one of its signature. */
  write(unit: string, stored: StoredMapping): Promise<void>;
  /** Leaves everything as it is where there is none. */
  remove(unit: string, signature: string): Promise<void>;
}

/** One run of the export of a period. */
export interface ExportRun {
  /** Instants, ISO 8601. */
  startedAt: string;
  finishedAt: string;
  trigger: 'schedule' | 'request';
  /** Directory id of who asked; absent for the schedule. */
  by?: string;
  /** What counts in it; absent in runs of before that was chosen. */
  include?: Include;
  /** `empty`: no unit has stored anything. `started`: handed over in parts; the run that ends it has a row of its own. */
  outcome: 'written' | 'unchanged' | 'empty' | 'failed' | 'started';
  /** Hash of the inputs, the name of the set of files; absent where there is none. */
  inputs?: string;
  /** Units left out because their stored rows cannot be read. */
  damaged: number;
}

/** Which set of files is the current one of a period. */
export interface CurrentExport {
  inputs: string;
  /** SHA-256 of the set's manifest. */
  manifest: string;
}

/** The right to write a period's files, for a minute at a time. */
export interface ExportLease {
  period: string;
  id: string;
}

/** Some of a quarter's units, worked up: named by the quarter and the hash of all that it is made of. */
export interface PartName {
  period: string;
  hash: string;
}

/** Keeps what exports write: files in blobs under the hash of their inputs, a pointer to the current set, a row a run. */
export interface ExportStore {
  readFile(period: string, inputs: string, name: string): Promise<Uint8Array | undefined>;
  /** Equal inputs give equal bytes, so writing a file again changes nothing. */
  writeFile(
    period: string,
    inputs: string,
    name: string,
    file: { bytes: Uint8Array; type: string },
  ): Promise<void>;
  readCurrent(period: string): Promise<CurrentExport | undefined>;
  /** Refused by the storage, as a StorageError, once the lease has gone to somebody else. */
  writeCurrent(lease: ExportLease, current: CurrentExport): Promise<void>;
  /** Undefined while somebody else holds it. */
  acquire(period: string): Promise<ExportLease | undefined>;
  /** False once it has gone to somebody else. */
  renew(lease: ExportLease): Promise<boolean>;
  release(lease: ExportLease): Promise<void>;
  /** Undefined where there is none, or it is not what was written. */
  readPart(name: PartName): Promise<unknown>;
  writePart(name: PartName, part: unknown): Promise<void>;
  /** The same of the rows behind a part, which are written form by form and read of one form. */
  readRows(name: PartName, form: string): Promise<unknown>;
  writeRows(name: PartName, rows: Readonly<Record<string, unknown>>): Promise<void>;
  /** Hashes of the parts that are there. */
  listParts(period: string): Promise<Set<string>>;
  /** Notes that parts number 0 to `count` - 1 of a job are still to be worked up. */
  openJob(period: string, job: string, count: number): Promise<void>;
  /** Notes that a part is done, however often it is said; gives how many are not. */
  partDone(period: string, job: string, part: number): Promise<number>;
  addRun(period: string, run: ExportRun): Promise<void>;
  /** Answers, or throws when the storage does not. */
  ping(): Promise<void>;
  /** Newest first. */
  runs(period: string): Promise<ExportRun[]>;
}

/** Clears what nobody asks for any more. Each gives how many rows or blobs went. */
export interface LeftoverStore {
  /** Records of requests that were carried out before an instant. */
  clearIdempotency(period: string, before: string): Promise<number>;
  /** Rows of the handed-over jobs that were begun before an instant; each job by its own start. */
  clearJobs(period: string, before: string): Promise<number>;
  /** Runs that began before an instant, but for the newest `least`. */
  clearRuns(period: string, before: string, least: number): Promise<number>;
  /** Files of a period's sets, but for those of `kept`; only for who holds the period's lease. */
  clearSets(period: string, kept: ReadonlySet<string>): Promise<number>;
  /** Parts and rows of the periods before `oldest`, and those of the periods of `kept` that it does not name. */
  clearParts(kept: ReadonlyMap<string, ReadonlySet<string>>, oldest: string): Promise<number>;
}

/** Where everything of a province is kept. */
export interface Stores {
  submissions: SubmissionStore;
  comments: EntryStore<CommentEntry>;
  reminders: EntryStore<ReminderEntry>;
  /** What the province gives of a quarter, under the province's own code. */
  given: EntryStore<GivenEntry>;
  documents: DocumentStore;
  mappings: MappingStore;
  exports: ExportStore;
  leftovers: LeftoverStore;
}
