/** After which the worker is ended. */
export const CAP_MS = 2000;

/** Of that time, what the exact search has; where it found nothing, the solver has the rest, but for what it takes to answer. */
export const SEARCH_MS = 1000;
export const ANSWERING_MS = 300;
