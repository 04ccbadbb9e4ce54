import { issueWords } from '../../shared/contract/issue-words';
import { invalidInput } from '../../shared/contract/problem';
import type { ReportChoice } from '../../shared/report/choice';
import type { Call } from './call';

const PARTS = ['sections', 'annexes', 'units'] as const;

/**
 * What a report shall contain, as the query names it. Refuses a name that is not known, and a report without a section.
 * @param known what can be chosen, by part; of a part that is not there nothing is read
 */
export function reportChoiceOf(
  { query, lang }: Pick<Call<unknown>, 'query' | 'lang'>,
  known: Readonly<Record<'sections' | 'annexes', readonly string[]>> &
    Partial<Record<'units', readonly string[]>>,
): ReportChoice {
  const chosen = PARTS.flatMap((part) => {
    const text = query[part];
    if (text === undefined || known[part] === undefined) return [];
    return [{ part, names: text === '' ? [] : text.split(','), all: known[part] }];
  });
  const wrong = chosen.filter(
    ({ part, names, all }) =>
      names.some((name) => !all.includes(name)) || (part === 'sections' && names.length === 0),
  );
  if (wrong.length > 0) {
    throw invalidInput(
      wrong.map(({ part }) => ({
        pointer: `/query/${part}`,
        code: 'invalid-format',
        detail: issueWords[lang].format(part),
      })),
    );
  }
  return Object.fromEntries(chosen.map(({ part, names }) => [part, names]));
}
