/**
 * Units of a part. Whoever asks after one unit has saved waits for its part to be worked up anew, some 4 ms a unit; whoever
 * asks when nothing moved reads them all, some 4 ms a part.
 */
export const PART_UNITS = 50;
