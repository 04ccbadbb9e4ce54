import { canonicalContent, canonicalJson } from '../../../shared/submission/canonical';
import type { FormDocument } from '../../../shared/forms/document';
import type { Table } from '../../../shared/forms/table';
import { hasFigures } from '../../api/drafts';
import type { Draft } from '../../api/drafts';
import { countFindings } from '../check/findings';
import type { FindingCounts } from '../check/findings';
import type { QuarterState } from '../shell/state';

/** What would be sent, and what stands in the way. */
export interface SendSummary {
  filled: number;
  all: number;
  /** Codes of forms without figures. */
  empty: string[];
  rows: number;
  figures: number;
  explanations: number;
  open: FindingCounts;
  /** Why it cannot be saved; null: it can. */
  saveBlocked: 'nothing' | 'input' | 'locked' | null;
  /** Why it cannot be submitted though it can be saved. */
  submitBlocked: 'open' | null;
}

export function summarise({ frame, draft, judgement, workbook }: QuarterState): SendSummary {
  const { tables, explanations } = draft.content;
  const filled = frame.forms.filter(({ code }) => hasFigures(tables.filter((table) => table.form === code)));
  const open = countFindings(judgement.findings, explanations);
  return {
    filled: filled.length,
    all: frame.forms.length,
    empty: frame.forms.filter((form) => !filled.includes(form)).map(({ code }) => code),
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    figures: countFigures(tables),
    explanations: explanations.filter(({ text }) => text.trim() !== '').length,
    open,
    saveBlocked: isLocked(draft)
      ? 'locked'
      : judgement.errors.length > 0 || workbook.problems.some(({ kind }) => kind === 'cell')
        ? 'input'
        : filled.length === 0 && draft.version === null
          ? 'nothing'
          : null,
    submitBlocked: open.error + open.query > 0 ? 'open' : null,
  };
}

/** A submitted or accepted quarter takes no saves. */
export function isLocked({ status }: Draft): boolean {
  return status === 'submitted' || status === 'accepted';
}

/** Whether the draft holds anything that its stored version does not. */
export function isUnsaved(draft: Draft, forms: readonly FormDocument[]): boolean {
  const { base, content } = draft;
  // Sheets that were drawn and not filled are no change.
  const filled = (tables: readonly Table[]) => tables.filter((table) => hasFigures([table]));
  const text = (of: typeof content) =>
    canonicalJson(canonicalContent({ ...of, tables: filled(of.tables) }, forms));
  const nothing = { ...content, tables: [], texts: {}, explanations: [] };
  return text(content) !== text(base ?? nothing);
}

/** Cells that hold something. */
export function countFigures(tables: readonly Table[]): number {
  let count = 0;
  for (const { rows } of tables) {
    for (const { cells } of rows) {
      count += Object.values(cells).filter((value) => value !== null && value !== '').length;
    }
  }
  return count;
}
