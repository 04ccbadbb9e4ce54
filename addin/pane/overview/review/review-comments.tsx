import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import { TOTAL_ROW } from '../../../../shared/forms/table';
import { formatCount } from '../../../../shared/language/number';
import { formSheetWords } from '../../../../shared/sheet/form/words';
import type { WordedComment } from '../../../../shared/submission/comments';
import { CommentThread } from '../../comments/comment-thread';
import { paneCommentsWords } from '../../comments/words';
import { useBusy, useLang, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { figureText } from '../../parts/format';
import { useLinkStyles } from '../../parts/link-styles';
import { PagedList } from '../../parts/paged-list';
import { useStyles } from '../../parts/styles';
import { figureIn } from '../../quarter/draft/pins';
import { useSessionStore } from '../../sign-in/hooks';
import { useLoading } from '../loading';
import { useReview } from './hooks';
import type { OpenSubmission } from './state';
import { paneReviewWords } from './words';

interface Props {
  review: OpenSubmission;
  submission: SubmissionResponse;
}

/** What is said of the submission's cells, each beside its cell and figure; a reviewer answers and settles. */
export function ReviewComments({ review: { comments }, submission }: Props) {
  const styles = useStyles();
  const words = useWords(paneCommentsWords);
  const lang = useLang();
  const busy = useBusy();
  const reviewer = useSessionStore((state) => state.me?.roles.supervisor ?? false);
  const review = useReview();
  useLoading(comments, review.loadComments);
  const { period, unit } = submission;
  const list = comments.value ?? [];
  return (
    <>
      <h4 className={styles.subheading}>{words.comments(formatCount(list.length, lang))}</h4>
      {comments.value?.length === 0 && <p className={styles.text}>{words.none}</p>}
      <PagedList items={list} keyOf={({ id }) => id} itemClass={styles.section}>
        {(comment) => (
          <CommentThread comment={comment} quarter={`${period} ${unit}`} onSay={reviewer ? review.say : null}>
            <CellOf comment={comment} submission={submission} />
          </CommentThread>
        )}
      </PagedList>
      <ButtonLine size="small" disabledFocusable={busy} onClick={() => void review.loadComments()}>
        {words.refresh}
      </ButtonLine>
    </>
  );
}

/** The cell's name with its figure, which goes to it. */
function CellOf({ comment, submission }: { comment: WordedComment; submission: SubmissionResponse }) {
  const { link } = useLinkStyles();
  const words = useWords(paneReviewWords);
  const { total } = useWords(formSheetWords);
  const lang = useLang();
  const review = useReview();
  const { form, row, column, rowLabel, columnName } = comment;
  const figure = figureText(figureIn(submission.tables, comment), lang);
  const name = words.cell(form, row === TOTAL_ROW ? total : rowLabel, columnName, figure);
  return (
    <button
      type="button"
      className={link}
      title={words.goTo}
      onClick={() => void review.goToCell({ form, row, column })}
    >
      {name}
    </button>
  );
}
