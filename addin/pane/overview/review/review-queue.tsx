import { Button, Checkbox, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { OverviewMatrix, OverviewRow } from '../../../../shared/overview/matrix';
import { formatCount } from '../../../../shared/language/number';
import { paneOverviewWords } from '../words';
import { paneReviewWords, QUEUE_FILTERS, type QueueFilter } from './words';
import { isPlain, searched } from '../lists';
import { queueOf } from './review';
import { ScreenHeading } from '../../parts/screen-heading';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { Choose } from '../../parts/choose';
import { useStyles } from '../../parts/styles';
import { ReasonForm } from './reason-form';
import { useOverviewStyles } from '../styles';
import { UnitName } from '../unit-name';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { useReview, useReviewStore } from './hooks';
import { useSessionStore } from '../../sign-in/hooks';

/** The units in one state; those that wait for a decision can be ticked and decided about together. */
export function ReviewQueue({ matrix }: { matrix: OverviewMatrix }) {
  const styles = useStyles();
  const own = useOverviewStyles();
  const words = useWords(paneReviewWords);
  const { find, noneFound } = useWords(paneOverviewWords);
  const count = useCount();
  const show = useReviewStore((state) => state.show);
  const last = useReviewStore((state) => state.last);
  const reviewer = useSessionStore((state) => state.me?.roles.supervisor ?? false);
  const review = useReview();
  const [search, setSearch] = useState('');
  const all = queueOf(matrix, show);
  const rows = searched(all, search);
  const picking = reviewer && show === 'submitted';
  return (
    <section className={styles.section} aria-label={words.title}>
      <ScreenHeading level={3}>{words.title}</ScreenHeading>
      {!reviewer && <p className={styles.text}>{words.notReviewer}</p>}
      <Field label={words.show}>
        <Choose
          value={show}
          options={QUEUE_FILTERS.map((filter) => [
            filter,
            words.filter[filter](count(queueOf(matrix, filter).length)),
          ])}
          onChoose={(value) => review.filter(value as QueueFilter)}
        />
      </Field>
      <Field label={find}>
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      {picking && all.length > 0 && <PickBar rows={all} />}
      {rows.length === 0 ? (
        <p className={styles.text}>{search === '' ? words.empty[show] : noneFound}</p>
      ) : (
        <PagedList
          key={show}
          items={rows}
          keyOf={({ unit }) => unit}
          upTo={rows.findIndex(({ unit }) => unit === last)}
          {...(picking ? { className: own.underBar } : {})}
        >
          {(row) => <QueueItem row={row} picking={picking} focused={row.unit === last} />}
        </PagedList>
      )}
    </section>
  );
}

function QueueItem({ row, picking, focused }: { row: OverviewRow; picking: boolean; focused: boolean }) {
  const styles = useStyles();
  const own = useOverviewStyles();
  const words = useWords(paneReviewWords);
  const count = useCount();
  const picked = useReviewStore((state) => state.picked.includes(row.unit));
  const busy = useBusy();
  const review = useReview();
  const { errorsOpen, queriesOpen, explained } = row.findings;
  const facts = [
    ...(row.lateness.kind === 'late' ? [words.late(count(row.lateness.days))] : []),
    isPlain(row) ? words.noFindings : words.counts(count(errorsOpen + queriesOpen), count(explained)),
  ];
  return (
    <div className={own.pickRow}>
      {picking && (
        <Checkbox
          aria-label={words.pick(row.name)}
          checked={picked}
          disabled={busy}
          onChange={(_, { checked }) => review.pick(row.unit, checked === true)}
        />
      )}
      <div className={own.grow}>
        <UnitName unit={row.unit} name={row.name} stored focused={focused} />
        <span className={styles.small}>{facts.join('; ')}</span>
      </div>
    </div>
  );
}

/** What can be done with the ticked units; stays in sight while the list is gone through. */
function PickBar({ rows }: { rows: readonly OverviewRow[] }) {
  const styles = useStyles();
  const own = useOverviewStyles();
  const words = useWords(paneReviewWords);
  const lang = useLang();
  const picked = useReviewStore((state) => state.picked);
  const busy = useBusy();
  const review = useReview();
  const [reason, setReason] = useState<string | null>(null);
  const plain = rows.filter(isPlain);
  const chosen = rows.filter(({ unit }) => picked?.includes(unit));
  const count = formatCount(chosen.length, lang);
  if (chosen.length === 0) {
    return (
      plain.length > 0 && (
        <ButtonLine size="small" onClick={() => review.pickOnly(plain.map(({ unit }) => unit))}>
          {words.pickAll(formatCount(plain.length, lang))}
        </ButtonLine>
      )
    );
  }
  return (
    <div className={mergeClasses(styles.section, own.sticky)}>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void review.acceptPicked()}
        >
          {words.acceptMany(count)}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          aria-expanded={reason !== null}
          onClick={() => setReason(reason === null ? '' : null)}
        >
          {words.returnMany(count)}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => review.pickOnly([])}>
          {words.unpick}
        </Button>
      </div>
      {reason !== null && (
        <ReasonForm
          label={words.reasonMany(count)}
          button={words.returnMany(count)}
          reason={reason}
          onType={setReason}
          onSend={(typed) => void review.returnPicked(typed)}
        />
      )}
    </div>
  );
}
