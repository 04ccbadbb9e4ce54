import { useMemo } from 'react';
import type { OverviewMatrix } from '../../../shared/overview/matrix';
import { namesOf } from '../../../shared/totals/words';
import { useLang } from '../common/hooks';

/** Units by their codes, as a list of names. */
export function useNames({ rows }: OverviewMatrix): (units: readonly string[]) => string {
  const lang = useLang();
  return useMemo(() => {
    const names = new Map(rows.map(({ unit, name }) => [unit, name]));
    return (units) =>
      namesOf(
        units.map((unit) => names.get(unit) ?? unit),
        lang,
      );
  }, [rows, lang]);
}
