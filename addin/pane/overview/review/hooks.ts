import { createFeatureHooks } from '../../common/feature-hooks';
import type { Review } from './review';

export const [ReviewProvider, useReview, useReviewStore] = createFeatureHooks<Review>();
