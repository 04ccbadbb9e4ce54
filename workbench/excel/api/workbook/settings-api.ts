import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { textArgument } from '../../engine/arguments';
import type { Workbook } from '../../model/workbook';
import { collection } from '../collection';
import { found } from '../places';

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

const settingsApi = collection<Workbook, Target>({
  type: 'SettingCollection',
  what: 'setting',
  items: (workbook) => [...workbook.settings.keys()].map((key) => ({ workbook, key })),
  serve: (target) => bind(settingApi, target),
  find: (workbook, given) => {
    const key = textArgument(given, 'key');
    return workbook.settings.has(key) ? { workbook, key } : undefined;
  },
  call: {
    add: (workbook, [key, value]) => {
      const name = textArgument(key, 'key');
      workbook.settings.set(name, value);
      return bind(settingApi, { workbook, key: name });
    },
  },
});

export function settingsObject(workbook: Workbook): ApiObject {
  return bind(settingsApi, workbook);
}
