import { quartersSinceStart } from './character';
import type { Field } from './fields';
import type { Handling, Payment, Procedures } from './figures';
import type { Period } from '../../../shared/period/period';
import type { Random } from './random';

/** K01 without what depends on the quarter's dossiers. */
export type Catalogue = Omit<Procedures, 'paidOnline' | 'usedOnline'>;

/** @param random one that depends on unit and field only: a catalogue changes slowly */
export function catalogueOf(field: Field, period: Period, random: Random): Catalogue {
  const total = field.procedures;
  const handledOnly = random.part(total, random.between(0, 0.08));
  const informationOnly = total < 5 ? 0 : random.part(total, random.between(0, 0.14));
  const fullyOnline = random.part(total - informationOnly, random.between(0.55, 0.9));
  // Only a service that is not online at all may be one that cannot be integrated.
  const notIntegrable = random.part(informationOnly, 0.7);
  const backlog = random.part(total, random.between(0, 0.15));
  const integrating = Math.max(0, backlog - Math.floor(quartersSinceStart(period) / 3));
  const feeRate = random.between(-0.2, 0.7);
  const withFee = feeRate <= 0 ? 0 : random.part(total, feeRate);
  const templates = total + random.part(total, 0.3);
  return {
    total,
    announced: total - handledOnly,
    handledOnly,
    oneStop: total - (random.next() < 0.15 && total > 3 ? 1 : 0),
    fullyOnline,
    partlyOnline: total - informationOnly - fullyOnline,
    informationOnly,
    integrated: total - integrating - notIntegrable,
    integrating,
    notIntegrable,
    public: total,
    internalProcess: total,
    withFee,
    payable: random.part(withFee, 0.85),
    templates,
    electronicTemplates: random.part(templates, 0.8),
  };
}

/** K01 of one field: procedures used online or paid online are no more than there were such dossiers. */
export function proceduresOf(
  catalogue: Catalogue,
  handling: Handling,
  payment: Payment,
  random: Random,
): Procedures {
  const services = catalogue.fullyOnline + catalogue.partlyOnline;
  return {
    ...catalogue,
    paidOnline: usedOf(catalogue.payable, payment.online, random),
    usedOnline: usedOf(services, handling.online, random),
  };
}

/** Of `available` procedures those with at least one of `dossiers`. */
function usedOf(available: number, dossiers: number, random: Random): number {
  if (dossiers === 0) return 0;
  return Math.min(dossiers, Math.max(1, random.part(available, random.between(0.3, 0.8))));
}
