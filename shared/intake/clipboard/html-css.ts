import type { Attributes } from './html-tokens';

/** Values by property, as written; names in lower case. */
export type Declarations = ReadonlyMap<string, string>;

/** One part of a selector, such as `td.xl65`: the names that one element must have. */
type Compound = string[];

interface Rule {
  /** Of the element itself. */
  own: Compound;
  /** Of elements around it. */
  around: Compound[];
  weight: number;
  declarations: Declarations;
}

const MOST_RULES = 5000;
/** Rules that are tried for one element name, class or id: a bound on what one tag can cost. */
const MOST_ALIKE = 50;
const MOST_CLASSES = 10;

const NONE: Declarations = new Map();

/**
 * The style sheets of a page. Understands elements, classes and ids, also inside one another; rules with anything
 * else (states, attributes, neighbours, printers and narrow screens) are passed over.
 */
export class StyleSheet {
  private readonly rules = new Map<string, Rule[]>();
  private count = 0;
  private readonly known = new Map<string, Declarations>();

  add(text: string): void {
    this.known.clear();
    const css = without(text, '/*', '*/').replace(/<!--|-->/g, ' ');
    let at = 0;
    while (this.count < MOST_RULES) {
      const open = css.indexOf('{', at);
      if (open < 0) break;
      const selectors = css
        .slice(at, open)
        .replace(/^[^]*[;}]/, '')
        .trim();
      if (/^@media\s+(?:screen|all)$/i.test(selectors)) {
        at = open + 1;
        continue;
      }
      const close = selectors.startsWith('@') ? blockEnd(css, open) : css.indexOf('}', open);
      if (close < 0) break;
      if (!selectors.startsWith('@')) this.addRules(selectors, readDeclarations(css.slice(open + 1, close)));
      at = close + 1;
    }
  }

  private addRules(selectors: string, declarations: Declarations): void {
    for (const selector of selectors.toLowerCase().split(',')) {
      const parts = selector
        .trim()
        .split(/\s*>\s*|\s+/)
        .slice(0, 10)
        .map(compoundOf);
      const own = parts.at(-1);
      const last = own?.at(-1);
      if (own === undefined || last === undefined || !parts.every((part) => part !== undefined)) continue;
      const names = parts.flat();
      const weight =
        names.filter((name) => /^[.#]/.test(name)).length * 100 + names.length + this.count / 1e4;
      const alike = this.rules.get(last) ?? [];
      if (alike.length < MOST_ALIKE) alike.push({ own, around: parts.slice(0, -1), weight, declarations });
      this.rules.set(last, alike);
      this.count += 1;
    }
  }

  /** What is declared for an element: in its own `style` over the sheets'. `isOpen`: whether a name stands around it. */
  of(element: string, attributes: Attributes, isOpen: (name: string) => boolean): Declarations {
    if (attributes.size === 0 && !this.rules.has(element)) return NONE;
    const style = attributes.get('style') ?? '';
    const names = namesOf(element, attributes);
    const key = `${names.join(' ')} ${style}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const candidates = names.flatMap((name) => this.rules.get(name) ?? []);
    const declared = new Map(
      candidates
        .filter(({ own, around }) => own.every((name) => names.includes(name)) && around.flat().every(isOpen))
        .sort((a, b) => a.weight - b.weight)
        .flatMap(({ declarations }) => [...declarations]),
    );
    if (style !== '') for (const [property, value] of readDeclarations(style)) declared.set(property, value);
    const result = declared.size === 0 ? NONE : declared;
    if (candidates.every(({ around }) => around.length === 0)) this.known.set(key, result);
    return result;
  }
}

/** What selectors can name an element by: `td`, `.xl65`, `#total`. */
export function namesOf(element: string, attributes: Attributes): string[] {
  if (attributes.size === 0) return [element];
  const classes = attributes.get('class')?.toLowerCase().match(/\S+/g) ?? [];
  const id = attributes.get('id');
  return [
    element,
    ...classes.slice(0, MOST_CLASSES).map((name) => `.${name}`),
    ...(id === undefined ? [] : [`#${id.toLowerCase()}`]),
  ];
}

function compoundOf(part: string): Compound | undefined {
  return /^[a-z0-9]*(?:[.#][\w-]+)*$/.test(part) ? (part.match(/[.#]?[\w-]+/g) ?? undefined) : undefined;
}

function blockEnd(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function without(text: string, open: string, close: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf(open, at);
    if (start < 0) return kept + text.slice(at);
    kept += text.slice(at, start);
    const end = text.indexOf(close, start + open.length);
    if (end < 0) return kept;
    at = end + close.length;
  }
}

function readDeclarations(text: string): Declarations {
  const declarations = new Map<string, string>();
  for (const declaration of splitDeclarations(text)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s?important/i, '')
      .trim();
    declarations.set(name, value);
    if (name === 'font') expandFont(value, declarations);
  }
  return declarations;
}

/** `font: italic bold 12pt/1.2 ".VnTime", serif` by its parts. */
function expandFont(value: string, declarations: Map<string, string>): void {
  const family = /\d(?:pt|px|em|rem|%)(?:\/\S{1,9})?\s(.+)$/.exec(value)?.[1];
  if (family !== undefined) declarations.set('font-family', family);
  const size = /(?:^|\s)(\d*\.?\d+(?:pt|px|r?em|%))/.exec(value)?.[1];
  if (size !== undefined) declarations.set('font-size', size);
  const weight = /\b(?:bold|[1-9]00)\b/.exec(value)?.[0];
  if (weight !== undefined) declarations.set('font-weight', weight);
  if (/\bitalic\b/.test(value)) declarations.set('font-style', 'italic');
}

/** Declarations between semicolons; Excel writes formats with escaped semicolons inside quotation marks. */
function splitDeclarations(text: string): string[] {
  const parts: string[] = [];
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ';' && text[at - 1] !== '\\') {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
