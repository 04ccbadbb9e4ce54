import { Refused } from '../refused';
import { xlsx } from './legacy';

/** The streams of a compound file ([MS-CFB]). */
export interface CompoundFile {
  /** The stream of a name at the root; undefined where there is none. */
  stream(name: string): Uint8Array | undefined;
  /** Names of streams and folders, with those that they stand in. */
  paths: readonly string[];
}

/** Throws Refused at a file that is damaged. */
export function openCompoundFile(file: Uint8Array): CompoundFile {
  const container = containerOf(file);
  return {
    stream(name) {
      const entry = xlsx().CFB.find(container, `/${name}`);
      return entry === null ? undefined : new Uint8Array(entry.content as ArrayLike<number>);
    },
    paths: container.FullPaths,
  };
}

function containerOf(file: Uint8Array) {
  try {
    return xlsx().CFB.read(file, { type: 'buffer' });
  } catch {
    throw new Refused({ code: 'archive-damaged' });
  }
}
