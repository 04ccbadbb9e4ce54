import { conclusions } from '../locate/imply/conclusions';
import { contradictionPlace } from '../locate/imply/contradiction-place';
import { TOTAL_ROW, type Table } from '../forms/table';
import { check, type CheckResult } from '../rules/check/check';
import { bareFinding, rowNumberOf } from '../rules/check/finding-frame';
import type { UnitFigures } from '../rules/check/unit-total';
import type { RuleSet } from '../rules/compile';
import type { ChainStep, Finding } from '../rules/finding';
import { withForcedSums, type ForcedSum } from '../rules/forced-sum';

/** What the rules say of figures once what follows for blanks is taken into account. */
export interface Concluded extends CheckResult {
  /** Empty where nothing is blank. */
  forced: ForcedSum[];
}

/**
 * Checks figures; where blanks leave relations undecided, decides those that need only sums which other relations
 * force, and tells relations that cannot hold together. A relation is never decided by what follows from itself.
 */
export function checkAndConclude(rules: RuleSet, figures: UnitFigures): Concluded {
  const first = check(rules, figures);
  if (!first.findings.some(waitsForBlanks)) return { ...first, forced: [] };
  const { forced, contradictions } = conclusions({ rules, ...figures });
  const decided = forced.length === 0 ? first : withForced(rules, figures, first, forced);
  return { ...withContradictions(rules, figures.tables, decided, contradictions), forced };
}

function waitsForBlanks({ status, facts }: Finding): boolean {
  return status === 'undecided' && facts.kind !== 'missing' && facts.kind !== 'no-previous';
}

/** Errors between counts are what sums follow from; all others can be decided by them. */
function isDecidedBySums(rules: RuleSet, { form, code, status, facts }: Finding): boolean {
  if (status !== 'undecided' || facts.kind !== 'undecided') return false;
  const relations = rules.byCode.get(form)?.relations ?? [];
  const found = relations.find(({ relation }) => relation.code === code);
  return found?.kind === 'ratio' || (found?.kind === 'comparison' && found.relation.severity !== 'error');
}

function withForced(
  rules: RuleSet,
  { tables, previous }: UnitFigures,
  { findings, counts }: CheckResult,
  forced: readonly ForcedSum[],
): CheckResult {
  const again = check(rules, { tables: withForcedSums(tables, forced), previous }).findings;
  const settled = { ...counts };
  const decided = findings.flatMap((finding) => {
    if (!isDecidedBySums(rules, finding)) return [finding];
    const { code, form, row } = finding;
    const found = again.find((one) => one.code === code && one.form === form && one.row === row);
    if (found?.status === 'undecided') return [finding];
    settled.undecided -= 1;
    settled[found === undefined ? 'pass' : 'fail'] += 1;
    return found === undefined ? [] : [{ ...found, forced: sumsOf(finding, forced) }];
  });
  return { findings: decided, counts: settled };
}

/** Those of the finding's row, or of any row where it is of a total that no row states. */
function sumsOf({ form, row, rowLabel, cells }: Finding, forced: readonly ForcedSum[]): ForcedSum[] {
  return forced.filter(
    (sum) =>
      sum.form === form &&
      (sum.row.normalize('NFC') === row || (row === TOTAL_ROW && rowLabel === null)) &&
      sum.columns.some((column) => cells.includes(column)),
  );
}

function withContradictions(
  rules: RuleSet,
  tables: readonly Table[],
  result: CheckResult,
  contradictions: readonly (readonly ChainStep[])[],
): CheckResult {
  let { findings } = result;
  let { fail } = result.counts;
  for (const steps of contradictions) {
    const told = contradictionFinding(rules, tables, steps);
    // Where one of them is broken by itself, or by a sum that is forced, that says it better.
    if (told === undefined || steps.some((step) => isBroken(step, findings))) continue;
    const at = findings.findIndex((finding) =>
      steps.some((step) => step.code === finding.code && step.row.normalize('NFC') === finding.row),
    );
    const place = at === -1 ? findings.length : at;
    findings = [...findings.slice(0, place), told, ...findings.slice(place)];
    fail += 1;
  }
  return { findings, counts: { ...result.counts, fail } };
}

function isBroken({ code, form, row, column }: ChainStep, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.status === 'fail' &&
      finding.code === code &&
      finding.form === form &&
      finding.row === row.normalize('NFC') &&
      (column === null || finding.cells.includes(column)),
  );
}

function contradictionFinding(
  rules: RuleSet,
  tables: readonly Table[],
  steps: readonly ChainStep[],
): Finding | undefined {
  const { code, form: name, row } = contradictionPlace(steps);
  const form = rules.byCode.get(name);
  if (form === undefined) return undefined;
  const table = tables.find((one) => one.form === name);
  const stated = table?.rows.find(({ key }) => key === row);
  const parts = steps
    .filter((step) => step.form === name)
    .flatMap((step) => {
      const relation = form.relations.find(({ relation: { code: own } }) => own === step.code);
      return step.column === null ? (relation?.cells ?? []) : step.column.split('+');
    });
  const finding = bareFinding(form, stated ?? { key: row, label: '', cells: {} }, code, 'fail', {
    kind: 'contradiction',
    steps: [...steps],
  });
  const cells = form.keys.filter((key) => parts.includes(key));
  const named = stated
    ? { rowLabel: finding.rowLabel, ...(table && rowNumberOf(table, finding.row, finding.rowLabel)) }
    : { rowLabel: null };
  return { ...finding, severity: 'error', cells, ...named };
}
