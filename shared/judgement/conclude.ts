import { conclusions } from '../locate/imply/conclusions';
import { contradictionPlace } from '../locate/imply/contradiction-place';
import { TOTAL_ROW, type Row, type Table } from '../forms/table';
import { check, type CheckResult } from '../rules/check/check';
import { bareFinding, rowNumbersOf } from '../rules/check/finding-frame';
import type { UnitFigures } from '../rules/check/unit-total';
import type { RuleSet } from '../rules/compile';
import type { ChainStep, Finding } from '../rules/finding';
import { sumsBy, withForcedSums, type ForcedSum } from '../rules/forced-sum';
import { findingName } from './match-explanations';

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
  const again = new Map(
    check(rules, { tables: withForcedSums(tables, forced), previous })
      .findings.map((finding): [string, Finding] => [findingName(finding), finding])
      .reverse(),
  );
  const sumsOf = sumsByFinding(forced);
  const settled = { ...counts };
  const decided = findings.flatMap((finding) => {
    if (!isDecidedBySums(rules, finding)) return [finding];
    const found = again.get(findingName(finding));
    if (found?.status === 'undecided') return [finding];
    settled.undecided -= 1;
    settled[found === undefined ? 'pass' : 'fail'] += 1;
    return found === undefined ? [] : [{ ...found, forced: sumsOf(finding) }];
  });
  return { findings: decided, counts: settled };
}

/** Those of a finding's row, or of any row where it is of a total that no row states. */
function sumsByFinding(forced: readonly ForcedSum[]): (finding: Finding) => ForcedSum[] {
  const byForm = sumsBy(forced, ({ form }) => form);
  const rowName = (form: string, row: string | null) => `${form}\n${row ?? ''}`;
  const byRow = sumsBy(forced, ({ form, row }) => rowName(form, row.normalize('NFC')));
  return ({ form, row, rowLabel, cells }) => {
    const anyRow = row === TOTAL_ROW && rowLabel === null;
    const own = anyRow ? byForm.get(form) : byRow.get(rowName(form, row));
    return (own ?? []).filter(({ columns }) => columns.some((column) => cells.includes(column)));
  };
}

function withContradictions(
  rules: RuleSet,
  tables: readonly Table[],
  result: CheckResult,
  contradictions: readonly (readonly ChainStep[])[],
): CheckResult {
  if (contradictions.length === 0) return result;
  const { findings, counts } = result;
  const placesOf = placesByStep(findings);
  const rowsOf = new Map(tables.map((table) => [table.form, namedRows(table)]));
  const before = new Map<number, Finding[]>();
  let { fail } = counts;
  for (const steps of contradictions) {
    const told = contradictionFinding(rules, rowsOf, steps);
    const places = steps.map((step) => placesOf(step));
    // Where one of them is broken by itself, or by a sum that is forced, that says it better.
    const broken = steps.some((step, at) => places[at]?.some((place) => isBroken(step, findings[place])));
    if (told === undefined || broken) continue;
    const place = Math.min(findings.length, ...places.flatMap(([first]) => first ?? []));
    const others = before.get(place);
    if (others) others.push(told);
    else before.set(place, [told]);
    fail += 1;
  }
  const all = findings.flatMap((finding, place) => [...(before.get(place) ?? []), finding]);
  return { findings: [...all, ...(before.get(findings.length) ?? [])], counts: { ...counts, fail } };
}

/** A table's rows to hand, of several of one key the first, and the numbers of those without a name. */
function namedRows(table: Table) {
  return {
    byKey: new Map(table.rows.map((row): [string, Row] => [row.key, row]).reverse()),
    number: rowNumbersOf(table),
  };
}

/** Where findings of a step's relation and row stand, whichever form's they are. */
function placesByStep(findings: readonly Finding[]): (step: ChainStep) => readonly number[] {
  const places = new Map<string, number[]>();
  const name = (code: string, row: string | null) => `${code}\n${row ?? ''}`;
  findings.forEach(({ code, row }, place) => {
    const own = places.get(name(code, row));
    if (own) own.push(place);
    else places.set(name(code, row), [place]);
  });
  return ({ code, row }) => places.get(name(code, row.normalize('NFC'))) ?? [];
}

function isBroken({ form, column }: ChainStep, finding: Finding | undefined): boolean {
  if (finding?.status !== 'fail' || finding.form !== form) return false;
  return column === null || finding.cells.includes(column);
}

function contradictionFinding(
  rules: RuleSet,
  rowsOf: ReadonlyMap<string, ReturnType<typeof namedRows>>,
  steps: readonly ChainStep[],
): Finding | undefined {
  const { code, form: name, row } = contradictionPlace(steps);
  const form = rules.byCode.get(name);
  if (form === undefined) return undefined;
  const rows = rowsOf.get(name);
  const stated = rows?.byKey.get(row);
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
    ? { rowLabel: finding.rowLabel, ...rows?.number(finding.row, finding.rowLabel) }
    : { rowLabel: null };
  return { ...finding, severity: 'error', cells, ...named };
}
