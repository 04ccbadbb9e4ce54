import { cellArea, equalAreas, type Area, type Sheet } from '../../../excel';
import type { Layout } from '../layout/layout';
import { boxOf, clip } from '../layout/places';
import { mergeAt, type Outline, type Selection } from '../selection';

/** What of a sheet is marked. */
export interface Marked {
  sheet: Sheet;
  selection: Selection;
  /** Area marked by a moving border: what was copied or cut. */
  copied: Area | undefined;
  /** What the formula being typed refers to. */
  outlines: readonly Outline[];
  /** Where a drag of the fill handle reaches so far. */
  filling: Area | undefined;
}

const HUES = 6;

/** What is selected, active and copied, as HTML that lies over the cells. */
export function selectionBoxes(
  { sheet, selection, copied, outlines, filling }: Marked,
  layout: Layout,
): string {
  const { row, column } = selection.active;
  const active = mergeAt(sheet.state.merges, selection.active) ?? cellArea(row, column);
  const isOne = equalAreas(active, selection.area);
  const boxes: [string, Area][] = [[isOne ? 'selected one' : 'selected', selection.area]];
  if (!isOne) boxes.push(['active', active]);
  if (copied) boxes.push(['copied', copied]);
  if (filling) boxes.push(['filling', filling]);
  for (const { area, hue } of outlines) boxes.push([`outline hue${hue % HUES}`, area]);
  return boxes
    .map(([name, area]) => {
      const { left, top, width, height } = boxOf(layout, clip(area, layout));
      return `<b class="${name}" style="left:${left}px;top:${top}px;width:${width}px;height:${height}px"></b>`;
    })
    .join('');
}
