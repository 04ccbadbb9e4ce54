import { UNIT_CODE } from '../../shared/units/unit';

/** Someone who has signed in, as far as Khớp is concerned. */
export interface Person {
  /** The directory's object id: stable, and not a name. */
  id: string;
  /** For the screen only; people may share a name. */
  name: string;
  roles: {
    /** Codes of the units whose figures this person may write, each once, in code order. */
    clerk: string[];
    supervisor: boolean;
    admin: boolean;
  };
}

const CLERK = 'clerk.';

/**
 * The unit of a clerk's role, undefined for any other role.
 * @example clerkUnit('clerk.skhcn') // 'skhcn'
 */
export function clerkUnit(role: string): string | undefined {
  const code = role.startsWith(CLERK) ? role.slice(CLERK.length) : '';
  return UNIT_CODE.test(code) ? code : undefined;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/**
 * The person whom a verified token's claims describe. App roles are read from `roles`: `clerk.<unit code>`, `supervisor`, `admin`;
 * roles that Khớp does not know give nothing. Undefined when the token names no object id.
 */
export function personFrom(claims: Readonly<Record<string, unknown>>): Person | undefined {
  const id = claims['oid'];
  if (typeof id !== 'string' || id === '') return undefined;
  const roles = strings(claims['roles']);
  const units = roles.map(clerkUnit).filter((unit) => unit !== undefined);
  return {
    id,
    name: typeof claims['name'] === 'string' && claims['name'] !== '' ? claims['name'] : id,
    roles: {
      clerk: [...new Set(units)].sort(),
      supervisor: roles.includes('supervisor'),
      admin: roles.includes('admin'),
    },
  };
}
