import {
  EXPORT_FILES,
  exportManifest,
  type ExportFileName,
  type ExportManifest,
} from '../../../shared/contract/exports';
import { ProblemError } from '../../../shared/contract/problem';
import { vietnamDay, type IsoDate } from '../../../shared/period/date';
import type { Include } from '../../../shared/totals/province-totals';
import { countedUnits } from '../../../shared/totals/sentence/scope-text';
import { canonicalJson } from '../../../shared/submission/canonical';
import { LEASE_SECONDS } from '../../store/azure/blob-port';
import { StorageError } from '../../store/errors';
import { sha256Hex } from '../../store/hash';
import type { ExportLease, ExportRun } from '../../store/types';
import { readPlanned, type ExportRead } from './export-data';
import { DATA_FILES, makeFile } from './export-files';
import { handOver, isUnderWay, jobOf, openJob, periodOf, type ExportMessage } from './export-jobs';
import { planExport, type ExportPlan } from './export-plan';
import { frameOf, type PeriodFrame } from '../quarter';
import type { Services } from '../services';

/** Who has a period exported. */
export type ExportCause = { trigger: 'schedule' } | { trigger: 'request'; by: string; include: Include };

/**
 * Writes the files of a period where anything they show has changed since the last time, and a row in any case.
 * Invariant: the pointer names a whole set of files. Files lie under the hash of what they are made of, the pointer is
 * written last and only by the owner of the lease, so a run may end anywhere, or two run at once, and what is read
 * stays one consistent set; a run over the same figures writes the same bytes to the same places.
 * @returns the run; undefined while another one goes on
 */
export async function runExport(
  services: Services,
  frame: PeriodFrame,
  cause: ExportCause,
): Promise<ExportRun | undefined> {
  const include = await countedBy(services, frame, cause);
  return await recorded(services, frame, { ...cause, include }, (lease) =>
    exportFiles(services, frame, include, lease),
  );
}

/**
 * The same, but where more is to be worked up than one run should, it is handed over in parts: then the run is
 * `started` and the messages are to be queued. Whoever works on the last of them ends it with runExport, which finds
 * the parts worked up already. Parts that nobody has worked on in time it works up itself.
 * @returns undefined while another run or handed-over parts go on
 */
export async function startExport(
  services: Services,
  frame: PeriodFrame,
  cause: ExportCause,
): Promise<{ run: ExportRun; messages: ExportMessage[] } | undefined> {
  let messages: ExportMessage[] = [];
  const include = await countedBy(services, frame, cause);
  const run = await recorded(services, frame, { ...cause, include }, async (lease, startedAt) => {
    const job = openJob(await services.exports.runs(frame.key));
    if (job && isUnderWay(job, startedAt)) return undefined;
    return await exportFiles(services, frame, include, lease, async (plan) => {
      if (!job) messages = await handOver(services, plan, startedAt);
      return messages.length > 0;
    });
  });
  return run && { run, messages };
}

/**
 * Ends a handed-over export, when all its parts are worked up or given up.
 * @returns undefined where it has ended before
 * @throws where another run goes on: who asked comes back when that one has ended, whichever way
 */
export async function finishExport(
  services: Services,
  message: ExportMessage,
): Promise<ExportRun | undefined> {
  const job = await jobOf(services, message);
  if (!job) return undefined;
  const frame = await frameOf(services, periodOf(message.period));
  const { trigger, by = '', include = 'accepted' } = job;
  const cause: ExportCause = trigger === 'schedule' ? { trigger } : { trigger, by, include };
  const run = await runExport(services, frame, cause);
  if (!run) throw new StorageError('export', 'another run goes on', true);
  return run;
}

type Done = Pick<ExportRun, 'outcome' | 'inputs' | 'damaged'>;

/** Does what only one may do at a time, and records what came of it; undefined where there was nothing to do. */
async function recorded(
  services: Services,
  frame: PeriodFrame,
  cause: Pick<ExportRun, 'trigger' | 'by' | 'include'>,
  work: (lease: ExportLease, startedAt: string) => Promise<Done | undefined>,
): Promise<ExportRun | undefined> {
  const { exports } = services;
  const startedAt = services.now().toISOString();
  const lease = await exports.acquire(frame.key);
  if (!lease) return undefined;
  const record = async (done: Done): Promise<ExportRun> => {
    const run: ExportRun = { startedAt, finishedAt: services.now().toISOString(), ...cause, ...done };
    await exports.addRun(frame.key, run);
    return run;
  };
  try {
    const done = await work(lease, startedAt);
    return done && (await record(done));
  } catch (error) {
    // The row is a courtesy here: the storage that failed may refuse it too, and the reason is the first error.
    await record({ outcome: 'failed', damaged: 0 }).catch(ignoreStorage);
    throw error;
  } finally {
    // A lease that could not be given back ends by itself.
    await exports.release(lease).catch(ignoreStorage);
  }
}

async function exportFiles(
  services: Services,
  frame: PeriodFrame,
  include: Include,
  lease: ExportLease,
  handedOver: (plan: ExportPlan) => Promise<boolean> = () => Promise.resolve(false),
): Promise<Done> {
  const plan = await planExport(services, frame.period, include);
  if (plan.stored === 0) return { outcome: 'empty', damaged: 0 };
  const current = await readCurrent(services, frame.key);
  // Damage does not show from outside: while something could not be read, everything is read again.
  const readable = current?.manifest.damaged.length === 0 && current.manifest.damagedBefore.length === 0;
  if (current && readable && current.manifest.state === plan.hash && (await isWhole(services, current))) {
    return { outcome: 'unchanged', inputs: current.inputs, damaged: 0 };
  }
  if (await handedOver(plan)) return { outcome: 'started', damaged: 0 };
  const { read, state } = await readConsistently(services, lease, plan);
  const made = dayOf(services, current, state);
  const set = sha256Hex(canonicalJson([state, read.damaged, read.damagedBefore, made]));
  const damaged = read.damaged.length;
  if (current?.inputs === set && (await isWhole(services, current))) {
    return { outcome: 'unchanged', inputs: set, damaged };
  }
  await writeSet(services, frame, lease, { read: { ...read, made }, state, set });
  return { outcome: 'written', inputs: set, damaged };
}

/** The day that the files bear: as long as nothing else in them would change, that of the current ones. */
function dayOf(services: Services, current: ReadSet | undefined, state: string): IsoDate {
  const kept = current?.manifest.state === state ? current.manifest.made : undefined;
  return kept ?? vietnamDay(services.now().toISOString());
}

/** What counts: as somebody asked, and by the schedule as was asked for last of the period. */
async function countedBy({ exports }: Services, { key }: PeriodFrame, cause: ExportCause): Promise<Include> {
  if (cause.trigger === 'request') return cause.include;
  const asked = (await exports.runs(key)).find(({ trigger }) => trigger === 'request');
  return asked?.include ?? 'accepted';
}

/**
 * All figures, each unit's of one version. Storage gives no snapshot of a partition, but every change raises a version:
 * where no version moved from before the reading to after it, all that was read stood side by side. Otherwise what moved
 * is read once more, and what moves again meanwhile is in as it was read: somebody may save at every moment. No plan
 * foretells such a reading, so it is named by all that it says, and the next run looks again.
 */
async function readConsistently(
  services: Services,
  lease: ExportLease,
  first: ExportPlan,
): Promise<{ read: ExportRead; state: string }> {
  const { period, include } = first.exported.frame;
  const beat = () => keep(services, lease);
  const read = await readPlanned(services, first, beat);
  const second = await planExport(services, period, include);
  if (second.hash === first.hash) return { read, state: second.hash };
  const again = await readPlanned(services, second, beat);
  const { hash } = await planExport(services, period, include);
  const state = hash === second.hash ? hash : sha256Hex(canonicalJson([second.hash, again]));
  return { read: again, state };
}

async function keep({ exports }: Services, lease: ExportLease): Promise<void> {
  if (!(await exports.renew(lease))) throw new StorageError('export', 'the lease is gone', true);
}

async function writeSet(
  services: Services,
  frame: PeriodFrame,
  lease: ExportLease,
  { read, state, set }: { read: ExportRead & { made: IsoDate }; state: string; set: string },
): Promise<void> {
  const { exports } = services;
  const files: ExportManifest['files'] = [];
  const write = async (name: ExportFileName, bytes: Uint8Array): Promise<string> => {
    await keep(services, lease);
    await exports.writeFile(frame.key, set, name, { bytes, type: EXPORT_FILES[name] });
    return sha256Hex(bytes);
  };
  for (const name of DATA_FILES) {
    const bytes = await makeFile(name, read);
    files.push({ name, type: EXPORT_FILES[name], bytes: bytes.length, sha256: await write(name, bytes) });
  }
  const manifest: ExportManifest = {
    schema: 1,
    province: frame.units.profile.code,
    period: frame.key,
    include: read.workbook.totals.include,
    made: read.made,
    units: {
      counted: countedUnits(read.workbook.totals.units),
      expected: read.workbook.totals.units.expected,
    },
    inputs: set,
    state,
    files,
    submissions: read.submissions,
    damaged: [...read.damaged],
    damagedBefore: read.damagedBefore,
  };
  const bytes = new TextEncoder().encode(canonicalJson(manifest));
  await exports.writeCurrent(lease, { inputs: set, manifest: await write('manifest.json', bytes) });
}

/** The current set of files. */
interface ReadSet {
  period: string;
  inputs: string;
  manifest: ExportManifest;
}

/** Undefined before the first export, and where pointer or manifest are no longer what was written. */
async function readCurrent({ exports }: Services, period: string): Promise<ReadSet | undefined> {
  const pointer = await exports.readCurrent(period);
  if (!pointer) return undefined;
  const bytes = await exports.readFile(period, pointer.inputs, 'manifest.json').catch(ignoreDamage);
  if (!bytes || sha256Hex(bytes) !== pointer.manifest) return undefined;
  const manifest = exportManifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { period, inputs: pointer.inputs, manifest };
}

/** True while every file is there with the bytes that the manifest tells. */
async function isWhole({ exports }: Services, { period, inputs, manifest }: ReadSet): Promise<boolean> {
  for (const { name, sha256 } of manifest.files) {
    const bytes = await exports.readFile(period, inputs, name).catch(ignoreDamage);
    if (!bytes || sha256Hex(bytes) !== sha256) return false;
  }
  return true;
}

/** Runs that are listed; there is one on every working day. */
const LISTED_RUNS = 30;

/** What the last exports of a period did, and the manifest of the current set of files. */
export async function listExports(
  services: Services,
  period: string,
): Promise<{ runs: ExportRun[]; current: ExportManifest | null }> {
  const runs = (await services.exports.runs(period)).slice(0, LISTED_RUNS);
  return { runs, current: (await readCurrent(services, period))?.manifest ?? null };
}

/** Has a period exported now, or the export begun; refuses while another export of it goes on. */
export async function exportNow(
  services: Services,
  frame: PeriodFrame,
  by: string,
  include: Include,
): Promise<{ run: ExportRun; messages: ExportMessage[] }> {
  const started = await startExport(services, frame, { trigger: 'request', by, include });
  if (!started) throw new ProblemError('export-running', { retryAfterSeconds: LEASE_SECONDS });
  return started;
}

/** One file of the current set; refuses where there is none. */
export async function readExportFile(
  services: Services,
  period: string,
  name: ExportFileName,
): Promise<Uint8Array> {
  const pointer = await services.exports.readCurrent(period);
  const bytes = pointer && (await services.exports.readFile(period, pointer.inputs, name));
  if (!bytes) throw new ProblemError('export-not-found');
  return bytes;
}

function ignoreStorage(error: unknown): undefined {
  if (!(error instanceof StorageError)) throw error;
  return undefined;
}

function ignoreDamage(error: unknown): undefined {
  if (error instanceof StorageError && error.transient) throw error;
  return undefined;
}
