/**
 * The process that reads and checks one report, and what waits for it. Waiting and checking together stay below the 60
 * seconds after which the pane gives up on a file; a text takes far below a second.
 */
export const CHECK_TEXT_LIMITS = {
  heapMb: 192,
  milliseconds: 12_000,
  patience: 30_000,
  waitingEach: 2,
  waiting: 12,
} as const;
