import { DEJAVU_SERIF } from '../measure';
import type { PrintSetup, Rect } from '../model';
import { SheetBuilder } from '../sheet-builder';
import { PALETTE, TITLE } from '../styles';

export const HEAD_ROW = 4;

/** A sheet that is one list under its title, its heading printed on every page. */
export function listSheet(
  name: string,
  role: string,
  widths: number[],
  title: string,
): { builder: SheetBuilder; wide: (row: number) => Rect } {
  const print: PrintSetup = { orientation: 'landscape', titleRows: { from: HEAD_ROW, to: HEAD_ROW } };
  const builder = new SheetBuilder(name, role, widths, print, DEJAVU_SERIF);
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: widths.length });
  builder.span(wide(1), title.toUpperCase(), TITLE);
  builder.sheet.tabColor = PALETTE.heading;
  return { builder, wide };
}
