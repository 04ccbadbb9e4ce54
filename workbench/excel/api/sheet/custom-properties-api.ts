import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { textArgument } from '../../engine/arguments';
import type { Sheet } from '../../model/sheet';
import { collection } from '../collection';
import { found } from '../places';

interface Target {
  sheet: Sheet;
  key: string;
}

function change(sheet: Sheet, alter: (properties: Map<string, string>) => void): void {
  const properties = new Map(sheet.state.customProperties);
  alter(properties);
  sheet.edit((state) => {
    state.customProperties = properties;
  });
}

/** Keys are told apart without regard to case. */
function keyOf(sheet: Sheet, given: unknown): string | undefined {
  const key = textArgument(given, 'key');
  return [...sheet.state.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
}

const propertyApi: ApiType<Target> = {
  type: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ Key: key }),
  get: {
    key: ({ key }) => key,
    value: ({ sheet, key }) => found(sheet.state.customProperties.get(key), `custom property "${key}"`),
  },
  set: {
    value: ({ sheet, key }, value) => {
      change(sheet, (properties) => properties.set(key, textArgument(value, 'value')));
    },
  },
  call: {
    delete: ({ sheet, key }) => {
      change(sheet, (properties) => properties.delete(key));
    },
  },
};

const propertiesApi = collection<Sheet, Target>({
  type: 'WorksheetCustomPropertyCollection',
  what: 'custom property',
  items: (sheet) => [...sheet.state.customProperties.keys()].map((key) => ({ sheet, key })),
  serve: (target) => bind(propertyApi, target),
  find: (sheet, given) => {
    const key = keyOf(sheet, given);
    return key === undefined ? undefined : { sheet, key };
  },
  call: {
    add: (sheet, [key, value]) => {
      const name = keyOf(sheet, key) ?? textArgument(key, 'key');
      change(sheet, (properties) => properties.set(name, textArgument(value, 'value')));
      return bind(propertyApi, { sheet, key: name });
    },
  },
});

export function customPropertiesObject(sheet: Sheet): ApiObject {
  return bind(propertiesApi, sheet);
}
