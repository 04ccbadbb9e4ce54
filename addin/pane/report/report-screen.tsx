import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useEffect } from 'react';
import { paneReportWords } from './words';
import { pick } from '../../../shared/language/language';
import { AskedFields } from './asked-fields';
import { ReportCheckSection } from './check/report-check-section';
import { ContentsChoice } from './contents-choice';
import { blockersOf, contentsOf, savesFirst } from './documents';
import { Screen } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { HistoryList } from './history-list';
import { OpenList } from './open-list';
import { PowerField } from './power-field';
import { useTextErrors } from './texts/hooks';
import { TextFields } from './text-fields';
import { useBusy, useCount, useLang, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import type { OpenQuarter } from '../quarter/state';
import { useReport, useReportStore } from './hooks';

/** The report's own texts, the documents, and what happened to the quarter so far. */
export default function ReportScreen() {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const count = useCount();
  const quarter = useQuarterStore((state) => state.open);
  const busy = useBusy();
  const documents = useReport();
  const textErrors = useTextErrors();
  const toTexts = useReportStore((state) => state.toTexts);
  useEffect(() => documents.textsShown(), [documents]);
  if (quarter === null) return <Screen title={words.title} text={words.noQuarter} />;
  const blockers = blockersOf(quarter) + textErrors;
  return (
    <Screen title={words.title}>
      <section className={styles.section} aria-label={words.download}>
        {blockers > 0 && <p className={styles.text}>{words.blocked(count(blockers))}</p>}
        <OpenList open={quarter} />
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
      <Contents open={quarter} />
      <AskedFields open={quarter} />
      <TextFields kind="section" title={words.texts} lead={words.textsLead} led={toTexts} />
      <TextFields kind="issue" title={words.issue} lead={words.issueLead}>
        <PowerField open={quarter} />
      </TextFields>
      <ReportCheckSection />
      <HistoryList key={quarter.stored?.version ?? 0} />
    </Screen>
  );
}

function Contents({ open }: { open: OpenQuarter }) {
  const words = useWords(paneReportWords);
  const lang = useLang();
  const { contents } = useReport();
  const { sections, annexes } = contentsOf(open);
  return (
    <ContentsChoice
      contents={contents}
      parts={[
        {
          part: 'sections',
          title: words.sections,
          options: sections.map(({ id, heading }) => ({ id, text: `${id} ${heading}` })),
        },
        {
          part: 'annexes',
          title: words.annexes,
          options: annexes.map(({ code, shortTitle }) => ({
            id: code,
            text: `${code} ${pick(shortTitle, lang)}`,
          })),
        },
      ]}
    />
  );
}
