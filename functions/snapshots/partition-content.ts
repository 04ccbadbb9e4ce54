import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { canonicalJson } from '../../shared/submission/canonical';
import type { TypedRow, WholeTables } from '../store/azure/whole-table';
import type { TableName } from '../store/tables';

/** A partition of one of the tables. */
export interface Place {
  table: TableName;
  partition: string;
}

/** What a partition's lines add up to. */
export interface Content {
  /** SHA-256 over the lines, before they are packed: another version of gzip packs the same otherwise. */
  hash: string;
  rows: number;
}

const SCHEMA = 1;

/** The first line says whose rows follow: a blob stands for itself, and no two partitions have the same. */
function headLine({ table, partition }: Place): string {
  return `${canonicalJson({ schema: SCHEMA, table, partition })}\n`;
}

/** Equal rows give equal lines: keys of objects are sorted, rows come in the order of their keys. */
export function rowLine({ key, properties }: TypedRow): string {
  return `${canonicalJson({ key, properties })}\n`;
}

/** A running hash and count of a partition's lines. */
export function contentCounter(): { add: (line: string) => void; content: () => Content } {
  const hash = createHash('sha256');
  let lines = 0;
  return {
    add: (line) => {
      hash.update(line);
      lines++;
    },
    content: () => ({ hash: hash.digest('hex'), rows: lines - 1 }),
  };
}

/** The lines of a partition as it stands in the tables; `tagged` hears of each row's ETag. */
export async function* linesOf(
  tables: WholeTables,
  place: Place,
  { tagged = () => undefined, signal }: { tagged?: (row: string) => void; signal?: AbortSignal } = {},
): AsyncGenerator<string> {
  yield headLine(place);
  for await (const rows of tables(place.table).pages(place.partition, signal)) {
    for (const row of rows) {
      tagged(`${row.key} ${row.tag}`);
      yield rowLine(row);
    }
  }
}

/** The lines of a packed partition, with their line ends. Throws what the reading or unpacking of it throws. */
export async function* unpackedLines(packed: Readable): AsyncGenerator<string> {
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  unpacked.setEncoding('utf8');
  try {
    let rest = '';
    for await (const chunk of packed.pipe(unpacked)) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield `${line}\n`;
    }
    if (rest !== '') yield rest;
  } finally {
    // What is damaged is not read to its end, and would keep its line open.
    packed.destroy();
  }
}
