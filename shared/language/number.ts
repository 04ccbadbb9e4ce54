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
