import { useEffect, useRef } from 'react';
import type { OverviewMatrix } from '../../../../shared/overview/matrix';
import { overviewWords } from '../../../../shared/overview/words';
import { paneCommonWords } from '../../common/words';
import { paneReviewWords } from './words';
import type { BatchOutcome } from './state';
import { FOCUS_STOP } from '../../parts/focus';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { UnitName } from '../unit-name';
import { useCount, useWords } from '../../common/hooks';
import { useReview, useReviewStore } from './hooks';

/** What came of deciding about several units: how many are done, and every one that is not, with the reason. */
export function BatchOutcomeCard({ matrix }: { matrix: OverviewMatrix }) {
  const outcome = useReviewStore((state) => state.outcome);
  return outcome && <Outcome outcome={outcome} matrix={matrix} />;
}

function Outcome({ outcome, matrix }: { outcome: BatchOutcome; matrix: OverviewMatrix }) {
  const styles = useStyles();
  const words = useWords(paneReviewWords).batch;
  const { requestId: requestIdOf } = useWords(paneCommonWords);
  const states = useWords(overviewWords).state;
  const count = useCount();
  const review = useReview();
  const heading = useRef<HTMLHeadingElement>(null);
  const { action, all, done, exceptions } = outcome;
  // The bar with the button that was pressed is gone with the last ticked unit.
  useEffect(() => heading.current?.focus(), [outcome]);
  return (
    <section className={styles.section} aria-labelledby="khop-outcome">
      <h3 id="khop-outcome" ref={heading} {...FOCUS_STOP} className={styles.subheading}>
        {words.title}: {words.done[action](count(done), count(all))}{' '}
        {exceptions.length > 0 ? words.exceptions(count(exceptions.length)) : words.noExceptions}
      </h3>
      {exceptions.length > 0 && (
        <PagedList items={exceptions} keyOf={({ unit }) => unit}>
          {({ unit, text, requestId }) => {
            const row = matrix.rows.find((candidate) => candidate.unit === unit);
            return (
              <>
                <UnitName unit={unit} name={row?.name ?? unit} stored />
                <p className={styles.text}>
                  {text} {requestId !== undefined && requestIdOf(requestId)}
                </p>
                {row && <p className={styles.small}>{words.now(states[row.state])}</p>}
              </>
            );
          }}
        </PagedList>
      )}
      <ButtonLine size="small" onClick={review.closeOutcome}>
        {words.close}
      </ButtonLine>
    </section>
  );
}
