import type { InvocationContext } from '@azure/functions';
import type { ProblemCode } from '../../shared/contract/problem-codes';
import type { RouteContract } from '../../shared/contract/routes/route';
import { UNIT_CODE } from '../../shared/units/unit';
import type { Person } from '../auth/person';
import type { Pseudonyms } from '../auth/pseudonym';
import type { TokenFault } from '../auth/verify';

/** Why somebody with a good token may not. */
type RightFault = 'no-role' | 'other-unit' | 'other-role';

/** Who did what, without a name, a figure or a text. */
export interface AccessEvent {
  event: 'denial' | 'change' | 'read-of-other';
  requestId: string;
  /** Pseudonym; null where nobody is known, or no key is set. */
  actor: string | null;
  /** All roles of the person, joined by `+`; `none` where there is none. */
  role: string;
  /** Code of the unit whose data it is; `*` for all of them, null where it is not about a unit's. */
  unit: string | null;
  period: string | null;
  route: string;
  /** `unknown`: the storage did not say whether the change is stored. */
  outcome: 'denied' | 'done' | 'unknown';
  reason: TokenFault | RightFault | ProblemCode | null;
}

/** What becomes known of a request on its way, whether it is answered or refused. */
export interface Sighting {
  person?: Person;
  /** Of a token that was refused after its signature was found good. */
  claimedId?: string;
  tokenFault?: TokenFault;
  unit?: string | undefined;
  period?: string | undefined;
}

/**
 * The event of a request that is a denial, a change, or a reading of other units' data; undefined of any other.
 * @param code of the problem that was answered; undefined of a success
 */
export function accessEvent(
  name: string,
  route: RouteContract,
  seen: Sighting,
  code: ProblemCode | undefined,
  { requestId, pseudonym }: { requestId: string; pseudonym: Pseudonyms },
): AccessEvent | undefined {
  const { person, period = null } = seen;
  const unit = seen.unit !== undefined && UNIT_CODE.test(seen.unit) ? seen.unit : null;
  const id = person?.id ?? seen.claimedId;
  const event = {
    requestId,
    actor: id === undefined ? null : pseudonym(id),
    role: person ? rolesOf(person).join('+') || 'none' : 'none',
    unit,
    period,
    route: name,
  };
  if (seen.tokenFault) return { event: 'denial', ...event, outcome: 'denied', reason: seen.tokenFault };
  if (!person) return undefined;
  if (code === 'forbidden')
    return { event: 'denial', ...event, outcome: 'denied', reason: rightFault(person, unit) };
  if (code === 'four-eyes') return { event: 'denial', ...event, outcome: 'denied', reason: code };
  const stores = route.method !== 'GET' && !route.storesNothing;
  if (stores && code === 'outcome-unknown')
    return { event: 'change', ...event, outcome: 'unknown', reason: code };
  if (code !== undefined) return undefined;
  if (stores) return { event: 'change', ...event, outcome: 'done', reason: null };
  const read = unit ?? (SPANS_UNITS.includes(route.who) ? '*' : null);
  if (read === null || person.roles.clerk.includes(read)) return undefined;
  return { event: 'read-of-other', ...event, unit: read, outcome: 'done', reason: null };
}

/** Rights by which all units' data is read. */
const SPANS_UNITS: readonly RouteContract['who'][] = ['sees-province', 'reviews'];

function rolesOf({ roles }: Person): string[] {
  return [
    ...(roles.clerk.length > 0 ? ['clerk'] : []),
    ...(roles.supervisor ? ['supervisor'] : []),
    ...(roles.admin ? ['admin'] : []),
  ];
}

function rightFault(person: Person, unit: string | null): RightFault {
  if (rolesOf(person).length === 0) return 'no-role';
  const { clerk } = person.roles;
  return unit !== null && clerk.length > 0 && !clerk.includes(unit) ? 'other-unit' : 'other-role';
}

/** One line each; denials are warnings. */
export function logAccess(context: Pick<InvocationContext, 'info' | 'warn'>, event: AccessEvent): void {
  const line = JSON.stringify(event);
  if (event.event === 'denial') context.warn(line);
  else context.info(line);
}
