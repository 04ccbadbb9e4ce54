import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { Refused } from '../refused';

/** Names come without prefix: `x:row` and `row` are the same. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

export type Attributes = (name: string) => string | undefined;

/** The deepest part of a workbook's XML that matters has 8 levels. */
const DEEPEST = 256;
/** Characters of one tag, text or comment. Excel's longest cell text is 32,767, some times that as escapes. */
const LONGEST_TOKEN = 1_000_000;

/**
 * Reads a part's XML (UTF-8) as it comes and tells the handlers. Nothing is fetched and no entity but XML's own five
 * is known; throws Refused at a document type, at XML that is not well-formed, and at nesting or single pieces beyond reason.
 */
export async function readXml(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  const broken = (): Refused => new Refused({ code: 'xml-broken', part });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ xmlns: false as const, position: false, fileName: part });
  let depth = 0;
  // Characters since the parser last told something, which it keeps until it can.
  let untold = 0;

  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw new Refused({ code: 'xml-entities', part });
  });
  parser.on('opentag', (tag) => {
    untold = 0;
    depth += 1;
    if (depth > DEEPEST) throw broken();
    handlers.open(localName(tag.name), (name) => tag.attributes[name]);
  });
  parser.on('closetag', (tag) => {
    untold = 0;
    depth -= 1;
    handlers.close(localName(tag.name));
  });
  const text = (content: string): void => {
    untold = 0;
    handlers.text(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => {
    untold = 0;
  });

  const write = (piece: string): void => {
    untold += piece.length;
    parser.write(piece);
    if (untold > LONGEST_TOKEN) throw broken();
  };
  for await (const piece of pieces) write(decoded(decoder, piece, broken));
  write(decoded(decoder, undefined, broken));
  parser.close();
}

function decoded(decoder: TextDecoder, piece: Uint8Array | undefined, broken: () => Refused): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw broken();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `1` and `true` are true; a missing attribute is not. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** A whole number ≥ 0, or undefined for anything else. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
