import { unzipSync, Zip, ZipDeflate } from 'fflate';

/** The earliest day a zip entry can carry; local fields, because the zip format stores local time. */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** Characters of text that are packed at once. */
const CHUNK = 1 << 16;

const encoder = new TextEncoder();

/** One part of an Office file, written from its beginning to its end. */
export interface PartWriter {
  write(text: string): void;
  end(): void;
}

interface PackedPart {
  file: ZipDeflate;
  chunks: Uint8Array<ArrayBuffer>[];
}

/**
 * An Office file written part by part: what is written is packed at once, so that only packed bytes are held. Entries
 * lie in the order of their names with fixed times, whatever order they were written in, so that the same parts written
 * in the same pieces give the same bytes. `[Content_Types].xml` and `_rels/` sort before all others, as the packaging
 * convention asks.
 */
export class StableZip {
  private readonly parts: PackedPart[] = [];

  /** Begins a part; several may be written side by side. */
  open(path: string): PartWriter {
    const file = this.begin(path);
    let waiting = '';
    return {
      write(text) {
        waiting += text;
        if (waiting.length < CHUNK) return;
        file.push(encoder.encode(waiting));
        waiting = '';
      },
      end() {
        file.push(encoder.encode(waiting), true);
      },
    };
  }

  /** Writes a whole part. */
  add(path: string, body: string | Uint8Array): void {
    this.begin(path).push(typeof body === 'string' ? encoder.encode(body) : body, true);
  }

  /** The file, once every part has ended. */
  finish(): Uint8Array {
    const out: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      out.push(chunk);
    });
    const path = ({ file }: PackedPart) => file.filename;
    const sorted = this.parts.sort((a, b) => (path(a) < path(b) ? -1 : 1));
    for (const { file, chunks } of sorted) {
      // From here on the archive listens to the part, which is packed already.
      zip.add(file);
      chunks.forEach((chunk, index) => {
        file.ondata(null, chunk, index === chunks.length - 1);
      });
    }
    zip.end();
    return Buffer.concat(out);
  }

  private begin(path: string): ZipDeflate {
    const file = new ZipDeflate(path, { level: 6 });
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    file.mtime = FIXED_TIME;
    file.ondata = (error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    };
    this.parts.push({ file, chunks });
    return file;
  }
}

/**
 * The same Office file with entries in a fixed order, fixed times and `rewrite` applied to each XML part, so that
 * equal data give equal bytes.
 * @param added further parts by path
 */
export function stableZip(
  file: Uint8Array,
  rewrite: (path: string, xml: string) => string,
  added: ReadonlyMap<string, string | Uint8Array> = new Map(),
): Uint8Array {
  const entries = unzipSync(file);
  const decoder = new TextDecoder();
  const zip = new StableZip();
  for (const [path, bytes] of Object.entries(entries)) {
    if (path.endsWith('/')) continue;
    const isXml = /\.(?:xml|rels|vml)$/.test(path);
    zip.add(path, isXml ? rewrite(path, decoder.decode(bytes)) : bytes);
  }
  for (const [path, body] of added) zip.add(path, body);
  return zip.finish();
}
