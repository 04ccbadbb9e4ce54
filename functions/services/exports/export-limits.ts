/** So many units are worked up in one go, in seconds; more are handed over in parts. */
export const MOST_UNITS_AT_ONCE = 500;

/** Nobody waits longer than this for handed-over parts: the next look does what is missing by itself. */
export const JOB_MINUTES = 15;
