import { bandName, wordedIndicators } from '../../../shared/indicators/worded-indicators';
import { formatCount } from '../../../shared/language/number';
import { paneIndicatorsWords } from './words';
import { ScreenHeading } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { ScoreBar } from './score-bar';
import { scoreLine } from './score-lines';
import { IndicatorItem } from './indicator-item';
import { useLang, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';

/** The score as it stands, by group and indicator, and what one more finished dossier would change. */
export default function IndicatorsScreen() {
  const styles = useStyles();
  const words = useWords(paneIndicatorsWords);
  const lang = useLang();
  const judgement = useQuarterStore((state) => state.open?.judgement);
  const set = useQuarterStore((state) => state.open?.frame.indicatorSet);
  if (!judgement?.indicators || !set) {
    return (
      <div className={styles.screen}>
        <p className={styles.text}>{words.none}</p>
      </div>
    );
  }
  const result = wordedIndicators(set, judgement.indicators, lang);
  return (
    <div className={styles.screen}>
      <ScreenHeading>{words.title(result.set)}</ScreenHeading>
      <div className={styles.section}>
        <p className={styles.subheading}>{scoreLine(result, lang)}</p>
        <ScoreBar score={result} />
        {result.undecided.length > 0 && (
          <p className={styles.small}>{words.lacking(formatCount(result.undecided.length, lang))}</p>
        )}
      </div>
      {result.groups.map((group) => (
        <section key={group.id} className={styles.section} aria-labelledby={`khop-group-${group.id}`}>
          <div className={styles.between}>
            <h3 id={`khop-group-${group.id}`} className={styles.subheading}>
              {group.id}. {group.name}
            </h3>
            <span>{group.score}</span>
          </div>
          <ScoreBar score={group} />
          <ul className={styles.list}>
            {result.indicators
              .filter((indicator) => indicator.group === group.id)
              .map((indicator) => (
                <IndicatorItem
                  key={indicator.id}
                  indicator={indicator}
                  more={judgement.oneMore.find((change) => change.indicator === indicator.id)}
                  band={result.band}
                  bandName={(band) => bandName(set, band, lang)}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
