/** What of a cell's style matters for reading it. */
export interface CellStyle {
  font?: string;
  format?: string;
  hidden: boolean;
}

/** Styles by class (`.xl65`) and element (`td`). */
export type StyleSheet = ReadonlyMap<string, CellStyle>;

const MOST_RULES = 5000;

/** Adds the rules of a style sheet that name fonts, number formats or hidden things. One pass, no backtracking. */
export function readCss(text: string, rules: Map<string, CellStyle>): void {
  let at = 0;
  while (rules.size < MOST_RULES) {
    const open = text.indexOf('{', at);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) break;
    const style = readDeclarations(text.slice(open + 1, close));
    for (const selector of text.slice(at, open).split(',')) {
      const name = /([.]?[\w-]+)\s*$/.exec(selector.slice(-80))?.[1];
      if (name !== undefined) rules.set(name, style);
    }
    at = close + 1;
  }
}

function readDeclarations(text: string): CellStyle {
  const style: CellStyle = { hidden: false };
  for (const declaration of splitDeclarations(text)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (name === 'font-family') style.font = (value.split(',')[0] ?? '').replace(/["']/g, '').trim();
    else if (name === 'mso-number-format')
      style.format = value.replace(/^["']|["']$/g, '').replace(/\\/g, '');
    else if ((name === 'display' && value === 'none') || (name === 'mso-hide' && value === 'all'))
      style.hidden = true;
  }
  return style;
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

/** The style of an element: its own over its class's over its kind's. */
export function styleOf(
  css: StyleSheet,
  element: string,
  attributes: ReadonlyMap<string, string>,
): CellStyle {
  const inline = attributes.get('style');
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
  const layers = [
    css.get(element),
    ...classes.slice(0, 10).map((name) => css.get(`.${name}`)),
    inline === undefined ? undefined : readDeclarations(inline),
  ];
  const style: CellStyle = { hidden: false };
  for (const layer of layers) {
    if (layer === undefined) continue;
    if (layer.font !== undefined) style.font = layer.font;
    if (layer.format !== undefined) style.format = layer.format;
    if (layer.hidden) style.hidden = true;
  }
  return style;
}
