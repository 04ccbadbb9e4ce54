import type { MilpModel, MilpSolver } from './milp';

/** The part of the package `highs` that is used; whoever calls has loaded it. */
export interface Highs {
  solve: (
    problem: string,
    options: { time_limit: number; mip_rel_gap: number; output_flag: boolean },
  ) => { Columns: Readonly<Record<string, object>> };
}

/** HiGHS as a solver that stops after so many seconds. Numbers are printed whole, so that nothing is rounded on the way. */
export function highsSolver(highs: Highs, seconds: number): MilpSolver {
  return {
    solve: (model) => {
      const answer = highs.solve(lpOf(model), { time_limit: seconds, mip_rel_gap: 0, output_flag: false });
      const values = model.columns.map((_, at) => primalOf(answer.Columns[`x${at}`]));
      return values.every((value) => value !== undefined) ? values : undefined;
    },
  };
}

/** The same within a time that is running: `left` in milliseconds, for all that is solved together. */
export function highsWithin(highs: Highs, left: () => number): MilpSolver {
  return {
    solve: (model) => {
      const milliseconds = left();
      return milliseconds <= 0 ? undefined : highsSolver(highs, milliseconds / 1000).solve(model);
    },
  };
}

/** A column's value; a model without a solution has columns without one. */
function primalOf(column: object | undefined): number | undefined {
  if (column === undefined || !('Primal' in column)) return undefined;
  return typeof column.Primal === 'number' && Number.isFinite(column.Primal) ? column.Primal : undefined;
}

/** The model in the CPLEX LP format. */
export function lpOf({ columns, rows }: MilpModel): string {
  const terms = (list: readonly (readonly [number, number])[]) =>
    list.map(([at, factor]) => `${factor < 0 ? '-' : '+'} ${whole(Math.abs(factor))} x${at}`).join(' ') ||
    '0 x0';
  const costs = columns.flatMap(({ cost }, at) => (cost === 0 ? [] : [[at, cost] as const]));
  const constraints = rows.flatMap(({ terms: list, low, high }) => {
    const sum = terms(list);
    if (low === high) return [`${sum} = ${whole(low)}`];
    return [
      ...(low > -Infinity ? [`${sum} >= ${whole(low)}`] : []),
      ...(high < Infinity ? [`${sum} <= ${whole(high)}`] : []),
    ];
  });
  const bounds = columns.map(({ high }, at) => `0 <= x${at}${high < Infinity ? ` <= ${whole(high)}` : ''}`);
  const names = columns.map((_, at) => `x${at}`);
  return [
    'Minimize',
    ` obj: ${terms(costs)}`,
    'Subject To',
    ...constraints.map((line, at) => ` c${at}: ${line}`),
    'Bounds',
    ...bounds,
    'General',
    ...names,
    'End',
  ].join('\n');
}

function whole(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : value.toFixed(0);
}
