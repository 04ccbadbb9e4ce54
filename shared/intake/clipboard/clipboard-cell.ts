import type { GridCell } from '../grid';

/** Text from a clipboard: what Excel itself would take for a whole number is one. */
export function pastedCell(text: string): GridCell {
  const bare = text.trim();
  if (bare === '') return { value: null };
  return /^(?:0|[1-9]\d{0,14})$/.test(bare) ? { value: Number(bare) } : { value: text };
}
