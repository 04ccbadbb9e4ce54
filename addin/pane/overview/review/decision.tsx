import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import { formatCount } from '../../../../shared/language/number';
import { paneReviewWords } from './words';
import type { OpenSubmission } from './state';
import { unaccepted } from './review';
import { useStyles } from '../../parts/styles';
import { ReasonForm } from './reason-form';
import { useBusy, useLang, useWords } from '../../common/hooks';
import { useReview } from './hooks';
import { useSessionStore } from '../../sign-in/hooks';

/** Accepting, returning or reopening the open submission, as its state and the person's rights allow. */
export function Decision({ state, submission }: { state: OpenSubmission; submission: SubmissionResponse }) {
  const styles = useStyles();
  const words = useWords(paneReviewWords);
  const lang = useLang();
  const me = useSessionStore((state) => state.me);
  const busy = useBusy();
  const review = useReview();
  const [asking, setAsking] = useState(false);
  const { status, submittedBy } = submission;
  if (!me?.roles.supervisor) return <p className={styles.text}>{words.notReviewer}</p>;
  if (status !== 'submitted' && status !== 'accepted') return null;
  const back = status === 'submitted' ? 'return' : 'reopen';
  const left = unaccepted(state).length;
  const own = submittedBy === me.id;
  return (
    <div className={styles.section}>
      {status === 'submitted' && own && <p className={styles.text}>{words.ownSubmission}</p>}
      {status === 'submitted' && !own && left > 0 && (
        <p className={styles.text}>{words.tickFirst(formatCount(left, lang))}</p>
      )}
      <div className={styles.row}>
        {status === 'submitted' && (
          <Button
            appearance="primary"
            disabledFocusable={busy || own || left > 0}
            onClick={() => void review.accept()}
          >
            {words.accept}
          </Button>
        )}
        <Button disabledFocusable={busy} aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {words[back]}
        </Button>
      </div>
      {asking && (
        <ReasonForm
          label={words.reason}
          button={words.reasonSend[back]}
          onSend={(reason) => void review.sendBack(back, reason)}
        />
      )}
    </div>
  );
}
