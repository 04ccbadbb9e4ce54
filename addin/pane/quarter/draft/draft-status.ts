import type { OpenQuarter } from '../state';
import { canonicalTables } from '../../../../shared/forms/canonical';
import { canonicalContent, canonicalJson } from '../../../../shared/submission/canonical';
import { figuresByKey } from '../../../../shared/forms/joint-figures';
import type { FormDocument } from '../../../../shared/forms/document';
import { TOTAL_ROW, type Table } from '../../../../shared/forms/table';
import { cellChanges, type CellChange } from '../../../../shared/submission/changes';
import { hasFigures, type Draft } from '../../../storage/drafts';
import { isSent } from '../../../../shared/submission/workflow';

/** A submitted or accepted quarter takes no saves. */
export function isLocked({ status }: Draft): boolean {
  return isSent(status);
}

/** It is handed in, and no reviewer is known to have opened it. */
export function isRecallable({ draft, stored }: Pick<OpenQuarter, 'draft' | 'stored'>): boolean {
  return draft.status === 'submitted' && stored !== null && stored.openedForReviewAt === undefined;
}

/** Whether the draft holds anything that its stored version does not. */
export function isUnsaved(draft: Draft, forms: readonly FormDocument[]): boolean {
  const { base, content } = draft;
  // Sheets that were drawn and not filled are no change, nor is what the form calls its total.
  const filled = (tables: readonly Table[]) =>
    tables
      .filter((table) => hasFigures([table]))
      .map((table) => ({
        ...table,
        rows: table.rows.map((row) => (row.key === TOTAL_ROW ? { ...row, label: '' } : row)),
      }));
  const text = (of: typeof content) =>
    canonicalJson(canonicalContent(of, canonicalTables(filled(of.tables), forms)));
  const nothing = { ...content, tables: [], texts: {}, explanations: [] };
  return text(content) !== text(base ?? nothing);
}

/** The cells that hold something else than what was sent; none while nothing is sent. */
export function changesSinceSent({ frame, draft }: Pick<OpenQuarter, 'frame' | 'draft'>): CellChange[] {
  if (!isLocked(draft) || draft.base === null) return [];
  return cellChanges(draft.base.tables, canonicalTables(draft.content.tables, frame.forms));
}

/** Cells that hold something. */
export function countFigures(tables: readonly Table[]): number {
  let count = 0;
  for (const { rows } of tables) {
    for (const row of rows) {
      count += Object.values(figuresByKey(row)).filter((value) => value !== null && value !== '').length;
    }
  }
  return count;
}
