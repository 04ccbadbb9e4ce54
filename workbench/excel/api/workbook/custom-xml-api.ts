import { NULL_OBJECT, bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import { textArgument } from '../../engine/arguments';
import type { CustomXmlPart, Workbook } from '../../model/workbook';
import { found, orNull } from '../places';

interface Target {
  workbook: Workbook;
  id: string;
}

interface Scope {
  workbook: Workbook;
  namespace: string;
}

function partOf({ workbook, id }: Target): CustomXmlPart {
  return found(
    workbook.customXml.find((part) => part.id === id),
    'custom XML part',
  );
}

/** The namespace of the root element. */
function namespaceOf({ xml }: CustomXmlPart): string {
  return /^\s*(?:<\?[^>]*\?>\s*)?<[^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? '';
}

function xmlArgument(value: unknown): string {
  const xml = textArgument(value, 'xml');
  if (!/^\s*<[\s\S]*>\s*$/.test(xml)) throw apiErrors.invalidArgument('the text is no XML');
  return xml;
}

const partApi: ApiType<Target> = {
  type: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  get: { id: ({ id }) => id, namespaceUri: (target) => namespaceOf(partOf(target)) },
  call: {
    getXml: (target) => partOf(target).xml,
    setXml: (target, [xml]) => {
      const part = partOf(target);
      const next = { ...part, xml: xmlArgument(xml) };
      target.workbook.customXml = target.workbook.customXml.map((other) => (other === part ? next : other));
    },
    delete: (target) => {
      const part = partOf(target);
      target.workbook.customXml = target.workbook.customXml.filter((other) => other !== part);
    },
  },
};

function within({ workbook, namespace }: Scope): Target[] {
  return workbook.customXml
    .filter((part) => namespaceOf(part) === namespace)
    .map(({ id }) => ({ workbook, id }));
}

const scopedApi: ApiType<Scope> = {
  type: 'CustomXmlPartScopedCollection',
  items: (scope) => within(scope).map((target) => bind(partApi, target)),
  call: {
    getCount: (scope) => within(scope).length,
    getItem: (scope, [id]) =>
      bind(
        partApi,
        found(
          within(scope).find((target) => target.id === id),
          'custom XML part',
        ),
      ),
    getOnlyItem: (scope) => {
      const [only, ...more] = within(scope);
      if (!only || more.length > 0)
        throw apiErrors.invalidOperation('there is not exactly one custom XML part');
      return bind(partApi, only);
    },
    getOnlyItemOrNullObject: (scope) => {
      const [only, ...more] = within(scope);
      return only && more.length === 0 ? bind(partApi, only) : NULL_OBJECT;
    },
  },
};

const partsApi: ApiType<Workbook> = {
  type: 'CustomXmlPartCollection',
  items: (workbook) => workbook.customXml.map(({ id }) => bind(partApi, { workbook, id })),
  call: {
    add: (workbook, [xml]) => {
      const part = { id: workbook.newId('XML'), xml: xmlArgument(xml) };
      workbook.customXml = [...workbook.customXml, part];
      return bind(partApi, { workbook, id: part.id });
    },
    getByNamespace: (workbook, [namespace]) =>
      bind(scopedApi, { workbook, namespace: textArgument(namespace, 'namespaceUri') }),
    getCount: ({ customXml }) => customXml.length,
    getItem: (workbook, [id]) => {
      const part = found(
        workbook.customXml.find((one) => one.id === id),
        'custom XML part',
      );
      return bind(partApi, { workbook, id: part.id });
    },
    getItemOrNullObject: (workbook, [id]) => {
      const part = workbook.customXml.find((one) => one.id === id);
      return orNull(part && bind(partApi, { workbook, id: part.id }));
    },
  },
};

export function customXmlObject(workbook: Workbook): ApiObject {
  return bind(partsApi, workbook);
}
