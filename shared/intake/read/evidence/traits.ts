import type { Draft, RowsInput } from '../row-drafts';
import type { Ordinal, RowWord } from '../row-words';
import { RunningSum, type Likeness } from './running-sum';
import type { Witness } from './weigh';

/** What each row says by itself and by its looks among the others: everything but its figures. */
export function traitsOf(input: RowsInput, drafts: readonly Draft[]): Map<Draft, Witness[]> {
  const rows = drafts.filter(({ kind }) => kind === 'detail');
  const looks = rows.map((draft) => looksOf(input, draft));
  const few = (look: keyof Looks) => 2 * looks.filter((own) => own[look]).length <= rows.length;
  const [merged, capitals, formulas] = [few('merged'), few('capitals'), few('formulas')];
  const numbered = 2 * rows.filter(isNumbered).length >= rows.length && rows.some(isNumbered);
  const counted = isCounted(input, drafts);
  const pageStarts = pageStartsOf(drafts);
  const below = belowTotal(drafts);
  const copies = copiesOf(rows);
  const traits = new Map<Draft, Witness[]>();
  rows.forEach((draft, index) => {
    const own = looks[index];
    const witnesses: Witness[] = [];
    const add = (witness: Witness, when: boolean | undefined = true) => {
      if (when === true) witnesses.push(witness);
    };
    const said = draft.word === null ? undefined : BY_WORD[draft.word];
    if (said !== undefined) witnesses.push(said);
    add('no-name', draft.label === '');
    add('known-name', isKnown(input, draft));
    add('numbered', isNumbered(draft));
    add('unnumbered', numbered && draft.ordinal === null && !sharesOrdinal(input, draft));
    add('merged', merged && own?.merged);
    add('capitals', capitals && own?.capitals);
    add('formulas', formulas && own?.formulas);
    add('percentages', own?.percentages);
    add('negatives', own?.negatives);
    add('after-total', below.has(draft));
    add('counted', counted && isCountable(draft));
    add('page-start', pageStarts.has(draft));
    add('copy', copies.has(draft));
    traits.set(draft, witnesses);
  });
  return traits;
}

const BY_WORD: Partial<Record<NonNullable<RowWord>, Witness>> = {
  sum: 'sum-word',
  'page-sum': 'page-word',
  carried: 'carried-word',
  'other-period': 'other-period-word',
  difference: 'difference-word',
  rate: 'rate-word',
  period: 'period-word',
};

/** Whether a row is one of those that a total adds up, as far as its name goes. */
export function isCountable({ kind, word }: Draft): boolean {
  return kind === 'detail' && (word === null || word === 'period' || word === 'sum');
}

function isNumbered({ ordinal }: Draft): boolean {
  return ordinal !== null && ordinal.level !== 'dash';
}

/** A field may be called like a unit, so that units' names count only where rows may be units. */
function isKnown({ units, known, labelled }: RowsInput, { label }: Draft): boolean {
  if (label === '') return false;
  const unit = labelled === 'fields' ? undefined : units.match(label).found;
  return (unit ?? known.match(label).found) !== undefined;
}

/** Rows under one ordinal cell that is merged over them. */
function sharesOrdinal({ view, ordinalColumn }: RowsInput, { row }: Draft): boolean {
  const merge = ordinalColumn === null ? undefined : view.merge(row, ordinalColumn);
  return merge !== undefined && merge.bottom > merge.top;
}

interface Looks {
  merged: boolean;
  capitals: boolean;
  formulas: boolean;
  percentages: boolean;
  negatives: boolean;
}

function looksOf({ view, labelColumn, ordinalColumn, countColumns }: RowsInput, { row, name }: Draft): Looks {
  const label = labelColumn ?? ordinalColumn;
  const merge = label === null ? undefined : view.merge(row, label);
  const counts = { filled: 0, formulas: 0, percentages: 0, negatives: 0 };
  for (const column of countColumns) {
    const { figure } = view.at(row, column);
    if (figure.is === 'blank') continue;
    counts.filled += 1;
    if (view.raw(row, column).formula === true) counts.formulas += 1;
    if (figure.is !== 'asked') continue;
    if (figure.doubt === 'percent-in-count') counts.percentages += 1;
    if (figure.doubt === 'negative') counts.negatives += 1;
  }
  const mostOf = (count: number) => count > 1 && 4 * count >= 3 * counts.filled;
  return {
    merged: merge !== undefined && merge.right > merge.left,
    capitals: name.includes(' ') && name === name.toUpperCase() && name !== name.toLowerCase(),
    formulas: mostOf(counts.formulas),
    percentages: mostOf(counts.percentages),
    negatives: counts.negatives > 1,
  };
}

/** Whether some stated total is the sum of all rows that may be details. */
function isCounted({ countColumns }: RowsInput, drafts: readonly Draft[]): boolean {
  const sum = new RunningSum(countColumns.length);
  for (const draft of drafts) if (isCountable(draft)) sum.add(draft.values);
  return drafts.some(({ kind, values }) => kind === 'total' && isWhole(sum.likeness(values)));
}

function isWhole(likeness: Likeness | null): boolean {
  return likeness === 'exact' || likeness === 'full';
}

/** Rows after the last total, where that has rows above it. */
function belowTotal(drafts: readonly Draft[]): Set<Draft> {
  const last = drafts.reduce((found, { kind }, index) => (kind === 'total' ? index : found), -1);
  const isDetail = ({ kind }: Draft) => kind === 'detail';
  return new Set(
    drafts.slice(0, Math.max(0, last)).some(isDetail) ? drafts.slice(last).filter(isDetail) : [],
  );
}

/** Of so many rows two may be alike in a few small figures. */
const FEW_ROWS = 5;

/**
 * Rows whose figures all stand in an earlier row as well, so many different ones that it is no chance. A row whose number
 * others go on from is one of them, and no total.
 */
function copiesOf(rows: readonly Draft[]): Set<Draft> {
  const least = rows.length <= FEW_ROWS ? 3 : 5;
  const seen = new Set<string>();
  return new Set(
    rows.filter(({ values, ordinal }, at) => {
      const above = new Set(values.filter((value) => value !== null && value > 0));
      if (above.size < least) return false;
      const figures = values.join();
      const isCopy = seen.has(figures);
      seen.add(figures);
      return isCopy && !follow(rows[at - 1]?.ordinal, ordinal, rows[at + 1]?.ordinal);
    }),
  );
}

/** Whether three ordinals count on. */
function follow(...ordinals: readonly (Ordinal | undefined)[]): boolean {
  const [first = NaN] = ordinals.map((ordinal) => ordinal?.number);
  return ordinals.every((ordinal, at) => ordinal?.number === first + at);
}

/** Rows that come first under a heading printed again. */
function pageStartsOf(drafts: readonly Draft[]): Set<Draft> {
  const starts = new Set<Draft>();
  let heading = false;
  for (const draft of drafts) {
    if (draft.reason === 'repeated-heading' || draft.reason === 'numbering') heading = true;
    else if (draft.kind === 'detail') {
      if (heading) starts.add(draft);
      heading = false;
    }
  }
  return starts;
}
