import { figureIn } from '../forms/joint-figures';
import { compileRules } from '../rules/compile';
import { TOTAL_ROW } from '../forms/table';
import { rememberingFold } from './contained-rows';
import { createConsolidation, type ConsolidateOptions } from './consolidate';
import type { ConsolidationFrame } from './consolidation-frame';
import { NO_FIELD, fieldOf } from './field-totals';
import { countedFigures } from './counted';
import type { CountedAs, UnitContribution, UnitGroup, UnitSubmission } from './province-totals';
import { sumOfRows, unitFormFigures, type UnequalColumn } from './unit-figures';

/** A row of a consolidated form: the province's total, a group's, a unit's line, or a lĩnh vực (see FieldTotal). */
export type ConsolidatedRowKey = 'total' | `group:${UnitGroup}` | `unit:${string}` | `field:${string}`;

/** One cell of a consolidated form. */
export interface ConsolidatedCellKey {
  form: string;
  row: ConsolidatedRowKey;
  column: string;
}

/** One unit's part of a total. */
export interface Contributor {
  unit: string;
  name: string;
  group: UnitGroup;
  status: CountedAs;
  version: number;
  late: boolean;
  /** What the unit brings; null = left blank. */
  value: number | null;
  /** What the same unit brought a quarter before, null = nothing known; absent where no quarter was compared. */
  before?: number | null;
  /** False where the unit's line repeats those of units below it, so that its value is not in the total. */
  added: boolean;
  /** The cells of the unit's own table behind the value, in the unit's order. */
  rows: { key: string; label: string; value: number | null }[];
  /** Why the cells do not make the value, where they do not. */
  unequal?: UnequalColumn;
}

/** Follows one total down to the units and cells behind it, over the same stream of submissions. */
export interface Drill {
  /** Gives the adding of a unit's quarter: before it, nothing of it is in. */
  workUp(submission: UnitSubmission): () => void;
  /** In the tree's order; empty for a cell that does not exist. */
  finish(): Contributor[];
}

/** The units, rows and values behind a total; see createDrill. */
export function contributors(
  input: ConsolidationFrame & { submissions: Iterable<UnitSubmission> },
  options: ConsolidateOptions,
  cell: ConsolidatedCellKey,
): Contributor[] {
  const drill = createDrill(input, options, cell);
  for (const submission of input.submissions) drill.workUp(submission)();
  return drill.finish();
}

/** The contributors that are `added` and not blank sum to the total of the same consolidation, exactly. */
export function createDrill(
  frame: ConsolidationFrame,
  options: ConsolidateOptions,
  cell: ConsolidatedCellKey,
): Drill {
  const form = frame.forms.find((candidate) => candidate.code === cell.form);
  // Which lines are added is told by the form alone; its relations may speak of others.
  const rules = frame.rules ?? compileRules(frame.forms);
  const consolidation = createConsolidation(
    { ...frame, rules, forms: form ? [form] : [] },
    { ...options, keepLines: true },
  );
  const known =
    form?.columns.some((column) => column.key === cell.column && column.kind === 'count') ?? false;
  const fold = rememberingFold();
  const found = new Map<string, Contributor>();

  /** What a unit brings to the cell; undefined where nothing. */
  const contributorOf = (
    submission: UnitSubmission,
    contribution: UnitContribution,
  ): Contributor | undefined => {
    if (!form || !known) return undefined;
    const figures = unitFormFigures(form, countedFigures(submission, options.include)?.tables ?? [], fold);
    if (!figures) return undefined;
    const { unit, status, version, late } = contribution;
    if (!concerns(cell.row, unit.code, unit.kind)) return undefined;
    const details = figures.table.rows.filter((row) => row.key !== TOTAL_ROW);
    const field = cell.row.startsWith('field:') ? cell.row.slice('field:'.length) : undefined;
    const whole = field === undefined || (field === NO_FIELD && details.length === 0);
    const rows = whole
      ? details.length > 0
        ? details
        : figures.table.rows
      : details.filter((row) => fieldOf(row) === field);
    if (rows.length === 0) return undefined;
    const cells = rows.map((row) => ({
      key: row.key,
      label: row.label,
      value: figureIn(row, cell.column),
    }));
    const value = whole ? (figures.cells[cell.column] ?? null) : sumOfRows(rows, cell.column).known;
    const unequal = whole ? figures.unequal.find(({ column }) => column === cell.column) : undefined;
    const who = { unit: unit.code, name: unit.name, group: unit.kind };
    const what = { status, version, late, value, added: true, rows: cells };
    return { ...who, ...what, ...(unequal ? { unequal } : {}) };
  };

  return {
    workUp(submission) {
      const { contribution, add } = consolidation.workUp(submission);
      const contributor = contribution && contributorOf(submission, contribution);
      return () => {
        add();
        if (contributor) found.set(contributor.unit, contributor);
      };
    },
    finish() {
      const totals = consolidation.finish().forms.find((candidate) => candidate.form === cell.form);
      const lines = totals?.groups.flatMap((group) => group.lines) ?? [];
      return lines.flatMap((line) => {
        const contributor = found.get(line.unit);
        return contributor ? [{ ...contributor, added: line.added }] : [];
      });
    },
  };
}

/**
 * The contributors with what the same units brought a quarter before.
 * @param earlier values by unit
 */
export function withBefore(
  contributors: readonly Contributor[],
  earlier: ReadonlyMap<string, number | null>,
): Contributor[] {
  return contributors.map((contributor) => ({
    ...contributor,
    before: earlier.get(contributor.unit) ?? null,
  }));
}

function concerns(row: ConsolidatedRowKey, unit: string, group: UnitGroup): boolean {
  if (row.startsWith('group:')) return row === `group:${group}`;
  if (row.startsWith('unit:')) return row === `unit:${unit}`;
  return true;
}
