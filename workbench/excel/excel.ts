import { bind, type ApiObject, type ApiType } from './engine/api-object';
import { EmulatorGap } from './engine/api-error';
import { Engine } from './engine/engine';
import { References } from './engine/references';
import { PINNED_SETS, Schema, type RequirementSets, type SchemaData } from './engine/schema';
import type { RequestBody, ResponseBody } from './engine/wire';
import { isPlace } from './api/places';
import { rangeObject } from './api/range/range-api';
import { sheetObject } from './api/sheet/worksheet-api';
import { workbookObject } from './api/workbook/workbook-api';
import { Faults, HOST_ERROR, type HostError } from './faults';
import { EVENT, WORKBOOK_TARGET, type EventEntry, type Origin } from './model/events';
import type { Locale } from './number-format/locale';
import { Workbook } from './model/workbook';
import { SyncCounter } from './sync-counter';

/** The limit of Excel on the web for requests and answers: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const LARGEST = 5 * 1024 * 1024;

export interface ExcelOptions {
  schema: SchemaData;
  requirementSets?: RequirementSets;
  locale?: Locale;
  workbookName?: string;
  undo?: HostUndo;
}

/**
 * What becomes of the undo stack when an add-in writes. `kept`: its requests are steps among the user's, as hosts of
 * ExcelApi 1.20 have it; `lost`: the stack is cleared, as older hosts do.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export type HostUndo = 'kept' | 'lost';

/** The set with undo grouping. A host that has it tells so; members above the given sets stay refused all the same. */
const UNDO_GROUPING: RequirementSets = { ExcelApi: '1.20' };

/** What becomes of a request: its answer as JSON, or the number of an error of the host. */
export type Outcome = { answer: string } | { error: HostError };

/**
 * Excel without Excel: a workbook that office.js can be connected to, over whichever channel. Runs in Node and in a
 * browser, needs no DOM.
 */
export class EmulatedExcel {
  readonly workbook: Workbook;
  readonly faults = new Faults();
  readonly syncs = new SyncCounter();
  /** As the host tells them. */
  readonly requirementSets: RequirementSets;
  readonly undoIs: HostUndo;
  private readonly schema: Schema;
  private readonly engine: Engine;
  private readonly listeners = new Set<(entries: EventEntry[]) => void>();
  private readonly observers = new Set<() => void>();
  private lastRequest: Promise<unknown> = Promise.resolve();

  constructor({ schema, requirementSets = PINNED_SETS, locale, workbookName, undo = 'kept' }: ExcelOptions) {
    this.requirementSets = undo === 'kept' ? { ...requirementSets, ...UNDO_GROUPING } : requirementSets;
    this.undoIs = undo;
    this.schema = new Schema(schema, requirementSets);
    const references = new References();
    this.workbook = new Workbook({
      ...(locale === undefined ? {} : { locale }),
      ...(workbookName === undefined ? {} : { name: workbookName }),
      reportGap: (gap) => {
        this.engine.gaps.push(`EMULATOR GAP: ${gap}`);
      },
    });
    this.engine = new Engine({
      schema: this.schema,
      root: workbookObject({ workbook: this.workbook, references }),
      references,
      classes: { Range: rangeObject, Worksheet: sheetObject },
      services: SERVICES,
      onEventRegistration: (object, method) => {
        this.registerEvent(object, method);
      },
    });
    this.workbook.heldPlaces = () => references.targets().filter(isPlace);
  }

  /** What an add-in used and the emulator does not have. A test that leaves any here proves nothing. */
  gaps(): readonly string[] {
    return this.engine.gaps;
  }

  /** Carries out a request of office.js. Requests are taken one at a time, in order; `client` is the session. */
  async execute(body: string, flags = 0, client?: object): Promise<Outcome> {
    const request = JSON.parse(body) as RequestBody;
    const bytes = byteLength(body);
    this.syncs.note(request, bytes);
    if (bytes > LARGEST) return { error: HOST_ERROR.requestTooLarge };
    const error = isService(request) ? undefined : await this.faults.beforeRequest(flags);
    if (error !== undefined) return { error };
    const run = this.lastRequest.then(() => this.runFor(client, request));
    this.lastRequest = run;
    const answer = JSON.stringify(await run);
    this.observers.forEach((observe) => {
      observe();
    });
    return byteLength(answer) > LARGEST ? { error: HOST_ERROR.responseTooLarge } : { answer };
  }

  private runFor(client: object | undefined, request: RequestBody): ResponseBody {
    const { events, undoLog } = this.workbook;
    const steps = undoLog.labels.length;
    events.client = client;
    try {
      return this.workbook.act('addin', 'add-in', () => this.engine.run(request));
    } finally {
      if (this.undoIs === 'lost' && undoLog.labels.length > steps) undoLog.clear();
      events.client = undefined;
    }
  }

  /** Lets somebody at the workbook do something: one undo step, and listeners hear of it. */
  act<T>(label: string, action: (workbook: Workbook) => T, origin: Origin = 'user'): T {
    try {
      return this.workbook.act(origin, label, () => action(this.workbook));
    } finally {
      this.flushEvents();
      this.observers.forEach((observe) => {
        observe();
      });
    }
  }

  /** Takes the last step back; undefined where there is none. */
  undo(): string | undefined {
    const label = this.workbook.undo();
    this.observers.forEach((observe) => {
      observe();
    });
    return label;
  }

  /** Puts the step back that was undone last; undefined where there is none. */
  redo(): string | undefined {
    const label = this.workbook.redo();
    this.observers.forEach((observe) => {
      observe();
    });
    return label;
  }

  /** Calls back with events that the add-in registered for. Ends with the returned function. */
  onEvents(listener: (entries: EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back after anything changed, for whoever draws the workbook. Ends with the returned function. */
  onChange(observer: () => void): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  /** Tells the listeners what happened since the last time. */
  flushEvents(): void {
    const entries = this.workbook.events.take();
    if (entries.length > 0)
      this.listeners.forEach((listener) => {
        listener(entries);
      });
  }

  private registerEvent(object: ApiObject, method: string): void {
    const on = !method.startsWith('_Unregister');
    const register = method.replace('_Unregister', '_Register');
    const events = Object.values(this.schema.classOf(object.type)?.events ?? {});
    const event = events.find((candidate) => candidate.register === register);
    const known = Object.values<number>(EVENT).includes(event?.eventType ?? 0);
    if (!event || !known) throw new EmulatorGap(`event ${object.type}.${register}`);
    const { Id } = object.identity();
    this.workbook.events.register(
      event.eventType,
      typeof Id === 'string' ? Id : WORKBOOK_TARGET,
      on ? 1 : -1,
    );
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The library announces that its handlers of ribbon commands are ready; there is nothing to do. */
const addinService: ApiType<null> = {
  type: 'Microsoft.InternalService.AddinInternalService',
  call: { notifyActionHandlerReady: () => undefined },
};

const SERVICES: Record<string, () => ApiObject> = {
  [addinService.type]: () => bind(addinService, null),
};

/** The library sends it by itself once it has loaded, and catches no error of it: what stops cells does not stop it. */
function isService({ ObjectPaths = {} }: RequestBody): boolean {
  const paths = Object.values(ObjectPaths);
  return paths.length > 0 && paths.every(({ Name }) => Name in SERVICES);
}
