import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { explanationLack } from '../../../shared/judgement/explanation-substance';
import { explanationOf, isOf } from '../../../shared/judgement/match-explanations';
import { explanationWords } from '../../../shared/judgement/words';
import type { FindingBase } from '../../../shared/rules/finding';
import { useWords } from '../common/hooks';
import { ButtonLine } from '../parts/button-line';
import { useStyles } from '../parts/styles';
import { useQuarterStore } from '../quarter/hooks';
import { useCheck } from './hooks';
import { paneCheckWords } from './words';

interface Props {
  finding: FindingBase;
  /** What it says, in the reader's language. */
  message: string;
}

/** Why the figures of a finding stay; what it still lacks is said while it is written. */
export function ExplanationField({ finding, message }: Props) {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const { lack: lacks } = useWords(explanationWords);
  const text = useQuarterStore(
    (state) => explanationOf(finding, state.open?.draft.content.explanations ?? [])?.text ?? '',
  );
  const check = useCheck();
  const [open, setOpen] = useState(text !== '');
  const [asked, setAsked] = useState(false);
  const lack = text.trim() === '' ? null : explanationLack(text, [message]);
  const begin = () => {
    setOpen(true);
    setAsked(true);
  };
  if (!open) {
    return (
      <>
        <ButtonLine size="small" onClick={begin}>
          {words.explain}
        </ButtonLine>
        <Before finding={finding} message={message} onTake={begin} />
      </>
    );
  }
  return (
    <div className={styles.section}>
      <Field
        label={words.explanation}
        hint={words.explanationHint}
        {...(lack ? { validationState: 'warning', validationMessage: lacks[lack] } : {})}
      >
        <Textarea
          autoFocus={asked}
          onFocus={() => check.look(finding)}
          value={text}
          maxLength={4000}
          resize="vertical"
          onChange={(_, { value }) => check.explain(finding, value)}
        />
      </Field>
      {text.trim() === '' && <Before finding={finding} message={message} onTake={begin} />}
      {text.trim() !== '' && lack === null && <p className={styles.small}>✓ {words.explainedMark}</p>}
    </div>
  );
}

/** What was said of the same finding in the quarter before, to be taken over; not where it said nothing. */
function Before({ finding, message, onTake }: Props & { onTake: () => void }) {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const before = useQuarterStore((state) =>
    state.open?.frame.explainedBefore.find((one) => isOf(one, finding)),
  );
  const check = useCheck();
  if (before === undefined || explanationLack(before.text, [message]) !== null) return null;
  return (
    <>
      <p className={styles.small}>{words.explainedBefore(before.text)}</p>
      <ButtonLine
        size="small"
        onClick={() => {
          // Explained, it would leave the list before it is read.
          check.look(finding);
          check.explain(finding, before.text);
          onTake();
        }}
      >
        {words.takeOver}
      </ButtonLine>
    </>
  );
}
