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

/** Of that time, what is kept for the solver: what has not been found by then is seldom found by more of the same. */
export const SOLVER_SHARE = 0.5;

/**
 * Suggestions take steps and no clock, so that equal figures are told equally on any machine. Up to so many figures,
 * blanks among them, and steps they are found in place; the rest is left to the process. It is blanks that make a step
 * long: each is an unknown of integer programs.
 */
export const SUGGESTION_LIMITS = { figures: 150, blanks: 12, stepsInPlace: 40, steps: 1500 } as const;
