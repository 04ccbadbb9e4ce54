import { momentInSentence } from '../../../shared/period/moment-text';
import { dayText } from '../../../shared/period/period-text';
import { paneActWords } from '../../pane/send/act-words';
import { useLang, usePage, usePageStore, useWords } from '../hooks';
import { Button, Section } from '../pieces';

/** What is handed in and waits for its review: when, and whether it can still be taken back. */
export default function SentSection() {
  const words = useWords(paneActWords);
  const lang = useLang();
  const stored = usePageStore((state) => state.quarter?.stored);
  const asking = usePageStore((state) => state.asking);
  const page = usePage();
  if (stored?.status !== 'submitted' || stored.submittedAt === undefined) return null;
  if (asking === 'recall') return <RecallQuestion lastDay={stored.deadline} />;
  const { openedForReviewAt: openedAt } = stored;
  return (
    <Section title={words.sent}>
      <p>
        {openedAt === undefined
          ? words.sentAt(momentInSentence(stored.submittedAt, lang))
          : words.opened(momentInSentence(openedAt, lang))}
      </p>
      {openedAt === undefined && (
        <p className="row">
          <Button onClick={() => void page.askRecall()}>{words.recall}</Button>
        </p>
      )}
    </Section>
  );
}

/** What taking it back means, and the one question. */
function RecallQuestion({ lastDay }: { lastDay: string }) {
  const words = useWords(paneActWords);
  const lang = useLang();
  const today = usePageStore((state) => state.today);
  const page = usePage();
  return (
    <Section title={words.recallTitle} focus>
      <p>{words.recallText(dayText(lastDay, lang))}</p>
      {today > lastDay && <p>{words.recallLate}</p>}
      <p className="row">
        <Button primary onClick={() => void page.recall()}>
          {words.recall}
        </Button>
        <Button onClick={page.leave}>{words.keepSent}</Button>
      </p>
    </Section>
  );
}
