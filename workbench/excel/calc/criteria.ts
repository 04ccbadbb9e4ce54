import type { CellValue } from '../cells/value';
import { compareValues } from './operand';

/** The test of COUNTIF and SUMIF: `5`, `">=5"`, `"x*"`; text without regard to case, `*` and `?` as wildcards. */
export function criterion(condition: CellValue): (value: CellValue) => boolean {
  if (typeof condition !== 'string')
    return (value) => value !== null && compareValues(value, condition) === 0;
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(condition) ?? [];
  const number = rest.trim() === '' ? Number.NaN : Number(rest);
  const equal = (value: CellValue) =>
    Number.isNaN(number) ? typeof value === 'string' && matches(value, rest) : value === number;
  if (operator === '' || operator === '=') return rest === '' ? (value) => value === null : equal;
  if (operator === '<>') return (value) => (rest === '' ? value !== null : !equal(value));
  return (value) => {
    if (typeof value !== (Number.isNaN(number) ? 'string' : 'number')) return false;
    const order = compareValues(value, Number.isNaN(number) ? rest : number);
    if (typeof order !== 'number') return false;
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

function matches(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[\\s\\S]*')
    .replace(/\?/g, '[\\s\\S]');
  return new RegExp(`^${source}$`, 'iu').test(text);
}
