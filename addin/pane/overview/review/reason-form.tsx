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
  /** What it opens with; nothing is sent that was not seen. */
  draft?: string;
  onSend: (reason: string) => void;
}

/** Asks why figures are sent back; without a reason they are not. */
export function ReasonForm({ label, button, draft = '', onSend }: Props) {
  const styles = useStyles();
  const words = useWords(paneReviewWords);
  const busy = useBusy();
  const [reason, setReason] = useState(draft);
  const [missing, setMissing] = useState(false);
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
          rows={draft === '' ? 2 : 8}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <ButtonLine size="small" type="submit" appearance="primary" disabledFocusable={busy}>
        {button}
      </ButtonLine>
    </form>
  );
}
