/** Units of a part: what a night changes touches few of them, and each is quickly worked up and small to keep. */
export const PART_UNITS = 200;
