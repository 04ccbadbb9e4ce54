import { Field, Textarea } from '@fluentui/react-components';
import { LONGEST_COMMENT } from '../../../shared/contract/comments';
import { useBusy } from '../common/hooks';
import { ButtonLine } from '../parts/button-line';
import { useStyles } from '../parts/styles';
import { useComments, useCommentsStore } from './hooks';

interface Props {
  /** What it is about; what is being written is kept under it. */
  about: string;
  label: string;
  hint?: string;
  button: string;
  /** False where it could not be sent: then it stays. */
  onSend: (text: string) => Promise<boolean>;
}

/** A field for something to say, and the button that says it. */
export function CommentForm({ about, label, hint, button, onSend }: Props) {
  const styles = useStyles();
  const text = useCommentsStore(({ typed }) => typed[about] ?? '');
  const busy = useBusy();
  const comments = useComments();
  const send = async () => {
    if (text.trim() !== '' && (await onSend(text.trim()))) comments.type(about, '');
  };
  return (
    <div className={styles.section}>
      <Field label={label} {...(hint === undefined ? {} : { hint })}>
        <Textarea
          value={text}
          maxLength={LONGEST_COMMENT}
          resize="vertical"
          onChange={(_, { value }) => comments.type(about, value)}
        />
      </Field>
      <ButtonLine size="small" disabledFocusable={busy || text.trim() === ''} onClick={() => void send()}>
        {button}
      </ButtonLine>
    </div>
  );
}
