import { Badge } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { formatCount } from '../../../../shared/language/number';
import { dayText } from '../../../../shared/period/period-text';
import type { Outlook } from '../../../../shared/overview/rhythm';
import { overviewWords } from '../../../../shared/overview/words';
import { momentInSentence } from '../../../../shared/period/moment-text';
import { paneProgressWords } from './words';
import { paneReviewWords } from '../review/words';
import { isPlain } from '../lists';
import { isOwed, type OutlookEntry, type OutlookSection as Section } from './outlooks';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { UnitName } from '../unit-name';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { useProgress, useProgressStore } from './hooks';
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
        {(entry) => <Entry entry={entry} outlook={outlook} />}
      </PagedList>
    </Fold>
  );
}

interface EntryProps {
  entry: OutlookEntry;
  outlook: Outlook;
}

function Entry({ entry: { row, rhythm, reminders }, outlook }: EntryProps) {
  const styles = useStyles();
  const words = useWords(paneProgressWords);
  const review = useWords(paneReviewWords);
  const { lateness, resend, rhythm: rhythmText } = useWords(overviewWords);
  const lang = useLang();
  const count = useCount();
  const busy = useBusy();
  const progress = useProgress();
  const mail = useProgressStore((state) => state.mails[row.unit]);
  const { errorsOpen, queriesOpen, explained } = row.findings;
  // Of who is late already it is not said how likely that was.
  const record = rhythm.quarters > 0 ? words.record(count(rhythm.late), count(rhythm.quarters)) : '';
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
      {isOwed(outlook) && (
        <>
          {row.resend === null && (
            <p className={styles.small}>{outlook === 'overdue' ? record : rhythmText(rhythm)}</p>
          )}
          {reminders && (
            <p className={styles.small}>
              {words.remindedTimes(
                count(reminders.count),
                momentInSentence(reminders.at, lang),
                reminders.name,
              )}
            </p>
          )}
          {mail !== undefined && (
            <ButtonLine
              size="small"
              icon={<MailRegular />}
              aria-label={words.writeTo(row.name)}
              disabledFocusable={busy}
              onClick={() => void progress.write(row.unit)}
            >
              {words.write}
            </ButtonLine>
          )}
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
