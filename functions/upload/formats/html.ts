import { gridsFromHtml } from '../../../shared/intake/clipboard/clipboard';
import type { FormatReader, WorkbookBuilder } from '../workbook-builder';
import { decodeText } from './text-encoding';

/** Reads a page with tables, as systems export it under the name of a workbook. */
export const readHtml: FormatReader = (file, into) => {
  const start = Buffer.from(file.subarray(0, 4096)).toString('latin1');
  const charset = /<meta[^>]{0,200}charset\s?=\s?["']?([\w-]+)/i.exec(start)?.[1];
  takeTables(decodeText(file, charset), into);
};

/** Takes over the tables of a page; they are read as pasted ones are. */
export function takeTables(html: string, into: WorkbookBuilder): void {
  const names = [...html.matchAll(/<x:Name>([^<]{1,255})<\/x:Name>/g)].map(([, name = '']) => name);
  const grids = gridsFromHtml(html);
  grids.forEach((grid, index) => {
    const sheet = into.open(grids.length === names.length ? (names[index] ?? '') : grid.name);
    if (sheet === undefined) return;
    if (grid.isCut) into.note('cut-table');
    grid.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell.value !== null || cell.error !== undefined || cell.text !== undefined)
          sheet.place(row, column, cell);
      }),
    );
    grid.merges.forEach((merge) => sheet.addMerge(merge));
    grid.hiddenRows.forEach((row) => sheet.hideRow(row));
    grid.hiddenColumns.forEach((column) => sheet.hideColumns(column, column));
    into.close(sheet);
  });
}
