import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { paneReviewWords } from './words';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { useBusy, useWords } from '../../common/hooks';

/** What the API takes for one reason. */
export const LONGEST_REASON = 2000;

interface Props {
  label: string;
  button: string;
  /** What is typed, or it opens with; nothing is sent that was not seen. */
  reason: string;
  onType: (reason: string) => void;
  onSend: (reason: string) => void;
}

/** Asks why figures are sent back; without a reason they are not. */
export function ReasonForm({ label, button, reason, onType, onSend }: Props) {
  const styles = useStyles();
  const words = useWords(paneReviewWords);
  const busy = useBusy();
  const [missing, setMissing] = useState(false);
  const [long] = useState(reason !== '');
  return (
    <form
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (!busy && reason.trim() !== '') onSend(reason);
      }}
    >
      <Field
        label={label}
        hint={words.reasonHint}
        {...(missing ? { validationMessage: words.reasonMissing, validationState: 'error' as const } : {})}
      >
        <Textarea
          autoFocus
          value={reason}
          maxLength={LONGEST_REASON}
          resize="vertical"
          rows={long ? 8 : 2}
          onChange={(_, { value }) => onType(value)}
        />
      </Field>
      <ButtonLine size="small" type="submit" appearance="primary" disabledFocusable={busy}>
        {button}
      </ButtonLine>
    </form>
  );
}
