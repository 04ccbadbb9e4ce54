import Module from 'node:module';
import type {
  CoreApi,
  FunctionCallback,
  FunctionMetadata,
  InvocationRequest,
  InvocationResponse,
  Log,
  ProgrammingModel,
} from './contract';

interface RegisteredFunction {
  metadata: FunctionMetadata;
  callback: FunctionCallback;
}

/** Runs the functions that an app registered, as the Azure Functions worker does. */
export interface FunctionsCore {
  /** Loads the app, after which nothing more can be registered, and gives what it registered. */
  load(app: () => Promise<void>): Promise<FunctionMetadata[]>;
  /** One invocation; rejects with what the handler threw. */
  invoke(request: InvocationRequest): Promise<InvocationResponse>;
  /** Resolves when no invocation is running. */
  idle(): Promise<void>;
}

/** Takes what a function left in its outputs to where it belongs; where that fails, the invocation has failed. */
export type Deliver = (metadata: FunctionMetadata, response: InvocationResponse) => Promise<void>;

const VERSION = '4.0.0-local';

/**
 * Answers `require('@azure/functions-core')` by wrapping Module.prototype.require, which is how the official worker supplies the
 * module too: it is no npm package. Every other name goes on as before. Returns the undoing.
 */
function answerRequire(coreApi: CoreApi): () => void {
  const original = Module.prototype.require;
  Module.prototype.require = new Proxy(original, {
    apply: (target, self: NodeModule, [id]: [string]) =>
      id === '@azure/functions-core' ? coreApi : Reflect.apply(target, self, [id]),
  });
  return () => {
    Module.prototype.require = original;
  };
}

/**
 * A stand-in for '@azure/functions-core' for development and tests: the same registration and the library's own conversion of
 * requests and results, without the Functions host. One app a process, for the library keeps state of its own. Without hooks and
 * without HTTP streaming, which no function of ours uses.
 */
export function createFunctionsCore(log: Log, deliver: Deliver): FunctionsCore {
  const functions = new Map<string, RegisteredFunction>();
  const running = new Set<Promise<unknown>>();
  let model: ProgrammingModel | undefined;
  let loaded = false;

  const coreApi: CoreApi = {
    version: VERSION,
    hostVersion: VERSION,
    setProgrammingModel: (next) => {
      model = next;
    },
    getProgrammingModel: () => model,
    log,
    registerHook: (name) => {
      throw new Error(`The local host runs no hooks, and the app asks for "${name}".`);
    },
    registerFunction: (metadata, callback) => {
      const { name } = metadata;
      if (loaded)
        throw new Error(`Function "${name}" came after the app's start; register it while the app loads.`);
      if (functions.has(name)) throw new Error(`Two functions are named "${name}".`);
      functions.set(name, { metadata: { ...metadata, functionId: name }, callback });
      return { dispose: () => void functions.delete(name) };
    },
  };

  async function run(request: InvocationRequest): Promise<InvocationResponse> {
    const found = functions.get(request.functionId);
    if (model === undefined || found === undefined)
      throw new Error(`No function "${request.functionId}" is loaded.`);
    const { metadata, callback } = found;
    const invocation = await model.getInvocationModel({
      invocationId: request.invocationId,
      request,
      metadata,
      state: 'invocation',
      log: (level, category, message) => log(level, category, message, metadata.name),
    });
    const { context, inputs } = await invocation.getArguments();
    const result = await invocation.invokeFunction(context, inputs, callback);
    const response = await invocation.getResponse(context, result);
    await deliver(metadata, response);
    return response;
  }

  return {
    async load(app) {
      const undo = answerRequire(coreApi);
      try {
        await app();
      } finally {
        undo();
      }
      loaded = true;
      if (model === undefined) throw new Error('The app registered no function.');
      return [...functions.values()].map(({ metadata }) => metadata);
    },
    invoke(request) {
      const invocation = run(request);
      running.add(invocation);
      const done = (): void => void running.delete(invocation);
      invocation.then(done, done);
      return invocation;
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
