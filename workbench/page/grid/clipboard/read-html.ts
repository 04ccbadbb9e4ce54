import { layOutTable, type Pasted, type SpannedCell } from './pasted';

/** Colours on the clipboard as #RRGGBB; undefined where there is none, or one that shines through. */
function hexColor(css: string): string | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(css.trim())?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const [, r, g, b, alpha = '1'] =
    /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/.exec(css.trim()) ?? [];
  if (r === undefined || alpha === '0') return undefined;
  return `#${[r, g, b]
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** The style sheet that Excel puts on the clipboard speaks through classes. */
function classStyles(page: Document): Map<string, CSSStyleDeclaration> {
  const sheet = new CSSStyleSheet();
  const text = [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  sheet.replaceSync(text.replace(/<!--|-->/g, '').replace(/@page[^}]*}/g, ''));
  const styles = new Map<string, CSSStyleDeclaration>();
  for (const rule of sheet.cssRules) {
    if (rule instanceof CSSStyleRule && /^\.[\w-]+$/.test(rule.selectorText))
      styles.set(rule.selectorText.slice(1), rule.style);
  }
  return styles;
}

/** A cell's text as lines: breaks count, blanks that only lay out the source do not. */
function textOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child instanceof Text) text += child.data.replace(/[ \t\r\n]+/g, ' ');
    else if (child instanceof HTMLBRElement) text += '\n';
    else if (child instanceof Element) {
      const isBlock = /^(P|DIV|LI|TR|H\d)$/.test(child.tagName);
      const inner = textOf(child);
      text += isBlock && text.trim() !== '' ? `\n${inner}` : inner;
    }
  }
  return text;
}

function readCell(
  cell: HTMLTableCellElement,
  classes: ReadonlyMap<string, CSSStyleDeclaration>,
): SpannedCell {
  const styles = [cell.style, ...[...cell.classList].flatMap((name) => classes.get(name) ?? [])];
  const read = (property: string): string =>
    styles.map((style) => style.getPropertyValue(property)).find((value) => value !== '') ?? '';
  const weight = read('font-weight');
  const isBold =
    cell.tagName === 'TH' ||
    weight === 'bold' ||
    Number(weight) >= 600 ||
    cell.querySelector(':scope > b, :scope > strong') !== null;
  const isItalic = read('font-style') === 'italic' || cell.querySelector(':scope > i, :scope > em') !== null;
  const fill = hexColor(read('background-color') || cell.getAttribute('bgcolor') || '');
  const color = hexColor(read('color'));
  const aligned = (read('text-align') || cell.align).toLowerCase();
  const horizontal = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[aligned];
  const written = `${cell.getAttribute('style') ?? ''}`;
  return {
    text: textOf(cell)
      .split('\n')
      .map((line) => line.replace(/\u00a0/g, ' ').trim())
      .join('\n')
      .trim(),
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    ...(isBold ? { bold: true } : {}),
    ...(isItalic ? { italic: true } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(/mso-number-format:\s*["']?\\@/.test(written) ? { isText: true } : {}),
  };
}

/**
 * The tables of HTML from the clipboard, one below the other with an empty row between; undefined where there is none.
 * Scripts in it never run: DOMParser makes a page that is not shown.
 */
export function readHtmlTables(html: string): Pasted | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  if (tables.length === 0) return undefined;
  const classes = classStyles(page);
  const rows = tables.flatMap((table, index) => [
    ...(index > 0 ? [[]] : []),
    ...[...table.rows].map((row) => [...row.cells].map((cell) => readCell(cell, classes))),
  ]);
  return layOutTable(rows);
}

/** The mark that a copy made here left in its HTML. */
export function markOf(html: string): string | undefined {
  return /<table data-khop="([^"]+)"/.exec(html)?.[1];
}
