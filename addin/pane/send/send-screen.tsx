import { Button } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { paneSendWords } from './words';
import { summarise, type SendSummary } from './summary';
import { ButtonLine } from '../parts/button-line';
import { Screen } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { ConflictView } from './conflict-view';
import { OutboxList } from './outbox-list';
import { SendQuestion } from './send-question';
import { RecallQuestion, Sent } from './sent';
import { useBusy, useCount, usePane, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useTextErrors } from '../report/texts/hooks';
import { textFindingsWords } from '../report/texts/words';
import { useSend, useSendStore } from './hooks';

/** What will be sent, what stands in the way, and what waits to go out. */
export default function SendScreen() {
  const styles = useStyles();
  const words = useWords(paneSendWords);
  const quarter = useQuarterStore((state) => state.open);
  const conflict = useSendStore((state) => state.conflict);
  const asking = useSendStore((state) => state.asking);
  if (conflict !== null) return <ConflictView conflict={conflict} />;
  if (quarter !== null && asking?.of === 'submit') return <SendQuestion open={quarter} asking={asking} />;
  if (quarter !== null && asking?.of === 'recall') return <RecallQuestion open={quarter} />;
  return (
    <Screen title={words.title}>
      {quarter === null ? (
        <p className={styles.text}>{words.noQuarter}</p>
      ) : (
        <>
          <Sent open={quarter} />
          <Summary summary={summarise(quarter)} />
        </>
      )}
      <OutboxList />
    </Screen>
  );
}

function Summary({ summary }: { summary: SendSummary }) {
  const styles = useStyles();
  const words = useWords(paneSendWords);
  const texts = useWords(textFindingsWords);
  const count = useCount();
  const busy = useBusy();
  const { show } = usePane();
  const sending = useSend();
  const { open, saveBlocked, submitBlocked } = summary;
  const textErrors = useTextErrors();
  const left = open.error + open.query > 0;
  const locked = summary.recallable ? words.blockedSent : words.blockedLocked;
  const reasons = { locked, input: words.blockedInput, nothing: words.blockedUnread };
  return (
    <section className={styles.section} aria-label={words.summary}>
      <h3 className={styles.subheading}>{words.summary}</h3>
      <ul className={styles.plainList}>
        <li>{words.forms(count(summary.filled), count(summary.all))}</li>
        <li>{words.rows(count(summary.rows))}</li>
        <li>{words.figures(count(summary.figures))}</li>
        <li>{words.explanations(count(summary.explanations))}</li>
        {summary.empty.length > 0 && <li>{words.formsMissing(summary.empty.join(', '))}</li>}
      </ul>
      {left && <p className={styles.text}>{words.openFindings(count(open.error), count(open.query))}</p>}
      {textErrors > 0 && <p className={styles.text}>{texts.blocked(count(textErrors))}</p>}
      {!left && textErrors === 0 && <p className={styles.text}>{words.nothingOpen}</p>}
      {(left || textErrors > 0) && (
        <ButtonLine size="small" onClick={() => show('check')}>
          {words.seeFindings}
        </ButtonLine>
      )}
      {saveBlocked !== null && <p className={styles.text}>{reasons[saveBlocked]}</p>}
      {saveBlocked === null && (submitBlocked !== null || textErrors > 0) && (
        <p className={styles.small}>{words.blockedOpen}</p>
      )}
      <div className={styles.row}>
        <Button
          icon={<SaveRegular />}
          disabledFocusable={busy || saveBlocked !== null}
          onClick={() => void sending.save(false)}
        >
          {words.save}
        </Button>
        <Button
          appearance="primary"
          icon={<SendRegular />}
          disabledFocusable={busy || saveBlocked !== null || submitBlocked !== null || textErrors > 0}
          onClick={() => void sending.askSubmit()}
        >
          {words.submit}
        </Button>
      </div>
    </section>
  );
}
