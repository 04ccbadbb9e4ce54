/** The value axis of a chart: its ends and the distance of its marks. */
export interface Scale {
  min: number;
  max: number;
  step: number;
}

const MARKS = 6;
/** Figures that differ less are drawn as one. */
const LEAST_SPAN = 1e-9;

/**
 * An axis over values, with ends of its own where they are given; else it begins at 0 and ends on a mark.
 * @example scaleOf([3, 55], { min: 0 }) // { min: 0, max: 60, step: 10 }
 */
export function scaleOf(values: readonly number[], ends: { min?: number; max?: number }): Scale {
  const lowest = ends.min ?? Math.min(0, ...values);
  const given = ends.max ?? Math.max(0, ...values);
  const highest = given - lowest > LEAST_SPAN ? given : lowest + 1;
  const step = roundStep((highest - lowest) / MARKS);
  return {
    min: ends.min ?? Math.floor(lowest / step) * step,
    max: ends.max ?? Math.ceil(highest / step) * step,
    step,
  };
}

/** Where the marks stand. */
export function marksOf({ min, max, step }: Scale): number[] {
  const count = Math.floor((max - min) / step + 1e-9);
  // Tenths do not add up exactly.
  return Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toPrecision(12)));
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}
