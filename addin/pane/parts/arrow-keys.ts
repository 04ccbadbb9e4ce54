/** Where keys go from the item at `index` of `count`, round its ends; undefined for other keys. */
export function keyTarget(
  key: string,
  [back, on]: readonly [back: string, on: string],
  index: number,
  count: number,
): number | undefined {
  if (key === on) return (index + 1) % count;
  if (key === back) return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
