import { createFeatureHooks } from '../common/feature-hooks';
import type { Sending } from './send';

export const [SendProvider, useSend, useSendStore] = createFeatureHooks<Sending>();
