import { clippedToUsed, type Area, type Line, type Sheet, type Style } from '../../excel';
import type { CellPlace } from '../grid/selection';
import { carryOut, refused, type Outcome } from './outcome';

/** What the commands of the Home tab change. */
export type FormatChange =
  | { kind: 'bold' | 'italic' | 'underline' | 'wrap' }
  | { kind: 'align'; horizontal: 'Left' | 'Center' | 'Right' }
  | { kind: 'fill'; color: string | null }
  | { kind: 'color'; color: string }
  | { kind: 'borders'; on: boolean }
  | { kind: 'number'; format: string }
  /** What was set in the dialog of Ctrl+1. */
  | ({ kind: 'cells' } & Partial<Pick<Style, 'numberFormat' | 'horizontal' | 'wrap'>>);

const GRID_LINE: Line = { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' };

/** The style after a change; what is on or off goes by the active cell, so that all of an area become alike. */
function changed(style: Style, change: FormatChange, active: Style): Style {
  switch (change.kind) {
    case 'bold':
      return { ...style, bold: !active.bold };
    case 'italic':
      return { ...style, italic: !active.italic };
    case 'underline':
      return { ...style, underline: active.underline === 'None' ? 'Single' : 'None' };
    case 'wrap':
      return { ...style, wrap: !active.wrap };
    case 'align':
      return {
        ...style,
        horizontal: active.horizontal === change.horizontal ? 'General' : change.horizontal,
      };
    case 'fill':
      return { ...style, fill: change.color };
    case 'color':
      return { ...style, fontColor: change.color };
    case 'borders':
      return {
        ...style,
        borders: change.on ? { top: GRID_LINE, left: GRID_LINE, bottom: GRID_LINE, right: GRID_LINE } : {},
      };
    case 'number':
      return { ...style, numberFormat: change.format };
    case 'cells': {
      const { kind: _kind, ...set } = change;
      return { ...style, ...set };
    }
  }
}

export function applyFormat(
  sheet: Sheet,
  area: Area,
  active: CellPlace,
  change: FormatChange,
  label: string,
): Outcome {
  if (sheet.state.protection && !sheet.state.protection.options.allowFormatCells) {
    return refused({ kind: 'protected', sheet: sheet.name });
  }
  const activeStyle = sheet.style(active.row, active.column);
  const reached = clippedToUsed(sheet, area) ?? area;
  return carryOut(sheet.workbook, label, () => {
    // Equal formats stay one object, so that cells of one look share it.
    const made = new Map<Style, Style>();
    sheet.format(reached, (style) => {
      const known = made.get(style) ?? changed(style, change, activeStyle);
      made.set(style, known);
      return known;
    });
  });
}
