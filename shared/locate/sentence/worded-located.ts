import type { Lang } from '../../language/language';
import type { Cluster, Correction, Implied, Located, LocateInput } from '../correction';
import { LocateText } from './locate-text';

interface WordedCorrection extends Omit<Correction, 'why'> {
  text: string;
  why: string[];
}

interface WordedCluster extends Omit<Cluster, 'chain' | 'corrections'> {
  /** None where a relation is broken by itself. */
  chain: string[];
  corrections: WordedCorrection[];
}

/** Wrong cells in somebody's language, as they are answered. */
export interface WordedLocated extends Omit<Located, 'clusters' | 'implied'> {
  clusters: WordedCluster[];
  implied: (Omit<Implied, 'why'> & { why: string[] })[];
}

export function wordedLocated(
  input: Pick<LocateInput, 'rules' | 'tables'>,
  { status, clusters, implied }: Located,
  lang: Lang,
): WordedLocated {
  const text = new LocateText(input, lang);
  return {
    status,
    clusters: clusters.map((cluster) => ({
      ...cluster,
      chain: [text.contradiction(cluster) ?? []].flat(),
      corrections: cluster.corrections.map((correction) => ({
        ...correction,
        text: text.correction(correction),
        why: text.why(correction),
      })),
    })),
    implied: implied.map((one) => ({ ...one, why: [text.implied(one)] })),
  };
}
