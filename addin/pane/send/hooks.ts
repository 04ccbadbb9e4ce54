import { createFeatureHooks } from '../common/feature-hooks';
import type { Sending } from './send';
import type { SendState } from './state';

export const {
  Provider: SendProvider,
  useFeature: useSend,
  useFeatureStore: useSendStore,
} = createFeatureHooks<SendState, Sending>();
