import { Badge } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import type { Cluster } from '../../../shared/locate/correction';
import { useWords } from '../common/hooks';
import { Fold } from '../parts/fold';
import { useLinkStyles } from '../parts/link-styles';
import { useStyles } from '../parts/styles';
import { useQuarter } from '../quarter/hooks';
import { Corrections } from './corrections';
import { useLocateText } from './hooks';
import { paneLocateWords } from './words';

/** The clusters of a form that only several relations show together. */
export function contradictionsOf(form: string, clusters: readonly Cluster[]): Cluster[] {
  return clusters.filter(({ chain, findings }) => chain.length > 0 && findings[0]?.form === form);
}

/** Figures that cannot all be right, with the chain of relations that shows it: a finding of several relations. */
export function Contradiction({ cluster }: { cluster: Cluster }) {
  const styles = useStyles();
  const { link } = useLinkStyles();
  const words = useWords(paneLocateWords);
  const quarter = useQuarter();
  const text = useLocateText();
  const [step] = cluster.chain;
  const [cell] = cluster.corrections[0]?.cells ?? [];
  if (step === undefined) return null;
  const place = cell ?? { form: step.form, row: step.row, column: null };
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={link}
        title={words.goTo}
        onClick={() => void quarter.goTo({ form: place.form, row: place.row, column: place.column })}
      >
        <Badge appearance="tint" color="danger" icon={<ErrorCircleRegular />}>
          {words.contradiction}
        </Badge>{' '}
        {text?.contradiction(cluster)}
      </button>
      <Fold small open title={words.suspects}>
        <Corrections cluster={cluster} form={step.form} />
      </Fold>
    </li>
  );
}
