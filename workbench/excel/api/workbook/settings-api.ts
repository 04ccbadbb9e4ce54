import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { textArgument } from '../../engine/arguments';
import type { Workbook } from '../../model/workbook';
import { found, orNull } from '../places';

interface Target {
  workbook: Workbook;
  key: string;
}

const settingApi: ApiType<Target> = {
  type: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  get: {
    key: ({ key }) => key,
    _Id: ({ key }) => key,
    value: ({ workbook, key }) => found(workbook.settings.get(key), `setting "${key}"`),
  },
  set: {
    value: ({ workbook, key }, value) => {
      workbook.settings.set(key, value);
    },
  },
  call: {
    delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
};

const settingsApi: ApiType<Workbook> = {
  type: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => bind(settingApi, { workbook, key })),
  call: {
    add: (workbook, [key, value]) => {
      const name = textArgument(key, 'key');
      workbook.settings.set(name, value);
      return bind(settingApi, { workbook, key: name });
    },
    getCount: ({ settings }) => settings.size,
    getItem: (workbook, [key]) => {
      const name = textArgument(key, 'key');
      found(workbook.settings.has(name) || undefined, `setting "${name}"`);
      return bind(settingApi, { workbook, key: name });
    },
    getItemOrNullObject: (workbook, [key]) => {
      const name = textArgument(key, 'key');
      return orNull(workbook.settings.has(name) ? bind(settingApi, { workbook, key: name }) : undefined);
    },
  },
};

export function settingsObject(workbook: Workbook): ApiObject {
  return bind(settingsApi, workbook);
}
