import { createFeatureHooks } from '../common/feature-hooks';
import type { Session } from './session';

export const [SessionProvider, useSession, useSessionStore] = createFeatureHooks<Session>();
