export interface ProgressState {
  /** A reminder that could not be copied, to be copied by hand. */
  reminder: string | null;
}

export const NO_REMINDER: ProgressState = { reminder: null };
