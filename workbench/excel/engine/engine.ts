import {
  NULL_OBJECT,
  ObjectLink,
  isApiObject,
  type ApiObject,
  type Arguments,
  type Identity,
  type MaybeObject,
} from './api-object';
import { ApiError, EmulatorGap, apiErrors } from './api-error';
import { locationOf, type Resolved } from './location';
import { QueryReader } from './query';
import type { References } from './references';
import type { Schema } from './schema';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** One request on its way through the engine. */
interface Batch extends Resolved {
  autoKeep: boolean;
}

export interface EngineOptions {
  schema: Schema;
  root: ApiObject;
  references: References;
  /** What serves the classes that objects are given out of by name. */
  classes: Readonly<Record<string, (target: never) => ApiObject>>;
  /** Services that the library makes by name, such as the ribbon's. */
  services: Record<string, () => ApiObject>;
  /** Turns an event registration on or off. */
  onEventRegistration: (object: ApiObject, method: string) => void;
}

/**
 * Carries out the requests of office.js. Actions run in order; the first that fails ends the request, and what was
 * done before stays done, as in Excel: see "Process the batch" at
 * https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model
 */
export class Engine {
  /** Members that were asked for and are not emulated. A test that leaves any here has not tested what it thinks. */
  readonly gaps: string[] = [];
  private readonly queries: QueryReader;

  constructor(private readonly options: EngineOptions) {
    this.queries = new QueryReader(
      options.schema,
      (object) => this.identityOf(object),
      (object, name) => this.navigate(object, name),
      (item) => this.served(item),
    );
  }

  run(body: RequestBody): ResponseBody {
    const batch: Batch = {
      paths: body.ObjectPaths ?? {},
      resolved: new Map(),
      autoKeep: body.AutoKeepReference === true,
    };
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) response.TraceIds?.push(action.Id);
        const value = this.act(action, batch);
        response.Results.push({
          ActionId: action.Id,
          Value: value === undefined || value === NULL_OBJECT ? null : value,
        });
      } catch (error) {
        response.Error = {
          ...this.describe(error),
          Location: locationOf(action, batch, this.options.schema),
          ActionIndex: index,
        };
        break;
      }
    }
    return response;
  }

  private describe(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
    if (error instanceof ApiError) {
      return { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus };
    }
    const gap = error instanceof EmulatorGap;
    const told =
      error instanceof Error ? (gap ? error.message : (error.stack ?? error.message)) : String(error);
    const message = `${gap ? 'EMULATOR GAP' : 'EMULATOR BUG'}: ${told}`;
    this.gaps.push(message);
    return { Code: 'GeneralException', Message: message, HttpStatusCode: 500 };
  }

  private act(action: Action, batch: Batch): unknown {
    if (action.ActionType === ACTION.trace) return undefined;
    const object = this.resolve(action.ObjectPathId, batch);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(object, action, batch);
      case ACTION.query:
        return object === NULL_OBJECT ? NULL_OBJECT : this.queries.read(object, action.QueryInfo ?? {});
      case ACTION.method: {
        // Methods and setters on a null object are skipped without an error, see "*OrNullObject" in the same page.
        if (object === NULL_OBJECT) return { _IsNull: true };
        const result = this.call(object, action.Name, this.arguments(action.ArgumentInfo, batch));
        return isApiObject(result) ? this.identityOf(result) : result;
      }
      case ACTION.setProperty:
        if (object === NULL_OBJECT) return { _IsNull: true };
        this.set(object, action.Name, action, batch);
        return undefined;
      case ACTION.recursiveQuery:
        return object === NULL_OBJECT ? NULL_OBJECT : this.queryRecursively(object, action);
      default:
        throw new EmulatorGap(`action type ${action.ActionType}`);
    }
  }

  private instantiate(object: MaybeObject, action: Action, batch: Batch): unknown {
    if (object === NULL_OBJECT) return NULL_OBJECT;
    const tracked = this.options.schema.classOf(object.type)?.scalars['_ReferenceId'] !== undefined;
    if (batch.autoKeep && tracked && batch.paths[action.ObjectPathId]?.D !== true)
      this.options.references.keep(object);
    return this.identityOf(object);
  }

  /** `loadRecursive` names a query per class and applies it to the object and, level by level, to its own kind below. */
  private queryRecursively(object: ApiObject, action: Action): Identity {
    const query = action.RecursiveQueryInfo?.Queries[object.type];
    if (!query) throw apiErrors.invalidArgument(`no properties were named for ${object.type}`);
    if (Object.keys(action.RecursiveQueryInfo?.Queries ?? {}).length > 1) {
      throw new EmulatorGap('loadRecursive over several classes');
    }
    return this.queries.read(object, query);
  }

  private resolve(id: number, batch: Batch): MaybeObject {
    const known = batch.resolved.get(id);
    if (known !== undefined) return known;
    const path = batch.paths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `The object path ${id} is not in the request.`, 400);
    const object = this.follow(path, batch);
    batch.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath, batch: Batch): MaybeObject {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.options.root;
      case PATH.nullObject:
        return NULL_OBJECT;
      case PATH.newObject: {
        const service = this.options.services[path.Name];
        if (!service) throw new EmulatorGap(`service ${path.Name}`);
        return service();
      }
      case PATH.reference: {
        const kept = this.options.references.find(path.Name);
        if (!kept) throw new ApiError('InvalidObjectPath', 'The object is no longer tracked.', 400);
        return kept;
      }
      default:
        return this.followFromParent(path, batch);
    }
  }

  private followFromParent(path: ObjectPath, batch: Batch): MaybeObject {
    const parent = this.resolve(path.ParentObjectPathId ?? 0, batch);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.property)
      return this.navigate(parent, this.navigationName(parent, path.Name));
    const args = this.arguments(path.ArgumentInfo, batch);
    const result =
      path.ObjectPathType === PATH.indexer ? this.index(parent, args) : this.call(parent, path.Name, args);
    if (result === NULL_OBJECT || isApiObject(result)) return result;
    throw new Error(`${parent.type}.${path.Name} gave no object`);
  }

  private index(parent: ApiObject, args: Arguments): unknown {
    const getItem = parent.method('getItem');
    if (!getItem) throw new EmulatorGap(`${parent.type}.getItem`);
    return this.served(getItem(args));
  }

  private navigationName(object: ApiObject, wire: string): string {
    const name = this.options.schema.nameOf(object.type, 'navigations', wire);
    if (name === undefined) throw apiErrors.apiNotFound(`${object.type}.${wire}`);
    return name;
  }

  private navigate(object: ApiObject, name: string): MaybeObject {
    this.requireSet(object, name, this.options.schema.classOf(object.type)?.navigations[name]?.api);
    const navigation = object.navigation(name);
    if (!navigation) throw new EmulatorGap(`${object.type}.${name}`);
    return this.served(navigation());
  }

  private call(object: ApiObject, wire: string, args: Arguments): unknown {
    if (wire === '_KeepReference') {
      this.options.references.keep(object);
      return undefined;
    }
    const data = this.options.schema.classOf(object.type);
    // Services such as the ribbon's are not in the schema of Excel; their wire names differ by the first letter's case.
    const name = data
      ? this.options.schema.nameOf(object.type, 'methods', wire)
      : wire.charAt(0).toLowerCase() + wire.slice(1);
    if (name === undefined) throw apiErrors.apiNotFound(`${object.type}.${wire}`);
    this.requireSet(object, name, data?.methods[name]?.api);
    if (/^_(Unr|R)egister\w*/.test(name)) {
      this.options.onEventRegistration(object, name);
      return undefined;
    }
    const method = object.method(name);
    if (!method) throw new EmulatorGap(`${object.type}.${name}()`);
    return this.served(method(args));
  }

  /** What a member gave, an object named by its class bound to what serves the class. */
  private served<Value>(given: Value | ObjectLink): Value | ApiObject {
    if (!(given instanceof ObjectLink)) return given;
    const serve = this.options.classes[given.type];
    if (!serve) throw new Error(`nothing serves ${given.type}`);
    return serve(given.target as never);
  }

  private set(object: ApiObject, wire: string, action: Action, batch: Batch): void {
    const name = this.options.schema.nameOf(object.type, 'scalars', wire);
    if (name === undefined) throw apiErrors.apiNotFound(`${object.type}.${wire}`);
    const scalar = this.options.schema.classOf(object.type)?.scalars[name];
    this.requireSet(object, name, scalar?.api);
    if (scalar?.settable === false) throw apiErrors.invalidOperation(`${object.type}.${name} is read-only`);
    const setter = object.setter(name);
    if (!setter) throw new EmulatorGap(`${object.type}.${name} =`);
    // A setter sees null, which leaves a cell as it is; a missing argument of a method is undefined.
    const raw = action.ArgumentInfo?.Arguments?.[0] ?? null;
    setter(raw === null ? null : this.arguments(action.ArgumentInfo, batch)[0]);
  }

  private requireSet(object: ApiObject, name: string, api: string | undefined): void {
    if (!this.options.schema.supports(api)) {
      throw apiErrors.apiNotFound(`${object.type}.${name} (${api ?? ''})`);
    }
  }

  private identityOf(object: ApiObject): Identity {
    const reference = this.options.references.idOf(object);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private arguments(info: ArgumentInfo | undefined, batch: Batch): Arguments {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const argument = this.argument(value, references?.[index], batch);
      return argument === null ? undefined : argument;
    });
  }

  private argument(value: unknown, reference: unknown, batch: Batch): unknown {
    if (Array.isArray(value)) {
      if (!Array.isArray(reference)) return value;
      return value.map((part: unknown, index) => this.argument(part, (reference as unknown[])[index], batch));
    }
    if (typeof reference === 'number' && reference > 0) return this.resolve(reference, batch);
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') {
      return this.resolve(value._ObjectPathId, batch);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, this.argument(part, undefined, batch)]),
    );
  }
}
