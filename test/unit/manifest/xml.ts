/** An element of an XML document; names keep their prefix (`bt:Image`). */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );
}

/** Reads the plain XML of a manifest: elements, attributes, text. Throws where it is not well formed. */
export function parseXml(source: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  for (const [whole, closes, opens, attributes = '', empty, text, stray] of source.matchAll(TOKEN)) {
    const parent = open[open.length - 1] as Element;
    if (stray !== undefined) throw new Error('a < that begins no tag');
    if (text !== undefined) parent.text += decode(text.trim());
    else if (closes !== undefined) {
      if (parent.name !== closes) throw new Error(`${whole} closes ${parent.name}`);
      open.pop();
    } else if (opens !== undefined) {
      const element = { name: opens, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [rootElement, ...others] = document.children;
  if (open.length > 1 || rootElement === undefined || others.length > 0)
    throw new Error('not one closed root element');
  return rootElement;
}

/** The element itself and all within it, in the order of the document. */
export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

export function named(element: Element, name: string): Element[] {
  return all(element).filter((each) => each.name === name);
}
