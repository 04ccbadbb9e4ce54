import type { Row, Table } from '../forms/table';
import { check } from '../rules/check/check';
import type { CompiledRelation, RuleSet } from '../rules/compile';
import type { Finding } from '../rules/finding';
import type { ConsolidatedForm, ProvinceFinding, ResponsibleUnit } from './province-totals';
import { totalTable } from './unit-figures';
import type { Suspects } from './unit-suspects';

interface UnitFailures {
  /** One of the units' findings, for its relation's severity and basis. */
  sample: Finding;
  units: ResponsibleUnit[];
}

/**
 * The relations that a unit's own totals break, for Recheck.addUnit.
 * @param tables one total row a form; `previous` likewise, absent where carry-overs cannot be checked
 */
export function failuresOf(
  rules: RuleSet,
  tables: readonly Table[],
  previous: readonly Table[] | undefined,
): Finding[] {
  return check(rules, { tables, previous }).findings.filter(({ status }) => status === 'fail');
}

/**
 * Checks totals by the relations of the forms, and says which units are behind a relation that the totals break: those
 * whose own totals break it. Units whose errors cancel out in the total are found too.
 */
export class Recheck {
  private readonly failures = new Map<string, UnitFailures>();

  constructor(private readonly rules: RuleSet) {}

  addUnit(unit: string, name: string, failures: readonly Finding[], suspects: readonly Suspects[]): void {
    for (const finding of failures) {
      const entry = this.failures.get(finding.code) ?? { sample: finding, units: [] };
      const cells = suspects.filter(({ code }) => code === finding.code).flatMap((one) => one.cells);
      const suspected = cells.length === 0 ? {} : { suspects: cells };
      entry.units.push({ unit, name, difference: finding.difference, ...suspected });
      this.failures.set(finding.code, entry);
    }
  }

  /** Findings on the totals by form code, in printed order. */
  finish(
    forms: readonly ConsolidatedForm[],
    order: (unit: string) => number,
  ): Map<string, ProvinceFinding[]> {
    const tables = forms.map((form) => totalTable(form.form, '', completeFigures(form)));
    const broken = new Map(
      failuresOf(this.rules, tables, undefined).map((finding) => [finding.code, finding]),
    );
    const results = new Map<string, ProvinceFinding[]>();
    for (const compiled of this.rules.forms) {
      const found: ProvinceFinding[] = [];
      for (const relation of compiled.relations) {
        const failed = this.failures.get(relation.relation.code);
        const units = [...(failed?.units ?? [])].sort((a, b) => order(a.unit) - order(b.unit));
        const total = broken.get(relation.relation.code);
        if (total && (units.length > 0 || sameCoverage(relation, compiled.form.code, forms))) {
          found.push({ ...total, rowLabel: null, units });
        } else if (failed) {
          found.push(unitsOnly(failed.sample, units));
        }
      }
      results.set(compiled.form.code, found);
    }
    return results;
  }
}

/** The total satisfies the relation, or cannot be checked, but units do not. */
function unitsOnly(sample: Finding, units: ResponsibleUnit[]): ProvinceFinding {
  const nothing = { row: null, rowLabel: null, stated: null, computed: null, difference: null };
  return { ...sample, ...nothing, facts: { kind: 'units-only' }, units };
}

/** Totals of which every part is known: one with blanks decides nothing. */
function completeFigures({ total, together = [] }: ConsolidatedForm): Pick<Row, 'cells' | 'together'> {
  const known = Object.entries(total).map(([key, cell]) => [key, cell.blanks > 0 ? null : cell.known]);
  return { cells: Object.fromEntries(known) as Row['cells'], together };
}

/** Whether all forms of a relation are added up over the same units; otherwise their totals need not agree. */
function sameCoverage(relation: CompiledRelation, own: string, forms: readonly ConsolidatedForm[]): boolean {
  const missing = (code: string) =>
    forms
      .find((form) => form.form === code)
      ?.missing.map(({ unit }) => unit)
      .join(' ') ?? '';
  return formsOf(relation).every((code) => missing(code) === missing(own));
}

function formsOf(relation: CompiledRelation): string[] {
  if (relation.kind !== 'comparison') return [];
  const sides = [
    relation.left,
    relation.right,
    ...(relation.when ? [relation.when.left, relation.when.right] : []),
  ];
  return sides.flatMap((side) => side.terms.map((term) => term.form));
}
