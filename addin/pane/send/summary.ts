import { countStandings, type StandingCounts } from '../../../shared/judgement/standing';
import { hasFigures } from '../../storage/drafts';
import { tellingIn } from '../check/telling';
import { countFigures, isLocked, isRecallable } from '../quarter/draft/draft-status';
import type { OpenQuarter } from '../quarter/state';

/** What would be sent, and what stands in the way. */
export interface SendSummary {
  filled: number;
  all: number;
  /** Codes of forms without figures. */
  empty: string[];
  rows: number;
  figures: number;
  explanations: number;
  open: StandingCounts;
  /** Why it cannot be saved; null: it can. */
  saveBlocked: 'nothing' | 'input' | 'locked' | null;
  /** It is handed in, and no reviewer is known to have opened it. */
  recallable: boolean;
  /** Why it cannot be submitted though it can be saved. */
  submitBlocked: 'open' | null;
}

export function summarise(quarter: OpenQuarter): SendSummary {
  const { frame, draft, judgement, workbook } = quarter;
  const { tables, explanations } = draft.content;
  const filled = frame.forms.filter(({ code }) => hasFigures(tables.filter((table) => table.form === code)));
  const open = countStandings(judgement.findings, tellingIn(quarter));
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
    recallable: isRecallable(quarter),
    submitBlocked: open.error + open.query > 0 ? 'open' : null,
  };
}
