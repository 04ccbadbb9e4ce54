import { Button, Label, Switch } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { parsePeriod, periodKey } from '../../../shared/period/period';
import { periodName } from '../../../shared/period/period-text';
import { OVERVIEW_PARTS, paneOverviewWords, type OverviewPart } from './words';
import { momentInSentence } from '../../../shared/period/moment-text';
import { periodClosedLast } from './overview';
import type { Loaded } from './loaded';
import { outdatedSince, type OverviewRead } from './state';
import { ReviewView } from './review/review-view';
import { periodsOffered } from '../quarter/periods';
import { tabId, Tabs } from '../parts/tabs';
import { Screen } from '../parts/screen-heading';
import { Choose } from '../parts/choose';
import { useStyles } from '../parts/styles';
import { ChangesView } from './changes/changes-view';
import { ComparisonView } from './comparison/comparison-view';
import { ExportsView } from './exports/exports-view';
import { GivenView } from './given/given-view';
import { NotLoaded, useLoading } from './loading';
import { ProgressView } from './progress/progress-view';
import { useOverviewStyles } from './styles';
import { TotalsView } from './totals/totals-view';
import { useNames } from './use-names';
import { useBusy, useLang, usePaneStore, useWords } from '../common/hooks';
import { useComparison } from './comparison/hooks';
import { useExports } from './exports/hooks';
import { useGiven } from './given/hooks';
import { useOverview, useOverviewStore } from './hooks';
import { useReview } from './review/hooks';
import { useTotals } from './totals/hooks';

const PANEL = 'khop-overview';

/** What a supervisor sees of the whole province, part by part. */
export default function OverviewScreen() {
  const period = useOverviewStore((state) => state.period);
  return period === null ? null : <Shown period={period} />;
}

function Shown({ period }: { period: string }) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const part = useOverviewStore((state) => state.part);
  const read = useOverviewStore((state) => state.read);
  const overview = useOverview();
  useLoading(read, overview.load);
  const answer = read.value?.answer;
  const waiting = answer?.matrix.rows.filter(({ state }) => state === 'submitted').length ?? 0;
  const badges: Partial<Record<OverviewPart, number>> = {
    review: waiting,
    changes: answer?.changes?.units.length ?? 0,
  };
  return (
    <Screen title={words.title}>
      <PeriodField period={period} />
      <Actions part={part} read={read} />
      <Counting />
      <nav aria-label={words.navigation}>
        <Tabs
          label={words.navigation}
          tabs={OVERVIEW_PARTS.map((name) => ({
            name,
            text: words.parts[name],
            badge: badges[name],
          }))}
          chosen={part}
          onChoose={overview.show}
          panel={PANEL}
        />
      </nav>
      <div role="tabpanel" id={PANEL} aria-labelledby={tabId(part)} className={styles.section}>
        {part === 'exports' ? (
          <ExportsView />
        ) : part === 'totals' ? (
          <TotalsView />
        ) : part === 'given' ? (
          <GivenView />
        ) : part === 'comparison' ? (
          <ComparisonView />
        ) : (
          <Read part={part} read={read} />
        )}
      </div>
    </Screen>
  );
}

interface PartProps {
  part: OverviewPart;
  read: Loaded<OverviewRead>;
}

/** The parts that live on the one answer read at the start. */
function Read({ part, read }: PartProps) {
  const { load } = useOverview();
  if (!read.value) return read.tried ? <NotLoaded load={load} /> : null;
  const { answer } = read.value;
  if (part === 'progress') return <ProgressView answer={answer} />;
  if (part === 'changes') return <ChangesView answer={answer} />;
  return <ReviewView answer={answer} />;
}

function PeriodField({ period }: { period: string }) {
  const { periodRow } = useOverviewStyles();
  const words = useWords(paneOverviewWords);
  const lang = useLang();
  const today = usePaneStore((state) => state.today);
  const busy = useBusy();
  const overview = useOverview();
  const closed = periodClosedLast(today);
  const offered = periodsOffered(today);
  const chosen = parsePeriod(period);
  const known = offered.some((one) => periodKey(one) === period);
  return (
    <div className={periodRow}>
      <Label htmlFor="khop-overview-period">{words.period}</Label>
      <Choose
        id="khop-overview-period"
        value={period}
        disabled={busy}
        options={[...offered, ...(chosen && !known ? [chosen] : [])].map((one) => {
          const key = periodKey(one);
          const name = periodName(one, lang);
          return [key, key === closed ? `${name} (${words.closedLast})` : name];
        })}
        onChoose={(value) => void overview.choosePeriod(value)}
      />
    </div>
  );
}

/** What counts is chosen here, and followed by everything that adds units up. */
function Counting() {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const include = useOverviewStore((state) => state.include);
  const busy = useBusy();
  const overview = useOverview();
  return (
    <div>
      <Switch
        label={words.include}
        checked={include === 'submitted'}
        disabled={busy}
        onChange={(_, { checked }) => void overview.count(checked ? 'submitted' : 'accepted')}
      />
      <p className={styles.small}>{words.counts[include]}</p>
    </div>
  );
}

function Actions({ part, read }: PartProps) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const busy = useBusy();
  const overview = useOverview();
  const totals = useTotals();
  const exports = useExports();
  const given = useGiven();
  const review = useReview();
  const comparison = useComparison();
  /** All that is on view, and how the units stand with it. */
  async function reload(): Promise<void> {
    review.outdated();
    totals.outdated();
    comparison.outdated();
    await overview.load();
    if (part === 'exports') await exports.load();
    if (part === 'given') await given.load();
  }
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={busy}
          onClick={() => void reload()}
        >
          {words.reload}
        </Button>
        <Button
          size="small"
          icon={<TableRegular />}
          title={words.drawLead}
          disabledFocusable={busy}
          onClick={() => void overview.draw()}
        >
          {words.draw}
        </Button>
      </div>
      {read.value && <AsOf read={read.value} />}
      {read.value && <Outdated read={read.value} />}
    </>
  );
}

/** The sheets that were drawn do not follow what units send. */
function Outdated({ read: { answer } }: { read: OverviewRead }) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const lang = useLang();
  const since = useOverviewStore(({ drawn, include }) => drawn && outdatedSince(drawn, answer, include));
  if (!since) return null;
  return <p className={styles.text}>{words.outdated(momentInSentence(since, lang))}</p>;
}

function AsOf({ read: { answer, kept } }: { read: OverviewRead }) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const lang = useLang();
  const names = useNames(answer.matrix);
  const moment = momentInSentence(answer.seen.at, lang);
  return (
    <>
      <p className={styles.small}>{kept ? words.kept(moment) : words.asOf(moment)}</p>
      {answer.damaged.length > 0 && <p className={styles.text}>{words.damaged(names(answer.damaged))}</p>}
    </>
  );
}
