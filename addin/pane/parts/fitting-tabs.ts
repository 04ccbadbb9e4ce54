/**
 * How many leading tabs a line shows beside the chosen one, which is always shown; all of them where they fit. Pixels.
 * @param more width of the button that holds the rest
 */
export function fittingTabs(widths: readonly number[], chosen: number, room: number, more: number): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  if (all <= room) return widths.length;
  let used = more + (widths[chosen] ?? 0);
  return widths.findIndex((width, index) => {
    if (index !== chosen) used += width;
    return index !== chosen && used > room;
  });
}
