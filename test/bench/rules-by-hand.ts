import type { CellValue, Row, Table } from '../../shared/forms/table';

/**
 * The checks of II.06a and K01-K06 written out by hand, as one would without an engine: the yardstick of the
 * benchmark. It counts the same passes, failures and undecided relations, and makes no findings.
 */
export interface Counts {
  pass: number;
  fail: number;
  undecided: number;
}

type Cells = Record<string, CellValue>;

const num = (value: CellValue | undefined): number => (typeof value === 'number' ? value : NaN);

export function checkByHand(tables: readonly Table[]): Counts {
  const counts: Counts = { pass: 0, fail: 0, undecided: 0 };
  const judge = (difference: number, holds: boolean): void => {
    if (Number.isNaN(difference)) counts.undecided += 1;
    else if (holds) counts.pass += 1;
    else counts.fail += 1;
  };
  const equal = (left: number, right: number): void => judge(left - right, left === right);
  const atMost = (left: number, right: number): void => judge(left - right, left <= right);
  const table = (form: string): Table | undefined => tables.find((candidate) => candidate.form === form);
  const totalOf = (form: string, column: string): number => {
    const rows = table(form)?.rows ?? [];
    const stated = rows.find((row) => row.key === 'total');
    if (stated) return num(stated.cells[column]);
    let sum = 0;
    for (const row of rows) sum += num(row.cells[column]);
    return sum;
  };
  const totals = (rows: readonly Row[], columns: readonly string[]): void => {
    const stated = rows.find((row) => row.key === 'total');
    if (!stated || rows.length < 2) return;
    for (const column of columns) {
      let sum = 0;
      for (const row of rows) if (row !== stated) sum += num(row.cells[column]);
      equal(num(stated.cells[column]), sum);
    }
  };
  const each = (form: string, body: (cells: Cells) => void, columns?: number): void => {
    const rows = table(form)?.rows ?? [];
    for (const row of rows) body(row.cells);
    if (columns !== undefined) totals(rows, COLUMNS.slice(0, columns));
  };

  each(
    'II.06a',
    (c) => {
      const received = num(c['3']);
      const resolved = num(c['7']);
      const pending = num(c['11']);
      equal(received, num(c['4']) + num(c['5']) + num(c['6']));
      equal(resolved, num(c['8']) + num(c['9']) + num(c['10']));
      equal(pending, num(c['12']) + num(c['13']));
      equal(received, resolved + pending);
    },
    11,
  );
  counts.undecided += 1; // no quarter before: the carry-over
  each(
    'K01',
    (c) => {
      const all = num(c['3']);
      const offline = num(c['9']);
      const impossible = num(c['12']);
      equal(all, num(c['4']) + num(c['5']));
      equal(all, num(c['7']) + num(c['8']) + offline);
      equal(all, num(c['10']) + num(c['11']) + impossible);
      atMost(num(c['6']), all);
      atMost(num(c['13']), all);
      atMost(num(c['14']), all);
      atMost(num(c['15']), all);
      atMost(num(c['16']), num(c['15']));
      atMost(num(c['17']), num(c['16']));
      atMost(num(c['18']), num(c['7']) + num(c['8']));
      atMost(num(c['20']), num(c['19']));
      if (offline > 0) counts.pass += 1;
      else equal(impossible, 0);
      atMost(all, num(c['14']));
      atMost(all, num(c['13']));
    },
    18,
  );
  each(
    'K02',
    (c) => {
      atMost(num(c['4']), num(c['3']));
      atMost(num(c['5']), num(c['3']));
      atMost(num(c['9']), num(c['3']));
      atMost(num(c['10']), num(c['3']));
      atMost(num(c['7']), num(c['6']));
      atMost(num(c['8']), num(c['6']));
      atMost(num(c['12']), num(c['11']));
    },
    10,
  );
  equal(totalOf('K02', '3'), totalOf('II.06a', '3'));
  equal(totalOf('K02', '6'), totalOf('II.06a', '7'));
  each(
    'K03',
    (c) => {
      atMost(num(c['4']), num(c['3']));
      atMost(num(c['5']), num(c['4']));
    },
    3,
  );
  atMost(totalOf('K03', '3'), totalOf('II.06a', '3'));
  each('K04', (c) => {
    equal(num(c['5']), num(c['3']) + num(c['4']));
    equal(num(c['5']), num(c['6']) + num(c['8']));
    atMost(num(c['7']), num(c['6']));
    atMost(num(c['9']), num(c['6']));
    atMost(num(c['12']), num(c['11']));
  });
  counts.undecided += 1; // no quarter before: the carry-over
  each('K05', (c) => {
    atMost(num(c['4']), num(c['3']));
    atMost(num(c['6']), num(c['5']));
    atMost(num(c['8']), num(c['7']));
  });
  equal(totalOf('K05', '7'), totalOf('K01', '13'));
  each('K06', (c) => {
    equal(num(c['3']), num(c['4']) + num(c['5']));
    equal(num(c['6']), num(c['7']) + num(c['8']));
    atMost(num(c['9']), num(c['8']));
    atMost(num(c['10']), num(c['8']) - num(c['9']));
  });
  return counts;
}

const COLUMNS = Array.from({ length: 18 }, (_, index) => String(index + 3));
