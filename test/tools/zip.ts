import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, and the lies that its headers tell about it. */
export interface ZipFile {
  name: string;
  data?: string | Uint8Array;
  /** 0 stored, 8 deflated (default), anything else a lie. */
  method?: number;
  flags?: number;
  /** What headers declare instead of the truth. */
  size?: number;
  packed?: number;
  crc?: number;
  /** Name in the local header, where it differs from the directory's. */
  localName?: string;
  /** The directory points to the local header of this earlier file instead of an own one. */
  sharesBytesOf?: string;
  /** Sizes and CRC stand after the data. */
  descriptor?: boolean;
  /** Sizes stand in the zip64 field of the directory. */
  zip64?: boolean;
}

export interface ZipLies {
  before?: Uint8Array;
  between?: Uint8Array;
  after?: Uint8Array;
  comment?: string;
  count?: number;
  directoryStart?: number;
  /** The end says zip64; `count`, `size`, `start` are what its record declares instead of the truth. */
  zip64?: { count?: bigint; size?: bigint; start?: bigint; record?: bigint };
}

const encoder = new TextEncoder();

/** A zip archive written header by header, as true or as crooked as a test needs it. */
export function writeZip(files: readonly ZipFile[], lies: ZipLies = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const add = (...more: Uint8Array[]): void => {
    for (const chunk of more) {
      chunks.push(chunk);
      length += chunk.length;
    }
  };
  if (lies.before) add(lies.before);
  const headers = new Map<string, number>();
  const directory: Uint8Array[] = [];
  for (const file of files) {
    const name = encoder.encode(file.name);
    const localName = encoder.encode(file.localName ?? file.name);
    const data = typeof file.data === 'string' ? encoder.encode(file.data) : (file.data ?? new Uint8Array(0));
    const method = file.method ?? 8;
    const body = method === 8 ? deflateRawSync(data) : data;
    const crc = file.crc ?? crc32(data);
    const size = file.size ?? data.length;
    const packed = file.packed ?? body.length;
    const flags = (file.flags ?? 0) | (file.descriptor ? 8 : 0);
    let header = headers.get(file.sharesBytesOf ?? '');
    if (header === undefined) {
      header = length;
      headers.set(file.name, header);
      const late = file.descriptor ? 0 : 1;
      add(
        numbers('422222444', [
          0x04034b50,
          20,
          flags,
          method,
          0,
          0x5821,
          crc * late,
          packed * late,
          size * late,
        ]),
        numbers('22', [localName.length, 0]),
        localName,
        body,
      );
      if (file.descriptor) add(numbers('4444', [0x08074b50, crc, packed, size]));
      if (lies.between) add(lies.between);
    }
    const extra = file.zip64 ? numbers('2288', [1, 16, size, packed]) : new Uint8Array(0);
    const [shownPacked, shownSize] = file.zip64 ? [0xffffffff, 0xffffffff] : [packed, size];
    directory.push(
      numbers('42222224', [0x02014b50, 20, 20, flags, method, 0, 0x5821, crc]),
      numbers('44222', [shownPacked, shownSize, name.length, extra.length, 0]),
      numbers('2244', [0, 0, 0, header]),
      name,
      extra,
    );
  }
  const start = length;
  for (const header of directory) add(header);
  const size = length - start;
  const count = lies.count ?? files.length;
  const { zip64 } = lies;
  if (zip64) {
    const record = length;
    add(
      numbers('48224488', [0x06064b50, 44, 45, 45, 0, 0, zip64.count ?? count, zip64.count ?? count]),
      numbers('88', [zip64.size ?? size, zip64.start ?? start]),
      numbers('4484', [0x07064b50, 0, zip64.record ?? record, 1]),
    );
  }
  const short = zip64 ? 0xffff : count & 0xffff;
  const comment = encoder.encode(lies.comment ?? '');
  add(
    numbers('42222', [0x06054b50, 0, 0, short, short]),
    numbers('442', [
      zip64 ? 0xffffffff : size,
      zip64 ? 0xffffffff : (lies.directoryStart ?? start),
      comment.length,
    ]),
    comment,
  );
  if (lies.after) add(lies.after);
  return joined(chunks, length);
}

function numbers(widths: string, values: readonly (number | bigint)[]): Uint8Array {
  const bytes = new Uint8Array([...widths].reduce((sum, width) => sum + Number(width), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  values.forEach((value, index) => {
    const width = Number(widths[index]);
    if (width === 2) view.setUint16(at, Number(value), true);
    else if (width === 4) view.setUint32(at, Number(value), true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  });
  return bytes;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
