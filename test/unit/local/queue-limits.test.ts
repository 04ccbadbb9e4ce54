import host from '../../../host.json';
import { QUEUE_LIMITS, queueLimits } from '../../../functions/local/host/queues';

const NAME = 'AzureFunctionsJobHost__extensions__queues__';

test('the local host treats messages that fail as host.json has Azure treat them', () => {
  const { maxDequeueCount, visibilityTimeout } = host.extensions.queues;
  expect(queueLimits({})).toEqual(QUEUE_LIMITS);
  expect(
    queueLimits({
      [`${NAME}maxDequeueCount`]: String(maxDequeueCount),
      [`${NAME}visibilityTimeout`]: visibilityTimeout,
    }),
  ).toEqual(QUEUE_LIMITS);
});

test('settings override host.json there as in Azure', () => {
  const settings = { [`${NAME}maxDequeueCount`]: '2', [`${NAME}visibilityTimeout`]: '00:01:05' };
  expect(queueLimits(settings)).toEqual({ mostTries: 2, retrySeconds: 65 });
});
