import type { UnitRows } from '../../../shared/totals/unit-rows';
import { StorageError } from '../../store/errors';
import { lookAhead } from '../../store/azure/look-ahead';
import type { PlannedPart, PlannedQuarter } from './plan-parts';
import { makePart, type MadePart, type QuarterPart } from './make-part';
import type { Services } from '../services';

/** Kept parts that are on their way while one is being added. */
const PARTS_AHEAD = 8;

/** Called between parts, each of which takes seconds at most. */
export type Beat = () => Promise<void>;

/**
 * The parts of a quarter, in the order of the plan: those that were worked up before as they were kept, the others made
 * now and kept. A part comes from the store under the name that its making gives, or not at all; the store may be empty,
 * damaged or out of reach, and the parts are the same.
 */
export async function* partsOf(
  services: Services,
  { frame, parts }: PlannedQuarter,
  beat: Beat = () => Promise.resolve(),
): AsyncGenerator<QuarterPart> {
  const kept = lookAhead(parts, PARTS_AHEAD, async (planned) => {
    const part = await readPart(services, planned);
    return { planned, part };
  });
  for await (const { planned, part } of kept) {
    if (part) yield part;
    else {
      yield (await makeAndKeep(services, frame, planned.range)).part;
      await beat();
    }
  }
}

/** Works up a part and keeps it under its name, where it has one. */
async function makeAndKeep(...args: Parameters<typeof makePart>): ReturnType<typeof makePart> {
  const [services] = args;
  const made = await makePart(...args);
  await keepPart(services, made).catch(ignoreStorage);
  return made;
}

/** Keeps a part and the rows behind it under its name, where it has one. */
export async function keepPart({ exports }: Services, { name, part, rows }: MadePart): Promise<void> {
  if (name === undefined) return;
  await Promise.all([exports.writePart(name, part), exports.writeRows(name, rows)]);
}

/** A planned part and its rows of one form, where both are kept. */
export interface PartWithRows {
  planned: PlannedPart;
  kept: { part: QuarterPart; rows: UnitRows[] } | undefined;
}

/** The parts of a quarter, in the order of the plan, with the rows of a form; nothing is made. */
export function partsWithRows(
  services: Services,
  { frame, parts }: PlannedQuarter,
  form: string,
): AsyncIterable<PartWithRows> {
  const known = frame.forms.some(({ code }) => code === form);
  return lookAhead(parts, PARTS_AHEAD, async (planned) => {
    const [part, rows] = await Promise.all([
      readPart(services, planned),
      known ? readRows(services, planned, form) : [],
    ]);
    return { planned, kept: part && rows && { part, rows } };
  });
}

async function readPart({ exports }: Services, { name }: PlannedPart): Promise<QuarterPart | undefined> {
  return (await exports.readPart(name).catch(ignoreStorage)) as QuarterPart | undefined;
}

async function readRows(
  { exports }: Services,
  { name }: PlannedPart,
  form: string,
): Promise<UnitRows[] | undefined> {
  return (await exports.readRows(name, form).catch(ignoreStorage)) as UnitRows[] | undefined;
}

function ignoreStorage(error: unknown): undefined {
  if (!(error instanceof StorageError)) throw error;
  return undefined;
}
