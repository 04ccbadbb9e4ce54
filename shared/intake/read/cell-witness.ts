import type { FormDocument } from '../../forms/document';
import type { CellValue, Row } from '../../forms/table';
import { check } from '../../rules/check/check';
import type { RuleSet } from '../../rules/compile';

/** At most so many ways of reading a row's open cells are tried; beyond that the person is asked. */
const MOST_READINGS = 200;

/** An unreadable cell with the figures it may mean. */
export interface OpenCell {
  key: string;
  candidates: number[];
}

/**
 * The one choice of figures for a row's open cells that the form's relations bear out: none breaks, and each cell
 * makes at least one more hold. Undefined when no choice or more than one does.
 */
export function figuresByRelations(
  form: FormDocument,
  rules: RuleSet,
  row: Row,
  open: readonly OpenCell[],
): Map<string, number> | undefined {
  if (open.length === 0 || open.some(({ candidates }) => candidates.length === 0)) return undefined;
  let choicesOf: [string, number][][] = [[]];
  for (const { key, candidates } of open) {
    choicesOf = choicesOf.flatMap((choice) =>
      candidates.map((value): [string, number][] => [...choice, [key, value]]),
    );
    if (choicesOf.length > MOST_READINGS) return undefined;
  }
  const judge = (choice: [string, number][]) => {
    const cells: Record<string, CellValue> = { ...row.cells, ...Object.fromEntries(choice) };
    return check(rules, { tables: [{ form: form.code, rows: [{ key: 'row', label: '', cells }] }] }).counts;
  };
  const before = judge([]);
  const holding = choicesOf.filter((choice) => {
    const counts = judge(choice);
    return counts.fail === before.fail && counts.pass > before.pass;
  });
  const [only, second] = holding;
  if (only === undefined || second !== undefined) return undefined;
  const full = judge(only).pass;
  const each = only.every(([key]) => judge(only.filter(([other]) => other !== key)).pass < full);
  return each ? new Map(only) : undefined;
}
