import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** The earliest day a zip entry can carry; local fields, because the zip format stores local time. */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

/**
 * The same Office file with entries in a fixed order, fixed times and `rewrite` applied to each XML part, so that
 * equal data give equal bytes. The content-types part stays first, as the packaging convention asks.
 */
export function stableZip(file: Uint8Array, rewrite: (path: string, xml: string) => string): Uint8Array {
  const entries = unzipSync(file);
  const paths = Object.keys(entries).filter((path) => !path.endsWith('/'));
  paths.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const out: Zippable = {};
  for (const path of paths) {
    const bytes = entries[path] as Uint8Array;
    const isXml = /\.(?:xml|rels|vml)$/.test(path);
    const body = isXml ? encoder.encode(rewrite(path, decoder.decode(bytes))) : bytes;
    out[path] = [body, { mtime: FIXED_TIME, level: 6 }];
  }
  return zipSync(out);
}

function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2;
}
