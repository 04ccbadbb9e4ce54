import { bind, type ApiObject, type ApiType, type Arguments } from '../engine/api-object';
import type { Properties } from '../model/sheet-state';

/** A class whose properties are only kept and read back. The defaults name every property that is emulated. */
export interface Bag {
  type: string;
  defaults: Readonly<Record<string, unknown>>;
  readOnly?: readonly string[];
  /** Methods that only set properties: what they set, by name. */
  calls?: Readonly<Record<string, (args: Arguments) => Properties>>;
  parts?: Readonly<Record<string, Bag>>;
}

/** Where the properties of a target are kept; part properties under `part/name`. */
export interface BagAccess<T> {
  read(target: T): Properties;
  write(target: T, properties: Properties): void;
}

/** Members of a class that serve a bag's properties. */
export function bagMembers<T>(
  bag: Bag,
  access: BagAccess<T>,
  prefix = '',
): Pick<ApiType<T>, 'get' | 'set' | 'navigate' | 'call'> {
  const names = Object.keys(bag.defaults);
  const settable = names.filter((name) => !bag.readOnly?.includes(name));
  return {
    get: Object.fromEntries(
      names.map((name) => [name, (target: T) => access.read(target)[prefix + name] ?? bag.defaults[name]]),
    ),
    set: Object.fromEntries(
      settable.map((name) => [
        name,
        (target: T, value: unknown) => {
          access.write(target, { ...access.read(target), [prefix + name]: value });
        },
      ]),
    ),
    call: Object.fromEntries(
      Object.entries(bag.calls ?? {}).map(([name, call]) => [
        name,
        (target: T, args: Arguments) => {
          const changed = Object.entries(call(args)).map(([part, value]) => [prefix + part, value] as const);
          access.write(target, { ...access.read(target), ...Object.fromEntries(changed) });
        },
      ]),
    ),
    navigate: Object.fromEntries(
      Object.entries(bag.parts ?? {}).map(([name, part]) => [
        name,
        (target: T): ApiObject =>
          bind({ type: part.type, ...bagMembers(part, access, `${prefix}${name}/`) }, target),
      ]),
    ),
  };
}
