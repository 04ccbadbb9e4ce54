import { isError, type CellValue } from '../../cells/value';
import type { Locale } from '../../number-format/locale';
import { readLiteral } from '../../number-format/typed-value';
import { compareValues } from '../operand';

/**
 * The test of COUNTIF and its like: `5`, `">=5"`, `"x*"`; text without regard to case, `*` and `?` as wildcards.
 * https://support.microsoft.com/office/e0de10c6-f885-4e71-abb4-1f464816df34
 */
export function criterion(condition: CellValue, locale: Locale): (value: CellValue) => boolean {
  if (isError(condition)) return (value) => isError(value) && value.error === condition.error;
  const text = typeof condition === 'string' ? condition : condition === null ? '=0' : '';
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text) ?? [];
  const wanted =
    typeof condition === 'string' || condition === null
      ? (readLiteral(rest, locale)?.value ?? rest)
      : condition;
  const pattern = typeof wanted === 'string' ? wholeText(wanted) : undefined;
  const equal = (value: CellValue): boolean => {
    if (pattern) return typeof value === 'string' && pattern.test(value);
    if (typeof wanted === 'number' && typeof value === 'string')
      return readLiteral(value.trim(), locale)?.value === wanted;
    return value !== null && compareValues(value, wanted) === 0;
  };
  if (operator === '' && wanted === '') return (value) => value === null || value === '';
  if (operator === '' || operator === '=') return wanted === '' ? (value) => value === null : equal;
  if (operator === '<>') return (value) => (wanted === '' ? value !== null : !equal(value));
  return (value) => {
    if (typeof value !== typeof wanted) return false;
    const order = compareValues(value, wanted);
    if (typeof order !== 'number') return false;
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

/** A pattern with `*` and `?`, which a tilde before them makes plain, as the source of a regular expression. */
export function wildcard(pattern: string): string {
  return pattern
    .split(/(~[*?~]|[*?])/)
    .map((part) => {
      if (part === '*') return '[\\s\\S]*';
      if (part === '?') return '[\\s\\S]';
      const plain = part.length === 2 && part.startsWith('~') ? part.slice(1) : part;
      return plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
}

/** The expression that whole texts meet. */
export function wholeText(pattern: string): RegExp {
  return new RegExp(`^${wildcard(pattern)}$`, 'iu');
}
