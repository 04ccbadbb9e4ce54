import { unzipSync } from 'fflate';
import { piecesOf, readXml } from '../../../../functions/upload/formats/xlsx/xml';

/** The XML parts of an .xlsx file, by their paths. */
export type Parts = Record<string, Uint8Array>;

export interface Element {
  name: string;
  attributes: (name: string) => string | undefined;
  children: Element[];
  text: string;
}

export function xmlParts(file: Uint8Array): Parts {
  return unzipSync(file, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
}

/** Name and path of each sheet. Rejects broken XML. */
export async function sheetParts(parts: Parts): Promise<[string, string][]> {
  const book = await tree(parts, 'xl/workbook.xml');
  const sheets = await targets(parts, 'xl/workbook.xml');
  return all(book, 'sheet').flatMap((sheet): [string, string][] => {
    const path = sheets.get(sheet.attributes('r:id') ?? '');
    return path === undefined ? [] : [[sheet.attributes('name') ?? '', path]];
  });
}

/** The parts that a part refers to, by relationship. */
export async function targets(parts: Parts, path: string): Promise<Map<string, string>> {
  const found = await relationsOf(parts, path);
  return new Map(found.map(({ id, target }) => [id, target]));
}

export async function related(parts: Parts, path: string, type: string): Promise<string | undefined> {
  return (await relationsOf(parts, path)).find((relation) => relation.type.endsWith(`/${type}`))?.target;
}

async function relationsOf(
  parts: Parts,
  path: string,
): Promise<{ id: string; type: string; target: string }[]> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const root = await tree(parts, `${folder}/_rels/${path.slice(slash + 1)}.rels`);
  return (root?.children ?? []).map(({ attributes }) => ({
    id: attributes('Id') ?? '',
    type: attributes('Type') ?? '',
    target: resolved(folder, attributes('Target') ?? ''),
  }));
}

/** @example resolved('xl/drawings', '../charts/chart1.xml') // 'xl/charts/chart1.xml' */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else path.push(step);
  }
  return path.join('/');
}

export async function tree(parts: Parts, path: string): Promise<Element | undefined> {
  const bytes = parts[path];
  if (!bytes) return undefined;
  const root: Element = { name: '', attributes: () => undefined, children: [], text: '' };
  const open = [root];
  const handlers = {
    open: (name: string, attributes: Element['attributes']) => {
      // A drawing mixes three namespaces whose names do not meet.
      const element: Element = {
        name: name.slice(name.indexOf(':') + 1),
        attributes,
        children: [],
        text: '',
      };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => {
      open.pop();
    },
    text: (text: string) => {
      const element = open.at(-1);
      if (element) element.text += text;
    },
  };
  await readXml(path, piecesOf(bytes), handlers);
  return root.children[0];
}

export function all(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}
