import { cellChanges, type CellChange } from '../submission/changes';
import type { Table } from '../forms/table';
import type { SubmissionStatus } from '../submission/submission';
import type { WorkflowAction } from '../submission/workflow';
import type { UnitIndex } from '../units/tree';

/** What somebody saw when they last looked: the version of each unit that had one. Small enough to keep anywhere. */
export interface Snapshot {
  /** Instant, ISO 8601. */
  at: string;
  versions: Record<string, number>;
}

/** A version that one snapshot has and the other has not. */
export interface VersionStep {
  unit: string;
  /** 0 when the unit had nothing. */
  from: number;
  to: number;
}

/** One version of a unit's quarter, as the log keeps it. */
export interface LoggedVersion {
  version: number;
  action: WorkflowAction;
  /** Instant, ISO 8601. */
  at: string;
  /** Directory id of the person. */
  by: string;
  reason?: string;
  status: SubmissionStatus;
  tables: readonly Table[];
}

/** The versions of one unit since the last look, oldest first, and the one that was seen then. */
export interface UnitLog {
  unit: string;
  seen: LoggedVersion | null;
  entries: readonly LoggedVersion[];
}

/**
 * Why a figure changed: it is new (`first`), was corrected after a return or amended after a reopening, or was edited
 * by the unit of its own accord.
 */
export type ChangeCause = 'first' | 'returned' | 'reopened' | 'edited';

/** One cell's net change since the last look, with the last version that changed it. */
export interface ExplainedChange extends CellChange {
  version: number;
  at: string;
  by: string;
  cause: ChangeCause;
  /** The supervisor's reason, for `returned` and `reopened`. */
  reason: string | null;
}

export interface UnitChanges {
  unit: string;
  name: string;
  fromVersion: number;
  toVersion: number;
  fromStatus: SubmissionStatus | 'missing';
  toStatus: SubmissionStatus;
  steps: { version: number; action: WorkflowAction; at: string; by: string; reason: string | null }[];
  cells: ExplainedChange[];
}

/** Units whose version differs between two looks, sorted by code: what has to be read from the log. */
export function changedUnits(before: Snapshot, now: Snapshot): VersionStep[] {
  return Object.keys(now.versions)
    .sort()
    .map((unit) => ({ unit, from: before.versions[unit] ?? 0, to: now.versions[unit] ?? 0 }))
    .filter(({ from, to }) => to > from);
}

/** Units' changes in the tree's order. */
export function changesInOrder(changes: readonly UnitChanges[], order: readonly string[]): UnitChanges[] {
  const place = new Map(order.map((unit, index) => [unit, index]));
  const at = (unit: string) => place.get(unit) ?? order.length;
  return [...changes].sort((a, b) => at(a.unit) - at(b.unit) || (a.unit < b.unit ? -1 : 1));
}

/** What happened to a unit since the last look; undefined without a new version. */
export function unitChanges({ unit, seen, entries }: UnitLog, units: UnitIndex): UnitChanges | undefined {
  const last = entries.at(-1);
  if (!last) return undefined;
  const net = cellChanges(seen?.tables ?? [], last.tables);
  const authors = authorsOf(seen, entries);
  return {
    unit,
    name: units.find(unit)?.name ?? unit,
    fromVersion: seen?.version ?? 0,
    toVersion: last.version,
    fromStatus: seen?.status ?? 'missing',
    toStatus: last.status,
    steps: entries.map(({ version, action, at, by, reason }) => ({
      version,
      action,
      at,
      by,
      reason: reason ?? null,
    })),
    cells: net.map((change) => ({
      ...change,
      ...(authors.get(keyOf(change)) ?? authorOf(last, 'edited', null)),
    })),
  };
}

type Author = Pick<ExplainedChange, 'version' | 'at' | 'by' | 'cause' | 'reason'>;

/** Who changed each cell last, and why the unit was at it. */
function authorsOf(seen: LoggedVersion | null, entries: readonly LoggedVersion[]): Map<string, Author> {
  const authors = new Map<string, Author>();
  let before = seen;
  let cause = causeAfter(seen, seen === null ? 'first' : 'edited');
  let reason = seen?.reason ?? null;
  for (const entry of entries) {
    for (const change of cellChanges(before?.tables ?? [], entry.tables)) {
      authors.set(
        keyOf(change),
        authorOf(entry, cause, cause === 'returned' || cause === 'reopened' ? reason : null),
      );
    }
    const next = causeAfter(entry, cause);
    if (next !== cause || entry.action === 'return' || entry.action === 'reopen')
      reason = entry.reason ?? null;
    cause = next;
    before = entry;
  }
  return authors;
}

/** Why changes after this version are made; sending and accepting end a reason. */
function causeAfter(entry: LoggedVersion | null, before: ChangeCause): ChangeCause {
  if (entry?.action === 'return') return 'returned';
  if (entry?.action === 'reopen') return 'reopened';
  return entry?.action === 'submit' || entry?.action === 'accept' ? 'edited' : before;
}

function authorOf({ version, at, by }: LoggedVersion, cause: ChangeCause, reason: string | null): Author {
  return { version, at, by, cause, reason };
}

function keyOf({ form, row, column }: CellChange): string {
  return `${form}\n${row}\n${column}`;
}
