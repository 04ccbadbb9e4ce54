import { cutOff, type Period } from '../../../shared/period/period';
import type { UnitGroup, UnitSubmission } from '../../../shared/totals/province-totals';
import type { Table } from '../../../shared/forms/table';
import type { Unit } from '../../../shared/units/unit';

/** A sum the slow and plain way, sharing no code with the product. */
export interface PlainSum {
  known: bigint | null;
  blanks: number;
}

export interface PlainTotals {
  /** `form|group|column`; group `all` for the province. */
  sums: Map<string, PlainSum>;
  /** `form|field|column`. */
  fields: Map<string, PlainSum>;
  /** Units that are in, by form. */
  included: Map<string, Set<string>>;
}

export function plainTotals(
  units: readonly Unit[],
  submissions: readonly UnitSubmission[],
  period: Period,
  statuses: readonly string[],
  columnsOf: (form: string) => string[],
): PlainTotals {
  const day = cutOff(period);
  const totals: PlainTotals = { sums: new Map(), fields: new Map(), included: new Map() };
  const repeats = repeatedLines(units, submissions, statuses, columnsOf);
  for (const submission of submissions) {
    const unit = units.find((candidate) => candidate.code === submission.unit);
    if (!unit || unit.validFrom > day || (unit.validTo !== null && unit.validTo < day)) continue;
    const counted = statuses.includes(submission.status) ? submission : submission.accepted;
    if (!counted) continue;
    for (const table of counted.tables) {
      if (table.rows.length === 0) continue;
      const included = totals.included.get(table.form) ?? new Set();
      totals.included.set(table.form, included.add(unit.code));
      if (repeats.has(`${unit.code}|${table.form}`)) continue;
      for (const column of columnsOf(table.form)) {
        const details = table.rows.filter((row) => row.key !== 'total');
        const value = figureOf(table, column);
        for (const group of ['all', unit.kind as UnitGroup])
          add(totals.sums, `${table.form}|${group}|${column}`, value);
        for (const row of details) {
          const cell = row.cells[column];
          const key = `${table.form}|${plain(row.label)}|${column}`;
          add(totals.fields, key, typeof cell === 'number' ? BigInt(cell) : null);
        }
      }
    }
  }
  return totals;
}

function figureOf(table: Table, column: string): bigint | null {
  const stated = table.rows.find((row) => row.key === 'total')?.cells[column];
  if (typeof stated === 'number') return BigInt(stated);
  const parts = table.rows.filter((row) => row.key !== 'total').map((row) => row.cells[column]);
  const all = parts.length > 0 && parts.every((part) => typeof part === 'number');
  return all ? parts.reduce<bigint>((sum, part) => sum + BigInt(part as number), 0n) : null;
}

/** Lines that equal those of the units below in every column, three of them above 0: by chance they may, too. */
function repeatedLines(
  units: readonly Unit[],
  submissions: readonly UnitSubmission[],
  statuses: readonly string[],
  columnsOf: (form: string) => string[],
): Set<string> {
  const tableOf = (code: string, form: string) => {
    const submission = submissions.find(({ unit }) => unit === code);
    const counted = submission && (statuses.includes(submission.status) ? submission : submission.accepted);
    return counted?.tables.find((table) => table.form === form && table.rows.length > 0);
  };
  const found = new Set<string>();
  for (const { unit, tables, accepted } of submissions) {
    for (const { form } of [...tables, ...(accepted?.tables ?? [])]) {
      const own = tableOf(unit, form);
      const below = units.flatMap(({ code, parent }) => (parent === unit ? (tableOf(code, form) ?? []) : []));
      if (!own || below.length === 0) continue;
      const pairs = columnsOf(form).map((column) => {
        const parts = below.map((table) => figureOf(table, column));
        return [
          figureOf(own, column),
          parts.includes(null) ? null : parts.reduce((a, b) => (a ?? 0n) + (b ?? 0n), 0n),
        ];
      });
      const same = pairs.every(([a, b]) => a !== null && a === b);
      if (same && pairs.filter(([a]) => (a ?? 0n) > 0n).length >= 3) found.add(`${unit}|${form}`);
    }
  }
  return found;
}

function add(sums: Map<string, PlainSum>, key: string, value: bigint | null): void {
  const sum = sums.get(key) ?? { known: null, blanks: 0 };
  if (value === null) sum.blanks += 1;
  else sum.known = (sum.known ?? 0n) + value;
  sums.set(key, sum);
}

/** Letters without marks, in small letters. */
export function plain(label: string): string {
  return label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .split(/\s+/)
    .join(' ');
}
