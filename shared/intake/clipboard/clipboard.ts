import { pastedCell } from './clipboard-cell';
import type { Grid, GridCell } from '../grid';

export { gridsFromHtml, type HtmlGrid } from './html-grid';

/**
 * A pasted text with tabs as a grid, as Excel would split it: quoted cells may hold tabs and line breaks. Plain
 * digits become numbers; everything else stays as written.
 */
export function gridFromText(text: string, name = ''): Grid {
  const rows: GridCell[][] = [[]];
  let at = 0;
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  while (at <= source.length) {
    const { content, next } = readCell(source, at);
    rows.at(-1)?.push(pastedCell(content));
    if (next >= source.length) break;
    if (source[next] === '\n') {
      if (next + 1 === source.length) break;
      rows.push([]);
    }
    at = next + 1;
  }
  return { name, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
}

/** The cell that begins at a place, and the place of the separator behind it. */
function readCell(source: string, at: number): { content: string; next: number } {
  if (source[at] === '"') {
    let content = '';
    for (let index = at + 1; index < source.length; index += 1) {
      if (source[index] !== '"') content += source[index] ?? '';
      else if (source[index + 1] === '"') {
        content += '"';
        index += 1;
      } else if (index + 1 === source.length || source[index + 1] === '\t' || source[index + 1] === '\n') {
        return { content, next: index + 1 };
      } else break;
    }
  }
  let end = at;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return { content: source.slice(at, end), next: end };
}
