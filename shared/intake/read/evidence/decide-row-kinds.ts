import type { Draft, RowsInput } from '../row-drafts';
import { RunningSum, type Figures, type Likeness } from './running-sum';
import { isCountable, traitsOf } from './traits';
import { weigh, type Verdict, type Witness } from './weigh';

/** What the evidence on a row comes to. */
export interface Judgement extends Verdict {
  /** All that was heard, for the reason and for rows that are alike. */
  witnesses: readonly Witness[];
  /** Its figures are a sum of others, or a sum's once more. */
  summing: boolean;
}

/**
 * Judges each row that may be a detail. Sums are looked for downwards, upwards (totals on top) and downwards once
 * more, since a sum that was found is no part of the next; each time in one pass over rows and columns.
 */
export function judgeRows(input: RowsInput, drafts: readonly Draft[]): Map<Draft, Judgement> {
  const traits = traitsOf(input, drafts);
  const places = sumPlaces(drafts);
  const upwards = [...drafts].reverse();
  const found = new Map<Draft, Judgement>();
  for (const [order, ends, carrying] of [
    [drafts, places.below, true],
    [upwards, places.above, false],
    [drafts, places.below, true],
  ] as const) {
    const last = carrying ? lastRow(drafts) : undefined;
    const pass = new Pass(input, traits, ends, last, found);
    for (const draft of order) pass.read(draft);
  }
  return found;
}

/** One pass over the rows in one direction. */
class Pass {
  /** Every row that may be a detail; the same without suspects; since the last sum or group name. */
  private readonly all: RunningSum;
  private readonly clean: RunningSum;
  private readonly group: RunningSum;
  /** The sums found so far, and everything with figures: twice the total, if each detail is in one sum. */
  private readonly sums: RunningSum;
  private readonly everything: RunningSum;
  private largest = 0;
  private begun = false;
  private grouped = false;
  private number: number | null = null;
  /** The row before, if it is a sum. */
  private sumBefore: Figures | null = null;

  constructor(
    private readonly input: RowsInput,
    private readonly traits: ReadonlyMap<Draft, readonly Witness[]>,
    private readonly ends: ReadonlySet<Draft>,
    /** The last row of all, which carries nothing over; undefined where no row does. */
    private readonly last: Draft | undefined,
    private readonly found: Map<Draft, Judgement>,
  ) {
    const sum = () => new RunningSum(input.countColumns.length + input.openColumns.length);
    this.all = sum();
    this.clean = sum();
    this.group = sum();
    this.sums = sum();
    this.everything = sum();
  }

  read(draft: Draft): void {
    const { reason, figures } = draft;
    const kind = this.input.chosen.get(draft.row)?.kind ?? draft.kind;
    if (kind === 'group') this.close();
    if ((kind === 'total' || kind === 'subtotal') && reason !== 'of-which') this.addSum(draft);
    if (kind !== 'detail' || figures === 0) return;
    if (this.restarts(draft)) this.close();
    const traits = this.traits.get(draft);
    if (traits === undefined || this.input.chosen.has(draft.row)) return this.addDetail(draft);
    const before = this.found.get(draft);
    if (before?.summing === true && before.decided !== 'detail') return this.addSum(draft, before);
    const sums = this.sumWitnesses(draft, traits);
    const witnesses = [...traits, ...sums];
    const judgement = { ...weigh(witnesses), witnesses, summing: sums.length > 0 };
    this.found.set(draft, judgement);
    if (judgement.decided !== 'detail' && (judgement.summing || draft.word === 'page-sum'))
      return this.addSum(draft, judgement);
    if (isCountable(draft)) this.addDetail(draft, judgement.decided === 'detail');
    else this.sumBefore = null;
  }

  /** Ordinals that begin anew begin a group, read upwards those that end one. */
  private restarts({ ordinal }: Draft): boolean {
    const number = ordinal?.number;
    if (number === undefined) return false;
    const before = this.number;
    this.number = number;
    return before !== null && (this.last === undefined ? number >= before : number <= before);
  }

  private groupLikeness(seen: Figures): Likeness | null {
    const likeness = this.group.likeness(seen);
    return this.grouped || likeness !== 'thin' ? likeness : null;
  }

  private close(): void {
    if (this.group.rows === 0) return;
    this.group.clear();
    this.grouped = true;
  }

  private addDetail({ seen }: Draft, sure = true): void {
    this.all.add(seen);
    this.addAnything(seen);
    // The outermost row may be the total, and is in no group then; all rows together are compared anyway.
    if (this.begun) this.group.add(seen);
    this.begun = true;
    if (sure) this.clean.add(seen);
    this.sumBefore = null;
  }

  /** A sum that may be a detail after all counts among all. */
  private addSum({ seen }: Draft, judgement?: Judgement): void {
    if (judgement?.decided === null) this.all.add(seen);
    this.sums.add(seen);
    this.addAnything(seen);
    this.close();
    this.sumBefore = seen;
  }

  private addAnything(values: Figures): void {
    this.everything.add(values);
    this.largest = Math.max(this.largest, largestOf(values));
  }

  private sumWitnesses(draft: Draft, traits: readonly Witness[]): Witness[] {
    const { seen } = draft;
    const atEnd = this.ends.has(draft);
    const carries = this.last !== undefined && this.last !== draft;
    if (carries && this.sumBefore !== null && areSame(seen, this.sumBefore)) return ['repeats-sum'];
    // Among rows with ordinals or known names a sum stands where sums stand, unless it is one beyond chance.
    const asOthers = !atEnd && (traits.includes('numbered') || traits.includes('known-name'));
    const likenesses = [
      { likeness: this.all.likeness(seen), scope: 'of-all' },
      { likeness: this.clean.likeness(seen), scope: 'of-all' },
      { likeness: this.sums.rows > 1 ? this.sums.likeness(seen) : null, scope: 'of-all' },
      {
        likeness: largestOf(seen) > this.largest ? this.everything.likeness(seen, 2) : null,
        scope: 'of-all',
      },
      { likeness: this.groupLikeness(seen), scope: 'of-group' },
    ] as const;
    for (const sought of ['exact', 'full', 'most', 'near', 'thin'] as const) {
      const best = likenesses.find(({ likeness }) => likeness === sought);
      if (best === undefined || (asOthers && sought !== 'exact' && sought !== 'most')) continue;
      // What chance may have made counts only where a sum is looked for, and of two equal rows in the lower one.
      const sumBelow = this.last === undefined && this.sums.rows > 0;
      if (sought !== 'thin' || (atEnd && !sumBelow)) return [sought, best.scope];
    }
    return [];
  }
}

function lastRow(drafts: readonly Draft[]): Draft | undefined {
  return drafts.filter(({ kind, figures }) => kind === 'detail' && figures > 0).at(-1);
}

function largestOf(figures: Figures): number {
  return figures.reduce<number>((most, value) => (value !== null && value > most ? value : most), 0);
}

/** The same figures, of which at least two above zero differ. */
function areSame(figures: Figures, others: Figures): boolean {
  const above = new Set(figures.filter((value) => value !== null && value > 0));
  return above.size > 1 && figures.every((value, column) => value === others[column]);
}

/** Rows with figures before which, or after which, a run of rows ends: there sums stand. */
function sumPlaces(drafts: readonly Draft[]): { below: Set<Draft>; above: Set<Draft> } {
  const below = new Set<Draft>();
  const above = new Set<Draft>();
  let last: Draft | null = null;
  let number = 0;
  let begins = true;
  const end = () => {
    if (last !== null) below.add(last);
    begins = true;
  };
  for (const draft of drafts) {
    const detail = draft.kind === 'detail' && draft.figures > 0 && isCountable(draft);
    if (!detail) {
      if (draft.reason !== 'of-which') end();
      continue;
    }
    const own = draft.ordinal?.number;
    if (own !== undefined && own <= number) end();
    if (own !== undefined) number = own;
    if (begins) above.add(draft);
    begins = false;
    last = draft;
  }
  end();
  return { below, above };
}
