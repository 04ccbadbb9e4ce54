import type { Table } from '../../../shared/forms/table';
import type { SubmissionContent } from '../../../shared/submission/submission';

type Cells = (column: number) => number;

/**
 * The relations of the bundled forms written out by hand, row by row: the demo data are judged here without the engine
 * that they are meant to show. A blank is not a number, so a relation with one does not hold.
 */
const RELATIONS: Record<string, [string, (c: Cells) => boolean][]> = {
  'II.06a': [
    ['received', (c) => c(3) === c(4) + c(5) + c(6)],
    ['resolved', (c) => c(7) === c(8) + c(9) + c(10)],
    ['pending', (c) => c(11) === c(12) + c(13)],
    ['flow', (c) => c(3) === c(7) + c(11)],
  ],
  K01: [
    ['source', (c) => c(3) === c(4) + c(5)],
    ['level', (c) => c(3) === c(7) + c(8) + c(9)],
    ['integration', (c) => c(3) === c(10) + c(11) + c(12)],
    ['one stop', (c) => c(6) <= c(3)],
    ['public', (c) => c(13) <= c(3)],
    ['internal process', (c) => c(14) <= c(3)],
    ['fee', (c) => c(15) <= c(3)],
    ['payable', (c) => c(16) <= c(15)],
    ['paid', (c) => c(17) <= c(16)],
    ['used online', (c) => c(18) <= c(7) + c(8)],
    ['templates', (c) => c(20) <= c(19)],
    ['query: not integrable though online', (c) => !(c(12) > 0 && c(9) === 0)],
    ['query: internal process for all', (c) => c(14) === c(3)],
    ['query: public all', (c) => c(13) === c(3)],
  ],
  K02: [
    ...[4, 5, 9, 10].map((part): [string, (c: Cells) => boolean] => [
      `(${part}) <= (3)`,
      (c) => c(part) <= c(3),
    ]),
    ...[7, 8].map((part): [string, (c: Cells) => boolean] => [`(${part}) <= (6)`, (c) => c(part) <= c(6)]),
    ['connected', (c) => c(12) <= c(11)],
  ],
  K03: [
    ['online', (c) => c(4) <= c(3)],
    ['portal', (c) => c(5) <= c(4)],
  ],
  K04: [
    ['total', (c) => c(5) === c(3) + c(4)],
    ['flow', (c) => c(5) === c(6) + c(8)],
    ['in time', (c) => c(7) <= c(6)],
    ['content', (c) => c(9) <= c(6)],
    ['surveys', (c) => c(12) <= c(11)],
  ],
  K05: [
    ['published', (c) => c(4) <= c(3)],
    ['public', (c) => c(6) <= c(5)],
    ['complete', (c) => c(8) <= c(7)],
  ],
  K06: [
    ['staff', (c) => c(3) === c(4) + c(5)],
    ['documents', (c) => c(6) === c(7) + c(8)],
    ['secret', (c) => c(9) <= c(8)],
    ['signed', (c) => c(10) <= c(8) - c(9)],
  ],
};

/** Last count column of each form, from 3 on. */
const LAST: Record<string, number> = { 'II.06a': 13, K01: 20, K02: 12, K03: 5, K04: 12, K05: 8, K06: 10 };

export const FORMS = Object.keys(RELATIONS);

/** What does not hold, as "form row relation"; empty when every relation of one quarter holds. */
export function broken(content: SubmissionContent): string[] {
  const found: string[] = [];
  for (const table of content.tables) {
    for (const row of table.rows) {
      const cells = cellsOf(table, row.key);
      for (const [name, holds] of RELATIONS[table.form] ?? []) {
        if (!holds(cells)) found.push(`${table.form} ${row.key} ${name}`);
      }
      for (let column = 3; column <= (LAST[table.form] ?? 0); column += 1) {
        const value = cells(column);
        if (!Number.isInteger(value) || value < 0)
          found.push(`${table.form} ${row.key} (${column}) is no count`);
      }
    }
    found.push(...brokenTotals(table));
  }
  const total = (form: string, column: number) =>
    cellsOf(content.tables.find((table) => table.form === form) ?? { form, rows: [] }, 'total')(column);
  if (total('K02', 3) !== total('II.06a', 3)) found.push('K02 received differs from II.06a');
  if (total('K02', 6) !== total('II.06a', 7)) found.push('K02 resolved differs from II.06a');
  if (!(total('K03', 3) <= total('II.06a', 3))) found.push('K03 more fees than dossiers');
  if (total('K05', 7) !== total('K01', 13)) found.push('K05 public differs from K01');
  return found;
}

/** What the quarter does not carry over from the one before. */
export function brokenCarry(previous: SubmissionContent, content: SubmissionContent, rows = true): string[] {
  const found: string[] = [];
  const pairs: [string, number, number][] = [
    ['II.06a', 6, 11],
    ['K04', 4, 8],
  ];
  for (const [form, opening, closing] of pairs) {
    const before = previous.tables.find((table) => table.form === form);
    const now = content.tables.find((table) => table.form === form);
    if (!before || !now) continue;
    for (const { key } of rows ? now.rows : now.rows.filter((row) => row.key === 'total')) {
      if (cellsOf(now, key)(opening) !== cellsOf(before, key)(closing)) found.push(`${form} ${key}`);
    }
  }
  return found;
}

function brokenTotals(table: Table): string[] {
  const rows = table.rows.filter((row) => row.key !== 'total');
  if (rows.length === 0) return [];
  const found: string[] = [];
  for (let column = 3; column <= (LAST[table.form] ?? 0); column += 1) {
    const sum = rows.reduce((total, row) => total + cellsOf(table, row.key)(column), 0);
    if (cellsOf(table, 'total')(column) !== sum) found.push(`${table.form} total (${column})`);
  }
  return found;
}

export function cellsOf(table: Table, row: string): Cells {
  const cells = table.rows.find(({ key }) => key === row)?.cells ?? {};
  return (column) => {
    const value = cells[String(column)];
    return typeof value === 'number' ? value : NaN;
  };
}
