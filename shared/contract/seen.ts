import type { Snapshot } from '../overview/changes';

const TOKEN =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z(?:,[a-z0-9][a-z0-9-]{0,19}=[1-9]\d{0,8})*$/;

export function isSeenToken(text: string): boolean {
  return TOKEN.test(text) && !Number.isNaN(Date.parse(text.split(',')[0] ?? ''));
}

/**
 * A snapshot as text that fits into an address; about nine characters a unit.
 * @example seenToToken({ at: '2024-06-17T03:00:00.000Z', versions: { skhcn: 3 } }) // '2024-06-17T03:00:00.000Z,skhcn=3'
 */
export function seenToToken({ at, versions }: Snapshot): string {
  const units = Object.keys(versions).sort();
  return [at, ...units.map((unit) => `${unit}=${versions[unit] ?? 0}`)].join(',');
}

/** The snapshot that a token tells; undefined for text that is no token. */
export function tokenToSeen(token: string): Snapshot | undefined {
  if (!isSeenToken(token)) return undefined;
  const [at = '', ...units] = token.split(',');
  const pairs = units.map((pair) => pair.split('=') as [string, string]);
  return { at, versions: Object.fromEntries(pairs.map(([unit, version]) => [unit, Number(version)])) };
}
