import { cutOff, type Period } from '../../../shared/period/period';
import type { UnitGroup, UnitSubmission } from '../../../shared/totals/province-totals';
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
  for (const submission of submissions) {
    const unit = units.find((candidate) => candidate.code === submission.unit);
    if (!unit || unit.validFrom > day || (unit.validTo !== null && unit.validTo < day)) continue;
    if (!statuses.includes(submission.status)) continue;
    for (const table of submission.tables) {
      if (table.rows.length === 0) continue;
      const included = totals.included.get(table.form) ?? new Set();
      totals.included.set(table.form, included.add(unit.code));
      for (const column of columnsOf(table.form)) {
        const details = table.rows.filter((row) => row.key !== 'total');
        const stated = table.rows.find((row) => row.key === 'total')?.cells[column];
        const parts = details.map((row) => row.cells[column]);
        const all = parts.length > 0 && parts.every((part) => typeof part === 'number');
        const value =
          typeof stated === 'number'
            ? BigInt(stated)
            : all
              ? parts.reduce<bigint>((sum, part) => sum + BigInt(part as number), 0n)
              : null;
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
