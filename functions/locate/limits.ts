/** The process that locates, and what waits for it. */
export const LOCATE_LIMITS = {
  heapMb: 256,
  /** After which it is killed. */
  milliseconds: 2000,
  patience: 4000,
  waitingEach: 2,
  waiting: 20,
} as const;

/** Of the process's time, the share after which nothing new is begun: the rest is for what is running, and to answer. */
export const SEARCH_SHARE = 0.7;

/**
 * Suggestions take steps and no clock, so that equal figures are told equally on any machine. Up to so many figures and
 * steps they are found in place, within tens of milliseconds; the rest is left to the process.
 */
export const SUGGESTION_LIMITS = { figures: 400, stepsInPlace: 60, steps: 1500 } as const;
