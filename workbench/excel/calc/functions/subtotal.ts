import { isError, type CellValue } from '../../cells/value';
import { ERRORS, arrayOf, type Grid } from '../operand';
import type { Scope } from '../scope';
import { AGGREGATES } from './aggregate';
import { define, fail, type FunctionTable, type WorksheetFunction } from './function-table';
import { STATISTICS } from './statistics';

/** By their number in SUBTOTAL, less one: https://support.microsoft.com/office/7b027003-f060-4ade-9040-e478765b9939 */
const OF_CELLS = [
  'AVERAGE',
  'COUNT',
  'COUNTA',
  'MAX',
  'MIN',
  'PRODUCT',
  'STDEV.S',
  'STDEV.P',
  'SUM',
  'VAR.S',
  'VAR.P',
];
/** What AGGREGATE has beside those: https://support.microsoft.com/office/43b9278e-6aa7-4f17-92b6-e19993fa26df */
const MORE = ['MEDIAN', 'MODE.SNGL', 'LARGE', 'SMALL', 'PERCENTILE.INC', 'QUARTILE.INC'];
/** The first that takes one array and a number. */
const WITH_NUMBER = 14;

const NESTED = /^(?:.*[^\p{L}\p{N}_.])?(?:SUBTOTAL|AGGREGATE)\(/isu;

interface Ignored {
  hidden: boolean;
  filtered: boolean;
  errors: boolean;
  nested: boolean;
}

/** The cells of a reference that count, in one column. */
function counted({ cells, place }: Grid, ignored: Ignored, scope: Scope): Grid {
  const kept: CellValue[][] = [];
  for (const [r, row] of cells.entries()) {
    const at = place && { sheet: place.sheet, row: place.area.top + r };
    if (at && ignored.hidden && scope.isRowHidden(at.sheet, at.row)) continue;
    if (at && ignored.filtered && scope.isRowFiltered(at.sheet, at.row)) continue;
    for (const [c, value] of row.entries()) {
      if (ignored.errors && isError(value)) continue;
      const formula =
        place && ignored.nested
          ? scope.formulaIn(place.sheet, place.area.top + r, place.area.left + c)
          : undefined;
      if (formula === undefined || !NESTED.test(formula)) kept.push([value]);
    }
  }
  return arrayOf(kept);
}

function named(names: readonly string[], number: number): WorksheetFunction {
  const name = names[number - 1];
  return (name && (AGGREGATES[name] ?? STATISTICS[name])) || fail(ERRORS.value);
}

export const SUBTOTALS: FunctionTable = {
  SUBTOTAL: define({ least: 2, most: 255, cells: (index) => index > 0 }, (args) => {
    const number = args.integer(0);
    const hidden = number > 100;
    const grids = args.operands
      .slice(1)
      .map((_, index) =>
        counted(
          args.reference(index + 1),
          { hidden, filtered: true, errors: false, nested: true },
          args.scope,
        ),
      );
    return named(OF_CELLS, hidden ? number - 100 : number)(
      grids.map((grid) => () => grid),
      args.scope,
    );
  }),
  AGGREGATE: define({ least: 3, most: 255, cells: (index) => index > 1 }, (args) => {
    const [number, option] = [args.integer(0), args.integer(1)];
    if (option < 0 || option > 7) return ERRORS.value;
    const ignored = { hidden: option % 2 === 1, filtered: false, errors: option % 4 > 1, nested: option < 4 };
    const last = number >= WITH_NUMBER ? 3 : args.count;
    const grids = args.operands
      .slice(2, last)
      .map((_, index) => counted(args.grid(index + 2), ignored, args.scope));
    const rest = args.operands.slice(last);
    return named([...OF_CELLS, ...MORE], number)(
      [...grids, ...rest].map((operand) => () => operand),
      args.scope,
    );
  }),
};
