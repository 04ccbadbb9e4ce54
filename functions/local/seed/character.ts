import { cutOff, type Period } from '../../../shared/period/period';
import type { Unit, UnitKind } from '../../../shared/units/unit';
import type { Random } from './random';

/** What makes a unit's figures its own, from quarter to quarter; rates are shares of 1. */
export interface Character {
  /** Multiplies the dossiers of its fields. */
  size: number;
  online: number;
  late: number;
  early: number;
  pending: number;
  digitised: number;
  reused: number;
  electronicResult: number;
  personalStore: number;
  populationData: number;
  paidOnline: number;
  content: number;
}

/** @param random one that depends on the unit and the seed only, so that a unit stays itself */
export function characterOf(kind: UnitKind, random: Random): Character {
  const department = kind === 'department';
  return {
    size: department ? random.between(0.9, 1.1) : random.between(0.6, 1.5),
    online: department ? random.between(0.78, 0.97) : random.between(0.55, 0.93),
    late: random.between(0.001, 0.04),
    early: random.between(0.55, 0.9),
    pending: random.between(0.02, 0.09),
    digitised: random.between(0.55, 0.9),
    reused: random.between(0.15, 0.5),
    electronicResult: random.between(0.6, 0.92),
    personalStore: random.between(0.1, 0.6),
    populationData: random.between(0.3, 0.75),
    paidOnline: random.between(0.4, 0.85),
    content: random.between(0.92, 0.99),
  };
}

/** Quarters since the first demo quarter: practice improves a little with each. */
export function quartersSinceStart(period: Period): number {
  return (period.year - 2024) * 4 + period.quarter - 1;
}

/** A rate that rises with the quarters towards 1. */
export function improved(rate: number, period: Period): number {
  return Math.min(0.995, rate + 0.012 * quartersSinceStart(period));
}

/** Tết keeps people at home in the first quarter; before summer and school they come more. */
const SEASON: Record<Period['quarter'], number> = { 1: 0.84, 2: 1.04, 3: 1.1, 4: 1.0 };

/** From this day the province's departments serve the former Thái Bình too. */
const PROVINCES_MERGED = '2025-07-01';

/** What a usual quarter's dossiers are multiplied by in this period: growth, season and the merger of the provinces. */
export function demand(unit: Unit, period: Period): number {
  const growth = 1 + 0.015 * quartersSinceStart(period);
  const merged = unit.kind === 'department' && cutOff(period) >= PROVINCES_MERGED ? 1.8 : 1;
  return growth * merged * SEASON[period.quarter];
}
