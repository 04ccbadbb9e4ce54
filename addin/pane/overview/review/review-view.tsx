import type { OverviewAnswer } from '../state';
import { BatchOutcomeCard } from './batch-outcome';
import { ReviewQueue } from './review-queue';
import { SubmissionReview } from './submission-review';
import { useReviewStore } from './hooks';

/** The submissions to be decided about, or the one that is open. */
export function ReviewView({ answer }: { answer: OverviewAnswer }) {
  const open = useReviewStore((state) => state.open);
  if (open) return <SubmissionReview key={open.unit} review={open} matrix={answer.matrix} />;
  return (
    <>
      <BatchOutcomeCard matrix={answer.matrix} />
      <ReviewQueue matrix={answer.matrix} />
    </>
  );
}
