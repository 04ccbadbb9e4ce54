import type { Sheet } from './sheet';
import type { ChartState } from './sheet-state';

/** Where a chart lies, in points from the sheet's corner. */
export interface ChartFrame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Sizes as a new chart has them. */
const NEW: ChartFrame = { left: 0, top: 0, width: 360, height: 216 };

/** A chart that covers cells grows and moves with them. */
export function frameOf(sheet: Sheet, { position, properties }: ChartState): ChartFrame {
  if (!position) {
    const placed = (name: keyof ChartFrame) => Number(properties[name] ?? NEW[name]);
    return { left: placed('left'), top: placed('top'), width: placed('width'), height: placed('height') };
  }
  const columns = (from: number, to: number) => lengthOf(from, to, (index) => sheet.columnWidth(index));
  const rows = (from: number, to: number) => lengthOf(from, to, (index) => sheet.rowHeight(index));
  return {
    left: columns(0, position.left - 1),
    top: rows(0, position.top - 1),
    width: columns(position.left, position.right),
    height: rows(position.top, position.bottom),
  };
}

function lengthOf(from: number, to: number, size: (index: number) => number): number {
  let length = 0;
  for (let index = from; index <= to; index += 1) length += size(index);
  return length;
}
