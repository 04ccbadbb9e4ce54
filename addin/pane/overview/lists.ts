import type { OverviewRow } from '../../../shared/overview/matrix';
import { foldName } from '../../../shared/language/fold';

/** Rows whose name or code holds the text, however its tones and case are written. */
export function searched(rows: readonly OverviewRow[], text: string): OverviewRow[] {
  const wanted = foldName(text);
  if (wanted === '') return [...rows];
  return rows.filter(({ name, unit }) => foldName(name).includes(wanted) || unit === wanted);
}

/** Without anything that a supervisor has to read before accepting. */
export function isPlain({ findings }: OverviewRow): boolean {
  return findings.errorsOpen + findings.queriesOpen + findings.explained === 0;
}
