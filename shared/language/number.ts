import type { Lang } from './language';

/**
 * A whole number as people read it: dots between thousands in Vietnamese, commas in English.
 * @example formatCount(635595, 'vi') // '635.595'
 */
export function formatCount(value: number | bigint, lang: Lang): string {
  const digits = value.toString();
  const sign = digits.startsWith('-') ? '-' : '';
  const separator = lang === 'vi' ? '.' : ',';
  return sign + digits.slice(sign.length).replace(/\B(?=(\d{3})+$)/g, separator);
}

/**
 * A difference: one that is more says so.
 * @example signedCount(1200, 'vi') // '+1.200'
 */
export function signedCount(value: number, lang: Lang): string {
  return `${value > 0 ? '+' : ''}${formatCount(value, lang)}`;
}

/**
 * A decimal numeral, written with a point, as people read it.
 * @example formatDecimal('98.81', 'vi') // '98,81'
 */
export function formatDecimal(numeral: string, lang: Lang): string {
  const [whole = '0', fraction] = numeral.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const body = sign + formatCount(BigInt(whole.slice(sign.length) || '0'), lang);
  if (fraction === undefined) return body;
  return body + (lang === 'vi' ? ',' : '.') + fraction;
}
