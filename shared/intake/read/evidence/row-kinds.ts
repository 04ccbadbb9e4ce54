import type { DoubtKind, RowKind, RowReason } from '../../result';
import type { Ask } from '../row-doubt';
import { set, type Draft, type RowsInput } from '../row-drafts';
import { judgeRows, type Judgement } from './decide-row-kinds';
import type { Hypothesis, Witness } from './weigh';

/** Sets what the evidence agrees on, and asks where it does not: once for rows that one answer settles. */
export function judgedRows(input: RowsInput, drafts: readonly Draft[], ask: Ask): void {
  // Rows that are named twice over are asked about as a whole.
  if (input.labelled === 'mixed') return;
  const judgements = judgeRows(input, drafts);
  const verdicts = [...judgements.values()];
  const hasTotal = drafts.some(({ kind }) => kind === 'total');
  const anyLeft = hasTotal || verdicts.some(({ decided }) => decided === null || decided === 'detail');
  const inner = innerRows(drafts, judgements);
  const questions = new Map<string, Question & { rows: Draft[] }>();
  for (const [draft, judgement] of judgements) {
    const { decided } = judgement;
    const settled = anyLeft && decided !== null && !mustBeAsked(draft, judgement);
    if (settled && decided !== 'detail')
      set(draft, KINDS[decided], reasonOf(decided, judgement.summing), 0.85);
    // Of rows of procedures it is asked whether they are taken at all.
    if (settled || input.labelled === 'procedures') continue;
    const question = questionOf(draft, judgement, hasTotal || inner.has(draft));
    const alike = judgement.summing && !question.values.includes('total');
    const heard = judgement.witnesses.filter((witness) => witness !== 'of-all' && witness !== 'of-group');
    const id = alike ? JSON.stringify([question, heard]) : String(draft.row);
    const same = questions.get(id);
    if (same === undefined) questions.set(id, { ...question, rows: [draft] });
    else same.rows.push(draft);
  }
  for (const { what, values, rows } of questions.values()) {
    const [first, ...alike] = rows;
    if (first !== undefined)
      ask(
        what,
        first,
        values.map((value) => ({ value })),
        alike,
      );
  }
}

/**
 * A period by its name may be the form's own; what stands below a total that does not count it may be anything, and
 * one row's figures once more may be a total of it.
 */
function mustBeAsked({ word }: Draft, { decided, witnesses }: Judgement): boolean {
  const has = (witness: Witness) => witnesses.includes(witness);
  if (decided === 'detail')
    return (
      word === 'period' ||
      (has('after-total') && !has('counted')) ||
      (has('copy') && !has('counted') && !has('known-name'))
    );
  return word === 'period' && decided !== null && !isSum(decided);
}

const KINDS: Record<Hypothesis, RowKind> = {
  detail: 'detail',
  total: 'total',
  subtotal: 'subtotal',
  'page-sum': 'subtotal',
  carried: 'subtotal',
  'other-period': 'other',
  difference: 'other',
  rate: 'other',
};

function isSum(hypothesis: Hypothesis): boolean {
  return hypothesis === 'total' || hypothesis === 'subtotal' || hypothesis === 'page-sum';
}

function reasonOf(decided: Exclude<Hypothesis, 'detail'>, summing: boolean): RowReason {
  if (decided !== 'total' && decided !== 'subtotal') return decided;
  if (!summing) return 'apart';
  return decided === 'total' ? 'total-sum' : 'group-sum';
}

interface Question {
  what: DoubtKind;
  values: string[];
}

/** `noTotal`: the table has its total, or the row stands among the others. */
function questionOf(draft: Draft, { likely, witnesses }: Judgement, noTotal: boolean): Question {
  if (!isSum(likely) && likely !== 'carried')
    return { what: draft.word === 'period' ? 'period' : 'row', values: ['detail', 'other'] };
  if (draft.label === '') return { what: 'row', values: ['total', 'other'] };
  if (noTotal || likely === 'carried' || witnesses.includes('of-group'))
    return { what: 'row', values: ['subtotal', 'detail'] };
  return {
    what: 'row',
    values: witnesses.includes('of-all') ? ['total', 'detail'] : ['total', 'subtotal', 'detail'],
  };
}

/** Rows with certain details on both sides. */
function innerRows(drafts: readonly Draft[], judgements: ReadonlyMap<Draft, Judgement>): Set<Draft> {
  const places = drafts.flatMap((draft, at) => (judgements.get(draft)?.decided === 'detail' ? [at] : []));
  const [first = 0, last = -1] = [places[0], places.at(-1)];
  return new Set(drafts.slice(first, last + 1));
}
