import type { OverviewAnswer, ReviewState } from '../state';
import { BatchOutcomeCard } from './batch-outcome';
import { ReviewQueue } from './review-queue';
import { SubmissionReview } from './submission-review';

/** The submissions to be decided about, or the one that is open. */
export function ReviewView({ answer, review }: { answer: OverviewAnswer; review: ReviewState | null }) {
  if (review) return <SubmissionReview key={review.unit} review={review} matrix={answer.matrix} />;
  return (
    <>
      <BatchOutcomeCard matrix={answer.matrix} />
      <ReviewQueue matrix={answer.matrix} />
    </>
  );
}
