import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { OverviewMatrix } from '../../../../shared/overview/matrix';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import { formatCount } from '../../../../shared/language/number';
import { paneReviewWords } from './words';
import { sheetWords } from '../../../../shared/sheet/words';
import { momentInSentence } from '../../../../shared/period/moment-text';
import { findingKey } from '../../check/findings';
import type { OpenSubmission } from './state';
import { queueOf, reviewFindings, unaccepted } from './review';
import { ScreenHeading } from '../../parts/screen-heading';
import { PagedList } from '../../parts/paged-list';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { NotLoaded, useLoading } from '../loading';
import { ReviewComments } from './review-comments';
import { ReviewFinding } from './review-finding';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { useReview } from './hooks';
import { useState } from 'react';
import { reasonDraft } from './reason-draft';
import { LONGEST_REASON, ReasonForm } from './reason-form';
import { useSessionStore } from '../../sign-in/hooks';

/** One unit's submission: its state, what the checks found and the unit says of it, and the decision. */
export function SubmissionReview({
  review: state,
  matrix,
}: {
  review: OpenSubmission;
  matrix: OverviewMatrix;
}) {
  const styles = useStyles();
  const words = useWords(paneReviewWords);
  const review = useReview();
  const { unit, submission } = state;
  useLoading(submission, review.load);
  const name = matrix.rows.find((row) => row.unit === unit)?.name ?? unit;
  return (
    <section className={styles.section} aria-label={name}>
      <ButtonLine size="small" icon={<ArrowLeftRegular />} onClick={review.close}>
        {words.back}
      </ButtonLine>
      <ScreenHeading level={3}>{name}</ScreenHeading>
      {submission.value ? (
        <Opened state={state} submission={submission.value} />
      ) : (
        submission.tried && <NotLoaded load={review.load} />
      )}
      <NextUnit unit={unit} matrix={matrix} />
    </section>
  );
}

function Opened({ state, submission }: { state: OpenSubmission; submission: SubmissionResponse }) {
  const styles = useStyles();
  const words = useWords(paneReviewWords);
  const statuses = useWords(sheetWords).status;
  const lang = useLang();
  const busy = useBusy();
  const review = useReview();
  const { status, version, submittedAt, late, reason } = submission;
  const findings = reviewFindings(submission);
  const at = findings.findIndex((finding) => findingKey(finding) === state.finding);
  return (
    <>
      <p className={styles.text}>
        <strong>{words.status(statuses[status], formatCount(version, lang))}</strong>
        {submittedAt !== undefined && `. ${words.sentAt(momentInSentence(submittedAt, lang))}`}
        {late === true && ` (${words.sentLate})`}
      </p>
      {reason !== undefined && <p className={styles.small}>{words.earlierReason(reason)}</p>}
      <ButtonLine
        size="small"
        icon={<TableRegular />}
        disabledFocusable={busy}
        onClick={() => void review.draw()}
      >
        {words.seeSheets}
      </ButtonLine>
      <h4 className={styles.subheading}>{words.findings(formatCount(findings.length, lang))}</h4>
      {findings.length === 0 ? (
        <p className={styles.text}>{words.allAgree}</p>
      ) : (
        <>
          <p className={styles.small}>{words.keys}</p>
          <PagedList items={findings} keyOf={findingKey} upTo={at}>
            {(finding) => (
              <ReviewFinding
                finding={finding}
                submission={submission}
                accepted={state.accepted.includes(findingKey(finding))}
                current={state.finding === findingKey(finding)}
              />
            )}
          </PagedList>
        </>
      )}
      <ReviewComments review={state} submission={submission} />
      <Decision key={version} state={state} submission={submission} />
    </>
  );
}

/** The way on, so that one need not go back to the list after each decision. */
function NextUnit({ unit, matrix }: { unit: string; matrix: OverviewMatrix }) {
  const words = useWords(paneReviewWords);
  const review = useReview();
  const waiting = queueOf(matrix, 'submitted').filter((row) => row.unit !== unit);
  const place = matrix.rows.findIndex((row) => row.unit === unit);
  const next = waiting.find((row) => matrix.rows.indexOf(row) > place) ?? waiting[0];
  if (!next) return null;
  return (
    <ButtonLine size="small" onClick={() => review.open(next.unit)}>
      {words.next(next.name)}
    </ButtonLine>
  );
}

/** Accepting, returning or reopening the open submission, as its state and the person's rights allow. */
function Decision({ state, submission }: { state: OpenSubmission; submission: SubmissionResponse }) {
  const styles = useStyles();
  const words = useWords(paneReviewWords);
  const count = useCount();
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
        <p className={styles.text}>{words.tickFirst(count(left))}</p>
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
          draft={back === 'return' ? reasonDraft(submission, state.accepted, LONGEST_REASON) : ''}
          onSend={(reason) => void review.sendBack(back, reason)}
        />
      )}
    </div>
  );
}
