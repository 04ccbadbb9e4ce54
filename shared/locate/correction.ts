import type { CellValue, Table } from '../forms/table';
import type { RuleSet } from '../rules/compile';
import type { ChainStep, RelationRef } from '../rules/finding';
import type { SlipKind } from './slip/slip-kind';

/** One figure of this quarter's tables; the row `total` is the stated total row. */
export interface CellRef {
  form: string;
  row: string;
  column: string;
}

/** How a figure came into its cell, as far as it says how likely it is wrong. */
export type Origin = 'accepted' | 'carried' | 'typed';

export interface CellOrigin extends CellRef {
  origin: Origin;
}

export interface LocateInput {
  rules: RuleSet;
  tables: readonly Table[];
  /** The unit's tables of the quarter before: what they say is never changed. */
  previous?: readonly Table[] | undefined;
  /** Cells that somebody vouches for: they are never changed. */
  pinned?: readonly CellRef[] | undefined;
  /** Where figures come from: it decides which of equally many errors are named first. */
  origins?: readonly CellOrigin[] | undefined;
}

/**
 * `proven`: no smaller correction exists; `feasible`: the corrections hold, but a smaller one is not ruled out;
 * `none`: none was found, or none exists.
 */
export type LocateStatus = 'proven' | 'feasible' | 'none';

export interface Located {
  status: LocateStatus;
  clusters: Cluster[];
  implied: Implied[];
}

/** Broken relations that belong together, and the corrections that make all of them hold. */
export interface Cluster {
  /** Broken, or impossible together, in printed order. */
  findings: { code: string; form: string; row: string }[];
  /** Where no relation is broken by itself: those that cannot hold together, whatever the blanks are. */
  chain: ChainStep[];
  status: LocateStatus;
  /** The fewest errors that explain the findings; 0 where no correction was found. */
  size: number;
  /** Corrections as small as the smallest beyond those listed; -1: not counted. */
  more: number;
  /**
   * The smallest ones, the most plausible first by where their figures come from, questions and slips; then, where one error explains all, what each other cell of a broken
   * equation would have to be, although that breaks others (witness `breaks`) and so supposes more errors.
   */
  corrections: Correction[];
}

export interface Correction {
  /** How many errors it supposes, at least: a swap or a shift of several cells is one. */
  errors: number;
  cells: CellChange[];
  kind: SlipKind;
  confidence: 'certain' | 'likely' | 'possible';
  why: Witness[];
}

export interface CellChange extends CellRef {
  from: CellValue;
  /** Null when only a range is known; the percentage itself for a printed ratio. */
  to: number | null;
  low: number;
  /** Null: no greatest value. */
  high: number | null;
  /** A total that was added up from a changed figure: it is no error of its own. */
  follows?: true;
}

/** The figures that a correction takes for wrong, without the totals that follow. */
export function wrongCells({ cells }: { cells: readonly CellChange[] }): CellChange[] {
  return cells.filter(({ follows }) => follows !== true);
}

/** What speaks for a correction, in no language. */
export type Witness =
  /** The relation is broken and holds after the correction, which it gives the value of where it is an equation. */
  | { kind: 'mends'; relation: RelationRef; gives: boolean }
  /** A printed percentage that the corrected figures still agree with. */
  | { kind: 'ratio'; relation: RelationRef; text: string }
  /** The relation holds as it is stated, and no more after the correction. */
  | { kind: 'breaks'; relation: RelationRef }
  /** A question that the correction settles. */
  | { kind: 'settles'; relation: RelationRef }
  /** Where the figure in the cell comes from. */
  | { kind: 'origin'; cell: CellRef; origin: Origin }
  /** How the wrong figure comes from the right one. */
  | { kind: 'slip'; slip: SlipKind; cell: CellRef; from: CellValue; to: number | null };

/** A blank, and what the filled cells say of it. */
export interface Implied extends CellRef {
  low: number;
  high: number | null;
  /** The only value it can have; null where there are several. */
  value: number | null;
  why: ChainStep[];
}
