import { compareVietnamese } from '../language/collate';
import { TOTAL_ROW, type Row } from './table';

/** Rows by the Vietnamese alphabet of their labels, then by key, the total row last; null (no row) first. */
export function compareRows(a: Row | null, b: Row | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  const total = Number(a.key === TOTAL_ROW) - Number(b.key === TOTAL_ROW);
  return total || compareVietnamese(a.label, b.label) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
