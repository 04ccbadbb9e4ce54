import { percent } from './rational';

/** A percentage as somebody printed it. */
export interface PrintedPercent {
  /** Decimal numeral with a point, no sign, no blanks: `98.81`. */
  numeral: string;
  decimals: number;
}

/**
 * Reads `98,81`, `100`, `99,2%`, `96.8 %`; undefined for anything else. Both comma and point are decimal marks:
 * a percentage has no thousands.
 */
export function readPercent(text: string): PrintedPercent | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,6}))?\s*%?$/.exec(text.trim());
  if (!match) return undefined;
  const whole = String(Number(match[1]));
  const fraction = match[2] ?? '';
  return { numeral: fraction === '' ? whole : `${whole}.${fraction}`, decimals: fraction.length };
}

/** Whether the printed percentage is numerator / denominator rounded half up at its own decimals. */
export function percentHolds(printed: PrintedPercent, numerator: number, denominator: number): boolean {
  if (!(denominator > 0)) return false;
  return percent(numerator, denominator, printed.decimals) === printed.numeral;
}
