import { seenToToken, tokenToSeen } from '../../../../shared/contract/seen';
import type { Snapshot } from '../../../../shared/overview/changes';
import type { FeatureDeps } from '../../common/deps';
import type { ReadStore } from '../../common/store';
import type { SessionState } from '../../sign-in/session';

/** What somebody saw of a period when they last said so; kept on this machine, for each person and period. */
interface SeenKeeper {
  read(period: string): Promise<Snapshot | undefined>;
  write(period: string, seen: Snapshot): Promise<void>;
  /** Takes versions that the person made by own acts as seen, where the ones before them were. */
  follow(period: string, made: readonly MadeVersion[]): Promise<void>;
}

/** A version of a unit, and the one before it or before the first of several in a row. */
export interface MadeVersion {
  unit: string;
  version: number;
  from?: number;
}

interface SeenDeps extends Pick<FeatureDeps, 'answers'> {
  session: ReadStore<SessionState>;
}

export function createSeen({ session, answers }: SeenDeps): SeenKeeper {
  const key = (period: string) => [session.getState().me?.id ?? '', 'seen', period].join('|');

  async function read(period: string): Promise<Snapshot | undefined> {
    const token = await answers.get(key(period));
    return typeof token === 'string' ? tokenToSeen(token) : undefined;
  }

  async function write(period: string, seen: Snapshot): Promise<void> {
    await answers.put(key(period), seenToToken(seen));
  }

  return {
    read,
    write,
    async follow(period, made) {
      const seen = await read(period);
      if (!seen) return;
      const own = made.filter(({ unit, version, from = version - 1 }) => seen.versions[unit] === from);
      if (own.length === 0) return;
      const moved = Object.fromEntries(own.map(({ unit, version }) => [unit, version]));
      await write(period, { ...seen, versions: { ...seen.versions, ...moved } });
    },
  };
}
