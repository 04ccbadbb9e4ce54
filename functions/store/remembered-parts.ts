import type { ExportStore } from './types';

/** Two quarters of a province of 1,000 units, and two forms' rows of them. */
const MOST_REMEMBERED = 100;

/**
 * The same store, which reads what was read lately from memory. A name tells all that its part is made of, so what was
 * read under it stays right; whoever gets it leaves it as it is.
 */
export function rememberingParts(store: ExportStore): ExportStore {
  const remembered = new Map<string, unknown>();
  const remembering = async (name: string, read: () => Promise<unknown>): Promise<unknown> => {
    const found = remembered.get(name) ?? (await read());
    if (found === undefined) return undefined;
    // The last asked for come last, and the first go.
    remembered.delete(name);
    remembered.set(name, found);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return found;
  };
  return {
    ...store,
    readPart: (name) => remembering(`${name.period} ${name.hash}`, () => store.readPart(name)),
    readRows: (name, form) =>
      remembering(`${name.period} ${name.hash} ${form}`, () => store.readRows(name, form)),
  };
}
