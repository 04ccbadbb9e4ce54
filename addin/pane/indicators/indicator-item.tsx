import type { Band, WordedIndicator } from '../../../shared/indicators/indicator';
import type { OneMore } from '../../../shared/indicators/what-if';
import { formatCount } from '../../../shared/language/number';
import { paneIndicatorsWords } from './words';
import { pointsText } from '../../../shared/indicators/score-text';
import { percentText } from '../parts/format';
import { indicatorLine } from './score-lines';
import { useStyles } from '../parts/styles';
import { useLang, useWords } from '../common/hooks';

interface Props {
  indicator: WordedIndicator;
  more: OneMore | undefined;
  /** The rating now. */
  band: Band | null;
  bandName: (band: Band | null) => string;
}

/** One indicator: its points, and unfolded how they come about. */
export function IndicatorItem({ indicator, more, band, bandName }: Props) {
  const styles = useStyles();
  const words = useWords(paneIndicatorsWords);
  const lang = useLang();
  return (
    <li className={styles.card}>
      <details>
        <summary tabIndex={0} className={styles.summary}>
          {indicatorLine(indicator, lang)}
        </summary>
        <Formula indicator={indicator} />
      </details>
      {more && (
        <p className={styles.small}>
          {more.gain > 0
            ? words.oneMore(pointsText(more.gain, lang), pointsText(more.total, lang))
            : words.oneMoreNothing}
          {more.band !== band && ` ${words.newBand(bandName(more.band))}`}
          {more.missingForFull > 0 && ` ${words.missingForFull(formatCount(more.missingForFull, lang))}`}
        </p>
      )}
    </li>
  );
}

function Formula({ indicator }: { indicator: WordedIndicator }) {
  const styles = useStyles();
  const words = useWords(paneIndicatorsWords);
  const lang = useLang();
  const { formula, numerator, denominator, ratio, rule, threshold, note, basis } = indicator;
  const count = (value: number | null) => (value === null ? words.unknown : formatCount(value, lang));
  return (
    <div className={styles.details_body}>
      <dl className={styles.numbers}>
        <div>
          <dt>{words.numerator}</dt>
          <dd>
            {formula.numerator}: {count(numerator)}
          </dd>
        </div>
        <div>
          <dt>{words.denominator}</dt>
          <dd>
            {formula.denominator}: {count(denominator)}
          </dd>
        </div>
      </dl>
      {ratio !== null && (
        <p className={styles.text}>
          {words.quotient(count(numerator), count(denominator), percentText(ratio, lang))}
        </p>
      )}
      <p className={styles.small}>
        {words.rule}: {rule === 'linear' ? words.linear : words.fullFrom(String(threshold ?? 100))}
      </p>
      {note !== null && <p className={styles.small}>{note}</p>}
      <p className={styles.small}>
        {words.basis}: {basis}
      </p>
    </div>
  );
}
