import { createFeatureHooks } from '../../common/feature-hooks';
import type { Review } from './review';
import type { ReviewState } from './state';

export const {
  Provider: ReviewProvider,
  useFeature: useReview,
  useFeatureStore: useReviewStore,
} = createFeatureHooks<ReviewState, Review>();
