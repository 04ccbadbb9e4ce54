import type { CompiledForm, CompiledRelation, LinearForm, RuleSet } from '../../rules/compile';
import { compared, OPPOSITE, Sum } from '../problem/clause';
import type { Linear, Problem, Variable } from '../problem/problem';
import { contradiction, type Open } from '../search/local-system';

/**
 * What is wrong with a relation as a rule, whatever the figures: `contradictory`: no figures keep it and the others
 * named; `implied`: figures that keep the others named keep it, too; `never-fails`: all figures keep it;
 * `never-asked`: no figures that keep the others named meet its condition, or have a quotient for it.
 */
export interface RuleDoubt {
  form: string;
  code: string;
  kind: 'contradictory' | 'implied' | 'never-fails' | 'never-asked';
  /** Codes of the other relations that it follows from, in printed order. */
  by: string[];
}

type AskedRelation = Exclude<CompiledRelation, { kind: 'total' }>;

/** A relation as a rule over the figures of a row, or of the unit. */
interface Rule {
  form: string;
  relation: AskedRelation;
  /** As an error it is relied upon when others are judged. */
  holds: Linear[] | undefined;
}

/**
 * The relations of a rule set that contradict each other, follow from each other, or say nothing, with the reason;
 * counts are whole numbers from 0 up. Rows and the unit are judged apart: of the relations of rows, the unit's sums keep
 * those that add up.
 */
export function checkRules(rules: RuleSet): RuleDoubt[] {
  const doubts = rules.forms.flatMap((form) => {
    const level = new Level();
    for (const relation of asked(form)) if (relation.relation.scope !== 'unit') level.add(form, relation);
    return level.doubts(() => true);
  });
  const unit = new Level();
  for (const form of rules.forms) {
    for (const relation of asked(form)) {
      if (relation.relation.scope === 'rows') unit.addSum(form, relation);
      else unit.add(form, relation);
    }
  }
  const known = new Set(doubts.map(({ code, kind }) => `${kind} ${code}`));
  const ofUnit = unit.doubts(({ relation: { scope } }) => scope !== 'rows');
  return [...doubts, ...ofUnit.filter(({ code, kind }) => !known.has(`${kind} ${code}`))];
}

function asked({ relations }: CompiledForm): AskedRelation[] {
  return relations.filter((relation): relation is AskedRelation => relation.kind !== 'total');
}

/** Rules that are asked of the same figures. */
class Level {
  private readonly rules: Rule[] = [];
  private readonly variables = new Map<string, number>();

  add(form: CompiledForm, relation: AskedRelation): void {
    const relied = relation.kind === 'comparison' && relation.relation.severity === 'error';
    this.rules.push({ form: form.form.code, relation, holds: relied ? this.holds(relation) : undefined });
  }

  /** What a relation of rows says of their sums: bounds that are not further out for more rows. */
  addSum(form: CompiledForm, relation: AskedRelation): void {
    if (relation.kind !== 'comparison' || relation.when || relation.relation.severity !== 'error') return;
    const [only, ...more] = this.holds(relation);
    if (only === undefined || more.length > 0) return;
    const sums = {
      terms: only.terms,
      low: only.low !== null && only.low >= 0n ? only.low : null,
      high: only.high !== null && only.high <= 0n ? only.high : null,
    };
    this.rules.push({ form: form.form.code, relation, holds: [sums] });
  }

  doubts(judged: (relation: AskedRelation) => boolean): RuleDoubt[] {
    const relied = this.open(this.rules);
    const clash = contradiction(this.problem(), relied);
    if (clash !== undefined) {
      const codes = clash.map(({ index }) => this.codeOf(index));
      return clash.map(({ index }) => {
        const { form, relation } = this.rules[index] as Rule;
        const { code } = relation.relation;
        return { form, code, kind: 'contradictory', by: codes.filter((other) => other !== code) };
      });
    }
    return this.rules.flatMap((rule, index) =>
      judged(rule.relation) ? (this.doubt(rule, index, relied) ?? []) : [],
    );
  }

  private doubt({ form, relation }: Rule, at: number, relied: readonly Open[]): RuleDoubt | undefined {
    const { code } = relation.relation;
    const others = relied.filter(({ index }) => index !== at);
    /** The others that a case of the relation's contradicts; itself alone where there are none. */
    const against = (linear: readonly Linear[][]): string[] | undefined => {
      const by = new Set<string>();
      for (const all of linear) {
        const own = all.map((one): Open => ({ index: -1, alternatives: [one] }));
        const clash = contradiction(this.problem(), [...own, ...others]);
        if (clash === undefined) return undefined;
        for (const { index } of clash) if (index !== -1) by.add(this.codeOf(index));
      }
      return [...by];
    };
    const doubt = (kind: RuleDoubt['kind'], by: string[]): RuleDoubt => ({ form, code, kind, by });
    if (relation.kind === 'ratio') {
      const never = against([[this.sum(relation.denominator).between(1n, null)]]);
      return never && doubt('never-asked', never);
    }
    const met = relation.when ? compared(this.difference(relation.when), relation.when.comparison) : [];
    const never = met.length > 0 ? against(met.map((one) => [one])) : undefined;
    if (never !== undefined) return doubt('never-asked', never);
    const kept = against(this.holds(relation).map((one) => [one]));
    if (kept !== undefined) return doubt('contradictory', kept);
    const broken = compared(this.difference(relation), OPPOSITE[relation.comparison]);
    const cases =
      met.length === 0 ? broken.map((one) => [one]) : met.flatMap((one) => broken.map((two) => [one, two]));
    const implied = against(cases);
    return implied && doubt(implied.length === 0 ? 'never-fails' : 'implied', implied);
  }

  private holds(relation: Extract<AskedRelation, { kind: 'comparison' }>): Linear[] {
    const { when } = relation;
    const own = compared(this.difference(relation), relation.comparison);
    return when ? [...own, ...compared(this.difference(when), OPPOSITE[when.comparison])] : own;
  }

  private difference({ left, right }: { left: LinearForm; right: LinearForm }): Sum {
    return this.sum(left).plus(this.sum(right), -1n);
  }

  private sum({ terms, constant }: LinearForm): Sum {
    const sum = new Sum();
    for (const { source, form, column, sign } of terms) {
      const name = `${source === 'previous' ? 'previous ' : ''}${form} ${column}`;
      const variable = this.variables.get(name) ?? this.variables.size;
      this.variables.set(name, variable);
      sum.add(variable, BigInt(sign));
    }
    sum.constant += BigInt(constant);
    return sum;
  }

  private open(rules: readonly Rule[]): Open[] {
    return rules.flatMap(({ holds }, index) => (holds === undefined ? [] : [{ index, alternatives: holds }]));
  }

  private codeOf(index: number): string {
    return (this.rules[index] as Rule).relation.relation.code;
  }

  /** All figures are open. */
  private problem(): Problem {
    const cell = { form: '', row: '', column: '' };
    const open: Variable = { kind: 'count', cell, stated: null, value: null, cost: Infinity, row: -1 };
    const variables = [...this.variables].map(() => open);
    return { variables, constraints: [], of: [], rows: [], totals: [] };
  }
}
