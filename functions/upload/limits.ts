/** What an upload may cost. A workbook of a province's forms is well under 1 MB and 20,000 cells. */
const MB = 1024 * 1024;

export const UPLOAD_LIMITS = {
  packedBytes: 10 * MB,
  unpackedBytes: 100 * MB,
  /** Of formats whose parts are unpacked whole, not as they are read. */
  wholePartsBytes: 40 * MB,
  entries: 2000,
  /** Unpacked : packed; a sheet of equal rows reaches about 60, deflate at most 1,032. */
  ratio: 200,
  /** Entries below this may be packed as well as they like. */
  ratioFromBytes: MB,
  nameLength: 260,
} as const;

/** What is read out of a workbook that passed. */
export const READ_LIMITS = {
  sheets: 64,
  /** Rows times columns of what is filled, over all sheets; a sheet that goes beyond is left out. */
  area: 200_000,
  /** Characters over all cells: a shared string counts wherever it is used. */
  textLength: 8_000_000,
  /** What a shared string weighs besides its characters, in characters. */
  stringWeight: 20,
  /** Characters of one cell, which is Excel's own limit. */
  cellText: 32_767,
  /** Names of sheets and fonts, formats, errors. */
  name: 255,
  styles: 65_536,
  merges: 20_000,
  /** Relationships and content types; ordinary workbooks have tens. */
  relations: 20_000,
} as const;

/**
 * Bounds of the worker that reads one upload, and of what waits for it. Waiting and reading together stay below the 60
 * seconds after which the pane gives up on an upload.
 */
export const WORKER_LIMITS = {
  heapMb: 128,
  milliseconds: 20_000,
  patience: 35_000,
  waitingEach: 2,
  waiting: 12,
} as const;

/** The same of pastes, which are 2 MB of JSON at most; the pane gives up on one after 20 seconds. */
export const PASTE_LIMITS = {
  heapMb: 128,
  milliseconds: 10_000,
  patience: 8_000,
  waitingEach: 4,
  waiting: 40,
} as const;
