import { Refused } from '../refused';
import type { FormatReader } from '../workbook-builder';
import { takeTables } from './html';
import { decodeText } from './text-encoding';

/** Parts may hold parts; a page saved by Excel has two levels. */
const DEEPEST = 4;
const MOST_PARTS = 500;

/** Reads a page with all that belongs to it in one file (RFC 2557): its texts with tables, and their style sheets. */
export const readMhtml: FormatReader = (file, into) => {
  const found: Found = { pages: [], styles: [], parts: 0 };
  // Bytes as characters: of parts in 8 bits each has its own encoding.
  readPart(Buffer.from(file).toString('latin1'), 0, found);
  if (found.pages.length === 0) throw new Refused({ code: 'not-workbook' });
  const styles = found.styles.map((text) => `<style>${text}</style>`).join('');
  for (const page of found.pages) takeTables(styles + page, into);
};

interface Found {
  pages: string[];
  styles: string[];
  parts: number;
}

function readPart(part: string, depth: number, found: Found): void {
  found.parts += 1;
  if (depth > DEEPEST || found.parts > MOST_PARTS) throw new Refused({ code: 'archive-damaged' });
  const end = /\r?\n\r?\n/.exec(part);
  const head = part.slice(0, end?.index ?? part.length).replace(/\r?\n[\t ]+/g, ' ');
  const body = end === null ? '' : part.slice(end.index + end[0].length);
  const header = (name: string): string =>
    new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const type = header('content-type');
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    for (const inner of body.split(`--${boundary}`).slice(1, -1)) {
      readPart(inner.replace(/^[\t ]*\r?\n/, ''), depth + 1, found);
    }
    return;
  }
  const isPage = /^text\/html/i.test(type);
  if (!isPage && !/^text\/css/i.test(type)) return;
  const bytes = decodeTransfer(body, header('content-transfer-encoding').toLowerCase());
  const start = bytes.subarray(0, 4096).toString('latin1');
  const said = /charset\s?=\s?["']?([\w-]+)/i.exec(start)?.[1];
  const text = decodeText(bytes, parameter(type, 'charset') ?? said).replace(/^\ufeff/, '');
  (isPage ? found.pages : found.styles).push(text);
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function decodeTransfer(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[\t ]*\r?\n/g, '');
  const plain = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return Buffer.from(plain, 'latin1');
}
