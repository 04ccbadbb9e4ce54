import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import { suggestionOf } from '../../../../shared/locate/sentence/suggestion';
import type { WordedFinding } from '../../../../shared/rules/finding';
import { explanationOf } from '../../../../shared/judgement/match-explanations';
import { CommentForm } from '../../comments/comment-form';
import { paneCommentsWords } from '../../comments/words';
import { Fold } from '../../parts/fold';
import { placeOfFinding } from '../../quarter/places';
import { standingOf } from '../../../../shared/judgement/standing';
import { paneCheckWords } from '../../check/words';
import { paneReviewWords } from './words';
import { Numbers, StandingBadge } from '../../check/finding-card';
import { useLinkStyles } from '../../parts/link-styles';
import { useStyles } from '../../parts/styles';
import { useOverviewStyles } from '../styles';
import { useWords } from '../../common/hooks';
import { useReview } from './hooks';
import { useSessionStore } from '../../sign-in/hooks';

interface Props {
  finding: WordedFinding;
  submission: SubmissionResponse;
  accepted: boolean;
  current: boolean;
}

/** One finding as the reviewer reads it: both numbers, the way to the cell, and what the unit says of it. */
export function ReviewFinding({ finding, submission, accepted, current }: Props) {
  const styles = useStyles();
  const own = useOverviewStyles();
  const { link } = useLinkStyles();
  const words = useWords(paneReviewWords);
  const { basis } = useWords(paneCheckWords);
  const reviewer = useSessionStore((state) => state.me?.roles.supervisor ?? false);
  const review = useReview();
  const box = useRef<HTMLDivElement>(null);
  const explanation = explanationOf(finding, submission.explanations);
  const suggestion = suggestionOf(finding, submission.suggestions ?? []);
  // Only an error stands against accepting; a question is answered by its explanation.
  const wasAccepted = submission.acceptance?.explanations.some(
    ({ code, form, row }) => code === finding.code && form === finding.form && row === finding.row,
  );
  const named = reviewer && explanation && finding.severity === 'error' && submission.status === 'submitted';
  useEffect(() => {
    if (current) box.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div ref={box} className={mergeClasses(styles.section, current && own.current)} aria-current={current}>
      <button type="button" className={link} title={words.goTo} onClick={() => void review.go(finding)}>
        <StandingBadge standing={standingOf(finding, submission.explanations)} /> {finding.message}
      </button>
      <Numbers finding={finding} />
      {finding.basis !== '' && (
        <p className={styles.small}>
          {basis}: {finding.basis}
        </p>
      )}
      {suggestion && <p className={styles.small}>{suggestion.text}</p>}
      {explanation ? (
        <>
          <p className={styles.small}>{words.explained}</p>
          <blockquote className={own.quote}>{explanation.text}</blockquote>
        </>
      ) : (
        <p className={styles.small}>{words.notExplained}</p>
      )}
      {wasAccepted && submission.acceptance && (
        <p className={styles.small}>{words.explanationAcceptedBy(submission.acceptance.name)}</p>
      )}
      {named && (
        <Checkbox
          label={words.acceptExplanation}
          checked={accepted}
          onChange={(_, { checked }) => review.acceptExplanation(finding, checked === true)}
        />
      )}
      {reviewer && <Comment finding={finding} submission={submission} />}
    </div>
  );
}

/** A reviewer's way to say something of the cell at which the finding is looked at; of a whole form there is none. */
function Comment({ finding, submission }: Pick<Props, 'finding' | 'submission'>) {
  const words = useWords(paneCommentsWords);
  const review = useReview();
  const { form, row, column } = placeOfFinding(finding);
  if (row === null || column === null) return null;
  const cell = { form, row, column };
  return (
    <Fold small title={words.write}>
      <CommentForm
        about={[submission.period, submission.unit, form, row, column].join(' ')}
        label={words.write}
        hint={words.hint}
        button={words.send}
        onSend={(text) => review.say({ kind: 'comment', ...cell, text })}
      />
    </Fold>
  );
}
