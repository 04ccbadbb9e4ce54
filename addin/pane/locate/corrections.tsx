import { Badge, Button } from '@fluentui/react-components';
import {
  wrongCells,
  type CellChange,
  type Cluster,
  type Correction,
} from '../../../shared/locate/correction';
import { toldCorrections } from '../../../shared/locate/suspects';
import { locateWords } from '../../../shared/locate/sentence/words';
import { useBusy, useCount, useLang, useWords } from '../common/hooks';
import { Fold } from '../parts/fold';
import { useStyles } from '../parts/styles';
import { CellButton } from './cell-button';
import { figureText } from '../parts/format';
import { correctingOf } from './figures';
import { useLocateText, useLocating } from './hooks';
import { paneLocateWords } from './words';

const COLORS = { certain: 'success', likely: 'brand', possible: 'informative' } as const;

interface Props {
  cluster: Cluster;
  /** The form under which it is told. */
  form: string;
}

/** What may be wrong in a cluster: its first correction in full, the others folded. */
export function Corrections({ cluster, form }: Props) {
  const styles = useStyles();
  const words = useWords(paneLocateWords);
  const count = useCount();
  const text = useLocateText(onlyForm(cluster, form));
  const { more } = cluster;
  const [first, ...others] = toldCorrections(cluster);
  if (first === undefined) return <p className={styles.small}>{words.notFound}</p>;
  return (
    <>
      <CorrectionView correction={first} form={form} />
      {others.map((correction) => (
        <Fold small key={keyOf(correction)} title={text?.correction(correction)}>
          <CorrectionView correction={correction} form={form} />
        </Fold>
      ))}
      {more !== 0 && (
        <p className={styles.small}>{more === -1 ? words.othersOpen : words.others(count(more))}</p>
      )}
    </>
  );
}

function CorrectionView({ correction, form }: { correction: Correction; form: string }) {
  const styles = useStyles();
  const words = useWords(paneLocateWords);
  const { confidence, kinds } = useWords(locateWords);
  const lang = useLang();
  const count = useCount();
  const busy = useBusy();
  const locating = useLocating();
  const text = useLocateText(form);
  const { cells, kind } = correction;
  const wrong = wrongCells(correction);
  const figures = correctingOf(cells);
  const [only] = figures ?? [];
  // How the figures differ is told beside them.
  const why = text?.why({ ...correction, why: correction.why.filter((one) => one.kind !== 'slip') }) ?? [];
  return (
    <div className={styles.section}>
      {cells.map((cell) => (
        <div key={[cell.form, cell.row, cell.column].join('|')}>
          <CellButton cell={cell} form={form} />
          <Change cell={cell} />
          {cell.follows && <span className={styles.small}> {words.follows}</span>}
        </div>
      ))}
      <p className={styles.small}>
        <Badge appearance="tint" color={COLORS[correction.confidence]}>
          {confidence[correction.confidence]}
        </Badge>{' '}
        {kinds[kind]}
      </p>
      {why.length > 0 && (
        <ul className={styles.plainList}>
          {why.map((sentence) => (
            <li key={sentence} className={styles.small}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        {only !== undefined && (
          <Button size="small" disabledFocusable={busy} onClick={() => void locating.correct(cells)}>
            {wrong.length === 1
              ? words.correct(figureText(only.value, lang))
              : words.correctCells(count(wrong.length))}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => locating.pin(wrong)}>
          {wrong.length === 1 ? words.notThis : words.notThese}
        </Button>
      </div>
    </div>
  );
}

/** "94 → 49", or a range where no more is known. */
function Change({ cell }: { cell: CellChange }) {
  const words = useWords(paneLocateWords);
  const lang = useLang();
  const count = useCount();
  const { from, low, high } = cell;
  const [figure] = correctingOf([cell]) ?? [];
  const range = high === null ? words.atLeast(count(low)) : words.between(count(low), count(high));
  return (
    <span>
      {from === null ? words.blank : figureText(from, lang)} →{' '}
      <strong>{figure === undefined ? range : figureText(figure.value, lang)}</strong>
    </span>
  );
}

/** The form, where a cluster has cells of no other. */
function onlyForm({ corrections }: Cluster, form: string): string | undefined {
  return corrections.every(({ cells }) => cells.every((cell) => cell.form === form)) ? form : undefined;
}

function keyOf({ cells }: Correction): string {
  return cells.map(({ form, row, column, to }) => [form, row, column, to].join('|')).join('\n');
}
