import { countStandings, type StandingCounts } from '../../../shared/judgement/standing';
import type * as z from 'zod';
import type { historyResponse } from '../../../shared/contract/schemas';
import { countColumns, type FormDocument } from '../../../shared/forms/document';
import type { Table } from '../../../shared/forms/table';
import type { IsoDate } from '../../../shared/period/date';
import { issueKey } from '../../../shared/report/outline';
import { cellChanges, netChanges, type CellChange } from '../../../shared/submission/changes';
import { isBack } from '../../../shared/submission/given-back';
import { tellingIn } from '../check/telling';
import { isUnsaved } from '../quarter/draft/draft-status';
import { lastDayOf } from '../quarter/due';
import type { OpenQuarter } from '../quarter/state';

/** A version that was handed in before, and what was stored over it since. */
export interface EarlierSending {
  version: number;
  /** Instant, ISO 8601. */
  at: string;
  changes: CellChange[];
}

/** What the server gets when the quarter is handed in now. */
export interface SendPreview {
  /** In printing order; of a form without figures both counts are 0. */
  forms: { form: FormDocument; filled: number; blank: number }[];
  findings: StandingCounts;
  /** Against what was handed in last, else against what was saved last; null: nothing is stored. */
  since: { version: number; sentAt: string | null; changes: CellChange[] } | null;
  /** As the report names them; '' where it leaves room. */
  signer: string;
  position: string;
  lastDay: IsoDate;
  late: boolean;
}

export function previewOf(open: OpenQuarter, earlier: EarlierSending | null, today: IsoDate): SendPreview {
  const { frame, draft, judgement } = open;
  const { tables, texts } = draft.content;
  const lastDay = lastDayOf(open);
  return {
    forms: frame.forms.map((form) => ({ form, ...cellsOf(form, tables) })),
    findings: countStandings(judgement.findings, tellingIn(open)),
    since: sinceOf(open, earlier),
    signer: texts[issueKey('signer')]?.trim() ?? '',
    position: texts[issueKey('position')]?.trim() ?? '',
    lastDay,
    late: today > lastDay,
  };
}

type History = z.infer<typeof historyResponse>['entries'];

/** By which a supervisor gave the quarter back, where what would be handed in is still the same; else undefined. */
export function givenBackUnchanged(
  history: History,
  { draft, frame }: OpenQuarter,
): History[number] | undefined {
  const back = history.findLast(({ action }) => isBack(action));
  const now = history.find(({ version }) => version === draft.version);
  return back?.contentHash === now?.contentHash && !isUnsaved(draft, frame.forms) ? back : undefined;
}

/** The last version of a history that was handed in; null where none was. */
export function lastSending(history: History): EarlierSending | null {
  const last = history.findLast(({ action }) => action === 'submit');
  if (last === undefined) return null;
  const { version, at } = last;
  const later = history.filter((entry) => entry.version > version);
  return { version, at, changes: later.flatMap(({ changes }) => changes) };
}

function sinceOf({ draft }: OpenQuarter, earlier: EarlierSending | null): SendPreview['since'] {
  const { base, content, version } = draft;
  if (version === null) return null;
  const unsaved = cellChanges(base?.tables ?? [], content.tables);
  if (earlier === null) return { version, sentAt: null, changes: unsaved };
  const changes = netChanges([...earlier.changes, ...unsaved]);
  return { version: earlier.version, sentAt: earlier.at, changes };
}

/** Cells of a form's rows that take a count: with one, alone or with others together, and without. */
function cellsOf(form: FormDocument, tables: readonly Table[]): { filled: number; blank: number } {
  const rows = tables.find((table) => table.form === form.code)?.rows ?? [];
  const columns = countColumns(form);
  let filled = 0;
  for (const { cells, together = [] } of rows) {
    const joint = new Set(together.flatMap((figure) => figure.columns));
    filled += columns.filter(({ key }) => (cells[key] ?? null) !== null || joint.has(key)).length;
  }
  return { filled, blank: rows.length * columns.length - filled };
}
