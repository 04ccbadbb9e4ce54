/** After which the worker is ended. */
export const CAP_MS = 2000;

/** Of that time, what is left for what is running, and to answer, when nothing new is begun. */
export const ANSWERING_MS = 600;
