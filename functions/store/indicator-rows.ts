import { canonicalJson } from '../../shared/submission/canonical';
import type { WordedIndicator } from '../../shared/indicators/indicator';
import { sha256Hex } from './hash';
import type { Double, Properties } from './azure/table-port';
import type { SubmissionChange } from './types';

/**
 * An indicator as open properties: any table client (Excel, Power BI, a script) reads the scores without Khớp.
 * Counts and points are Doubles; what is not known has no property at all.
 */
export function indicatorToProperties(change: SubmissionChange, indicator: WordedIndicator): Properties {
  const properties: Properties = {
    period: change.period,
    unit: change.unit,
    version: change.next.version,
    setCode: change.indicatorSet,
    indicator: indicator.id,
    group: indicator.group,
    name: indicator.name,
    numeratorFormula: indicator.formula.numerator,
    denominatorFormula: indicator.formula.denominator,
    points: double(indicator.points),
    max: double(indicator.max),
    status: indicator.status,
    rule: indicator.rule,
    ruleVersion: ruleVersion(indicator),
    basis: indicator.basis,
  };
  for (const name of ['numerator', 'denominator', 'ratio', 'threshold'] as const) {
    const value = indicator[name];
    if (value !== null) properties[name] = double(value);
  }
  if (indicator.note !== null) properties.note = indicator.note;
  return properties;
}

/** A fingerprint of all that decides the points: rows with the same one were scored by the same rule. */
function ruleVersion({ formula, rule, threshold, max, basis }: WordedIndicator): string {
  return sha256Hex(canonicalJson({ formula, rule, threshold, max, basis })).slice(0, 16);
}

function double(value: number): Double {
  return { type: 'Double', value: String(value) };
}
