import { Badge } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { formatCount } from '../../../../shared/language/number';
import { dayText } from '../../../../shared/period/period-text';
import { overviewWords } from '../../../../shared/overview/words';
import { paneProgressWords } from './words';
import { paneReviewWords } from '../review/words';
import { isPlain } from '../lists';
import { isOwed, type OutlookEntry, type OutlookSection as Section } from './outlooks';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { UnitName } from '../unit-name';
import { useCount, useLang, useWords } from '../../common/hooks';
import { useProgress } from './hooks';
import type { UnitState } from '../../../../shared/overview/matrix';
import { STATES } from '../../../../shared/sheet/province/state-styles';

interface Props {
  section: Section;
  /** Unfolded until it is folded by hand. */
  open: boolean;
}

/** The units that stand to the deadline in one way, with the reason in numbers and the reminder. */
export function OutlookSection({ section: { outlook, entries }, open }: Props) {
  const words = useWords(paneProgressWords);
  const lang = useLang();
  const progress = useProgress();
  const count = formatCount(entries.length, lang);
  return (
    <Fold title={words.outlook[outlook](count)} open={open}>
      {isOwed(outlook) && entries.length > 1 && (
        <ButtonLine
          size="small"
          icon={<CopyRegular />}
          onClick={() => void progress.remind(entries.map(({ row }) => row.unit))}
        >
          {words.remindAll(count)}
        </ButtonLine>
      )}
      <PagedList items={entries} keyOf={({ row }) => row.unit}>
        {(entry) => <Entry entry={entry} owed={isOwed(outlook)} />}
      </PagedList>
    </Fold>
  );
}

function Entry({ entry: { row, rhythm }, owed }: { entry: OutlookEntry; owed: boolean }) {
  const styles = useStyles();
  const words = useWords(paneProgressWords);
  const review = useWords(paneReviewWords);
  const { lateness, resend, rhythm: rhythmText } = useWords(overviewWords);
  const lang = useLang();
  const count = useCount();
  const progress = useProgress();
  const { errorsOpen, queriesOpen, explained } = row.findings;
  return (
    <>
      <div className={styles.between}>
        <UnitName unit={row.unit} name={row.name} stored={row.state !== 'missing'} />
        <StateBadge state={row.state} />
      </div>
      <p className={styles.small}>
        {lateness(row.lateness)}
        {row.resend && `; ${resend(dayText(row.resend.deadline, lang), row.resend)}`}
        {!isPlain(row) && `; ${review.counts(count(errorsOpen + queriesOpen), count(explained))}`}
      </p>
      {owed && (
        <>
          {row.resend === null && <p className={styles.small}>{rhythmText(rhythm)}</p>}
          <ButtonLine
            size="small"
            icon={<CopyRegular />}
            aria-label={words.remindUnit(row.name)}
            onClick={() => void progress.remind([row.unit])}
          >
            {words.remind}
          </ButtonLine>
        </>
      )}
    </>
  );
}

const COLORS = {
  missing: 'informative',
  draft: 'informative',
  reopened: 'danger',
  returned: 'warning',
  submitted: 'brand',
  accepted: 'success',
} as const satisfies Record<UnitState, string>;

/** A unit's state by word and symbol; the colour only says it again. */
function StateBadge({ state }: { state: UnitState }) {
  const words = useWords(overviewWords);
  return (
    <Badge appearance="tint" color={COLORS[state]}>
      {STATES[state].symbol} {words.state[state]}
    </Badge>
  );
}
