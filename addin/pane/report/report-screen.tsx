import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { paneReportWords } from './words';
import { blockersOf, savesFirst } from './documents';
import { Screen } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { HistoryList } from './history-list';
import { TextFields } from './text-fields';
import { useBusy, useCount, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useReport } from './hooks';

/** The report's own texts, the documents, and what happened to the quarter so far. */
export default function ReportScreen() {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const count = useCount();
  const quarter = useQuarterStore((state) => state.open);
  const busy = useBusy();
  const documents = useReport();
  if (quarter === null) return <Screen title={words.title} text={words.noQuarter} />;
  const blockers = blockersOf(quarter);
  return (
    <Screen title={words.title}>
      <section className={styles.section} aria-label={words.download}>
        {blockers > 0 && <p className={styles.text}>{words.blocked(count(blockers))}</p>}
        {savesFirst(quarter) && (
          <p className={styles.small}>{quarter.stored ? words.savesFirst : words.nothingStored}</p>
        )}
        <div className={styles.row}>
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={busy}
            onClick={() => void documents.download('report')}
          >
            {blockers > 0 ? words.reportDraft : words.report}
          </Button>
          <Button
            icon={<ArrowDownloadRegular />}
            disabledFocusable={busy}
            onClick={() => void documents.download('workbook')}
          >
            {words.workbook}
          </Button>
        </div>
      </section>
      <TextFields kind="section" title={words.texts} lead={words.textsLead} />
      <TextFields kind="issue" title={words.issue} lead={words.issueLead} />
      <HistoryList key={quarter.stored?.version ?? 0} />
    </Screen>
  );
}
