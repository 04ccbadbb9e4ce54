import type { SubmissionResponse } from '../../shared/contract/schemas';
import type { CellValue, Table } from '../../shared/forms/table';
import { figuresByKey } from '../../shared/forms/joint-figures';
import type { CellRef } from '../../shared/locate/correction';
import { cellChanges } from '../../shared/submission/changes';
import type { SubmissionContent, SubmissionStatus } from '../../shared/submission/submission';
import type { Records } from './records';

/** A figure that the person vouches for, for as long as it stands so. */
export interface PinnedFigure extends CellRef {
  value: CellValue;
}

/** A unit's quarter as it stands on this machine, whether sent or not. */
export interface Draft {
  person: string;
  unit: string;
  period: string;
  content: SubmissionContent;
  /** Not part of what is sent. */
  pinned?: PinnedFigure[];
  /** The stored content that it comes from, and its version; null while nothing is stored. */
  base: SubmissionContent | null;
  version: number | null;
  status: SubmissionStatus | null;
  /** The pane that wrote the tables last. */
  writer: string;
  /** ISO 8601. */
  changedAt: string;
}

/** Why figures were kept aside. */
export type CopyReason = 'workbook-differs' | 'replaced' | 'other-window' | 'merged' | 'pasted';

/** Figures that something else replaced. */
export interface KeptCopy {
  key: string;
  person: string;
  unit: string;
  period: string;
  tables: Table[];
  reason: CopyReason;
  keptAt: string;
}

/** Copies kept for each quarter; the oldest goes first. */
const MOST_COPIES = 10;

interface DraftsOptions {
  drafts: Records<Draft>;
  copies: Records<KeptCopy>;
  /** Distinguishes this pane from others on the machine. */
  pane: string;
  now: () => string;
  newId: () => string;
  /** Tells the other panes of this machine that the quarter changed. */
  changed: (key: string) => void;
}

/** Whose quarter; the key of its draft. */
export interface QuarterKey {
  person: string;
  unit: string;
  period: string;
}

export function draftKey({ person, unit, period }: QuarterKey): string {
  return [person, unit, period].join('|');
}

/** Keeps drafts and what they replaced. Nothing that was typed is ever overwritten without a copy. */
export class Drafts {
  constructor(private readonly options: DraftsOptions) {}

  read(key: QuarterKey): Promise<Draft | undefined> {
    return this.options.drafts.get(draftKey(key));
  }

  /** The draft after the change; `begin` gives the one that it starts from when there is none. */
  async change(key: QuarterKey, begin: Draft, change: (draft: Draft) => Partial<Draft>): Promise<Draft> {
    let before: Draft | undefined;
    const after = await this.options.drafts.change(draftKey(key), (now) => {
      before = now;
      const draft = now ?? begin;
      const changed = change(draft);
      const writer = changed.content === undefined ? draft.writer : this.options.pane;
      return { ...draft, ...changed, writer, changedAt: this.options.now() };
    });
    if (before && this.overwrote(before, after)) await this.keep(key, before.content.tables, 'other-window');
    this.options.changed(draftKey(key));
    return after;
  }

  /** What the server has stored is now what the draft comes from; what was typed meanwhile stays. */
  async stored(key: QuarterKey, response: SubmissionResponse): Promise<void> {
    const base = contentOf(response);
    const begin = emptyDraft(key, base, this.options);
    const { version, status } = response;
    await this.change(key, begin, () => ({ base, version, status }));
  }

  async keep(key: QuarterKey, tables: Table[], reason: CopyReason): Promise<void> {
    if (!hasFigures(tables)) return;
    const kept = await this.copiesOf(key);
    if (kept.some((copy) => cellChanges(copy.tables, tables).length === 0)) return;
    const copyKey = `${draftKey(key)}|${this.options.newId()}`;
    const keptAt = this.options.now();
    await this.options.copies.put(copyKey, { key: copyKey, ...key, tables, reason, keptAt });
    for (const old of kept.slice(MOST_COPIES - 1)) await this.options.copies.remove(old.key);
  }

  /** Newest first. */
  async copiesOf(key: QuarterKey): Promise<KeptCopy[]> {
    const all = await this.options.copies.all();
    return all
      .filter((copy) => draftKey(copy) === draftKey(key))
      .sort((a, b) => (a.keptAt < b.keptAt ? 1 : a.keptAt > b.keptAt ? -1 : 0));
  }

  begin(key: QuarterKey, content: SubmissionContent): Draft {
    return emptyDraft(key, content, this.options);
  }

  private overwrote(before: Draft, after: Draft): boolean {
    return (
      before.writer !== after.writer &&
      hasFigures(before.content.tables) &&
      cellChanges(before.content.tables, after.content.tables).length > 0
    );
  }
}

export function contentOf(stored: SubmissionContent): SubmissionContent {
  const { calendar, tables, texts, explanations } = stored;
  return { calendar, tables, texts, explanations };
}

export function hasFigures(tables: readonly Table[]): boolean {
  return tables.some((table) =>
    table.rows.some((row) =>
      Object.values(figuresByKey(row)).some((value) => value !== null && value !== ''),
    ),
  );
}

function emptyDraft(
  { person, unit, period }: QuarterKey,
  content: SubmissionContent,
  { pane, now }: DraftsOptions,
): Draft {
  return {
    person,
    unit,
    period,
    content,
    base: null,
    version: null,
    status: null,
    writer: pane,
    changedAt: now(),
  };
}
