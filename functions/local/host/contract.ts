/**
 * The part of the contract between '@azure/functions' and its worker that Khớp's functions need: what the module
 * '@azure/functions-core' gives, and the messages that pass over it. The names are the contract's own.
 */

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';
/** `system`: the library speaks; `user`: the app does. */
export type LogCategory = 'system' | 'user';
export type Log = (level: LogLevel, category: LogCategory, message: string, functionName?: string) => void;

interface Nullable {
  value: string;
}

export interface HttpRequestData {
  url: string;
  method: string;
  nullableHeaders: Record<string, Nullable>;
  nullableQuery: Record<string, Nullable>;
  nullableParams: Record<string, Nullable>;
  body?: { bytes: Uint8Array };
}

export interface HttpResponseData {
  statusCode?: string;
  headers?: Record<string, string>;
  cookies?: unknown[];
  body?: { bytes?: Uint8Array } | null;
}

export interface InvocationRequest {
  invocationId: string;
  functionId: string;
  inputData: { name: string; data: { http: HttpRequestData } | { json: string } | { string: string } }[];
  triggerMetadata: Record<string, { string: string }>;
  traceContext?: { traceParent: string; traceState: string; attributes: Record<string, string> };
}

export interface InvocationResponse {
  returnValue?: { http?: HttpResponseData } | null;
  /** What the function left in its outputs besides, by binding. */
  outputData?: { name: string; data: { json?: string; string?: string } }[];
}

/** A trigger, input or output of a function, with the options it was registered with. */
export interface Binding {
  type: string;
  direction?: string;
  route?: string;
  methods?: string[];
  schedule?: string;
  runOnStartup?: boolean;
  queueName?: string;
}

export interface FunctionMetadata {
  name: string;
  functionId?: string;
  bindings: Record<string, Binding>;
}

export type FunctionCallback = (...args: unknown[]) => unknown;

export interface CoreInvocationContext {
  invocationId: string;
  request: InvocationRequest;
  metadata: FunctionMetadata;
  state: 'invocation' | undefined;
  log: (level: LogLevel, category: LogCategory, message: string) => void;
}

export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
}

/** The library's half: turns messages into a handler's arguments and its result into a message. */
export interface ProgrammingModel {
  name: string;
  version: string;
  getInvocationModel(context: CoreInvocationContext): InvocationModel | Promise<InvocationModel>;
}

export interface Disposable {
  dispose(): void;
}

/** What `require('@azure/functions-core')` gives. */
export interface CoreApi {
  version: string;
  hostVersion: string;
  setProgrammingModel(model: ProgrammingModel): void;
  getProgrammingModel(): ProgrammingModel | undefined;
  registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): Disposable;
  registerHook(name: string): never;
  log: (level: LogLevel, category: LogCategory, message: string) => void;
}
