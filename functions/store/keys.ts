import { StorageLimitError } from './errors';

/** Cosmos DB for Table takes row keys of at most 255 bytes; ours are ASCII, so bytes are characters. */
const MAX_KEY_LENGTH = 255;

/**
 * One part of a key. Letters, digits, `.` and `-` stay; every other UTF-16 unit becomes `_` and four hex digits,
 * so keys are free of `/ \ # ?`, control characters and the separator, and different parts never meet.
 * @example encodeKeyPart('QĐ 766') // 'Q_0110_0020766'
 */
export function encodeKeyPart(part: string): string {
  return part.replace(/[^A-Za-z0-9.-]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The parts of a key made by this module. */
export function keyParts(key: string): string[] {
  return key
    .split('|')
    .map((part) =>
      part.replace(/_([0-9a-f]{4})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
}

function joinKey(...parts: string[]): string {
  const key = parts.map(encodeKeyPart).join('|');
  if (key.length > MAX_KEY_LENGTH) throw new StorageLimitError('key', key.length, MAX_KEY_LENGTH);
  return key;
}

/** One province's quarter: everything that has to change together lies in one partition. */
export function quarterPartition(province: string, period: string): string {
  return joinKey(province, period);
}

export function nowKey(unit: string): string {
  return joinKey('now', unit);
}

/** All current rows of a quarter start with this. */
export const NOW_PREFIX = 'now|';

/** All log rows of a quarter, whichever unit's. */
export const LOG_PREFIX = 'log|';

/** All log rows of a unit start with this; the closing separator keeps `syt` apart from `sytx`. */
export function logPrefix(unit: string): string {
  return `${joinKey('log', unit)}|`;
}

/** @example logKey('skhcn', 12) // 'log|skhcn|000012' */
export function logKey(unit: string, version: number): string {
  return joinKey('log', unit, String(version).padStart(6, '0'));
}

/** What is logged beside a quarter: `com` what is said of cells, `rem` reminders, `giv` figures that the province gives. */
export type EntryKind = 'com' | 'rem' | 'giv';

/** All rows of one kind of a quarter, whichever unit's. */
export function entriesPrefix(kind: EntryKind): string {
  return `${joinKey(kind)}|`;
}

export function entryPrefix(kind: EntryKind, unit: string): string {
  return `${joinKey(kind, unit)}|`;
}

/** @example entryKey('com', 'skhcn', 12) // 'com|skhcn|000012' */
export function entryKey(kind: EntryKind, unit: string, number: number): string {
  return joinKey(kind, unit, String(number).padStart(6, '0'));
}

export function indicatorPrefix(unit: string): string {
  return `${joinKey('ind', unit)}|`;
}

export function indicatorKey(unit: string, set: string, id: string): string {
  return joinKey('ind', unit, set, id);
}

/** All idempotency records of a quarter. */
export const IDEMPOTENCY_PREFIX = 'idem|';

export function idempotencyKey(keyHash: string): string {
  return joinKey('idem', keyHash);
}

export const UNITS_KEY = 'tree';

export const FORM_PREFIX = 'form|';

/** @example formKey('II.06a', '2018-01-01') // 'form|II.06a|2018-01-01' */
export function formKey(code: string, validFrom: string): string {
  return joinKey('form', code, validFrom);
}

export const RUN_PREFIX = 'run|';

/**
 * Runs sort by their start; the id tells apart two of one instant.
 * @example runKey('2024-06-18T11:00:00.000Z', 'a1') // 'run|2024-06-18T11_003a00_003a00.000Z|a1'
 */
export function runKey(startedAt: string, id: string): string {
  return joinKey('run', startedAt, id);
}

/** All rows of jobs of a quarter start with this. */
export const JOB_PREFIX = 'part|';

export function jobPrefix(job: string): string {
  return `${joinKey('part', job)}|`;
}

/** @example jobKey('2024-06-18T11:00:00.000Z', 7) // 'part|2024-06-18T11_003a00_003a00.000Z|000007' */
export function jobKey(job: string, part: number): string {
  return joinKey('part', job, String(part).padStart(6, '0'));
}

/** One unit's remembered layouts. */
export function unitPartition(province: string, unit: string): string {
  return joinKey(province, unit);
}

export const MAPPING_PREFIX = 'map|';

/** @example mappingKey('5f0c2a91d34e77b0') // 'map|5f0c2a91d34e77b0' */
export function mappingKey(signature: string): string {
  return joinKey('map', signature);
}

/** A partition that holds all of a province's rows of a table. */
export function provincePartition(province: string): string {
  return joinKey(province);
}
