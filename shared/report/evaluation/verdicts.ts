import { isFor, type SentenceContext } from '../wording/clause';
import { meetsTarget, rateIn, type Rate } from '../targets/rates';
import { rateChange, type Change } from '../wording/change';

/** How far a rate has to move to be judged by it, in hundredths of a percent: less is the quarter's chance. */
const MOVED = 100;

/** How a rate of the report is judged. */
export interface Verdict {
  rate: Rate;
  /** Of a percent, as printed. */
  hundredths: number;
  /** Against the quarter before; absent where it is not known or too small to judge by. */
  change?: Change;
  /** `full`: all of it. `achieved`: it meets its target or rose. `weak`: it misses its target or fell. */
  kind: 'full' | 'achieved' | 'weak';
}

/**
 * The rates that have something to be judged by, in the outline's order. All of it is an achievement; else a rate that
 * misses its target or fell is weak, and one that meets it or rose is achieved. One that has no target and is not known
 * to have moved by a percentage point is not judged.
 */
export function verdictsOf(context: SentenceContext): Verdict[] {
  return (context.rates ?? []).flatMap((rate) => {
    if (!isFor(rate, context.kind)) return [];
    const isAbove0 = (name: string) => (context.figures(name) ?? 0) > 0;
    if (rate.when !== undefined && !isAbove0(rate.when)) return [];
    if (rate.unless !== undefined && isAbove0(rate.unless)) return [];
    const [part, whole] = [context.figures(rate.part), context.figures(rate.whole)];
    const hundredths = rateIn(rate, context.figures);
    if (part === null || whole === null || hundredths === undefined) return [];
    const before = context.previous && rateIn(rate, context.previous.figures);
    const change =
      context.previous === undefined || before === undefined || Math.abs(hundredths - before) < MOVED
        ? undefined
        : rateChange([hundredths, before], context.previous.name);
    const kind = kindOf(part === whole, meetsTarget(rate, hundredths), change?.by ?? 0);
    if (kind === undefined) return [];
    return [{ rate, hundredths, kind, ...(change ? { change } : {}) }];
  });
}

function kindOf(isAll: boolean, met: boolean | undefined, by: number): Verdict['kind'] | undefined {
  if (isAll) return 'full';
  if (met === false || by < 0) return 'weak';
  return met === true || by > 0 ? 'achieved' : undefined;
}
