import type { CellValue, Row } from '../../forms/table';
import { check } from '../../rules/check/check';
import type { RuleSet } from '../../rules/compile';
import { furtherParts, isFree, settleInclusive, type Assignment, type Claim } from './assignment';

/** At most so many ways of reading open columns are tried; beyond that the person is asked. */
const MOST_READINGS = 200;

/**
 * So many rows, and all that can be checked, must speak for a figure that leaves a part out: one may be wrong itself.
 * Under the form's own heading one is enough.
 */
const FEWEST_BROKEN = 2;

/** Figures of one source column by data row; null where blank or unreadable. */
export type ColumnFigures = (column: number) => readonly (number | null)[];

type Series = readonly (number | null)[];

/** What relations say of columns of figures, row by row. */
class Judge {
  constructor(
    private readonly assignment: Assignment,
    private readonly rules: RuleSet,
    private readonly figures: ColumnFigures,
  ) {}

  /** The columns taken so far. */
  base(): Map<string, Series> {
    return new Map([...this.assignment.taken].map(([key, claim]) => [key, this.sum(claim)]));
  }

  sum({ columns }: Claim): Series {
    return addUp(columns.map(this.figures));
  }

  counts(values: ReadonlyMap<string, Series>): { pass: number; fail: number } {
    const { counts } = check(this.rules, {
      tables: [{ form: this.assignment.form.code, rows: rowsOf(values) }],
    });
    return { pass: counts.pass, fail: counts.fail };
  }

  /** Relations that hold or break because of further columns. */
  effect(added: readonly (readonly [string, Series])[], base = this.base()): { pass: number; fail: number } {
    const before = this.counts(base);
    const after = this.counts(new Map([...base, ...added]));
    return { pass: after.pass - before.pass, fail: after.fail - before.fail };
  }
}

/**
 * Decides by the form's relations what the headings leave open: which of several claims on a column is right,
 * whether parts really add up to it, whether "on time" includes what was early. What stays undecided is left to ask.
 */
export function settleByRelations(assignment: Assignment, rules: RuleSet, figures: ColumnFigures): void {
  const judge = new Judge(assignment, rules, figures);
  takeOpen(assignment, judge, figures);
  settleRivals(assignment, judge);
  verifyParts(assignment, judge);
  verifySums(assignment, judge, figures);
  for (const item of [...assignment.inclusive]) {
    const zero = figures(item.column).map((value) => (value === null ? null : 0));
    const rest = item.columns.filter((key) => key !== item.key).map((key) => [key, zero] as const);
    const { pass, fail } = judge.effect([[item.key, figures(item.column)], ...rest]);
    if (pass > 0 && fail === 0) settleInclusive(assignment, item, true, 'relations');
    else if (
      pass === 0 &&
      fail >= (isLiteral(assignment, item.column) ? 1 : FEWEST_BROKEN) &&
      !isHeld(assignment, item.key)
    )
      settleInclusive(assignment, item, false, 'relations');
  }
  takeOpen(assignment, judge, figures);
  verifyParts(assignment, judge);
}

function settleRivals(assignment: Assignment, judge: Judge): void {
  for (const [key, claims] of [...assignment.rivals]) {
    const judged = claims.map((claim) => {
      const series = judge.sum(claim);
      return { claim, text: JSON.stringify(series), ...judge.effect([[key, series]]) };
    });
    const same = new Set(judged.map(({ text }) => text)).size === 1;
    const holding = judged.filter(({ fail, pass }) => fail === 0 && pass > 0);
    const winner = same ? judged[0] : holding.length === 1 ? holding[0] : undefined;
    if (winner === undefined) continue;
    assignment.rivals.delete(key);
    assignment.taken.set(
      key,
      same ? winner.claim : { ...winner.claim, reason: 'relations', confidence: 0.85 },
    );
    for (const { claim } of judged) {
      if (claim === winner.claim) continue;
      for (const column of claim.columns) assignment.passed.set(column, same ? 'duplicate' : 'other');
    }
  }
}

/** Parts that break the sums are not believed; where a further column may be one of them, their sum has to hold. */
function verifyParts(assignment: Assignment, judge: Judge): void {
  for (const [key, claim] of [...assignment.taken]) {
    if (claim.reason !== 'parts') continue;
    const base = judge.base();
    base.delete(key);
    const { pass, fail } = judge.effect([[key, judge.sum(claim)]], base);
    const { unconfirmed: _before, ...plain } = claim;
    const further = furtherParts(assignment, key).length > 0;
    const strict = further || claim.unsure === true;
    const holds = strict ? pass > 0 && fail === 0 : fail === 0 || pass > fail;
    if (holds || further) {
      assignment.taken.set(key, holds ? plain : { ...plain, unconfirmed: true });
      continue;
    }
    assignment.taken.delete(key);
    assignment.rivals.set(
      key,
      claim.columns.map((column) => ({ ...claim, columns: [column] })),
    );
  }
}

function isLiteral({ readings }: Assignment, column: number): boolean {
  return readings.some((reading) => reading.column === column && reading.literal);
}

function isHeld(assignment: Assignment, key: string): boolean {
  return assignment.aggregates.some(({ columns }) => columns.includes(key));
}

/** Columns whose printed sum says otherwise are not believed. */
function verifySums(assignment: Assignment, judge: Judge, figures: ColumnFigures): void {
  for (const { column, columns } of assignment.sums) {
    const claims = columns.flatMap((key) => assignment.taken.get(key) ?? []);
    if (claims.length < columns.length) continue;
    const parts = addUp(claims.map((claim) => judge.sum(claim)));
    const sums = figures(column);
    if (parts.every((value, row) => value === null || sums[row] === null || value === sums[row])) continue;
    for (const key of columns) {
      const claim = assignment.taken.get(key);
      assignment.taken.delete(key);
      if (claim !== undefined) assignment.rivals.set(key, [claim]);
    }
  }
}

/**
 * Takes open columns where the readings that let the form's relations hold in every row, and hold most of them, all
 * agree, and with them those that hold as many and break a few.
 */
function takeOpen(assignment: Assignment, judge: Judge, figures: ColumnFigures): void {
  const open = [...assignment.open].filter(([, candidates]) => candidates.length > 0);
  if (open.length === 0) return;
  const readings = choices(open.map(([column, candidates]) => [column, [...candidates, null]]));
  if (readings === undefined) return;
  const base = judge.base();
  const judged = readings.map((reading) => {
    const values = new Map(base);
    for (const [column, key] of reading) if (key !== null) values.set(key, figures(column));
    return { reading, ...judge.counts(values) };
  });
  const holding = judged.filter(({ fail }) => fail === 0);
  const most = Math.max(-1, ...holding.map(({ pass }) => pass));
  const [first] = holding.filter(({ pass }) => pass === most);
  // One that as much speaks for may break in a few rows that are wrong themselves.
  const best = judged.filter(({ pass, fail }) => pass >= most && (fail === 0 || fail < pass));
  for (const [column, key] of first?.reading ?? []) {
    // All of the best readings must agree on the column, and it must make more relations hold.
    if (
      key === null ||
      !best.every(({ reading }) => reading.some(([at, other]) => at === column && other === key))
    )
      continue;
    const without = judged.find(({ reading }) => sameBut(reading, first?.reading ?? [], column));
    if (without === undefined || without.pass >= most) continue;
    if (figures(column).every((value) => value === null || value === 0)) continue;
    assignment.taken.set(key, { columns: [column], reason: 'relations', confidence: 0.85 });
    assignment.open.delete(column);
  }
  for (const [column, candidates] of [...assignment.open]) {
    if (candidates.length > 0)
      assignment.open.set(
        column,
        candidates.filter((key) => isFree(assignment, key)),
      );
  }
}

type Reading = [column: number, key: string | null][];

/** Every way to give each open column one of its candidates, none twice; undefined when there are too many. */
function choices(open: readonly [number, (string | null)[]][]): Reading[] | undefined {
  let readings: Reading[] = [[]];
  for (const [column, candidates] of open) {
    readings = readings.flatMap((reading) =>
      candidates
        .filter((key) => key === null || !reading.some(([, used]) => used === key))
        .map((key): Reading => [...reading, [column, key]]),
    );
    if (readings.length > MOST_READINGS) return undefined;
  }
  return readings;
}

/** The reading that leaves just this column out. */
function sameBut(reading: Reading, other: Reading, column: number): boolean {
  return reading.every(([at, key], index) => (at === column ? key === null : key === other[index]?.[1]));
}

function addUp(columns: readonly (readonly (number | null)[])[]): (number | null)[] {
  const [first = []] = columns;
  return first.map((_, row) => {
    const values = columns.map((column) => column[row] ?? null);
    return values.some((value) => value === null)
      ? null
      : values.reduce((sum: number, value) => sum + (value ?? 0), 0);
  });
}

/** A row that repeats another, as the total of one row does, is no further witness. */
function rowsOf(values: ReadonlyMap<string, readonly (number | null)[]>): Row[] {
  const height = Math.max(0, ...[...values.values()].map((column) => column.length));
  const rows = new Map<string, Row>();
  for (let index = 0; index < height; index += 1) {
    const cells: Record<string, CellValue> = {};
    for (const key of [...values.keys()].sort()) cells[key] = values.get(key)?.[index] ?? null;
    rows.set(JSON.stringify(cells), { key: `r${index}`, label: '', cells });
  }
  return [...rows.values()];
}
