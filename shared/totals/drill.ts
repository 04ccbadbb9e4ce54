import { countColumns } from '../forms/document';
import { compileRules } from '../rules/compile';
import { TOTAL_ROW } from '../forms/table';
import { rememberingFold } from './contained-rows';
import { createConsolidation, type ConsolidateOptions } from './consolidate';
import type { ConsolidationFrame } from './consolidation-frame';
import { NO_FIELD, fieldOf } from './field-totals';
import { isReporting, type CountedAs, type UnitGroup, type UnitSubmission } from './province-totals';
import { EntryMaker, type TotalsPart, type UnitEntry } from './unit-entry';
import type { UnequalColumn } from './unit-figures';
import type { FigureRow, UnitRows } from './unit-rows';

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
  /**
   * Adds units that were worked up elsewhere for the same frame and options.
   * @param rows of each that filled in the form
   */
  addPart(part: TotalsPart, rows: readonly UnitRows[]): void;
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
  const columns = form ? countColumns(form).map(({ key }) => key) : [];
  const place = columns.indexOf(cell.column);
  // Which lines are added is told by the form alone; its relations may speak of others.
  const rules = frame.rules ?? compileRules(frame.forms);
  const consolidation = createConsolidation(
    { ...frame, rules, forms: form ? [form] : [] },
    { ...options, keepLines: true },
  );
  const maker = new EntryMaker({ ...frame, rules, forms: form ? [form] : [] }, options.include);
  const fold = rememberingFold();
  const found = new Map<string, Contributor>();

  /** What a unit brings to the cell; undefined where nothing. */
  const contributorOf = (entry: UnitEntry, rows: readonly FigureRow[]): Contributor | undefined => {
    const { as: status, version, late } = entry;
    const unit = frame.units.find(entry.unit);
    const figures = entry.forms?.find((one) => one.form === cell.form);
    if (place < 0 || !figures || status === null || !unit || !isReporting(unit)) return undefined;
    if (!concerns(cell.row, unit.code, unit.kind)) return undefined;
    const field = cell.row.startsWith('field:') ? cell.row.slice('field:'.length) : undefined;
    const undivided = rows.every(({ key }) => key === TOTAL_ROW);
    const whole = field === undefined || (field === NO_FIELD && undivided);
    const own = whole ? rows : undivided ? [] : rows.filter((row) => fieldOf(row, fold) === field);
    if (own.length === 0) return undefined;
    const cells = own.map(({ key, label, figures: counts }) => ({
      key,
      label,
      value: counts[place] ?? null,
    }));
    const value = whole ? (figures.cells[cell.column] ?? null) : sumOf(cells.map((one) => one.value));
    const unequal = whole
      ? figures.difference?.columns.find(({ column }) => column === cell.column)
      : undefined;
    const who = { unit: unit.code, name: unit.name, group: unit.kind };
    const what = { status, version, late, value, added: true, rows: cells };
    return { ...who, ...what, ...(unequal ? { unequal } : {}) };
  };
  const add = (contributor: Contributor | undefined) => {
    if (contributor) found.set(contributor.unit, contributor);
  };

  return {
    workUp(submission) {
      const { entry, addRows, rows } = maker.workUp(submission);
      const contributor = contributorOf(entry, rows(cell.form));
      return () => {
        addRows();
        consolidation.addPart({ units: [entry], fields: {} });
        add(contributor);
      };
    },
    addPart(part, rows) {
      const byUnit = new Map(rows.map((own) => [own.unit, own.rows]));
      const contributing = consolidation.addPart({ ...part, fields: {} });
      for (const entry of contributing) add(contributorOf(entry, byUnit.get(entry.unit) ?? []));
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

/** Null where none of them is known. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
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
