import { countIn, type CellValue, type JointFigure, type Row } from './table';

/** What a joint figure leaves for those of its columns that the row leaves blank: so much for all of them. */
export interface JointRest {
  columns: string[];
  rest: number;
}

/** What is left for blank columns; below 0 where those that are stated exceed the figure already. */
export function restOf({ cells }: Row, { columns, value }: JointFigure): JointRest {
  const rest = { columns: [] as string[], rest: value };
  for (const column of columns) {
    const stated = countIn(cells[column]);
    if (stated === null) rest.columns.push(column);
    else rest.rest -= stated;
  }
  return rest;
}

/** Whether the row's cells alone contradict a joint figure. */
export function isContradicted({ columns, rest }: JointRest): boolean {
  return rest < 0 || (columns.length === 0 && rest > 0);
}

/**
 * The row's joint figures that cannot be told apart: at least two columns are blank, and something is left for them.
 * Those that its cells contradict say nothing.
 */
export function openRests(row: Row): JointRest[] {
  return (row.together ?? [])
    .map((joint) => restOf(row, joint))
    .filter(({ columns, rest }) => columns.length > 1 && rest > 0);
}

/** The count in a column: as stated, or as a joint figure leaves no other; null where it is not known. */
export function figureIn(row: Row, column: string): number | null {
  const stated = countIn(row.cells[column]);
  if (stated !== null || row.together === undefined) return stated;
  const joint = row.together.find(({ columns }) => columns.includes(column));
  if (joint === undefined) return null;
  const { columns, rest } = restOf(row, joint);
  return rest === 0 || (columns.length === 1 && rest > 0) ? rest : null;
}

/** The known sum of these columns in the row; null where the row does not tell it. */
export function sumIn(row: Row, columns: readonly string[]): number | null {
  const blank = new Set<string>();
  let sum = 0;
  for (const column of columns) {
    const figure = figureIn(row, column);
    if (figure === null) blank.add(column);
    else sum += figure;
  }
  if (blank.size === 0) return sum;
  for (const { columns: held, rest } of openRests(row)) {
    if (!held.every((column) => blank.has(column))) continue;
    sum += rest;
    for (const column of held) blank.delete(column);
  }
  return blank.size === 0 ? sum : null;
}

/**
 * A joint figure's columns as one name, for places that name what differs by a column's key.
 * @example jointKey(['8', '9']) // '8+9'
 */
export function jointKey(columns: readonly string[]): string {
  return columns.join('+');
}

/** All figures of a row by the key of their column, or of their columns together. */
export function figuresByKey({ cells, together }: Row): Record<string, CellValue> {
  if (together === undefined) return cells;
  const joint = together.map(({ columns, value }) => [jointKey(columns), value]);
  return { ...cells, ...Object.fromEntries(joint) } as Record<string, CellValue>;
}

/** The row's cells and joint figures that figuresByKey names; null is a blank. */
export function figuresOfKeys(figures: Readonly<Record<string, CellValue>>): Pick<Row, 'cells' | 'together'> {
  const stated = Object.entries(figures).filter(([, value]) => value !== null);
  const together = stated
    .filter(([key]) => key.includes('+'))
    .map(([key, value]): JointFigure => ({ columns: key.split('+'), value: value as number }));
  const cells = Object.fromEntries(stated.filter(([key]) => !key.includes('+')));
  return { cells, ...togetherOf(together) };
}

/** The property of a row that holds these; none where there are none. */
export function togetherOf(joint: readonly JointFigure[]): Pick<Row, 'together'> {
  return joint.length === 0 ? {} : { together: [...joint] };
}

/** Whether two joint figures hold a column both. */
export function overlaps(a: Pick<JointFigure, 'columns'>, b: Pick<JointFigure, 'columns'>): boolean {
  return a.columns.some((column) => b.columns.includes(column));
}
