import type { FormDocument } from '../forms/document';
import type { CellValue } from '../forms/table';
import type { ComputedCell, ComputedFrom } from '../sheet/form/computed-cells';

export type Side = 'mine' | 'theirs';

/** A place that both sides changed, to different values; null = blank or not there. */
export interface MergeConflict {
  /** Distinct within one merge. */
  id: string;
  kind: 'cell' | 'text' | 'explanation';
  /** Form and row of a cell or explanation; empty for a text. */
  form: string;
  row: string | null;
  rowLabel: string | null;
  /** The column of a cell or the jointKey of several, the code of an explanation, the key of a text. */
  key: string;
  base: CellValue;
  mine: CellValue;
  theirs: CellValue;
  /** The side that left the cell to its formula, while the other typed a figure over it. */
  computed?: { side: Side; from: ComputedFrom };
}

/** Where it is asked. */
export type MergePlace = Omit<MergeConflict, 'id' | 'base' | 'mine' | 'theirs' | 'computed'>;

/** What the base, mine and theirs hold, or how each of them computes it. */
export type Sides<T> = [base: T, mine: T, theirs: T];

/** Collects what one merge meets. */
export class MergeRun {
  readonly conflicts: MergeConflict[] = [];
  readonly computed: ComputedCell[] = [];
  taken = 0;

  constructor(readonly forms: readonly FormDocument[]) {}

  /** The value after the merge: the changed one, mine where both changed. */
  decide(place: MergePlace, base: CellValue, mine: CellValue, theirs: CellValue): CellValue {
    if (mine === theirs) return mine;
    if (theirs === base) return mine;
    if (mine === base) {
      this.taken += 1;
      return theirs;
    }
    return this.ask(place, base, mine, theirs);
  }

  /** The same for a cell that a side may leave to its formula: against a figure that somebody typed it says nothing. */
  decideCell(
    place: MergePlace,
    [base, mine, theirs]: Sides<CellValue>,
    [was, own, other]: Sides<ComputedFrom | undefined>,
  ): CellValue {
    const from = own ?? other;
    if (from === undefined) return this.decide(place, base, mine, theirs);
    const side = own === undefined ? 'theirs' : 'mine';
    const typed = own === undefined ? mine : theirs;
    if (own === undefined || other === undefined) {
      const isTypedOver = typed !== base;
      if (isTypedOver && was === undefined) return this.ask(place, base, mine, theirs, { side, from });
      if (isTypedOver) {
        if (side === 'mine') this.taken += 1;
        return typed;
      }
      // Given back to the formula; computed before, it was left as it was while its parts changed and follows late.
      if (was === undefined && side === 'theirs') this.taken += 1;
    }
    this.computed.push({ form: place.form, row: place.row ?? '', column: place.key, from });
    return mine;
  }

  ask(
    place: MergePlace,
    base: CellValue,
    mine: CellValue,
    theirs: CellValue,
    computed?: MergeConflict['computed'],
  ): CellValue {
    const id = [place.kind, place.form, place.row ?? '', place.key].join('\n');
    this.conflicts.push({ id, ...place, base, mine, theirs, ...(computed ? { computed } : {}) });
    return mine;
  }
}
