import { Button, Field, Textarea } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { explanationLack } from '../../../shared/judgement/explanation-substance';
import { pick } from '../../../shared/language/language';
import { momentText } from '../../../shared/period/moment-text';
import { dayText, periodName } from '../../../shared/period/period-text';
import { useBusy, useCount, useLang, usePaneStore, useWords } from '../common/hooks';
import { Fold } from '../parts/fold';
import { PagedList } from '../parts/paged-list';
import { Screen } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import type { OpenQuarter } from '../quarter/state';
import { useTextErrors } from '../report/texts/hooks';
import { TextFindings } from '../report/texts/text-findings';
import { textFindingsWords } from '../report/texts/words';
import { paneActWords } from './act-words';
import type { ActQuestion } from './acts';
import { useSend, useSendStore } from './hooks';
import { previewOf, type SendPreview } from './preview';
import { placeText, valueText } from './place-text';
import { summarise } from './summary';
import { paneSendWords } from './words';

/** What goes when the quarter is handed in, and the one question. */
export function SendQuestion({
  open,
  asking: { earlier, unchanged },
}: {
  open: OpenQuarter;
  asking: Extract<ActQuestion, { of: 'submit' }>;
}) {
  const styles = useStyles();
  const words = useWords(paneActWords);
  const { blockedOpen } = useWords(paneSendWords);
  const texts = useWords(textFindingsWords);
  const lang = useLang();
  const count = useCount();
  const busy = useBusy();
  const today = usePaneStore((state) => state.today);
  const sending = useSend();
  const { frame } = open;
  const preview = previewOf(open, earlier, today);
  const { findings, signer, position, lastDay, late } = preview;
  const { saveBlocked, submitBlocked } = summarise(open);
  const lacksReason = useSendStore(({ reason }) => explanationLack(reason, []) !== null);
  const textErrors = useTextErrors();
  const blocked =
    saveBlocked !== null || submitBlocked !== null || textErrors > 0 || (unchanged && lacksReason);
  const day = dayText(lastDay, lang);
  return (
    <Screen title={words.title(frame.unit.name, periodName(frame.period, lang))}>
      <section className={styles.section} aria-label={words.forms}>
        <h3 className={styles.subheading}>{words.forms}</h3>
        <ul className={styles.plainList}>
          {preview.forms.map(({ form, filled, blank }) => {
            const title = pick(form.shortTitle, lang);
            const text =
              filled === 0
                ? words.formEmpty(form.code, title)
                : words.form(form.code, title, count(filled), count(blank));
            return <li key={form.code}>{text}</li>;
          })}
        </ul>
      </section>
      <p className={styles.text}>
        {words.findings(
          count(findings.error + findings.query),
          count(findings.explained),
          count(findings.undecided),
        )}
      </p>
      <TextFindings />
      {textErrors > 0 && <p className={styles.text}>{texts.blocked(count(textErrors))}</p>}
      <Since preview={preview} open={open} />
      <p className={styles.text}>
        {signer === ''
          ? words.noSigner
          : words.signer([signer, position].filter((part) => part !== '').join(', '))}
      </p>
      <p className={styles.text}>{late ? words.late(day) : words.inTime(day)}</p>
      {unchanged && <Because />}
      <p className={styles.small}>
        {saveBlocked !== null || submitBlocked !== null ? blockedOpen : words.canRecall}
      </p>
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={<SendRegular />}
          disabledFocusable={busy || blocked}
          onClick={() => void sending.save(true)}
        >
          {words.send}
        </Button>
        <Button onClick={sending.leave}>{words.leave}</Button>
      </div>
    </Screen>
  );
}

/** Why what was given back goes again as it was. */
function Because() {
  const words = useWords(paneActWords);
  const reason = useSendStore((state) => state.reason);
  const sending = useSend();
  return (
    <Field label={words.because} hint={words.unchanged} required>
      <Textarea
        value={reason}
        maxLength={2000}
        resize="vertical"
        onChange={(_, { value }) => sending.because(value)}
      />
    </Field>
  );
}

function Since({ preview: { since }, open }: { preview: SendPreview; open: OpenQuarter }) {
  const styles = useStyles();
  const words = useWords(paneActWords);
  const lang = useLang();
  const count = useCount();
  if (since === null) return <p className={styles.text}>{words.firstSending}</p>;
  const { version, sentAt, changes } = since;
  const cells = count(changes.length);
  const title =
    sentAt === null
      ? words.sinceSaved(count(version), cells)
      : words.sinceSent(count(version), momentText(sentAt, lang), cells);
  if (changes.length === 0) return <p className={styles.text}>{title}.</p>;
  return (
    <Fold title={title} small>
      <PagedList
        items={changes}
        keyOf={({ form, row, column }) => `${form}|${row}|${column}`}
        className={styles.plainList}
        itemClass=""
      >
        {(change) =>
          words.change(
            placeText(change, open.frame.forms, lang),
            valueText(change.from, lang),
            valueText(change.to, lang),
          )
        }
      </PagedList>
    </Fold>
  );
}
