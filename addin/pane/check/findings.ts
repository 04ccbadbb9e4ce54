import type { FormDocument } from '../../../shared/forms/document';
import type { Finding, FindingBase } from '../../../shared/rules/finding';
import { isOpen } from '../../../shared/judgement/standing';
import type { Explanation } from '../../../shared/submission/submission';

/** How much a finding asks of the clerk, most first. */
type Urgency = 'error' | 'query' | 'info' | 'undecided';

const URGENCIES: readonly Urgency[] = ['error', 'query', 'info', 'undecided'];

export type FindingFilter = 'open' | 'all';

export function urgencyOf(finding: FindingBase): Urgency {
  return finding.status === 'fail' ? finding.severity : 'undecided';
}

/** The most urgent first, in each urgency in the order that they have. */
export function byUrgency<Found extends FindingBase>(findings: readonly Found[]): Found[] {
  return URGENCIES.flatMap((urgency) => findings.filter((finding) => urgencyOf(finding) === urgency));
}

/** Distinct within one check. */
export function findingKey({ form, code, row, cells }: FindingBase): string {
  return [form, code, row ?? '', cells.join(',')].join('|');
}

export interface FindingGroup {
  form: FormDocument;
  /** Most urgent first, in each urgency the order of the check. */
  findings: Finding[];
}

/**
 * The findings to show, by form in printing order; forms without any are left out. The one being looked at stays
 * though it is no longer open: it must not vanish under the first letter of its explanation.
 */
export function groupFindings(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  forms: readonly FormDocument[],
  filter: FindingFilter,
  current: string | null,
): FindingGroup[] {
  const shown = findings.filter(
    (finding) => filter === 'all' || isOpen(finding, explanations) || findingKey(finding) === current,
  );
  return forms.flatMap((form) => {
    const own = shown.filter((finding) => finding.form === form.code);
    return own.length === 0 ? [] : [{ form, findings: byUrgency(own) }];
  });
}

/** The finding after (`step` 1) or before (-1) the one with `key`, round and round; the first when none is current. */
export function nextFinding(
  groups: readonly FindingGroup[],
  key: string | null,
  step: 1 | -1,
): Finding | undefined {
  const list = groups.flatMap((group) => group.findings);
  const now = list.findIndex((finding) => findingKey(finding) === key);
  if (now < 0) return step === 1 ? list[0] : list.at(-1);
  return list[(now + step + list.length) % list.length];
}
