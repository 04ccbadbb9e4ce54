import { NULL_OBJECT, type ApiObject, type GivenObject, type Identity, type MaybeObject } from './api-object';
import { EmulatorGap, apiErrors } from './api-error';
import type { ClassData, Schema, ScalarData } from './schema';
import type { QueryInfo } from './wire';

/** Answers `load`: the wanted scalars under their wire names, navigation properties nested, items under `_Items`. */
export class QueryReader {
  constructor(
    private readonly schema: Schema,
    private readonly identityOf: (object: ApiObject) => Identity,
    private readonly navigate: (object: ApiObject, name: string) => MaybeObject,
    private readonly served: (item: GivenObject) => ApiObject,
  ) {}

  read(object: ApiObject, query: QueryInfo): Identity {
    const items = object.items()?.map((item) => this.served(item));
    return items ? this.readItems(object, items, query) : this.project(object, query);
  }

  private readItems(object: ApiObject, items: ApiObject[], query: QueryInfo): Identity {
    const own = this.classOf(object);
    const itemScalars = (own.item === undefined ? undefined : this.schema.classOf(own.item))?.scalars ?? {};
    const answer: Identity = {};
    const forItems: string[] = [];
    for (const path of query.Select ?? []) {
      const scalar = own.scalars[path];
      if (scalar) answer[scalar.wire] = this.scalar(object, path, scalar);
      // A property that both have, such as `count`, is the collection's own.
      if (!scalar || itemScalars[path]) forItems.push(path);
    }
    const skip = query.Skip ?? 0;
    const wanted = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    const select = query.Select?.length ? { Select: forItems } : {};
    const expand = query.Expand ? { Expand: query.Expand } : {};
    answer['_Items'] = wanted.map((item, index) => ({
      _Index: index + skip,
      ...(query.Select?.length && forItems.length === 0 && !query.Expand?.length
        ? this.identityOf(item)
        : this.project(item, { ...select, ...expand })),
    }));
    return answer;
  }

  private project(object: ApiObject, { Select = [], Expand = [] }: QueryInfo): Identity {
    const data = this.classOf(object);
    const answer: Identity = { ...this.identityOf(object) };
    const nested = new Map<string, string[]>();
    const into = (name: string, path: string) => {
      nested.set(name, [...(nested.get(name) ?? []), path]);
    };
    if (Select.length === 0 && Expand.length === 0) this.allScalars(object, data, answer);
    for (const path of Select) {
      const [head = '', ...rest] = path.split(/[/.]/);
      if (head === '*') this.allScalars(object, data, answer);
      else if (head === '$none') continue;
      else {
        const name = memberName(data, head);
        const scalar = data.scalars[name];
        if (scalar) answer[scalar.wire] = this.scalar(object, name, scalar);
        else if (data.navigations[name]) into(name, rest.join('/') || '*');
        else throw apiErrors.propertyNotFound(`${object.type}.${head}`);
      }
    }
    for (const path of Expand) {
      const [head = '', ...rest] = path.split('/');
      into(memberName(data, head), rest.join('/') || '*');
    }
    for (const [name, paths] of nested) {
      const navigation = data.navigations[name];
      if (!navigation) throw apiErrors.propertyNotFound(`${object.type}.${name}`);
      const child = this.navigate(object, name);
      const select = paths.map((path) => path.replace(/^items(\/|$)/i, '') || '*');
      answer[navigation.wire] = child === NULL_OBJECT ? null : this.read(child, { Select: select });
    }
    return answer;
  }

  /** `load()` without names gives every scalar; those the emulator lacks or the pinned Excel does not know are left out. */
  private allScalars(object: ApiObject, data: ClassData, answer: Identity): void {
    for (const [name, scalar] of Object.entries(data.scalars)) {
      if (name.startsWith('_') || !object.readable(name) || !this.schema.supports(scalar.api)) continue;
      answer[scalar.wire] = this.scalar(object, name, scalar);
    }
  }

  private scalar(object: ApiObject, name: string, scalar: ScalarData): unknown {
    if (!this.schema.supports(scalar.api))
      throw apiErrors.apiNotFound(`${object.type}.${name} (${scalar.api ?? ''})`);
    const getter = object.get(name);
    if (!getter) throw new EmulatorGap(`${object.type}.${name}`);
    return getter();
  }

  private classOf(object: ApiObject): ClassData {
    const data = this.schema.classOf(object.type);
    if (!data) throw new EmulatorGap(`class ${object.type}`);
    return data;
  }
}

/** Paths come in JavaScript's spelling, but hosts are lenient about the case of the first letter. */
function memberName(data: ClassData, head: string): string {
  if (data.scalars[head] || data.navigations[head]) return head;
  const lower = head.toLowerCase();
  const known = [...Object.keys(data.scalars), ...Object.keys(data.navigations)];
  return known.find((name) => name.toLowerCase() === lower) ?? head;
}
