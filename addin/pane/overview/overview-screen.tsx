import { Button, Label, Select } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { parsePeriod, periodKey } from '../../../shared/period/period';
import { periodName } from '../../../shared/period/period-text';
import { formatCount } from '../../../shared/language/number';
import { OVERVIEW_PARTS, paneOverviewWords } from './words';
import type { OverviewPart } from './words';
import { timeText } from '../parts/format';
import { periodClosedLast } from './overview';
import type { OverviewState } from './state';
import { periodsOffered } from '../quarter/quarter-frame';
import { ScreenHeading } from '../parts/screen-heading';
import { tabId, Tabs } from '../parts/tabs';
import { useStyles } from '../parts/styles';
import { usePane, usePaneState, useWords } from '../shell/use-pane';
import { ChangesView } from './changes/changes-view';
import { ExportsView } from './exports/exports-view';
import { NotLoaded, useLoading } from './loading';
import { ProgressView } from './progress/progress-view';
import { ReviewView } from './review/review-view';
import { useOverviewStyles } from './styles';
import { TotalsView } from './totals/totals-view';
import { useNames } from './use-names';

const PANEL = 'khop-overview';

/** What a supervisor sees of the whole province, part by part. */
export default function OverviewScreen() {
  const overview = usePaneState((state) => state.overview);
  return overview === null ? null : <Shown overview={overview} />;
}

function Shown({ overview }: { overview: OverviewState }) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const lang = usePaneState((state) => state.lang);
  const pane = usePane();
  const { part, read } = overview;
  useLoading(read, pane.overview.load);
  const answer = read.value?.answer;
  const waiting = answer?.matrix.rows.filter(({ state }) => state === 'submitted').length ?? 0;
  const badges: Partial<Record<OverviewPart, number>> = {
    review: waiting,
    changes: answer?.changes?.units.length ?? 0,
  };
  return (
    <div className={styles.screen}>
      <ScreenHeading>{words.title}</ScreenHeading>
      <PeriodField overview={overview} />
      <Actions overview={overview} />
      <nav aria-label={words.navigation}>
        <Tabs
          label={words.navigation}
          tabs={OVERVIEW_PARTS.map((name) => ({
            name,
            text: words.parts[name] + (badges[name] ? ` (${formatCount(badges[name], lang)})` : ''),
          }))}
          chosen={part}
          onChoose={pane.overview.show}
          panel={PANEL}
        />
      </nav>
      <div role="tabpanel" id={PANEL} aria-labelledby={tabId(part)} className={styles.section}>
        {part === 'exports' ? (
          <ExportsView />
        ) : part === 'totals' ? (
          <TotalsView />
        ) : (
          <Read overview={overview} />
        )}
      </div>
    </div>
  );
}

/** The parts that live on the one answer read at the start. */
function Read({ overview: { part, read, review } }: { overview: OverviewState }) {
  const pane = usePane();
  if (!read.value) return read.tried ? <NotLoaded load={pane.overview.load} /> : null;
  const { answer } = read.value;
  if (part === 'progress') return <ProgressView answer={answer} />;
  if (part === 'changes') return <ChangesView answer={answer} />;
  return <ReviewView answer={answer} review={review} />;
}

function PeriodField({ overview: { period } }: { overview: OverviewState }) {
  const { periodRow } = useOverviewStyles();
  const words = useWords(paneOverviewWords);
  const lang = usePaneState((state) => state.lang);
  const today = usePaneState((state) => state.today);
  const busy = usePaneState((state) => state.task !== null);
  const pane = usePane();
  const closed = periodClosedLast(today);
  const offered = periodsOffered(today);
  const chosen = parsePeriod(period);
  const known = offered.some((one) => periodKey(one) === period);
  return (
    <div className={periodRow}>
      <Label htmlFor="khop-overview-period">{words.period}</Label>
      <Select
        id="khop-overview-period"
        value={period}
        disabled={busy}
        onChange={(_, { value }) => void pane.overview.choosePeriod(value)}
      >
        {[...offered, ...(chosen && !known ? [chosen] : [])].map((one) => {
          const key = periodKey(one);
          const name = periodName(one, lang);
          return (
            <option key={key} value={key}>
              {key === closed ? `${name} (${words.closedLast})` : name}
            </option>
          );
        })}
      </Select>
    </div>
  );
}

function Actions({ overview: { part, read } }: { overview: OverviewState }) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const busy = usePaneState((state) => state.task !== null);
  const pane = usePane();
  const load =
    part === 'exports' ? pane.exports.load : part === 'totals' ? pane.totals.load : pane.overview.load;
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={busy}
          onClick={() => void load()}
        >
          {words.reload}
        </Button>
        <Button
          size="small"
          icon={<TableRegular />}
          title={words.drawLead}
          disabledFocusable={busy}
          onClick={() => void pane.overviewDrawing.draw()}
        >
          {words.draw}
        </Button>
      </div>
      {read.value && <AsOf read={read.value} />}
    </>
  );
}

function AsOf({ read: { answer, kept } }: { read: NonNullable<OverviewState['read']['value']> }) {
  const styles = useStyles();
  const words = useWords(paneOverviewWords);
  const lang = usePaneState((state) => state.lang);
  const names = useNames(answer.matrix);
  const moment = timeText(answer.seen.at, lang);
  return (
    <>
      <p className={styles.small}>{kept ? words.kept(moment) : words.asOf(moment)}</p>
      {answer.damaged.length > 0 && <p className={styles.text}>{words.damaged(names(answer.damaged))}</p>}
    </>
  );
}
