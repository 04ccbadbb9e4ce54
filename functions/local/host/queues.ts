import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { faultText, stackOf } from '../../http/log';
import type { FunctionMetadata, InvocationResponse, Log } from './contract';
import type { FunctionsCore } from './functions-core';
import type { QueueService } from './queue-service';

export interface Queues {
  names: string[];
  /** No message is taken from now on; what is being worked on goes on. */
  stop(): void;
}

export interface QueueLimits {
  /** host.json: extensions.queues.maxDequeueCount. */
  mostTries: number;
  /** host.json: extensions.queues.visibilityTimeout: how long a message that failed waits for its next try. */
  retrySeconds: number;
}

/** host.json of the app says the same. */
export const QUEUE_LIMITS: QueueLimits = { mostTries: 5, retrySeconds: 30 };

/** The settings by which Azure too overrides host.json. */
const SETTING = 'AzureFunctionsJobHost__extensions__queues__';

export function queueLimits(settings: Readonly<Record<string, string | undefined>>): QueueLimits {
  const tries = settings[`${SETTING}maxDequeueCount`];
  const timeout = settings[`${SETTING}visibilityTimeout`];
  const [hours = 0, minutes = 0, seconds = 0] = (timeout ?? '').split(':').map(Number);
  return {
    mostTries: tries === undefined ? QUEUE_LIMITS.mostTries : Number(tries),
    retrySeconds: timeout === undefined ? QUEUE_LIMITS.retrySeconds : (hours * 60 + minutes) * 60 + seconds,
  };
}

/** How long a message is hidden while it is worked on; who is killed shows it to others again after that. */
const HIDDEN_SECONDS = 600;
/** An empty queue is asked again after this, doubled each time. */
const SHORTEST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/**
 * Runs the queue-triggered functions among `functions`, one message of a queue at a time. A message whose function
 * fails comes again; after the last try it goes to the queue's poison queue, as with the real host.
 */
export function startQueues(
  core: FunctionsCore,
  functions: FunctionMetadata[],
  service: QueueService | undefined,
  limits: QueueLimits,
  log: Log,
): Queues {
  const triggers = functions.flatMap(({ name, bindings }) =>
    Object.entries(bindings).flatMap(([binding, { type, queueName = '' }]) =>
      type.toLowerCase() === 'queuetrigger' ? [{ name, binding, queueName }] : [],
    ),
  );
  const stopping = new AbortController();

  async function one(trigger: (typeof triggers)[number], queues: QueueService): Promise<boolean> {
    const { name, binding, queueName } = trigger;
    const message = await queues.receive(queueName, HIDDEN_SECONDS);
    if (!message) return false;
    try {
      await core.invoke({
        invocationId: randomUUID(),
        functionId: name,
        inputData: [{ name: binding, data: { string: message.text } }],
        triggerMetadata: { DequeueCount: { string: String(message.times) }, Id: { string: message.id } },
      });
      await queues.remove(queueName, message);
    } catch (error) {
      log('error', 'user', stackOf(error), name);
      if (message.times < limits.mostTries) await queues.giveBack(queueName, message, limits.retrySeconds);
      else {
        await queues.create(`${queueName}-poison`);
        await queues.send(`${queueName}-poison`, message.text);
        await queues.remove(queueName, message);
      }
    }
    return true;
  }

  async function listen(trigger: (typeof triggers)[number], queues: QueueService): Promise<void> {
    let ready: Promise<void> | undefined;
    let wait = SHORTEST_WAIT_MS;
    while (!stopping.signal.aborted) {
      try {
        await (ready ??= queues.create(trigger.queueName));
        const worked = await one(trigger, queues);
        wait = worked ? SHORTEST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
        if (worked) continue;
      } catch (error) {
        ready = undefined;
        if (!stopping.signal.aborted) log('error', 'system', `${trigger.queueName}: ${faultText(error)}`);
        wait = LONGEST_WAIT_MS;
      }
      await pause(wait, stopping.signal);
    }
  }

  if (service) for (const trigger of triggers) void listen(trigger, service);
  return { names: triggers.map(({ name }) => name), stop: () => stopping.abort() };
}

/** Waits, but no longer than until the host stops. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}

/** Queues what a function left in its queue outputs; an array is a message an element, as with the real host. */
export async function queueOutputs(
  { bindings }: FunctionMetadata,
  { outputData = [] }: InvocationResponse,
  service: QueueService | undefined,
): Promise<void> {
  for (const { name, data } of outputData) {
    const binding = bindings[name];
    if (binding?.type.toLowerCase() !== 'queue' || binding.queueName === undefined) continue;
    if (!service) throw new Error(`No queue service for the output to "${binding.queueName}".`);
    const value: unknown = data.json === undefined ? data.string : JSON.parse(data.json);
    await service.create(binding.queueName);
    for (const message of Array.isArray(value) ? (value as unknown[]) : [value]) {
      await service.send(binding.queueName, typeof message === 'string' ? message : JSON.stringify(message));
    }
  }
}
