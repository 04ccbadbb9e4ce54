import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { fileKind } from '../../../functions/upload/file-kind';
import type { Grid } from '../../../shared/intake/grid';
import { unstruck } from '../../../shared/intake/text-marks';

/** How SheetJS reads a file otherwise: the first difference, `equal`, or that it does not read it at all. */
export function compareWithOther(bytes: Buffer, grids: readonly Grid[]): string {
  const other = otherReading(bytes);
  return other === undefined ? READ_BY_US_ONLY : (difference(grids, other) ?? 'equal');
}

export const READ_BY_US_ONLY = 'read by us only';

function otherReading(bytes: Buffer): WorkBook | undefined {
  try {
    // Texts are compared as they are written: what is a number in them is for the recogniser to say.
    const isText = fileKind(bytes).is === 'format' && !bytes.includes(0);
    return read(bytes, { dense: true, cellNF: true, raw: true, ...(isText ? { codepage: 65001 } : {}) });
  } catch {
    return undefined;
  }
}

/** The first place where a sheet that both know differs; undefined where there is none. */
function difference(grids: readonly Grid[], other: WorkBook): string | undefined {
  const shift = other.Workbook?.WBProps?.date1904 ? 1462 : 0;
  for (const [index, grid] of grids.entries()) {
    const sheet = other.Sheets[grid.name] ?? other.Sheets[other.SheetNames[index] ?? ''];
    const rows = (sheet as { '!data'?: (CellObject | undefined)[][] } | undefined)?.['!data'] ?? [];
    const height = Math.max(grid.rows.length, rows.length);
    for (let row = 0; row < height; row += 1) {
      const width = Math.max(grid.rows[row]?.length ?? 0, rows[row]?.length ?? 0);
      for (let column = 0; column < width; column += 1) {
        const own = grid.rows[row]?.[column];
        const mine = own?.error === undefined ? (own?.value ?? null) : 'error';
        const theirs = valueOf(rows[row]?.[column], own?.isDate === true ? shift : 0);
        if (!same(mine, theirs)) {
          const place = `${grid.name}!R${row + 1}C${column + 1}`;
          return `different: ${place} ${JSON.stringify(mine)} / ${JSON.stringify(theirs)}`;
        }
      }
    }
  }
  return undefined;
}

function valueOf(cell: CellObject | undefined, shift: number): string | number | boolean | null {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === '') return null;
  if (cell.t === 'e') return 'error';
  if (cell.v instanceof Date) return cell.v.getTime();
  return typeof cell.v === 'number' ? cell.v + shift : cell.v;
}

/**
 * Texts are equal up to line breaks, blanks at the ends and the marks of struck and raised letters, which the other reader
 * leaves out; numbers up to the last digit.
 */
function same(mine: unknown, theirs: unknown): boolean {
  if (typeof mine === 'number' && typeof theirs === 'number') {
    return Math.abs(mine - theirs) <= 1e-9 * Math.max(1, Math.abs(mine));
  }
  const plain = (value: unknown): string =>
    unstruck(String(value ?? ''))
      .normalize('NFKC')
      .replace(/\r\n?/g, '\n')
      .trim();
  return plain(mine) === plain(theirs);
}
