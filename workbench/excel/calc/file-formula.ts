import { parseFormula, partsOf, type Expression } from './parse';
import { tokenize } from './tokens';

/** Functions that files mark as newer than their format: [MS-XLSX] 2.2.2, future functions. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  '_xlfn.': [
    'AGGREGATE ARABIC BASE CEILING.MATH CONCAT DAYS DECIMAL FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LET',
    'MAXIFS MINIFS MODE.SNGL NUMBERVALUE PERCENTILE.INC QUARTILE.INC RANK.AVG RANK.EQ SEQUENCE STDEV.P STDEV.S SWITCH',
    'TEXTAFTER TEXTBEFORE TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S XLOOKUP XMATCH XOR',
  ],
  '_xlfn._xlws.': ['FILTER SORT'],
};
const MARK_OF = new Map(
  Object.entries(MARKS).flatMap(([mark, lines]) =>
    lines.flatMap((line) => line.split(' ').map((name): [string, string] => [name, mark])),
  ),
);
const NAME_MARK = '_xlpm.';

/** A formula as .xlsx files have it: newer functions, and the names that LET gives, are marked. */
export function toFile(formula: string): string {
  const tokens = tokenize(formula);
  const given = new Set(/\bLET\s*\(/i.test(formula) ? letNames(parseFormula(formula)) : []);
  return tokens
    .map(({ kind, text }, index) => {
      if (kind !== 'word') return text;
      const isCall = tokens[index + 1]?.text === '(';
      if (isCall) return (MARK_OF.get(text.toUpperCase()) ?? '') + text;
      return given.has(text.toUpperCase()) ? NAME_MARK + text : text;
    })
    .join('');
}

export function fromFile(formula: string): string {
  return tokenize(formula)
    .map(({ kind, text }) => (kind === 'word' ? text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, '') : text))
    .join('');
}

function letNames(expression: Expression | undefined): string[] {
  if (!expression) return [];
  const own =
    expression.kind === 'call' && expression.name === 'LET'
      ? expression.args.slice(0, -1).filter((_, index) => index % 2 === 0)
      : [];
  return [
    ...own.flatMap((name) => (name.kind === 'name' ? [name.name.toUpperCase()] : [])),
    ...partsOf(expression).flatMap(letNames),
  ];
}
