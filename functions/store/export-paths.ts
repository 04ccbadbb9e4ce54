import { encodeKeyPart } from './keys';

/** Where a province's exports lie in the container. No code of a province starts with `_`. */
export function exportPaths(province: string) {
  const own = encodeKeyPart(province);
  const folder = (period: string) => `${own}/${encodeKeyPart(period)}`;
  return {
    /** Of a period: the pointer, and a folder for each set of files. */
    folder,
    pointer: (period: string) => `${folder(period)}/current.json`,
    /** Parts and the rows behind them are stores of work done: they may be deleted at any time. */
    allParts: `_parts/${own}/`,
    allRows: `_rows/${own}/`,
    parts: (period: string) => `_parts/${folder(period)}/`,
    rows: (period: string) => `_rows/${folder(period)}/`,
  };
}
