import { countColumns, type FormDocument } from '../../forms/document';
import type { Table } from '../../forms/table';
import { unitTotal } from '../../rules/check/unit-total';
import type { UnitGroup } from '../province-totals';
import { medianOf } from './median';

/** Units of its group that a figure is compared with at least; fewer do not tell what is usual. */
const LEAST_PEERS = 6;
/** Figures of a form that tell how large its unit is there. */
const LEAST_COLUMNS = 3;
/** Robust standard deviations beyond which a figure is unusual, as in judgeCount. */
const LIMIT = 3.5;
/**
 * A deviation counts as at least this much, in natural logarithms: whatever lies within a factor of 2.9 is usual. Peers
 * whose rates hardly differ would make every small difference stand out.
 */
const LEAST_SPREAD = 0.3;
const MAD_TO_DEVIATION = 1.4826;

/** A unit's quarter as its peers are compared with it. */
export interface PeerQuarter {
  unit: string;
  group: UnitGroup;
  tables: readonly Table[];
  /** Of the quarter before, as if mergers had happened already; empty where nothing comparable is stored. */
  before: readonly Table[];
}

/** What a figure is expected to be by other units; whole numbers, `low` to `high` is usual. */
export interface PeerJudgement {
  expected: number;
  low: number;
  high: number;
  /** Robust standard deviations from what is expected, one decimal. */
  distance: string;
  direction: 'high' | 'low' | null;
  /** Whether it is beyond what is usual of large counts, for which chance counts little. */
  moved: boolean;
  /** Units compared with. */
  peers: number;
}

export interface Peers {
  /** By the figure of an earlier quarter, and how the peers' figures went since; never null. */
  byLastQuarter(unit: string, form: string, column: string, value: number, last: number): PeerJudgement;
  /** By the unit's size in this form and the peers' rates; null where too little is there to compare with. */
  byRates(unit: string, form: string, column: string, value: number): PeerJudgement | null;
}

/** One form of one group of units, in logarithms. */
interface Block {
  /** What an average unit of the group has, the deviation around it, and of how many units, by column. */
  rates: Map<string, Usual>;
  /** How much larger than that each unit is. */
  sizes: ReadonlyMap<string, number>;
  /** How figures went since the quarter before. */
  changes: Map<string, Usual>;
}

interface Usual {
  center: number;
  spread: number;
  units: number;
}

/**
 * What is usual among units of one kind. Figures are compared as logarithms, so that ten times too much is as far off in a
 * small unit as in a large one: a figure is its column's rate times its unit's size, both medians (a median polish of two
 * rounds), and unusual where the rest lies more than LIMIT robust standard deviations from 0. A deviation is never taken
 * for less than chance alone makes of such a count.
 */
export function createPeers(quarters: readonly PeerQuarter[], forms: readonly FormDocument[]): Peers {
  const groupOf = new Map(quarters.map(({ unit, group }) => [unit, group]));
  const blocks = new Map<string, Block>();
  for (const group of new Set(groupOf.values())) {
    const members = quarters.filter((quarter) => quarter.group === group);
    for (const form of forms) blocks.set(`${group}|${form.code}`, blockOf(members, form));
  }
  const blockFor = (unit: string, form: string) => blocks.get(`${groupOf.get(unit) ?? ''}|${form}`);
  return {
    byLastQuarter(unit, form, column, value, last) {
      const change = blockFor(unit, form)?.changes.get(column);
      const usual = change && change.units > LEAST_PEERS ? change : { center: 0, spread: 0, units: 1 };
      const center = logOf(last) + usual.center;
      return judged(value, center, Math.max(usual.spread, chanceOf(center)), usual.units - 1);
    },
    byRates(unit, form, column, value) {
      const block = blockFor(unit, form);
      const rate = block?.rates.get(column);
      const size = block?.sizes.get(unit);
      if (rate === undefined || size === undefined || rate.units <= LEAST_PEERS) return null;
      const center = rate.center + size;
      return judged(value, center, Math.max(rate.spread, chanceOf(center)), rate.units - 1);
    },
  };
}

function judged(value: number, center: number, deviation: number, peers: number): PeerJudgement {
  const spread = Math.max(deviation, LEAST_SPREAD);
  const away = logOf(value) - center;
  const low = Math.max(0, Math.ceil(countOf(center - LIMIT * spread)));
  const high = Math.max(0, Math.floor(countOf(center + LIMIT * spread)));
  return {
    expected: Math.max(0, Math.round(countOf(center))),
    low,
    high,
    distance: (Math.abs(away) / spread).toFixed(1),
    direction: value > high ? 'high' : value < low ? 'low' : null,
    moved: Math.abs(away) > LIMIT * LEAST_SPREAD,
    peers,
  };
}

function blockOf(members: readonly PeerQuarter[], form: FormDocument): Block {
  const keys = countColumns(form).map(({ key }) => key);
  const now = new Map(members.map(({ unit, tables }) => [unit, logsOf(tables, form.code, keys)]));
  const sizes = new Map<string, number>();
  for (const [unit, logs] of now) if (logs.size >= LEAST_COLUMNS) sizes.set(unit, 0);
  const restOf = (key: string) =>
    [...sizes].flatMap(([unit, size]) => {
      const log = now.get(unit)?.get(key);
      return log === undefined ? [] : [log - size];
    });
  const centers = new Map<string, number>();
  for (let round = 0; round < 2; round += 1) {
    for (const key of keys) centers.set(key, medianOf(restOf(key)) ?? 0);
    for (const unit of sizes.keys()) {
      const logs = [...(now.get(unit) ?? [])];
      sizes.set(unit, medianOf(logs.map(([key, log]) => log - (centers.get(key) ?? 0))) ?? 0);
    }
  }
  const rates = new Map(keys.map((key) => [key, usualOf(restOf(key))]));
  const changes = new Map(keys.map((key) => [key, usualOf(changesOf(members, now, form, key))]));
  return { rates, sizes, changes };
}

function changesOf(
  members: readonly PeerQuarter[],
  now: ReadonlyMap<string, ReadonlyMap<string, number>>,
  form: FormDocument,
  key: string,
): number[] {
  return members.flatMap(({ unit, before }) => {
    const last = countOfUnit(before, form.code, key);
    const log = now.get(unit)?.get(key);
    return last === null || log === undefined ? [] : [log - logOf(last)];
  });
}

function logsOf(tables: readonly Table[], form: string, keys: readonly string[]): Map<string, number> {
  return new Map(
    keys.flatMap((key) => {
      const value = countOfUnit(tables, form, key);
      return value === null ? [] : [[key, logOf(value)] as const];
    }),
  );
}

/** A unit's count in a column. */
export function countOfUnit(tables: readonly Table[], form: string, column: string): number | null {
  return unitTotal(
    tables.find((table) => table.form === form),
    column,
  );
}

/** Half a count more, so that 0 has a logarithm. */
function logOf(count: number): number {
  return Math.log(count + 0.5);
}

function countOf(log: number): number {
  return Math.exp(log) - 0.5;
}

/** How far chance alone moves the logarithm of a count around this. */
function chanceOf(log: number): number {
  return 1 / Math.sqrt(Math.exp(log));
}

function usualOf(values: readonly number[]): Usual {
  const center = medianOf(values) ?? 0;
  const mad = medianOf(values.map((value) => Math.abs(value - center))) ?? 0;
  return { center, spread: MAD_TO_DEVIATION * mad, units: values.length };
}
