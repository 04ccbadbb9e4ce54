import type { ClassData, SchemaData } from './schema';

const CLASS =
  /\n {4}var (\w+) = \(function \(_super\) \{\n {8}__extends\(\1, _super\);([\s\S]*?)\n {4}Excel\.\1 = \1;/g;
/** A setter that the library writes by hand, with a name of its own on the wire. */
const HAND_SETTER =
  /function (\w+?)_(\w+)_Set\(thisObj, value\) \{(?:(?!\n {8}\}\n)[\s\S])*?_invokeSetProperty\(thisObj, "(\w+)"/g;
const MEMBER = /\n {8}(?=Object\.defineProperty\(|\w+\.prototype\.)/;

/**
 * Reads the object model out of the text of `excel-web-16.00.debug.js`: every class with its scalars, navigation
 * properties, methods and events, and the requirement set that each is checked against.
 */
export function deriveSchema(library: string): SchemaData {
  const text = library.replace(/\r\n/g, '\n');
  const schema: SchemaData = {};
  for (const [, name = '', body = ''] of text.slice(text.indexOf('"_BeginExcel"')).matchAll(CLASS)) {
    schema[name] = readClass(body);
  }
  for (const [, name = '', property = '', wire = ''] of text.matchAll(HAND_SETTER)) {
    const scalar = schema[name]?.scalars[property.charAt(0).toLowerCase() + property.slice(1)];
    if (scalar && scalar.wire !== wire) scalar.setWire = wire;
  }
  return schema;
}

function readClass(body: string): ClassData {
  const item = /_createChildItemObject\(Excel\.(\w+), (?:true|false)/.exec(body)?.[1];
  const data: ClassData = {
    isCollection: /"_isCollection"/.test(body),
    ...(item === undefined ? {} : { item }),
    scalars: readScalars(body),
    navigations: {},
    methods: {},
    events: {},
  };
  for (const member of body.split(MEMBER)) readMember(member, data);
  return data;
}

function readScalars(body: string): ClassData['scalars'] {
  const names = list(body, '_scalarPropertyNames') as string[];
  const wires = list(body, '_scalarPropertyOriginalNames') as string[];
  const settable = list(body, '_scalarPropertyUpdateable') as boolean[];
  return Object.fromEntries(
    names.map((name, index) => [name, { wire: wires[index] ?? name, settable: settable[index] === true }]),
  );
}

function list(body: string, property: string): unknown[] {
  const found = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\]);`).exec(
    body,
  );
  return found?.[1] === undefined ? [] : (JSON.parse(found[1]) as unknown[]);
}

function readMember(text: string, data: ClassData): void {
  const property = /^Object\.defineProperty\(\w+\.prototype, "(\w+)"/.exec(text)?.[1];
  if (property !== undefined) return readProperty(property, text, data);
  const method = /^\w+\.prototype\.(\w+) = function \(/.exec(text)?.[1];
  if (method !== undefined) readMethod(method, text, data);
}

function readProperty(name: string, text: string, data: ClassData): void {
  const navigation = /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/.exec(text);
  const scalar = data.scalars[name];
  const eventType = /eventType: (\d+)/.exec(text)?.[1];
  if (navigation) {
    data.navigations[name] = { type: navigation[1] ?? '', wire: navigation[2] ?? '', ...requirement(text) };
  } else if (scalar) {
    Object.assign(scalar, requirement(text));
  } else if (eventType !== undefined) {
    const register = /_this\.(_Register\w+)\(/.exec(text)?.[1] ?? '';
    data.events[name] = { eventType: Number(eventType), register, ...requirement(text) };
  }
}

function readMethod(name: string, text: string, data: ClassData): void {
  const object = /_createMethodObject\(Excel\.(\w+), \w+, "(\w+)"/.exec(text);
  const value = /_invokeMethod\(\w+, "(\w+)"/.exec(text)?.[1];
  const indexed = /_createIndexerObject\(Excel\.(\w+)/.exec(text)?.[1];
  if (object) {
    data.methods[name] = { returns: object[1] ?? '', wire: object[2] ?? '', ...requirement(text) };
  } else if (value !== undefined) {
    data.methods[name] = { wire: value, ...requirement(text) };
  } else if (indexed !== undefined) {
    data.methods[name] = { returns: indexed };
  }
}

function requirement(text: string): { api?: string } {
  const found = /_throwIfApiNotSupported\("[^"]+", (_defaultApiSetName|"[^"]+"), "([\d.]+)"/.exec(text);
  if (!found) return {};
  const set = found[1] === '_defaultApiSetName' ? 'ExcelApi' : (found[1] ?? '').slice(1, -1);
  return { api: `${set} ${found[2] ?? ''}` };
}
