import type { FindingBase } from '../../../shared/rules/finding';
import { toldCorrections } from '../../../shared/locate/suspects';
import { brokenRelations } from '../../../shared/locate/sentence/suggestion';
import { useWords } from '../common/hooks';
import { Fold } from '../parts/fold';
import { useStyles } from '../parts/styles';
import { Corrections } from './corrections';
import { clusterOf } from './figures';
import { useClusters, useLocateStore } from './hooks';
import { paneLocateWords } from './words';

/** The cells that may be wrong where a relation is broken; open on the first finding that they explain. */
export function FindingSuspects({ finding }: { finding: FindingBase }) {
  const styles = useStyles();
  const words = useWords(paneLocateWords);
  const clusters = useClusters();
  const over = useLocateStore(({ phase }) => phase === 'over');
  if (brokenRelations([finding]).length === 0) return null;
  const cluster = clusterOf(finding, clusters);
  if (cluster === undefined || toldCorrections(cluster).length === 0)
    return over ? <p className={styles.small}>{words.notFound}</p> : null;
  const [first] = cluster.findings;
  const isFirst =
    first === undefined ||
    cluster.chain.length > 0 ||
    (first.code === finding.code && first.form === finding.form && first.row === finding.row);
  return (
    <Fold small title={words.suspects} open={isFirst}>
      <Corrections cluster={cluster} form={finding.form} />
    </Fold>
  );
}
