import { createFeatureHooks } from '../common/feature-hooks';
import type { Session } from './session';
import type { SessionState } from './state';

export const {
  Provider: SessionProvider,
  useFeature: useSession,
  useFeatureStore: useSessionStore,
} = createFeatureHooks<SessionState, Session>();
