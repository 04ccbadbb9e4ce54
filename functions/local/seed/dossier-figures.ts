import { improved, type Character } from './character';
import type { Digital, Handling, Payment, Procedures } from './figures';
import type { Period } from '../../../shared/period/period';
import type { Random } from './random';

/** Dossiers of one field that come in, are left over from the quarter before, and stay open at the end. */
export interface Flow {
  incoming: number;
  opening: number;
  pending: number;
}

/** II.06a: how the dossiers of a field came and how they were handled. */
export function handlingOf(flow: Flow, character: Character, period: Period, random: Random): Handling {
  const received = flow.incoming + flow.opening;
  const online = random.part(flow.incoming, improved(character.online, period));
  const resolved = received - flow.pending;
  const late = random.part(resolved, character.late);
  const early = random.part(resolved - late, character.early);
  const pendingLate = random.part(flow.pending, character.late);
  return {
    received,
    online,
    direct: flow.incoming - online,
    opening: flow.opening,
    resolved,
    early,
    onTime: resolved - late - early,
    late,
    pending: flow.pending,
    pendingInTime: flow.pending - pendingLate,
    pendingLate,
  };
}

/** K02: what of a field's dossiers was digitised, and which of its procedures use the population database. */
export function digitalOf(
  handling: Handling,
  procedures: Procedures,
  character: Character,
  period: Period,
  random: Random,
): Digital {
  const { received, resolved } = handling;
  const mustConnect = random.part(procedures.total, 0.28);
  return {
    received,
    digitised: random.part(received, improved(character.digitised, period)),
    reused: random.part(received, improved(character.reused, period)),
    resolved,
    electronicResult: random.part(resolved, improved(character.electronicResult, period)),
    personalStore: random.part(resolved, improved(character.personalStore, period)),
    populationData: random.part(received, improved(character.populationData, period)),
    synchronised: random.part(received, 0.985),
    mustConnect,
    connected: random.part(mustConnect, improved(0.7, period)),
  };
}

/** K03: a field's dossiers with a fee, as far as its procedures have fees and can be paid online. */
export function paymentOf(
  handling: Handling,
  fees: { withFee: number; payable: number; total: number },
  character: Character,
  period: Period,
  random: Random,
): Payment {
  const withFee = random.part(handling.received, fees.withFee / fees.total);
  const online = fees.payable === 0 ? 0 : random.part(withFee, improved(character.paidOnline, period));
  return { withFee, online, viaPortal: random.part(online, 0.88) };
}
