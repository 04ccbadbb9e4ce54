import { cutOff, shiftPeriod, type Period } from '../../../shared/period/period';
import type { GivenFigures } from '../../../shared/totals/province-index';
import type { Include } from '../../../shared/totals/province-totals';
import type { PartName, UnitRange } from '../../store/types';
import { givenIn } from '../province/given-figures';
import { readHeads, type Heads } from '../province/heads';
import { frameOf } from '../quarter';
import type { Services } from '../services';
import { inputOf, nameOf, type PartFrame } from './make-part';
import { PART_UNITS } from './part-limits';

/** Some units of a quarter, and the name that their part has as long as nothing of them moves. */
export interface PlannedPart {
  range: UnitRange;
  /** Stored submissions in it. */
  units: number;
  name: PartName;
}

export interface PlannedQuarter {
  frame: PartFrame;
  parts: PlannedPart[];
  /** What the province states of it. */
  given: GivenFigures;
}

/** The parts of one quarter as it is now, told from heads without contents. */
export async function planQuarter(
  services: Services,
  period: Period,
  include: Include,
): Promise<PlannedQuarter> {
  const [frame, heads, before] = await Promise.all([
    partFrame(services, period, include),
    readHeads(services, period),
    readHeads(services, shiftPeriod(period, -1)),
  ]);
  return { frame, parts: planParts(frame, heads, before), given: await givenIn(services, frame) };
}

/** The frame of a period with the very tree that its units come from. */
export async function partFrame(services: Services, period: Period, include: Include): Promise<PartFrame> {
  for (;;) {
    const frame = await frameOf(services, period);
    const { tree, index } = await services.library.loadUnits();
    if (index === frame.units) return { ...frame, tree, include };
  }
}

/**
 * Shares a quarter out. The borders come from the unit tree and not from what is stored, so that a unit that sends its
 * first figures changes one part and moves no border.
 */
export function planParts(frame: PartFrame, heads: Heads, before: Heads): PlannedPart[] {
  const codes = frame.units
    .openOn(cutOff(frame.period))
    .map(({ code }) => code)
    .sort();
  const borders = codes.filter((_, place) => place > 0 && place % PART_UNITS === 0);
  const all = [...heads.values()];
  let at = 0;
  return [...borders, null].flatMap((to, place) => {
    const start = at;
    while (at < all.length && (to === null || (all[at]?.unit ?? '') < to)) at += 1;
    if (at === start) return [];
    const range: UnitRange = { from: borders[place - 1] ?? '', to };
    const inputs = all.slice(start, at).map((head) => inputOf(frame, head, (code) => before.get(code)));
    return [{ range, units: inputs.length, name: nameOf(frame, range, inputs) }];
  });
}
