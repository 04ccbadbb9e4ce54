import { Button } from '@fluentui/react-components';
import { momentInSentence } from '../../../shared/period/moment-text';
import { dayText } from '../../../shared/period/period-text';
import { useBusy, useLang, usePaneStore, useWords } from '../common/hooks';
import { ButtonLine } from '../parts/button-line';
import { Screen } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { lastDayOf } from '../quarter/due';
import type { OpenQuarter } from '../quarter/state';
import { paneActWords } from './act-words';
import { useSend } from './hooks';

/** What is handed in and waits for its review: when, and whether it can still be taken back. */
export function Sent({ open: { draft, stored } }: { open: OpenQuarter }) {
  const styles = useStyles();
  const words = useWords(paneActWords);
  const lang = useLang();
  const busy = useBusy();
  const sending = useSend();
  const { submittedAt, openedForReviewAt: openedAt } = stored ?? {};
  if (draft.status !== 'submitted' || submittedAt === undefined) return null;
  return (
    <section className={styles.section} aria-label={words.sent}>
      <h3 className={styles.subheading}>{words.sent}</h3>
      <p className={styles.text}>
        {openedAt === undefined
          ? words.sentAt(momentInSentence(submittedAt, lang))
          : words.opened(momentInSentence(openedAt, lang))}
      </p>
      {openedAt === undefined && (
        <ButtonLine disabledFocusable={busy} onClick={() => void sending.askRecall()}>
          {words.recall}
        </ButtonLine>
      )}
    </section>
  );
}

/** What taking it back means, and the one question. */
export function RecallQuestion({ open }: { open: OpenQuarter }) {
  const styles = useStyles();
  const words = useWords(paneActWords);
  const lang = useLang();
  const busy = useBusy();
  const today = usePaneStore((state) => state.today);
  const sending = useSend();
  const lastDay = lastDayOf(open);
  return (
    <Screen title={words.recallTitle} text={words.recallText(dayText(lastDay, lang))}>
      {today > lastDay && <p className={styles.text}>{words.recallLate}</p>}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void sending.recall()}>
          {words.recall}
        </Button>
        <Button onClick={sending.leave}>{words.keepSent}</Button>
      </div>
    </Screen>
  );
}
