import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import { textArgument } from '../../engine/arguments';
import type { CustomXmlPart, Workbook } from '../../model/workbook';
import { collection } from '../collection';
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

const scopedApi = collection<Scope, Target>({
  type: 'CustomXmlPartScopedCollection',
  what: 'custom XML part',
  items: within,
  serve: (target) => bind(partApi, target),
  find: (scope, id) => within(scope).find((target) => target.id === id),
  call: {
    getOnlyItem: (scope) => {
      const [only, ...more] = within(scope);
      if (!only || more.length > 0)
        throw apiErrors.invalidOperation('there is not exactly one custom XML part');
      return bind(partApi, only);
    },
    getOnlyItemOrNullObject: (scope) => {
      const [only, ...more] = within(scope);
      return orNull(only && more.length === 0 ? bind(partApi, only) : undefined);
    },
  },
});

function parts(workbook: Workbook): Target[] {
  return workbook.customXml.map(({ id }) => ({ workbook, id }));
}

const partsApi = collection<Workbook, Target>({
  type: 'CustomXmlPartCollection',
  what: 'custom XML part',
  items: parts,
  serve: (target) => bind(partApi, target),
  find: (workbook, id) => parts(workbook).find((target) => target.id === id),
  call: {
    add: (workbook, [xml]) => {
      const part = { id: workbook.newId('XML'), xml: xmlArgument(xml) };
      workbook.customXml = [...workbook.customXml, part];
      return bind(partApi, { workbook, id: part.id });
    },
    getByNamespace: (workbook, [namespace]) =>
      bind(scopedApi, { workbook, namespace: textArgument(namespace, 'namespaceUri') }),
  },
});

export function customXmlObject(workbook: Workbook): ApiObject {
  return bind(partsApi, workbook);
}
