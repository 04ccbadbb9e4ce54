import type { Lang } from '../../language/language';
import type { Finding } from '../../rules/finding';
import type { Cluster, LocateInput } from '../correction';
import { contradictionPlace } from '../imply/contradiction-place';
import { isTold } from '../suspects';
import { LocateText } from './locate-text';
import { brokenRelations, suggestionOf, type Suggestion } from './suggestion';

/** A suggestion for every broken relation that has one, in the order of the findings. */
export function suggestionsOf(
  input: Pick<LocateInput, 'rules' | 'tables'>,
  clusters: readonly Cluster[],
  findings: readonly Finding[],
  lang: Lang,
): Suggestion[] {
  const text = new LocateText(input, lang);
  const told = clusters.flatMap((cluster) => suggested(cluster, text));
  return brokenRelations(findings).flatMap((finding) => suggestionOf(finding, told) ?? []);
}

/** A cluster's first correction, for each relation that it mends. */
function suggested({ corrections, more, chain }: Cluster, text: LocateText): Suggestion[] {
  const [first] = corrections;
  if (first === undefined || !isTold(first)) return [];
  const { cells, kind, confidence, errors, why } = first;
  const alike = corrections.filter((other) => other.errors === errors).length - 1;
  const others = more === -1 ? -1 : alike + more;
  const sentence = text.suggestion(first, others);
  const told = chain.length === 0 ? [] : [{ ...contradictionPlace(chain), column: null }];
  const mended = why.flatMap((witness) => (witness.kind === 'mends' ? [witness.relation] : []));
  return [...told, ...mended].map(({ code, form, row, column }) => {
    const place = { code, form, row: row.normalize('NFC'), column };
    return { ...place, cells, kind, confidence, others, text: sentence };
  });
}
