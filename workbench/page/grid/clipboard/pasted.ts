import { columnCount, holds, rowCount, type Area } from '../../../excel';

/** A cell as the clipboard has it; the format only where the source gave one. */
export interface PastedCell {
  text: string;
  bold?: boolean;
  italic?: boolean;
  fill?: string;
  color?: string;
  horizontal?: 'Left' | 'Center' | 'Right';
  /** Keep as text: the source said so (`mso-number-format:"\@"`). */
  isText?: boolean;
}

/** A pasted table: rectangular, with the cells that merged ones cover left empty. */
export interface Pasted {
  rows: PastedCell[][];
  /** Counted from the first pasted cell. */
  merges: Area[];
}

/**
 * Reads tab-separated text as Excel puts it on the clipboard: a cell with a line break or a tab in it stands in double
 * quotes, a quote in it is doubled, and the text ends with a line break that begins no row.
 */
export function readTabbed(text: string): Pasted {
  const rows: PastedCell[][] = [[]];
  let cell = '';
  let place = 0;
  const endCell = (): void => {
    rows[rows.length - 1]?.push({ text: cell });
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (place < source.length) {
    const quoted = cell === '' && source[place] === '"' ? quotedCell(source, place) : undefined;
    if (quoted) {
      cell = quoted.text;
      place = quoted.end;
      continue;
    }
    const letter = source.charAt(place++);
    if (letter === '\t') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  const width = Math.max(...rows.map((row) => row.length));
  return {
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))]),
    merges: [],
  };
}

/** A quoted cell from its opening quote; undefined where the quotes do not close before a tab, a line break or the end. */
function quotedCell(source: string, start: number): { text: string; end: number } | undefined {
  let text = '';
  for (let place = start + 1; place < source.length; place++) {
    if (source[place] !== '"') text += source.charAt(place);
    else if (source[place + 1] === '"') {
      text += '"';
      place++;
    } else {
      const after = source[place + 1];
      return after === undefined || after === '\t' || after === '\n' ? { text, end: place + 1 } : undefined;
    }
  }
  return undefined;
}

/** The same as one cell, however many the text has: what a paste into a cell being edited takes. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteCell).join('\t')).join('\r\n') + '\r\n';
}

function quoteCell(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export interface CopiedCell {
  text: string;
  bold: boolean;
  italic: boolean;
  fill: string | null;
  color: string;
  horizontal: 'Left' | 'Center' | 'Right' | null;
  isText: boolean;
}

function escapeHtml(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '<br>',
  };
  return text.replace(/[&<>"\n]/g, (sign) => signs[sign] ?? sign);
}

/** The HTML that goes on the clipboard, with the marks by which a later paste here knows it. */
export function writeHtmlTable(
  rows: readonly (readonly CopiedCell[])[],
  merges: readonly Area[],
  mark: string,
): string {
  const lines = rows.map((row, top) => {
    const cells = row.map((cell, left) => htmlCell(cell, merges, top, left));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<html><head><meta charset="utf-8"></head><body><table data-khop="${escapeHtml(mark)}">${lines.join('')}</table></body></html>`;
}

function htmlCell(cell: CopiedCell, merges: readonly Area[], top: number, left: number): string {
  const merge = merges.find((area) => holds(area, top, left));
  if (merge && (merge.top !== top || merge.left !== left)) return '';
  const styles = [
    cell.bold && 'font-weight:700',
    cell.italic && 'font-style:italic',
    cell.fill !== null && `background:${cell.fill}`,
    cell.color !== '#000000' && `color:${cell.color}`,
    cell.horizontal !== null && `text-align:${cell.horizontal.toLowerCase()}`,
    cell.isText && "mso-number-format:'\\@'",
  ].filter((style) => typeof style === 'string');
  const spans = merge ? ` rowspan="${rowCount(merge)}" colspan="${columnCount(merge)}"` : '';
  const style = styles.length > 0 ? ` style="${styles.join(';')}"` : '';
  return `<td${spans}${style}>${escapeHtml(cell.text)}</td>`;
}
