import type { CellValue, Row, Table } from '../../shared/forms/table';
import { percent } from '../../shared/rules/rational';
import type { Seeded } from '../tools/seeded';

const COUNTS = ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'];

export interface Quarter {
  tables: Table[];
  previous?: Table[];
}

/** II.06a of so many rows as a unit's system gives it: every relation holds, sizes from tens to thousands. */
export function seededQuarter(rows: number, has: { total: boolean; more: boolean }, random: Seeded): Quarter {
  const details = Array.from({ length: rows }, (_, at): Row => {
    const cells = balanced(Math.ceil(10 ** (1 + 2.7 * random.next())), random);
    return { key: `r${String(at).padStart(3, '0')}`, label: `${at}`, cells };
  });
  const all = has.total ? [...details, totalOf(details)] : details;
  if (!has.more) return { tables: [{ form: 'II.06a', rows: all }] };
  for (const { cells } of all) Object.assign(cells, ratios(cells));
  const before = details.map(({ key, label, cells }): Row => ({
    key,
    label,
    cells: { 11: cells['6'] ?? null },
  }));
  return { tables: [{ form: 'II.06a', rows: all }], previous: [{ form: 'II.06a', rows: before }] };
}

/** The same with a total row that is the sum of its rows as they are. */
export function withTotal({ tables, ...quarter }: Quarter): Quarter {
  return {
    ...quarter,
    tables: tables.map((table) => ({ ...table, rows: [...table.rows, totalOf(table.rows)] })),
  };
}

function totalOf(rows: readonly Row[]): Row {
  const cells: Record<string, CellValue> = {};
  for (const key of COUNTS) cells[key] = rows.reduce((sum, row) => sum + Number(row.cells[key]), 0);
  return { key: 'total', label: 'total', cells };
}

function balanced(received: number, random: Seeded): Record<string, CellValue> {
  const part = (whole: number, share: number) => Math.round(whole * share * (0.4 + 1.2 * random.next()));
  const carried = Math.min(received, part(received, 0.08));
  const online = Math.min(received - carried, part(received, 0.6));
  const pending = Math.min(received, part(received, 0.1));
  const late = Math.min(pending, part(pending, 0.05));
  const resolved = received - pending;
  const overdue = Math.min(resolved, part(resolved, 0.02));
  const early = Math.min(resolved - overdue, part(resolved, 0.6));
  return {
    ...{ 3: received, 4: online, 5: received - carried - online, 6: carried, 7: resolved, 8: early },
    ...{ 9: resolved - overdue - early, 10: overdue, 11: pending, 12: pending - late, 13: late },
  };
}

function ratios(cells: Record<string, CellValue>): Record<string, CellValue> {
  const of = (key: string) => Number(cells[key]);
  const printed = (top: number, bottom: number) =>
    bottom === 0 ? null : percent(top, bottom, 2).replace('.', ',');
  return {
    p1: printed(of('8') + of('9'), of('7')),
    p2: printed(of('10'), of('7')),
    p3: printed(of('4'), of('4') + of('5')),
    p4: printed(of('7'), of('3')),
  };
}

export interface Slip {
  row: string;
  column: string;
  right: number;
}

/** Writes so many figures wrongly, each in a cell of its own, the way hands do. */
export function spoil({ tables: [table] }: Quarter, slips: number, random: Seeded): Slip[] {
  const rows = table?.rows ?? [];
  const done: Slip[] = [];
  while (done.length < slips) {
    const row = random.of(rows);
    const column = random.of(COUNTS);
    const right = Number(row.cells[column]);
    const wrong = slipped(String(right), random);
    if (wrong === right || done.some((slip) => slip.row === row.key && slip.column === column)) continue;
    row.cells[column] = wrong;
    done.push({ row: row.key, column, right });
  }
  return done;
}

function slipped(digits: string, random: Seeded): number {
  const at = random.below(digits.length);
  switch (random.below(5)) {
    case 0:
      return Number(digits.slice(0, at) + String(random.below(10)) + digits.slice(at + 1));
    case 1: {
      const next = digits[at + 1];
      return next === undefined
        ? Number(digits)
        : Number(digits.slice(0, at) + next + digits.charAt(at) + digits.slice(at + 2));
    }
    case 2:
      return digits.length > 1 ? Number(digits.slice(0, at) + digits.slice(at + 1)) : Number(digits);
    case 3:
      return Number(digits.slice(0, at) + digits.charAt(at) + digits.slice(at));
    default:
      return Number(digits) * 10;
  }
}
