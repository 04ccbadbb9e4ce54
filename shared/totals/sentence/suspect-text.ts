import { rowName } from '../../forms/row-name';
import type { Lang } from '../../language/language';
import { formatCount } from '../../language/number';
import { locateWords } from '../../locate/sentence/words';
import type { SuspectCell } from '../unit-suspects';

/** "(9) dòng “Đất đai”: 94 → 49", one after another. */
export function suspectText(suspects: readonly SuspectCell[], lang: Lang): string {
  const words = locateWords[lang];
  const value = (from: SuspectCell['from']) =>
    from === null ? words.blank : typeof from === 'string' ? `“${from}”` : formatCount(from, lang);
  return suspects
    .map(({ column, rowLabel, from, to }) =>
      words.changed(
        words.cell(column, rowLabel === null ? null : rowName(rowLabel, undefined, lang)),
        value(from),
        formatCount(to, lang),
      ),
    )
    .join(', ');
}
