import { createHash } from 'node:crypto';
import { localText } from '../words';
import { clerkUnit } from '../../auth/person';

const words = localText.vi;

/** Someone for whom the local issuer signs. */
export interface LocalPerson {
  /** The app role, which is also how one asks for the person: `clerk.skhcn`, `supervisor`, `admin`. */
  role: string;
  name: string;
  /** Directory object id: a UUID, always the same for the same role. */
  objectId: string;
}

export type PersonResult = { kind: 'found'; person: LocalPerson } | { kind: 'unknown'; reason: string };

/** Name of the unit with this code; undefined when there is none. */
export type UnitName = (code: string) => Promise<string | undefined>;

/** A name-based UUID (version 8, RFC 9562) that no real directory gives. */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(`khop-local:${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The person asked for by `role`, or the reason why there is none, for the one who asks. */
export async function findPerson(role: string, unitName: UnitName): Promise<PersonResult> {
  const found = (name: string): PersonResult => ({
    kind: 'found',
    person: { role, name, objectId: uuidOf(role) },
  });
  if (role === 'supervisor') return found(words.supervisor);
  if (role === 'admin') return found(words.admin);
  const unit = clerkUnit(role);
  if (unit === undefined) return { kind: 'unknown', reason: words.unknownPerson(role) };
  const name = await unitName(unit);
  return name === undefined
    ? { kind: 'unknown', reason: words.unknownUnit(unit) }
    : found(words.clerkOf(name));
}
