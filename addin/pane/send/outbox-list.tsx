import { Button } from '@fluentui/react-components';
import { parsePeriod } from '../../../shared/period/period';
import { periodName } from '../../../shared/period/period-text';
import { paneSendWords } from './words';
import { momentText } from '../../../shared/period/moment-text';
import type { Send } from '../../storage/outbox';
import { draftKey } from '../../storage/drafts';
import { placeOf } from '../quarter/places';
import { FindingCard } from '../check/finding-card';
import { PlacedErrors } from '../quarter/placed-errors';
import { findingKey } from '../check/findings';
import { useStyles } from '../parts/styles';
import { useBusy, useLang, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useSend, useSendStore } from './hooks';
import { useSessionStore } from '../sign-in/hooks';

/** Saves and submissions that the server does not have yet. */
export function OutboxList() {
  const styles = useStyles();
  const words = useWords(paneSendWords);
  const sends = useSendStore((state) => state.sends);
  return (
    <section className={styles.section} aria-label={words.outbox}>
      <h3 className={styles.subheading}>{words.outbox}</h3>
      {sends.length === 0 ? (
        <p className={styles.small}>{words.outboxEmpty}</p>
      ) : (
        <>
          <p className={styles.small}>{words.outboxLead}</p>
          <ul className={styles.list}>
            {sends.map((send) => (
              <li key={send.id} className={styles.card}>
                <SendItem send={send} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function SendItem({ send }: { send: Send }) {
  const styles = useStyles();
  const words = useWords(paneSendWords);
  const lang = useLang();
  const busy = useBusy();
  const isOpen = useQuarterStore(({ open }) => open !== null && draftKey(open.draft) === draftKey(send));
  const unit = useSessionStore(
    (state) => state.me?.units.find(({ code }) => code === send.unit)?.name ?? send.unit,
  );
  const sending = useSend();
  const period = parsePeriod(send.period);
  const { problem, state } = send;
  return (
    <>
      <p className={styles.text}>
        {words.item(unit, period ? periodName(period, lang) : send.period, send.submit)}
      </p>
      <p className={styles.small}>
        {momentText(send.createdAt, lang)}. {words.states[state]}
        {problem && `: ${problem.detail}`}
      </p>
      {state === 'failed' && problem?.errors && (
        <>
          <h4 className={styles.subheading}>{words.places}</h4>
          <PlacedErrors
            errors={problem.errors.map(({ pointer, detail }) => ({
              detail,
              place: placeOf(pointer, send.content.tables),
            }))}
          />
        </>
      )}
      {state === 'failed' && problem?.findings && isOpen && (
        <ul className={styles.list}>
          {problem.findings.map((finding) => (
            <FindingCard key={findingKey(finding)} finding={finding} message={finding.message} />
          ))}
        </ul>
      )}
      <div className={styles.row}>
        {state === 'conflict' && isOpen ? (
          <Button size="small" appearance="primary" onClick={() => sending.compare(send)}>
            {words.openConflict}
          </Button>
        ) : (
          state !== 'sending' && (
            <Button size="small" disabledFocusable={busy} onClick={() => void sending.retry(send)}>
              {words.sendNow}
            </Button>
          )
        )}
        <Button size="small" onClick={() => void sending.drop(send)}>
          {words.drop}
        </Button>
      </div>
    </>
  );
}
