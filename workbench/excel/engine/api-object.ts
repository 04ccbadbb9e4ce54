/** The null object of `getItemOrNullObject` and its kin. */
export const NULL_OBJECT = Symbol('null object');

/** Parts of an answer that let the library find the object again in a later request. */
export type Identity = Record<string, unknown>;

export type Arguments = readonly unknown[];

/** An object, or the null object. */
export type MaybeObject = ApiObject | typeof NULL_OBJECT;

/**
 * An object by the name of its class. Classes that give out each other's objects, as a range its worksheet and a
 * worksheet its ranges, name them so; the engine knows which module serves a class.
 */
export class ObjectLink {
  constructor(
    readonly type: string,
    readonly target: unknown,
  ) {}
}

/** An object as members give it out. */
export type GivenObject = ApiObject | ObjectLink;

/** How a class of the library is served from a target of type T. Names are those of JavaScript, not of the wire. */
export interface ApiType<T> {
  /** Class of the library. */
  type: string;
  identity?: (target: T) => Identity;
  get?: Record<string, (target: T) => unknown>;
  set?: Record<string, (target: T, value: unknown) => void>;
  navigate?: Record<string, (target: T) => GivenObject | typeof NULL_OBJECT>;
  call?: Record<string, (target: T, args: Arguments) => unknown>;
  /** Items of a collection. */
  items?: (target: T) => GivenObject[];
}

/** An object of the workbook as the engine sees it. A member that is absent is a gap of the emulator. */
export interface ApiObject {
  readonly type: string;
  /** What the object stands for; facades of the same place may differ. */
  readonly target: unknown;
  identity(): Identity;
  readable(name: string): boolean;
  get(name: string): (() => unknown) | undefined;
  setter(name: string): ((value: unknown) => void) | undefined;
  navigation(name: string): (() => GivenObject | typeof NULL_OBJECT) | undefined;
  method(name: string): ((args: Arguments) => unknown) | undefined;
  items(): GivenObject[] | undefined;
}

/** Binds a target to the class that serves it. */
export function bind<T>(type: ApiType<T>, target: T): ApiObject {
  return new BoundObject(type, target);
}

class BoundObject<T> implements ApiObject {
  constructor(
    private readonly api: ApiType<T>,
    readonly target: T,
  ) {}

  get type(): string {
    return this.api.type;
  }

  identity(): Identity {
    return this.api.identity?.(this.target) ?? {};
  }

  readable(name: string): boolean {
    return own(this.api.get, name) !== undefined;
  }

  get(name: string): (() => unknown) | undefined {
    const member = own(this.api.get, name);
    return member && (() => member(this.target));
  }

  setter(name: string): ((value: unknown) => void) | undefined {
    const member = own(this.api.set, name);
    return (
      member &&
      ((value) => {
        member(this.target, value);
      })
    );
  }

  navigation(name: string): (() => GivenObject | typeof NULL_OBJECT) | undefined {
    const member = own(this.api.navigate, name);
    return member && (() => member(this.target));
  }

  method(name: string): ((args: Arguments) => unknown) | undefined {
    const member = own(this.api.call, name);
    return member && ((args) => member(this.target, args));
  }

  items(): GivenObject[] | undefined {
    return this.api.items?.(this.target);
  }
}

function own<V>(members: Record<string, V> | undefined, name: string): V | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

export function isApiObject(value: unknown): value is ApiObject {
  return value instanceof BoundObject;
}
