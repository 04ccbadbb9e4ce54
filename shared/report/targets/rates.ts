import { cutOff, type PeriodOrSpan } from '../../period/period';
import type { Figures } from '../figures';
import type { Outline, OutlineRate } from '../outline-schema';
import { percentHundredths } from '../percent';
import { targetOn, type Target } from './targets';

/** A rate of the outline with the target that is in force for it. */
export interface Rate extends OutlineRate {
  id: string;
  target: Target | undefined;
}

export function ratesIn(outline: Outline, period: PeriodOrSpan): Rate[] {
  const day = cutOff(period);
  return Object.entries(outline.rates ?? {}).map(([id, rate]) => ({
    id,
    ...rate,
    target: targetOn(id, day),
  }));
}

/** The whole percentages by which a rate is judged: none is printed unless it is reached. */
export function levelsOf(rate: Rate | undefined): number[] {
  return rate?.target === undefined ? [] : [rate.target.percent];
}

/** The rate in hundredths of a percent as it is printed; undefined where there is none. */
export function rateIn(rate: Rate, figures: Figures): number | undefined {
  const [part, whole] = [figures(rate.part), figures(rate.whole)];
  return part === null || whole === null ? undefined : percentHundredths(part, whole, levelsOf(rate));
}

/** Whether a rate in hundredths of a percent, as printed, reaches its target; undefined without one. */
export function meetsTarget({ target }: Rate, hundredths: number): boolean | undefined {
  return target && hundredths >= target.percent * 100;
}
