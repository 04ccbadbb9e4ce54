import type { HtmlCell } from '../../../../shared/intake/clipboard/html-table-builder';
import { readHtmlTables } from '../../../../shared/intake/clipboard/html-tables';
import type { Pasted, PastedCell } from './pasted';

/** Colours on the clipboard as #RRGGBB; undefined where there is none, or one that shines through. */
function hexColor(css: string): string | undefined {
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(css)?.[1];
  if (hex !== undefined) return `#${hex.length === 6 ? hex : hex.replace(/./g, '$&$&')}`.toUpperCase();
  const [, r, g, b, alpha = '1'] =
    /rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)(?:\s*[,/]\s*([\d.]+))?\s*\)/i.exec(css) ?? [];
  if (r === undefined || Number(alpha) === 0) return undefined;
  return `#${[r, g, b]
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

function pastedCell({ text, inner, isBold, isItalic, attributes, declared }: HtmlCell): PastedCell {
  const read = (property: string): string => declared.get(property) ?? '';
  const fill = hexColor(read('background-color') || read('background') || (attributes.get('bgcolor') ?? ''));
  const color = hexColor(read('color'));
  const aligned = (read('text-align') || (attributes.get('align') ?? '')).toLowerCase();
  const horizontal = { left: 'Left', center: 'Center', right: 'Right' }[aligned] as PastedCell['horizontal'];
  return {
    text: [text, inner]
      .filter((part) => part !== '')
      .join('\n')
      .split('\n')
      .map((line) => line.replace(/\u00a0/g, ' ').trim())
      .join('\n')
      .trim(),
    ...(isBold ? { bold: true } : {}),
    ...(isItalic ? { italic: true } : {}),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(/^["']?\\?@/.test(read('mso-number-format')) ? { isText: true } : {}),
  };
}

/**
 * The tables of HTML from the clipboard, one below the other with an empty row between; undefined where there is none.
 * A cell's format also stands in those that it covers.
 */
export function readHtml(html: string): Pasted | undefined {
  const tables = readHtmlTables(html).filter(({ isInCell }) => !isInCell);
  if (tables.length === 0) return undefined;
  const rows: (PastedCell | undefined)[][] = [];
  const merges: Pasted['merges'] = [];
  for (const { height, cells } of tables) {
    const first = rows.length === 0 ? 0 : rows.push([]);
    for (let row = 0; row < height; row++) rows.push([]);
    for (const cell of cells) {
      const top = first + cell.row;
      const left = cell.column;
      const [bottom, right] = [top + cell.rows - 1, left + cell.columns - 1];
      const own = pastedCell(cell);
      for (let row = top; row <= bottom; row++) {
        const line = rows[row] ?? [];
        for (let column = left; column <= right; column++) {
          line[column] ??= row === top && column === left ? own : { ...own, text: '' };
        }
      }
      if (bottom > top || right > left) merges.push({ top, left, bottom, right });
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: '' })),
    merges,
  };
}

/** The mark that a copy made here left in its HTML. */
export function markOf(html: string): string | undefined {
  return /<table data-khop="([^"]+)"/.exec(html)?.[1];
}
