import { UPLOAD_LIMITS } from '../limits';
import { Refused } from '../refused';

/** One file of a zip archive as its directory declares it; nothing of it is unpacked yet. */
export interface ZipEntry {
  name: string;
  /** Where the packed bytes start, counted from the start of the archive. */
  start: number;
  packed: number;
  /** Unpacked size and CRC-32 as declared: a promise that unpacking holds to. */
  size: number;
  crc: number;
  method: number;
  encrypted: boolean;
}

export const STORED = 0;
export const DEFLATED = 8;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const END_64_SIZE = 56;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const EXTRA_64 = 0x0001;
const IN_EXTRA_16 = 0xffff;
const IN_EXTRA_32 = 0xffffffff;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_DESCRIPTOR = 0x0008;
const FLAG_STRONG = 0x0040;
const FLAG_UTF8 = 0x0800;
const FLAG_MASKED = 0x2000;
/** A data descriptor after an entry: with or without signature, 32 or 64 bits. */
const DESCRIPTOR_SIZES = [0, 12, 16, 20, 24];

interface Placed extends ZipEntry {
  header: number;
  descriptor: boolean;
}

/**
 * Every entry of a zip archive from its central directory (PKWARE APPNOTE 6.3), without unpacking anything. Headers
 * and directory must agree, and entries and directory together must fill the file without gap or overlap; throws
 * Refused otherwise.
 */
export function readZipDirectory(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const directory = readEnd(view, end);
  if (directory.count > UPLOAD_LIMITS.entries) throw tooManyEntries(directory.count);
  const entries = readEntries(file, view, directory);
  if (entries.length !== directory.count) throw damaged();
  requireNoGaps(entries, directory.start);
  requireUniqueNames(entries);
  return entries.map(({ header: _header, descriptor: _descriptor, ...entry }) => entry);
}

/** The end record: the archive's last 22 bytes, or that much earlier as its comment is long. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (
      view.getUint32(at, true) === END &&
      at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  throw damaged();
}

interface Directory {
  start: number;
  end: number;
  count: number;
}

function readEnd(view: DataView, end: number): Directory {
  const locator = end - LOCATOR_SIZE;
  const has64 = locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR;
  const short = {
    disks: view.getUint16(end + 4, true) + view.getUint16(end + 6, true),
    countHere: view.getUint16(end + 8, true),
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  if (!has64) {
    if (short.disks !== 0 || short.countHere !== short.count) throw damaged();
    if (short.start + short.size !== end) throw damaged();
    return { start: short.start, end, count: short.count };
  }
  const record = wide(view, locator + 8);
  if (record + END_64_SIZE !== locator || view.getUint32(record, true) !== END_64) throw damaged();
  const long = {
    disks: view.getUint32(record + 16, true) + view.getUint32(record + 20, true),
    countHere: wide(view, record + 24),
    count: wide(view, record + 32),
    size: wide(view, record + 40),
    start: wide(view, record + 48),
  };
  const agree = (narrow: number, value: number, absent: number): boolean =>
    narrow === absent || narrow === value;
  if (
    long.disks !== 0 ||
    long.countHere !== long.count ||
    !agree(short.count, long.count, IN_EXTRA_16) ||
    !agree(short.size, long.size, IN_EXTRA_32) ||
    !agree(short.start, long.start, IN_EXTRA_32) ||
    long.start + long.size !== record
  ) {
    throw damaged();
  }
  return { start: long.start, end: record, count: long.count };
}

function readEntries(file: Uint8Array, view: DataView, directory: Directory): Placed[] {
  const entries: Placed[] = [];
  let at = directory.start;
  while (at < directory.end) {
    if (entries.length === UPLOAD_LIMITS.entries) throw tooManyEntries(entries.length + 1);
    if (at + CENTRAL_SIZE > directory.end || view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged();
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.end || view.getUint16(at + 34, true) !== 0) throw damaged();
    const nameBytes = file.subarray(at + CENTRAL_SIZE, nameEnd);
    entries.push(
      withLocalHeader(file, view, directory, nameBytes, centralEntry(view, at, nameBytes, nameEnd, extraEnd)),
    );
    at = next;
  }
  return entries;
}

function centralEntry(
  view: DataView,
  at: number,
  nameBytes: Uint8Array,
  nameEnd: number,
  extraEnd: number,
): Omit<Placed, 'start'> {
  const flags = view.getUint16(at + 8, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packed = 0, header = 0] = widened(view, sizes, nameEnd, extraEnd);
  return {
    name: nameOf(nameBytes, (flags & FLAG_UTF8) !== 0),
    packed,
    size,
    header,
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & (FLAG_ENCRYPTED | FLAG_STRONG | FLAG_MASKED)) !== 0,
    descriptor: (flags & FLAG_DESCRIPTOR) !== 0,
  };
}

/** Values that did not fit in 32 bits stand in the zip64 field, in this order and only those. */
function widened(view: DataView, values: number[], from: number, to: number): number[] {
  if (!values.includes(IN_EXTRA_32)) return values;
  let at = from;
  while (at + 4 <= to) {
    const id = view.getUint16(at, true);
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (fieldEnd > to) break;
    if (id === EXTRA_64) {
      let next = at + 4;
      return values.map((value) => {
        if (value !== IN_EXTRA_32) return value;
        if (next + 8 > fieldEnd) throw damaged();
        next += 8;
        return wide(view, next - 8);
      });
    }
    at = fieldEnd;
  }
  throw damaged();
}

/** The entry with the place of its bytes; its local header must say the same as the directory. */
function withLocalHeader(
  file: Uint8Array,
  view: DataView,
  directory: Directory,
  nameBytes: Uint8Array,
  entry: Omit<Placed, 'start'>,
): Placed {
  const at = entry.header;
  if (at + LOCAL_SIZE > directory.start || view.getUint32(at, true) !== LOCAL_HEADER)
    throw damaged(entry.name);
  const flags = view.getUint16(at + 6, true);
  const nameLength = view.getUint16(at + 26, true);
  const start = at + LOCAL_SIZE + nameLength + view.getUint16(at + 28, true);
  const localName = file.subarray(at + LOCAL_SIZE, at + LOCAL_SIZE + nameLength);
  const descriptor = (flags & FLAG_DESCRIPTOR) !== 0;
  const sizesAgree =
    descriptor ||
    (agrees(view.getUint32(at + 18, true), entry.packed) &&
      agrees(view.getUint32(at + 22, true), entry.size));
  if (
    start + entry.packed > directory.start ||
    view.getUint16(at + 8, true) !== entry.method ||
    ((flags & FLAG_ENCRYPTED) !== 0) !== entry.encrypted ||
    descriptor !== entry.descriptor ||
    !sizesAgree ||
    !sameBytes(localName, nameBytes)
  ) {
    throw damaged(entry.name);
  }
  return { ...entry, start };
}

function agrees(narrow: number, value: number): boolean {
  return narrow === IN_EXTRA_32 || narrow === value;
}

function requireNoGaps(entries: readonly Placed[], directoryStart: number): void {
  let at = 0;
  let before: Placed | undefined;
  for (const entry of [...entries].sort((a, b) => a.header - b.header)) {
    requireGap(entry.header - at, before, entry.name);
    at = entry.start + entry.packed;
    before = entry;
  }
  requireGap(directoryStart - at, before, before?.name);
}

function requireGap(gap: number, before: Placed | undefined, part: string | undefined): void {
  if (gap < 0) throw new Refused({ code: 'archive-overlap', ...(part === undefined ? {} : { part }) });
  if (gap === 0 || (before?.descriptor && DESCRIPTOR_SIZES.includes(gap))) return;
  throw new Refused({ code: 'archive-hidden-data', found: gap });
}

/** Office takes names for equal that differ in case only, so two such names would be two truths. */
function requireUniqueNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Refused({ code: 'archive-duplicate', part: name });
    seen.add(key);
  }
}

function nameOf(bytes: Uint8Array, utf8: boolean): string {
  if (bytes.length > UPLOAD_LIMITS.nameLength) throw new Refused({ code: 'archive-path' });
  try {
    // Some writers part folders as Windows does; Excel takes that for the same.
    return new TextDecoder(utf8 ? 'utf-8' : 'latin1', { fatal: true }).decode(bytes).replaceAll('\\', '/');
  } catch {
    throw damaged();
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** A 64-bit number; archives here are small, so what is not exact in a double is a lie. */
function wide(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw damaged();
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

function damaged(part?: string): Refused {
  return new Refused({ code: 'archive-damaged', ...(part === undefined ? {} : { part }) });
}

function tooManyEntries(found: number): Refused {
  return new Refused({ code: 'too-many-entries', found, limit: UPLOAD_LIMITS.entries });
}
