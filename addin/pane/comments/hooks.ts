import { createFeatureHooks } from '../common/feature-hooks';
import type { Comments } from './comments';

export const [CommentsProvider, useComments, useCommentsStore] = createFeatureHooks<Comments>();
