import type { TotalChange } from '../../../../shared/intake/questions/total-changes';
import type { Lang } from '../../../../shared/language/language';
import { formatCount } from '../../../../shared/language/number';
import { figureText } from '../../parts/format';
import { panePasteWords } from '../words';
import { answerEffectWords } from './effect-words';

/** More columns than these are counted. */
const MOST_NAMED = 2;

/** What an answer makes of the unit's totals, in short; those that change go before those that stay blank. */
export function totalsText(changes: readonly TotalChange[], lang: Lang): string {
  const words = answerEffectWords[lang];
  const changed = changes.filter(({ from, to }) => from !== to);
  const told = changed.length > 0 ? changed : changes;
  const [first, ...others] = told.map((change) => changeText(change, lang));
  if (first === undefined) return words.unchanged;
  return words.totals(
    told.length > MOST_NAMED
      ? words.andOthers(first, formatCount(others.length, lang))
      : [first, ...others].join('; '),
  );
}

function changeText({ column, from, to }: TotalChange, lang: Lang): string {
  const words = answerEffectWords[lang];
  const { accept, blank } = panePasteWords[lang];
  const shown = (value: TotalChange['to']) => figureText(value, lang) || blank;
  return from === to ? words.stillBlank(column) : words.change(column, accept.fromTo(shown(from), shown(to)));
}
