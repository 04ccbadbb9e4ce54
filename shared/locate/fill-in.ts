import type { Cluster, Located } from './correction';
import { statusOf } from './locate';

/** What was located, with a solver's clusters in the place of those that the search has no correction for. */
export function filledIn({ clusters, implied }: Located, solved: readonly Cluster[]): Located {
  const answers = solved.filter(({ status }) => status !== 'none');
  const merged = new Set(
    clusters.flatMap((cluster) => {
      const own = cluster.status === 'none' ? answers.filter((answer) => meets(answer, cluster)) : [];
      return own.length === 0 ? [cluster] : own;
    }),
  );
  const all = [...merged];
  return { status: statusOf(all), clusters: all, implied };
}

function meets(one: Cluster, other: Cluster): boolean {
  return one.findings.some(({ code, form, row }) =>
    other.findings.some((own) => own.code === code && own.form === form && own.row === row),
  );
}
