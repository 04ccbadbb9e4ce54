import type { Cell } from '../cells/value';
import type { Locale } from '../number-format/locale';
import { tokenize, tokenizeLocal, type Token } from './tokens';

/**
 * Formulas are kept as Office.js writes them: decimal point, commas between arguments and columns. Regions with a decimal
 * comma type `;` between arguments and `\` between an array's columns:
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-formulaslocal-member
 */
export function fromLocal(formula: string, { decimal }: Locale): string {
  if (decimal === '.') return formula;
  return rewrite(tokenizeLocal(formula), ({ kind, text }, inArray) => {
    if (kind === 'number') return text.replace(',', '.');
    // A comma that is no decimal sign can only part arguments.
    return (inArray && text === '\\') || (!inArray && text === ';') ? ',' : text;
  });
}

/** A cell as typed in a region. */
export function cellFromLocal(cell: Cell, locale: Locale): Cell {
  return cell.formula === undefined ? cell : { ...cell, formula: fromLocal(cell.formula, locale) };
}

export function toLocal(formula: string, { decimal, list }: Locale): string {
  if (decimal === '.') return formula;
  return rewrite(tokenize(formula), ({ kind, text }, inArray) => {
    if (kind === 'number') return text.replace('.', decimal);
    return text === ',' ? (inArray ? '\\' : list) : text;
  });
}

function rewrite(tokens: readonly Token[], write: (token: Token, inArray: boolean) => string): string {
  let depth = 0;
  return tokens
    .map((token) => {
      if (token.text === '{') depth += 1;
      if (token.text === '}') depth -= 1;
      return token.kind === 'string' ? token.text : write(token, depth > 0);
    })
    .join('');
}
