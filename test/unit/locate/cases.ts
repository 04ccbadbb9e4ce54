import type { FormDocument } from '../../../shared/forms/document';
import type { CellValue, Row, Table } from '../../../shared/forms/table';
import { compileRules } from '../../../shared/rules/compile';
import type { LocateInput } from '../../../shared/locate/correction';
import { Seeded } from '../../tools/seeded';

export interface SampleTerm {
  sign: 1 | -1;
  column?: string;
  constant?: number;
  previous?: boolean;
}

type Comparison = '=' | '<>' | '<=' | '>=' | '<' | '>';

interface SampleComparison {
  left: SampleTerm[];
  comparison: Comparison;
  right: SampleTerm[];
}

export type SampleRelation =
  | ({ kind: 'comparison'; when?: SampleComparison } & SampleComparison)
  | { kind: 'ratio'; column: string; top: SampleTerm[]; bottom: SampleTerm[] };

/** A small table and its relations, as data that both the product and the brute force are given. */
export interface LocateCase {
  columns: string[];
  relations: SampleRelation[];
  total: boolean;
  /** The row `total` last, where there is one. */
  rows: Record<string, Record<string, number | null>>;
  ratios: Record<string, Record<string, string>>;
  previous?: Record<string, Record<string, number | null>>;
  /** Cells, by row and column, that are known to be right. */
  pinned: [string, string][];
}

const col = (column: number, sign: 1 | -1 = 1): SampleTerm => ({ sign, column: String(column) });
const num = (constant: number): SampleTerm => ({ sign: 1, constant });
const says = (
  left: SampleTerm[],
  comparison: Comparison,
  right: SampleTerm[],
  when?: SampleComparison,
): SampleRelation => ({
  kind: 'comparison',
  left,
  comparison,
  right,
  ...(when ? { when } : {}),
});

/** Kinds of relations that forms have, and some that no form should have. */
const TEMPLATES: { columns: number; relations: SampleRelation[] }[] = [
  { columns: 5, relations: [says([col(3)], '=', [col(4), col(5)]), says([col(3)], '=', [col(6), col(7)])] },
  { columns: 4, relations: [says([col(3)], '=', [col(4), col(5), col(6)])] },
  {
    columns: 4,
    relations: [
      says([col(4)], '<=', [col(3)]),
      says([col(5)], '<=', [col(4)]),
      says([col(6)], '<=', [col(4), col(5, -1)]),
    ],
  },
  {
    columns: 4,
    relations: [
      says([col(3)], '=', [col(4), col(5)]),
      says([col(6)], '=', [num(0)], { left: [col(5)], comparison: '=', right: [num(0)] }),
    ],
  },
  {
    columns: 3,
    relations: [
      says([col(3)], '=', [col(4), col(5)]),
      says([col(4)], '=', [{ sign: 1, column: '5', previous: true }]),
    ],
  },
  { columns: 4, relations: [says([col(3), col(4)], '=', [col(5), col(6)]), says([col(3)], '<>', [col(5)])] },
  {
    columns: 4,
    relations: [
      says([col(3)], '=', [col(4), col(5)]),
      { kind: 'ratio', column: 'p1', top: [col(4)], bottom: [col(3)] },
      says([col(6)], '<=', [col(3)]),
    ],
  },
  // Contradictory, degenerate, doubled.
  { columns: 3, relations: [says([col(4)], '<=', [col(3)]), says([col(4)], '>=', [col(3), num(1)])] },
  { columns: 3, relations: [says([col(3)], '=', [col(3), col(4)]), says([col(5)], '>', [num(2)])] },
  { columns: 4, relations: [says([col(3), col(3)], '=', [col(4), col(5)]), says([col(6)], '<', [col(3)])] },
];

export function sampleCase(seed: number): LocateCase {
  const random = new Seeded(seed);
  const template = random.chance(0.8) ? random.of(TEMPLATES) : randomTemplate(random);
  const columns = Array.from({ length: template.columns }, (_, at) => String(at + 3));
  const largest = random.of([3, 20, 400, 1_000_000_000]);
  const details = 1 + random.below(template.columns > 4 ? 2 : 3);
  const total = random.chance(0.6);
  const rows: LocateCase['rows'] = {};
  const ratios: LocateCase['ratios'] = {};
  const previous: LocateCase['previous'] = {};
  for (let at = 0; at < details; at += 1) {
    const row = `r${at}`;
    rows[row] = balancedRow(template.relations, columns, largest, random);
    previous[row] = { 5: random.chance(0.9) ? (rows[row]['4'] ?? null) : null };
  }
  if (total) {
    rows.total = Object.fromEntries(
      columns.map((column) => [
        column,
        Object.values(rows).reduce((sum, row) => sum + (row[column] ?? 0), 0),
      ]),
    );
    previous.total = { 5: rows.total['4'] ?? null };
  }
  for (const [row, cells] of Object.entries(rows)) {
    for (const relation of template.relations) {
      if (relation.kind !== 'ratio' || (cells['3'] ?? 0) === 0 || random.chance(0.2)) continue;
      const tenths = Math.floor((2000 * (cells['4'] ?? 0) + (cells['3'] ?? 0)) / (2 * (cells['3'] ?? 1)));
      ratios[row] = { [relation.column]: `${Math.floor(tenths / 10)},${tenths % 10}` };
    }
  }
  const slips = random.of([0, 1, 1, 1, 2, 2, 3]);
  for (let slip = 0; slip < slips; slip += 1) spoil(rows, columns, largest, random);
  const blanks = random.of([0, 0, 0, 1, 2]);
  for (let blank = 0; blank < blanks; blank += 1)
    (rows[random.of(Object.keys(rows))] ?? {})[random.of(columns)] = null;
  const pins = random.of([0, 0, 1, 2]);
  const pinned = Array.from({ length: pins }, (): [string, string] => [
    random.of(Object.keys(rows)),
    random.of([...columns, 'p1']),
  ]);
  return { columns, relations: template.relations, total, rows, ratios, previous, pinned };
}

/** The same where the total row was added up from the rows with their slips. */
export function addedUpCase(seed: number): LocateCase {
  const { rows, ...sample } = sampleCase(seed);
  const { total, ...details } = rows;
  if (total === undefined) return { rows, ...sample };
  const sums = sample.columns.map((column) => {
    const parts = Object.values(details).map((cells) => cells[column] ?? null);
    const sum = parts.reduce<number | null>(
      (all, part) => (all === null || part === null ? null : all + part),
      0,
    );
    return [column, sum] as const;
  });
  return { rows: { ...details, total: Object.fromEntries(sums) }, ...sample };
}

function randomTemplate(random: Seeded): { columns: number; relations: SampleRelation[] } {
  const columns = 3 + random.below(2);
  const side = () =>
    Array.from({ length: 1 + random.below(2) }, () =>
      random.chance(0.15)
        ? num(random.below(6))
        : col(3 + random.below(columns), random.chance(0.2) ? -1 : 1),
    );
  const comparison = () => random.of(['=', '=', '<=', '>=', '<', '>', '<>'] as const);
  const relations = Array.from({ length: 1 + random.below(3) }, () =>
    says(
      side(),
      comparison(),
      side(),
      random.chance(0.15) ? { left: side(), comparison: comparison(), right: side() } : undefined,
    ),
  );
  return { columns, relations };
}

/** Figures that keep the template's equations of one column and its parts, as far as drawing goes. */
function balancedRow(
  relations: readonly SampleRelation[],
  columns: readonly string[],
  largest: number,
  random: Seeded,
): Record<string, number | null> {
  const cells: Record<string, number | null> = Object.fromEntries(
    columns.map((column) => [column, random.chance(0.15) ? 0 : random.below(largest + 1)]),
  );
  for (let round = 0; round < 2; round += 1) {
    for (const relation of relations) {
      if (relation.kind !== 'comparison' || relation.comparison !== '=' || relation.when) continue;
      const [own, ...more] = relation.right;
      const column = own?.column;
      if (column === undefined || own?.previous || own?.sign !== 1) continue;
      const valueOf = (terms: readonly SampleTerm[]) =>
        terms.reduce((sum, term) => sum + term.sign * (term.constant ?? cells[term.column ?? ''] ?? 0), 0);
      const value = valueOf(relation.left) - valueOf(more);
      if (value >= 0) cells[column] = value;
      else if (relation.left.length === 1 && relation.left[0]?.column !== undefined)
        cells[relation.left[0].column] = valueOf(relation.right);
    }
  }
  return cells;
}

function spoil(rows: LocateCase['rows'], columns: readonly string[], largest: number, random: Seeded): void {
  const row = rows[random.of(Object.keys(rows))] ?? {};
  const at = random.below(columns.length);
  const column = columns[at] as string;
  const kind = random.below(4);
  if (kind === 0) row[column] = random.below(largest + 1);
  else if (kind === 1) row[column] = (row[column] ?? 0) + 1 + random.below(3);
  else if (kind === 2) row[column] = (row[column] ?? 0) * 10;
  else {
    const next = columns[at + 1];
    if (next !== undefined) [row[column], row[next]] = [row[next] ?? 0, row[column] ?? 0];
  }
}

/** The case as the product gets it. */
export function inputOf(sample: LocateCase): LocateInput {
  const rows = Object.entries(sample.rows).map(([key, cells]): Row => {
    const all: Record<string, CellValue> = { ...cells, ...sample.ratios[key] };
    return { key, label: key, cells: all };
  });
  const before = Object.entries(sample.previous ?? {}).map(([key, cells]): Row => ({
    key,
    label: key,
    cells,
  }));
  const table: Table = { form: 'T99', rows };
  return {
    rules: compileRules([formOf(sample)]),
    tables: [table],
    previous: [{ form: 'T99', rows: before }],
    pinned: sample.pinned.map(([row, column]) => ({ form: 'T99', row, column })),
  };
}

function formOf({ columns, relations }: LocateCase): FormDocument {
  const name = (text: string) => ({ vi: text, en: text });
  const column = (key: string, kind: 'ordinal' | 'label' | 'count' | 'ratio') => ({
    key,
    kind,
    heading: [name(key)],
    name: name(key),
  });
  return {
    schema: 1,
    code: 'T99',
    order: 1,
    title: name('T99'),
    shortTitle: name('T99'),
    unitOfCount: name('T99'),
    rows: 'fields',
    editions: [{ validFrom: '2020-01-01', validTo: null, legalNumber: null, basis: name('T99') }],
    columns: [
      column('1', 'ordinal'),
      column('2', 'label'),
      ...columns.map((key) => column(key, 'count')),
      column('p1', 'ratio'),
    ],
    relations: [...relations.map(printed), 'total = sum of rows'].map((relation, at) => ({
      code: `T99.r${at}`,
      name: name('r'),
      relation,
      scope: 'rows' as const,
      severity: 'error' as const,
      basis: 'T99',
    })),
  };
}

function printed(relation: SampleRelation): string {
  if (relation.kind === 'ratio')
    return `${relation.column} = ${side(relation.top)} / ${side(relation.bottom)}`;
  const says = ({ left, comparison, right }: SampleComparison) =>
    `${side(left)} ${comparison} ${side(right)}`;
  return says(relation) + (relation.when ? ` when ${says(relation.when)}` : '');
}

function side(terms: readonly SampleTerm[]): string {
  return terms
    .map(({ sign, column, constant, previous }, at) => {
      const body = constant === undefined ? `${previous ? 'previous ' : ''}(${column})` : String(constant);
      return (sign === -1 ? '- ' : at === 0 ? '' : '+ ') + body;
    })
    .join(' ');
}
