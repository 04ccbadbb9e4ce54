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
import { useOverviewStyles } from '../styles';
import { ReviewComments } from './review-comments';
import { ReviewFinding } from './review-finding';
import { useBusy, useCount, useLang, useWords } from '../../common/hooks';
import { useReview, useReviewStore } from './hooks';
import { ReviewBeside } from './review-beside';
import { ReviewTexts } from './review-texts';
import { useEffect, useRef } from 'react';
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
  const back = useRef<HTMLDivElement>(null);
  const name = matrix.rows.find((row) => row.unit === unit)?.name ?? unit;
  return (
    <section className={styles.section} aria-label={name}>
      <div ref={back}>
        <ButtonLine size="small" icon={<ArrowLeftRegular />} onClick={review.close}>
          {words.back}
        </ButtonLine>
      </div>
      <ScreenHeading level={3}>{name}</ScreenHeading>
      {submission.value ? (
        <Opened state={state} submission={submission.value} />
      ) : (
        submission.tried && <NotLoaded load={review.load} />
      )}
      <NextUnit unit={unit} matrix={matrix} due={state.decided} otherwise={back} />
    </section>
  );
}

function Opened({ state, submission }: { state: OpenSubmission; submission: SubmissionResponse }) {
  const styles = useStyles();
  const { quote } = useOverviewStyles();
  const words = useWords(paneReviewWords);
  const statuses = useWords(sheetWords).status;
  const lang = useLang();
  const busy = useBusy();
  const review = useReview();
  const { status, version, submittedAt, late, reason, unchangedReason, acceptance, acceptedAt } = submission;
  const lagging = useReviewStore((store) => store.sheetsLag);
  const findings = reviewFindings(submission);
  const at = findings.findIndex((finding) => findingKey(finding) === state.finding);
  return (
    <>
      <p className={styles.text}>
        <strong>{words.status(statuses[status], formatCount(version, lang))}</strong>
        {submittedAt !== undefined && `. ${words.sentAt(momentInSentence(submittedAt, lang))}`}
        {late === true && ` (${words.sentLate})`}
      </p>
      {acceptance && acceptedAt !== undefined && (
        <p className={styles.small}>
          {words.acceptedBy(acceptance.name, momentInSentence(acceptedAt, lang))}
        </p>
      )}
      {unchangedReason !== undefined && (
        <p className={styles.text}>{words.unchangedReason(unchangedReason)}</p>
      )}
      {reason !== undefined && (status === 'returned' || status === 'reopened') && (
        <>
          <p className={styles.small}>{words.reasonOf[status]}</p>
          <blockquote className={quote}>{reason}</blockquote>
        </>
      )}
      <ReviewBeside review={state} submission={submission} />
      {lagging && <p className={styles.text}>{words.sheetsLag}</p>}
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
      <ReviewTexts submission={submission} />
      <ReviewComments review={state} submission={submission} />
      <Decision key={version} state={state} submission={submission} />
    </>
  );
}

/** The way on, so that one need not go back to the list after each decision. */
function NextUnit({
  unit,
  matrix,
  due,
  otherwise,
}: {
  unit: string;
  matrix: OverviewMatrix;
  /** The open one is decided about: the keyboard goes on here, or back to the list where none waits. */
  due: boolean;
  otherwise: React.RefObject<HTMLDivElement | null>;
}) {
  const words = useWords(paneReviewWords);
  const review = useReview();
  const waiting = queueOf(matrix, 'submitted').filter((row) => row.unit !== unit);
  const place = matrix.rows.findIndex((row) => row.unit === unit);
  const next = waiting.find((row) => matrix.rows.indexOf(row) > place) ?? waiting[0];
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (due) (line.current ?? otherwise.current)?.querySelector('button')?.focus();
  }, [due, otherwise]);
  if (!next) return null;
  return (
    <div ref={line}>
      <ButtonLine size="small" onClick={() => review.open(next.unit)}>
        {words.next(next.name)}
      </ButtonLine>
    </div>
  );
}

/** Accepting, returning or reopening the open submission, as its state and the person's rights allow. */
function Decision({ state, submission }: { state: OpenSubmission; submission: SubmissionResponse }) {
  const styles = useStyles();
  const { quote } = useOverviewStyles();
  const words = useWords(paneReviewWords);
  const count = useCount();
  const me = useSessionStore((state) => state.me);
  const busy = useBusy();
  const review = useReview();
  const { status, submittedBy } = submission;
  const { reason } = state;
  if (!me?.roles.supervisor) return <p className={styles.text}>{words.notReviewer}</p>;
  if (status !== 'submitted' && status !== 'accepted') {
    if (reason === null || reason.trim() === '') return null;
    return (
      <>
        <p className={styles.small}>{words.typedReason}</p>
        <blockquote className={quote}>{reason}</blockquote>
      </>
    );
  }
  const back = status === 'submitted' ? 'return' : 'reopen';
  const left = unaccepted(state).length;
  const own = submittedBy === me.id;
  const draft = () => (back === 'return' ? reasonDraft(submission, state.accepted, LONGEST_REASON) : '');
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
        <Button
          disabledFocusable={busy}
          aria-expanded={reason !== null}
          onClick={() => review.because(reason === null ? draft() : null)}
        >
          {words[back]}
        </Button>
      </div>
      {reason !== null && (
        <ReasonForm
          label={words.reason}
          button={words.reasonSend[back]}
          reason={reason}
          onType={review.because}
          onSend={(typed) => void review.sendBack(back, typed)}
        />
      )}
    </div>
  );
}
