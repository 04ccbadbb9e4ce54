import type { Severity } from '../rules/finding';
import type { Unit } from '../units/unit';
import type { NoticeFacts, ProvinceFinding } from './province-totals';

/** A finding that is not a relation of a form but a trap in adding up; `unit` is the one it is about. */
export function noticeOf(
  facts: NoticeFacts,
  severity: Severity,
  unit: Unit | undefined,
  form: string | null = null,
): ProvinceFinding {
  return {
    code: `totals.${facts.kind}`,
    severity,
    status: 'fail',
    form,
    row: null,
    rowLabel: null,
    cells: [],
    stated: null,
    computed: null,
    difference: null,
    basis: '',
    units: unit ? [{ unit: unit.code, name: unit.name, difference: null }] : [],
    facts,
  };
}
