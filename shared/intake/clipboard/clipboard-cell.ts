import type { GridCell } from '../grid';
import { isErrorText } from '../read/error-text';

/** Text from a clipboard: what Excel itself would take for a whole number or an error is one. */
export function pastedCell(text: string): GridCell {
  const bare = text.trim();
  if (bare === '') return { value: null };
  if (isErrorText(bare)) return { value: bare, error: bare };
  return /^(?:0|[1-9]\d{0,14})$/.test(bare) ? { value: Number(bare) } : { value: text };
}
