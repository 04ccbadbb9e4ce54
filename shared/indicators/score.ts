import { roundQuotient } from '../rules/rational';
import type { IndicatorDocument } from './set';

/** Points of one indicator from its two counts. */
export interface Score {
  /** numerator / denominator rounded half up to 5 decimals; null for 0/0. */
  ratio: number | null;
  /** Hundredths of a point, whole. */
  hundredths: number;
}

/**
 * Points by the rule of Quyết định 766/QĐ-TTg as the national portal applies it: linear in the ratio, or full from
 * a threshold; rounded half up to 2 decimals, exactly. A ratio above 1 or below 0 counts as 1 or 0.
 * @example scoreOf({ max: 2, rule: 'full-from', threshold: 80, … }, 52, 89).hundredths // 146
 */
export function scoreOf(indicator: IndicatorDocument, numerator: number, denominator: number): Score {
  const max = BigInt(indicator.max);
  if (denominator === 0) {
    return {
      ratio: null,
      hundredths: indicator.whenNothing === 'full' ? indicator.max * 100 : 0,
    };
  }
  const top = BigInt(Math.max(numerator, 0));
  const bottom = BigInt(denominator);
  const percentForFull = BigInt(indicator.threshold ?? 100);
  const raw = BigInt(roundQuotient(max * 100n * top * 100n, bottom * percentForFull, 0));
  const full = max * 100n;
  return {
    ratio: Number(roundQuotient(BigInt(numerator), bottom, 5)),
    hundredths: Number(raw > full ? full : raw),
  };
}
