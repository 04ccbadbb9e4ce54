import type { ApiType, Arguments, GivenObject } from '../engine/api-object';
import { integerArgument } from '../engine/arguments';
import { found, orNull } from './places';

/** A class whose objects hold others. */
interface Collection<Owner, Item> {
  type: string;
  /** What an item is called where one is missing. */
  what: string;
  items: (owner: Owner) => readonly Item[];
  serve: (item: Item) => GivenObject;
  /** The item that `getItem` names; absent: the items have no names. */
  find?: (owner: Owner, key: unknown) => Item | undefined;
  call?: ApiType<Owner>['call'];
}

/** Serves a collection: its count, its items, and how one of them is got. Members that its class lacks do no harm. */
export function collection<Owner, Item extends object>({
  type,
  what,
  items,
  serve,
  find,
  call,
}: Collection<Owner, Item>): ApiType<Owner> {
  const count = (owner: Owner) => items(owner).length;
  return {
    type,
    get: { count },
    items: (owner) => items(owner).map(serve),
    call: {
      getCount: count,
      getItemAt: (owner, [index]) => serve(found(items(owner)[integerArgument(index, 'index')], what)),
      ...(find && {
        getItem: (owner, [key]) => serve(found(find(owner, key), `${what} "${String(key)}"`)),
        getItemOrNullObject: (owner, [key]) => {
          const item = find(owner, key);
          return orNull(item && serve(item));
        },
      }),
      ...call,
    },
  };
}

/** A method that refuses where there is nothing to give, and its twin that gives the null object there. */
export function lookup<T>(
  name: string,
  what: string,
  look: (target: T, args: Arguments) => GivenObject | null | undefined,
): NonNullable<ApiType<T>['call']> {
  return {
    [name]: (target, args) => found(look(target, args), what),
    [`${name}OrNullObject`]: (target, args) => orNull(look(target, args)),
  };
}
