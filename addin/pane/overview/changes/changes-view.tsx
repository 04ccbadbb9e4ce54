import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../../shared/language/number';
import { paneChangesWords } from './words';
import { momentInSentence } from '../../../../shared/period/moment-text';
import type { OverviewAnswer } from '../state';
import { ScreenHeading } from '../../parts/screen-heading';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { UnitChangesCard } from './unit-changes';
import { useNames } from '../use-names';
import { useLang, useWords } from '../../common/hooks';
import { useOverview } from '../hooks';

/** What happened since the person last said that all was seen. */
export function ChangesView({ answer: { changes, seen, matrix } }: { answer: OverviewAnswer }) {
  const styles = useStyles();
  const words = useWords(paneChangesWords);
  const lang = useLang();
  const names = useNames(matrix);
  const overview = useOverview();
  const units = changes?.units ?? [];
  const unreadable = changes?.unreadable ?? [];
  return (
    <section className={styles.section} aria-label={words.title}>
      <ScreenHeading level={3}>{words.title}</ScreenHeading>
      <p className={styles.small}>
        {changes
          ? words.since(momentInSentence(changes.since, lang))
          : words.first(momentInSentence(seen.at, lang))}
      </p>
      {unreadable.length > 0 && <p className={styles.text}>{words.unreadable(names(unreadable))}</p>}
      {units.length === 0 ? (
        <p className={styles.text}>{changes && words.none}</p>
      ) : (
        <>
          <div className={styles.between}>
            <strong>{words.count(formatCount(units.length, lang))}</strong>
            <Button size="small" appearance="primary" onClick={() => void overview.markSeen()}>
              {words.seen}
            </Button>
          </div>
          <PagedList items={units} keyOf={({ unit }) => unit}>
            {(unit) => <UnitChangesCard changes={unit} />}
          </PagedList>
        </>
      )}
    </section>
  );
}
