import type { Measure } from '../forms/document';
import { carriesOf, type Carry } from '../rules/carried-over';
import type { CompiledForm, CompiledRelation, LinearTerm, RuleSet } from '../rules/compile';

/**
 * The relations that hold for several quarters added up whenever they hold for each of them and every quarter opens with
 * what the one before closed with. Others say nothing of a span: printed rates, which are not added up, and relations
 * between what is counted anew in each quarter and what is not.
 */
export function spanRules(rules: RuleSet): RuleSet {
  const forms = rules.forms.map((form) => ({
    ...form,
    relations: form.relations.filter((relation) => holdsOverSpans(relation, rules)),
  }));
  return { forms, byCode: new Map(forms.map((form) => [form.form.code, form])) };
}

function holdsOverSpans(relation: CompiledRelation, rules: RuleSet): boolean {
  if (relation.kind !== 'comparison') return relation.kind === 'total';
  const terms = termsOf(relation);
  const condition = relation.when ? [...relation.when.left.terms, ...relation.when.right.terms] : [];
  const measures = new Set([...terms, ...condition].map((term) => measureOf(term, rules)));
  const only = (...allowed: (Measure | 'previous')[]) =>
    [...measures].every((measure) => measure !== undefined && allowed.includes(measure));
  // All of it is told by one and the same quarter.
  if (only('stock', 'distinct') || only('opening', 'previous')) return true;
  const { left, right, when, comparison } = relation;
  const sums = when === undefined && comparison !== '<>' && left.constant === right.constant;
  return sums && only('flow', 'opening', 'workload', 'stock') && stocksCancel(terms, rules);
}

/**
 * Quarters summed up hold every opening and every closing stock; of a span there is the first and the last only. Those in
 * between fall out where each opening meets the stock that it takes over with the other sign.
 */
function stocksCancel(terms: readonly LinearTerm[], rules: RuleSet): boolean {
  const balance = new Map<string, number>();
  for (const term of terms) {
    const form = rules.byCode.get(term.form);
    const measure = measureOf(term, rules);
    if (form === undefined || measure === 'flow') continue;
    const place = `${term.form} ${measure === 'stock' ? term.column : takenOver(form, term, measure)}`;
    balance.set(place, (balance.get(place) ?? 0) + term.sign);
  }
  return [...balance.values()].every((sum) => sum === 0);
}

/** The stock that an opening, or the opening within a workload, takes over; the opening itself where none is known. */
function takenOver(form: CompiledForm, term: LinearTerm, measure: Measure | 'previous' | undefined): string {
  const opening =
    measure === 'workload' ? form.counts.find((column) => column.measure === 'opening')?.key : term.column;
  const carry = carriesOf(form).find(({ to }: Carry) => to === opening);
  return carry?.from ?? `opening ${opening ?? ''}`;
}

/** Terms of both sides brought to the left one. */
function termsOf({ left, right }: Extract<CompiledRelation, { kind: 'comparison' }>): LinearTerm[] {
  return [
    ...left.terms,
    ...right.terms.map((term): LinearTerm => ({ ...term, sign: term.sign === 1 ? -1 : 1 })),
  ];
}

function measureOf({ form, column, source }: LinearTerm, rules: RuleSet): Measure | 'previous' | undefined {
  const measure = rules.byCode.get(form)?.byKey.get(column)?.measure;
  return source === 'previous' && measure === 'stock'
    ? 'previous'
    : source === 'previous'
      ? undefined
      : measure;
}
