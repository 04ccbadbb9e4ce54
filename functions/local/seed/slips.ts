import { TOTAL_ROW, type CellValue, type Table } from '../../../shared/forms/table';
import type { SubmissionContent } from '../../../shared/submission/submission';
import columns from './data/columns.json';
import type { Random } from './random';

/** What clerks get wrong most often, so that the demo has something to find. */
export const SLIP_KINDS = ['transposed', 'blank', 'part-exceeds-whole'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

interface Cell {
  form: string;
  row: string;
  column: string;
  value: number;
}

/** A copy of `content` with one slip: at least one relation that held no longer holds, or can't be decided. */
export function withSlip(content: SubmissionContent, kind: SlipKind, random: Random): SubmissionContent {
  switch (kind) {
    case 'transposed':
      return transposed(content, random);
    case 'blank':
      return forgotten(content, random);
    case 'part-exceeds-whole':
      return exceeding(content, random);
  }
}

/** Two neighbouring digits change places in a figure that a sum depends on. */
function transposed(content: SubmissionContent, random: Random): SubmissionContent {
  const { form: handling } = columns.handling;
  const { form: office, documents } = columns.office;
  const swaps = cellsOf(content.tables)
    .filter((cell) => cell.form === handling || (cell.form === office && cell.column === documents))
    .filter((cell) => cell.form === office || cell.row !== TOTAL_ROW)
    .flatMap((cell) => swapsOf(cell.value).map((value) => ({ cell, value })));
  const swap = swaps[random.whole(0, swaps.length - 1)];
  return swap === undefined ? content : withCells(content, [{ ...swap.cell, value: swap.value }]);
}

/** One cell of a row is left empty. */
function forgotten(content: SubmissionContent, random: Random): SubmissionContent {
  const cells = cellsOf(content.tables).filter(
    (cell) => cell.form === columns.handling.form && cell.row !== TOTAL_ROW,
  );
  const cell = cells[random.whole(0, cells.length - 1)];
  return cell === undefined ? content : withCells(content, [{ ...cell, value: null }]);
}

/** More dossiers digitised than received; the total, a formula in the clerk's sheet, follows. */
function exceeding(content: SubmissionContent, random: Random): SubmissionContent {
  const { form, received, digitised } = columns.digital;
  const cells = cellsOf(content.tables).filter((cell) => cell.form === form);
  const wholes = cells.filter((cell) => cell.column === received && cell.row !== TOTAL_ROW && cell.value > 0);
  const whole = wholes[random.whole(0, wholes.length - 1)];
  const part = cells.find((cell) => cell.column === digitised && cell.row === whole?.row);
  const total = cells.find((cell) => cell.column === digitised && cell.row === TOTAL_ROW);
  if (whole === undefined || part === undefined || total === undefined) return content;
  const value = whole.value + random.whole(1, 9);
  return withCells(content, [
    { ...part, value },
    { ...total, value: total.value + value - part.value },
  ]);
}

/** @example swapsOf(120) // [210, 102] */
function swapsOf(value: number): number[] {
  const digits = [...String(value)];
  return digits.flatMap((digit, index) => {
    const next = digits[index + 1];
    if (next === undefined || next === digit || (index === 0 && next === '0')) return [];
    return [Number([...digits.slice(0, index), next, digit, ...digits.slice(index + 2)].join(''))];
  });
}

function cellsOf(tables: Table[]): Cell[] {
  return tables.flatMap(({ form, rows }) =>
    rows.flatMap(({ key: row, cells }) =>
      Object.entries(cells).flatMap(([column, value]) =>
        typeof value === 'number' ? [{ form, row, column, value }] : [],
      ),
    ),
  );
}

function withCells(
  content: SubmissionContent,
  changes: { form: string; row: string; column: string; value: CellValue }[],
): SubmissionContent {
  const changesOf = (form: string, row: string) =>
    Object.fromEntries(
      changes
        .filter((change) => change.form === form && change.row === row)
        .map((change) => [change.column, change.value]),
    );
  return {
    ...content,
    tables: content.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, ...changesOf(table.form, row.key) } })),
    })),
  };
}
