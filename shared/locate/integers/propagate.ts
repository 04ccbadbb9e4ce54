import { floorDivide } from '../problem/clause';
import type { Linear, Term } from '../problem/problem';
import type { Domain, Reason, System } from './domain';

/** Chains that only creep (x > y, y > x) are left to the simplex method after so many bounds a variable. */
const BOUNDS_A_VARIABLE = 24;

/**
 * Tightens the domains until no row by itself can tighten them further.
 * @returns the reason of a contradiction, undefined where there is none
 */
export function propagate({ rows, domains }: System): Reason | undefined {
  return domains.length === 1 ? ofOne(rows, domains) : propagator(rows)(domains);
}

/**
 * The same for several sets of domains of the same rows; `from`: the only variable that has changed since the domains
 * were tightened last.
 */
export function propagator(
  rows: readonly Linear[],
): (domains: Domain[], from?: number) => Reason | undefined {
  const touching = new Map<number, number[]>();
  rows.forEach(({ terms }, index) => {
    for (const { variable } of terms) {
      const list = touching.get(variable);
      if (list) list.push(index);
      else touching.set(variable, [index]);
    }
  });
  const all = rows.map((_, index) => index);
  return (domains, from) =>
    tightened(rows, domains, touching, from === undefined ? all : (touching.get(from) ?? []));
}

function tightened(
  rows: readonly Linear[],
  domains: Domain[],
  touching: ReadonlyMap<number, number[]>,
  first: readonly number[],
): Reason | undefined {
  const queue = [...first];
  const waiting = new Set(queue);
  let left = BOUNDS_A_VARIABLE * touching.size;
  for (let at = 0; at < queue.length; at += 1) {
    const index = queue[at] as number;
    waiting.delete(index);
    const row = rows[index] as Linear;
    const bit = 1n << BigInt(index);
    for (const [bound, upper] of [[row.high, true] as const, [row.low, false] as const]) {
      if (bound === null) continue;
      const found = tighten(row.terms, bound, upper, bit, domains);
      if (typeof found === 'bigint') return found;
      for (const variable of found) {
        left -= 1;
        for (const other of touching.get(variable) ?? []) {
          if (left < 0 || waiting.has(other)) continue;
          waiting.add(other);
          queue.push(other);
        }
      }
    }
  }
  return undefined;
}

/** One unknown: a bound can't make another one tighter. */
function ofOne(rows: readonly Linear[], domains: Domain[]): Reason | undefined {
  for (let index = 0; index < rows.length; index += 1) {
    const { terms, low, high } = rows[index] as Linear;
    const bit = 1n << BigInt(index);
    const above = low === null ? undefined : tighten(terms, low, false, bit, domains);
    if (typeof above === 'bigint') return above;
    const below = high === null ? undefined : tighten(terms, high, true, bit, domains);
    if (typeof below === 'bigint') return below;
  }
  return undefined;
}

/** One side of a row: the variables whose domain it narrows, or the reason why it can't hold. */
function tighten(
  terms: readonly Term[],
  bound: bigint,
  upper: boolean,
  bit: bigint,
  domains: Domain[],
): number[] | Reason {
  let extreme = 0n;
  let open = -1;
  for (const { variable, factor } of terms) {
    const domain = domains[variable] as Domain;
    const end = factor > 0n === upper ? domain.low : domain.high;
    if (end !== null) extreme += factor * end;
    else if (open === -1) open = variable;
    else return [];
  }
  if (open === -1 && (upper ? extreme > bound : extreme < bound))
    return bit | reasonOf(terms, upper, -1, domains);
  const narrowed: number[] = [];
  for (const { variable, factor } of terms) {
    if (open !== -1 && open !== variable) continue;
    const domain = domains[variable] as Domain;
    const raises = factor > 0n !== upper;
    const end = raises ? domain.high : domain.low;
    const room = bound - extreme + (end === null ? 0n : factor * end);
    const by = factor < 0n ? -factor : factor;
    const signed = factor < 0n ? -room : room;
    if (raises) {
      const low = -floorDivide(-signed, by);
      if (low <= domain.low) continue;
      domain.whyLow = bit | reasonOf(terms, upper, variable, domains);
      domain.low = low;
    } else {
      const high = floorDivide(signed, by);
      if (domain.high !== null && high >= domain.high) continue;
      domain.whyHigh = bit | reasonOf(terms, upper, variable, domains);
      domain.high = high;
    }
    narrowed.push(variable);
    if (domain.high !== null && domain.low > domain.high) return domain.whyLow | domain.whyHigh;
  }
  return narrowed;
}

function reasonOf(
  terms: readonly Term[],
  upper: boolean,
  except: number,
  domains: readonly Domain[],
): Reason {
  let why = 0n;
  for (const { variable, factor } of terms) {
    if (variable === except) continue;
    const domain = domains[variable] as Domain;
    why |= factor > 0n === upper ? domain.whyLow : domain.whyHigh;
  }
  return why;
}
