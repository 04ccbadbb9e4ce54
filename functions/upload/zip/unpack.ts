import { crc32, createInflateRaw } from 'node:zlib';
import { Refused } from '../refused';
import { STORED, type ZipEntry } from './zip-directory';

const PIECE = 64 * 1024;

/**
 * Unpacks an entry in pieces of 64 KB at most and stops at the first one that goes beyond the declared size. Throws
 * Refused when the bytes are not what the directory declared: size, checksum, or no deflate stream at all.
 */
export async function* unpackEntry(file: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for await (const piece of piecesOf(file, entry)) {
    size += piece.length;
    if (size > entry.size) throw wrongSize(entry);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw wrongSize(entry);
  if (crc !== entry.crc) throw damaged(entry);
}

/** A whole entry in one piece. */
export async function unpackWhole(file: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpackEntry(file, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* piecesOf(file: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = file.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === STORED) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(packed);
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    if (isZlibError(error)) throw damaged(entry);
    throw error;
  }
  // Bytes after the end of the deflate stream belong to nothing.
  if (stream.bytesWritten !== entry.packed) throw damaged(entry);
}

function isZlibError(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_')
  );
}

function wrongSize(entry: ZipEntry): Refused {
  return new Refused({ code: 'archive-size', part: entry.name, found: entry.size });
}

function damaged(entry: ZipEntry): Refused {
  return new Refused({ code: 'archive-damaged', part: entry.name });
}
